#include "app/staff_flow.hpp"

#include <algorithm>

#include "app/loading.hpp"
#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "app/requests.hpp"
#include "app/staff_counter.hpp"
#include "domain/mobile_number.hpp"
#include "domain/resident_id.hpp"
#include "protocol/json_writer.hpp"

namespace app::inline members {

namespace {

using domain::StaffActKind;

struct NamedPage {
    std::string_view prefix;
    StaffPage page;
    bool has_id;
};
constexpr std::array named_pages = {
    NamedPage{"login", StaffPage::LogIn, false},   NamedPage{"people", StaffPage::People, false},
    NamedPage{"person", StaffPage::Person, false}, NamedPage{"code", StaffPage::Code, false},
    NamedPage{"act-", StaffPage::Act, true},       NamedPage{"request-", StaffPage::Request, true},
    NamedPage{"review-", StaffPage::Review, true}};

/// Checks a resident ID number as typed; says what is wrong with it.
bool number_fits(Turn& turn, Field which) {
    const std::string& typed = turn.model.field(which).text;
    if (domain::ResidentId::parse(typed)) return true;
    show_field_error(turn, which, Message{"error.resident_id_malformed.line", {}, {}});
    return false;
}

/// What the form says besides the person; false when something is missing.
bool fill_place(Turn& turn, const StaffActNeeds& needs, protocol::StaffActRequest& request) {
    Model& model = turn.model;
    if (needs.record) {
        const auto record = model.staff.pick(StaffPick::Record);
        if (!record || static_cast<std::size_t>(*record) >= model.staff.person->insurances.size()) {
            say_missing(turn, StaffPick::Record);
            return false;
        }
        const protocol::StaffInsurance& insurance = model.staff.person->insurances[static_cast<std::size_t>(*record)];
        request.area = insurance.area;
        request.scheme = insurance.scheme;
    }
    if (needs.place) {
        request.area = model.field(Field::StaffArea).text;
        if (!domain::AreaCode::parse(*request.area)) {
            show_field_error(turn, Field::StaffArea, Message{"staff.area.malformed", {}, {}});
            return false;
        }
        const auto scheme = model.staff.pick(StaffPick::Scheme);
        if (!scheme) {
            say_missing(turn, StaffPick::Scheme);
            return false;
        }
        request.scheme = static_cast<domain::Scheme>(*scheme);
    }
    if (!needs.status) return true;
    const auto status = model.staff.pick(StaffPick::Status);
    if (!status) {
        say_missing(turn, StaffPick::Status);
        return false;
    }
    request.status = staff_statuses[static_cast<std::size_t>(*status)];
    return true;
}

}  // namespace

StaffPlace staff_place(const Route& route) {
    const std::string_view text = route.id;
    for (const NamedPage& named : named_pages) {
        if (named.has_id && text.starts_with(named.prefix)) return {named.page, text.substr(named.prefix.size())};
        if (!named.has_id && text == named.prefix) return {named.page, {}};
    }
    return {};
}

std::optional<StaffActKind> staff_act_of(const StaffPlace& place) {
    return place.page == StaffPage::Act ? domain::find_enumerator<StaffActKind>(place.id) : std::nullopt;
}

const protocol::StaffRequestAnswer* find_staff_request(const Model& model, std::string_view id) {
    if (!model.staff.desk.data) return nullptr;
    const auto& items = model.staff.desk.data->items;
    const auto found = std::ranges::find(items, id, &protocol::StaffRequestAnswer::request);
    return found == items.end() ? nullptr : &*found;
}

const protocol::FamilyVoucherReview* find_review(const Model& model, std::string_view id) {
    if (!model.staff.reviews.data) return nullptr;
    const auto& items = model.staff.reviews.data->items;
    const auto found = std::ranges::find(items, id, &protocol::FamilyVoucherReview::voucher);
    return found == items.end() ? nullptr : &*found;
}

StaffActNeeds needs_of(StaffActKind kind) {
    switch (kind) {
        case StaffActKind::Divorce:
        case StaffActKind::EndMembership: return {.other = true};
        case StaffActKind::ChangeNumber: return {.mobile = true};
        case StaffActKind::ChangeInsurance: return {.record = true, .status = true};
        case StaffActKind::MergeDuplicates: return {.record = true};
        case StaffActKind::MoveInsurance:
        case StaffActKind::RepairPlace: return {.place = true};
        case StaffActKind::Death:
        case StaffActKind::DissolveGroup: return {};
    }
    return {};
}

void load_staff_screens(Turn& turn) {
    Model& model = turn.model;
    StaffState& staff = model.staff;
    const StaffPlace place = staff_place(model.route());
    if (place.page != StaffPage::Review) forget_staff_pictures(staff);
    if (staff.desk.state == LoadState::Idle) load_staff(turn);
    if (!staff.desk.data) return;
    const bool reviews = staff.desk.data->role == domain::StaffRole::Reviewer;
    if (reviews && staff.reviews.state == LoadState::Idle) {
        begin_loading(turn, staff.reviews, RequestKind::StaffReadReviews);
    }
    const bool about_person = place.page == StaffPage::Person || place.page == StaffPage::Code ||
                              (place.page == StaffPage::Act && staff_act_of(place));
    // Who was found is gone with the page: a number is no part of an address.
    if (about_person && !staff.person) return replace_by(turn, staff_route("people"));
    if (place.page == StaffPage::Act && !staff_act_of(place)) return replace_by(turn, staff_route(""));
}

void load_staff(Turn& turn) {
    StaffState& staff = turn.model.staff;
    // Where they are shown they are read again with the desk.
    if (staff.reviews.state == LoadState::Failed) staff.reviews.state = LoadState::Idle;
    begin_loading(turn, staff.desk, RequestKind::StaffReadDesk);
}

void staff_field_edited(Turn& turn, Field which, std::string_view text) {
    FieldState& field = turn.model.field(which);
    const bool is_number = which == Field::StaffNumber || which == Field::StaffOther;
    std::string cleaned = is_number ? domain::clean_resident_id(text) : std::string(text);
    if (cleaned == field.text) return;
    field.text = std::move(cleaned);
    field.error.reset();
}

void pick_for_staff(Turn& turn, StaffPick what, int index) {
    StaffState& staff = turn.model.staff;
    staff.picked[static_cast<std::size_t>(what)] = index;
    if (staff.missing == what) staff.missing.reset();
}

void open_staff_page(Turn& turn, std::string_view page) {
    forget_staff_form(turn.model);
    if (page == "people") forget_staff_person(turn.model);
    go_to(turn, staff_route(page));
}

void show_staff_password(Turn& turn) { turn.model.staff.password_shown = !turn.model.staff.password_shown; }

void log_in_staff(Turn& turn) {
    Model& model = turn.model;
    if (is_pending(model, RequestKind::StaffLogIn)) return;
    for (const Field field : {Field::StaffLogin, Field::StaffPassword}) {
        if (!model.field(field).text.empty()) continue;
        const bool is_login = field == Field::StaffLogin;
        return show_field_error(turn, field, Message{is_login ? "staff.login.empty" : "field.password.empty", {}, {}});
    }
    protocol::StaffLoginRequest request;
    request.login = model.field(Field::StaffLogin).text;
    request.password = model.field(Field::StaffPassword).text;
    model.refusal.reset();
    start_request(turn, RequestKind::StaffLogIn, protocol::write_json(request));
}

void log_out_staff(Turn& turn) { start_request(turn, RequestKind::StaffLogOut, "{}"); }

void find_person_for_staff(Turn& turn) {
    Model& model = turn.model;
    if (is_pending(model, RequestKind::StaffFindPerson) || !number_fits(turn, Field::StaffNumber)) return;
    const auto purpose = model.staff.pick(StaffPick::Purpose);
    if (!purpose) return say_missing(turn, StaffPick::Purpose);
    protocol::StaffFindRequest request;
    request.resident_id = model.field(Field::StaffNumber).text;
    request.purpose = static_cast<domain::StaffPurpose>(*purpose);
    model.refusal.reset();
    start_request(turn, RequestKind::StaffFindPerson, protocol::write_json(request));
}

void give_hall_code(Turn& turn) {
    Model& model = turn.model;
    if (is_pending(model, RequestKind::StaffIssueHallCode) || !model.staff.person) return;
    const auto use = model.staff.pick(StaffPick::CodeUse);
    if (!use) return say_missing(turn, StaffPick::CodeUse);
    protocol::StaffHallCodeRequest request;
    request.resident_id = model.staff.number;
    request.use = static_cast<domain::HallCodeUse>(*use);
    model.refusal.reset();
    start_request(turn, RequestKind::StaffIssueHallCode, protocol::write_json(request));
}

void ask_for_staff_act(Turn& turn) {
    Model& model = turn.model;
    const auto kind = staff_act_of(staff_place(model.route()));
    if (!kind || !model.staff.person || is_pending(model, RequestKind::StaffRequestAct)) return;
    const StaffActNeeds needs = needs_of(*kind);
    protocol::StaffActRequest request;
    request.kind = *kind;
    request.resident_id = model.staff.number;
    if (needs.other) {
        if (!number_fits(turn, Field::StaffOther)) return;
        request.other_resident_id = model.field(Field::StaffOther).text;
    }
    if (needs.mobile) {
        if (!domain::MobileNumber::parse(model.field(Field::StaffMobile).text)) {
            return show_field_error(turn, Field::StaffMobile, Message{"error.mobile_malformed.line", {}, {}});
        }
        request.mobile = model.field(Field::StaffMobile).text;
    }
    if (!fill_place(turn, needs, request)) return;
    const auto purpose = model.staff.pick(StaffPick::Purpose);
    if (purpose) request.purpose = static_cast<domain::StaffPurpose>(*purpose);
    model.refusal.reset();
    start_request(turn, RequestKind::StaffRequestAct, protocol::write_json(request));
}

void decide_for_staff(Turn& turn, bool carry_out) {
    Model& model = turn.model;
    const StaffPlace place = staff_place(model.route());
    if (place.page != StaffPage::Request || is_pending(model, RequestKind::StaffDecide)) return;
    const auto rejection = model.staff.pick(StaffPick::Rejection);
    if (!carry_out && !rejection) return say_missing(turn, StaffPick::Rejection);
    model.staff.said_yes = carry_out;
    protocol::StaffDecisionRequest request;
    request.request = place.id;
    request.carry_out = carry_out;
    if (!carry_out) request.rejection = static_cast<domain::StaffRejection>(*rejection);
    model.refusal.reset();
    start_request(turn, RequestKind::StaffDecide, protocol::write_json(request));
}

}  // namespace app::inline members
