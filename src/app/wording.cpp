#include "app/wording.hpp"

#include "domain/calendar.hpp"
#include "domain/mask.hpp"
#include "domain/mobile_number.hpp"
#include "domain/resident_id.hpp"

namespace app {

namespace {

/// Keys made here: strings-prefix: wait. strings-prefix: time.month.
std::string counted(const Strings& strings, std::string_view unit, int count) {
    std::string key(unit);
    if (count == 1) key += ".one";
    return strings.text(key, {{"count", std::to_string(count)}});
}

}  // namespace

std::string display_text(const Model& model, Field field) {
    const std::string& text = model.field(field).text;
    switch (field) {
        case Field::RegisterMobile:
        case Field::LoginMobile: return domain::group_mobile_digits(text);
        case Field::StaffNumber:
        case Field::StaffOther:
        case Field::InviteResidentId:
        case Field::KinResidentId:
        case Field::IdentityResidentId: return domain::group_resident_id(text);
        case Field::IdentityName:
        case Field::IdentityHallCode:
        case Field::InviteName:
        case Field::InviteOwnCode:
        case Field::InviteMemberCode:
        case Field::CapMonth:
        case Field::CapPayment:
        case Field::TryAmount:
        case Field::KinName:
        case Field::HelpSearch:
        case Field::PlacesSearch:
        case Field::SpendingSearch:
        case Field::AccountPassword:
        case Field::NewAccountPassword:
        case Field::ScanCode:
        case Field::StaffLogin:
        case Field::StaffPassword:
        case Field::StaffMobile:
        case Field::StaffArea:
        case Field::RegisterCode:
        case Field::RegisterPassword:
        case Field::LoginPassword:
        case Field::LoginCode: return text;
    }
    return text;
}

std::string masked_sms_mobile(const Model& model) {
    const auto number = domain::MobileNumber::parse(current_sms(model).mobile);
    return number ? domain::mask_mobile(*number) : std::string();
}

std::string sentence(const Model& model, const Strings& strings, const Message& message) {
    std::vector<Placeholder> values;
    values.reserve(message.parameters.size() + 1);
    for (const Parameter& parameter : message.parameters) values.push_back({parameter.name, parameter.value});
    std::string wait;
    if (message.until) {
        // Never "in 0 seconds": what is due now is due in a second.
        wait = wait_text(strings, std::max(1, seconds_until(model, *message.until)));
        values.push_back({"wait", wait});
    }
    return strings.text(message.key, values);
}

std::string_view greeting_key(const Model& model) {
    const int hour = domain::shanghai_time_of_day(server_now(model)).hour;
    if (hour >= 5 && hour < 9) return "greeting.early";
    if (hour >= 9 && hour < 12) return "greeting.morning";
    if (hour >= 12 && hour < 14) return "greeting.noon";
    if (hour >= 14 && hour < 18) return "greeting.afternoon";
    return "greeting.evening";
}

std::string moment_text(const Model& model, const Strings& strings, domain::Instant instant) {
    const domain::CivilDate today = domain::shanghai_date(server_now(model));
    const domain::CivilDate date = domain::shanghai_date(instant);
    const std::string time = domain::format_hour_minute(domain::shanghai_time_of_day(instant));
    if (date == today) return strings.text("time.today", {{"time", time}});
    if (date.year != today.year) {
        return strings.text("time.full", {{"date", domain::format_civil_date(date)}, {"time", time}});
    }
    const std::string_view month = strings.text("time.month." + std::to_string(date.month));
    return strings.text("time.this_year", {{"month", month}, {"day", std::to_string(date.day)}, {"time", time}});
}

std::string date_text(domain::Instant instant) { return domain::format_civil_date(domain::shanghai_date(instant)); }

std::string wait_text(const Strings& strings, int seconds) {
    constexpr int minute = 60;
    constexpr int hour = 60 * minute;
    if (seconds <= 2 * minute) return counted(strings, "wait.seconds", seconds);
    if (seconds <= 2 * hour) return counted(strings, "wait.minutes", (seconds + minute - 1) / minute);
    return counted(strings, "wait.hours", (seconds + hour - 1) / hour);
}

std::string document_title(const Model& model, const Strings& strings) {
    return strings.text("app.title", {{"screen", strings.text(title_key(model.route().screen))}});
}

}  // namespace app
