#include "app/route.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "domain/calendar.hpp"

namespace app {

namespace {

constexpr std::string_view text_prefix = "#/start/text/";
constexpr std::string_view family_prefix = "#/family/";
constexpr std::string_view sheet_prefix = "?sheet=";

struct NamedScreen {
    Screen screen;
    std::string_view text;
};

/// Screens about one member: what follows the handle.
constexpr std::array member_screens = {
    NamedScreen{Screen::FamilyUnbind, "/unbind"},     NamedScreen{Screen::MemberCaps, "/cap"},
    NamedScreen{Screen::FamilyTransfer, "/transfer"}, NamedScreen{Screen::FamilyQuota, "/quota"},
    NamedScreen{Screen::FamilyWallet, "/wallet"},     NamedScreen{Screen::FamilyMember, ""}};

constexpr std::array screens = {NamedScreen{Screen::Welcome, "#/start"},
                                NamedScreen{Screen::RegisterMobile, "#/register/mobile"},
                                NamedScreen{Screen::RegisterCode, "#/register/code"},
                                NamedScreen{Screen::RegisterPassword, "#/register/password"},
                                NamedScreen{Screen::Login, "#/login"},
                                NamedScreen{Screen::LoginCode, "#/login/code"},
                                NamedScreen{Screen::Home, "#/"},
                                NamedScreen{Screen::Settings, "#/me/settings"},
                                NamedScreen{Screen::IdentityName, "#/identity/name"},
                                NamedScreen{Screen::IdentityPerson, "#/identity/person"},
                                NamedScreen{Screen::IdentityPin, "#/identity/pin"},
                                NamedScreen{Screen::Voucher, "#/voucher/me"},
                                NamedScreen{Screen::Family, "#/family"},
                                NamedScreen{Screen::InviteWho, "#/family/invite/who"},
                                NamedScreen{Screen::InviteCodes, "#/family/invite/codes"},
                                NamedScreen{Screen::InviteLetter, "#/family/invite/letter"},
                                NamedScreen{Screen::InviteDone, "#/family/invite/done"},
                                NamedScreen{Screen::Me, "#/me"},
                                NamedScreen{Screen::Spending, "#/spending"},
                                NamedScreen{Screen::Notices, "#/notices"},
                                NamedScreen{Screen::InviteFace, "#/family/invite/face"},
                                NamedScreen{Screen::Confirm, "#/confirm"},
                                NamedScreen{Screen::Try, "#/try"},
                                NamedScreen{Screen::Diagnosis, "#/diagnosis"},
                                NamedScreen{Screen::InsuredPlace, "#/me/place"},
                                NamedScreen{Screen::FamilyMoney, "#/family/money"},
                                NamedScreen{Screen::MoneyDone, "#/family/money/done"},
                                NamedScreen{Screen::KinWho, "#/kin/add"},
                                NamedScreen{Screen::KinDocuments, "#/kin/add/documents"},
                                NamedScreen{Screen::KinLetter, "#/kin/add/letter"},
                                NamedScreen{Screen::AccessLog, "#/me/access"},
                                NamedScreen{Screen::Help, "#/help"},
                                NamedScreen{Screen::Places, "#/places"},
                                NamedScreen{Screen::ChangePassword, "#/voucher/password"},
                                NamedScreen{Screen::Consents, "#/me/consents"},
                                NamedScreen{Screen::CollectedData, "#/me/data"},
                                NamedScreen{Screen::Devices, "#/me/devices"},
                                NamedScreen{Screen::OwnData, "#/me/account"},
                                NamedScreen{Screen::ExportData, "#/me/export"},
                                NamedScreen{Screen::DeleteAccount, "#/me/delete"},
                                NamedScreen{Screen::Scan, "#/scan"},
                                NamedScreen{Screen::Kept, "#/kept"},
                                NamedScreen{Screen::AccountPassword, "#/me/password"},
                                NamedScreen{Screen::Staff, "#/staff"}};

/// Screens about one thing, whose handle follows.
constexpr std::array screens_with_id = {NamedScreen{Screen::Record, "#/record/"},
                                        NamedScreen{Screen::Why, "#/why/"},
                                        NamedScreen{Screen::JoinFace, "#/family/join/"},
                                        NamedScreen{Screen::TryChoice, "#/try/"},
                                        NamedScreen{Screen::Premium, "#/premium/"},
                                        NamedScreen{Screen::PremiumReceipt, "#/premium/receipt/"},
                                        NamedScreen{Screen::Kin, "#/kin/"},
                                        NamedScreen{Screen::Voucher, "#/voucher/"},
                                        NamedScreen{Screen::Help, "#/help/"},
                                        NamedScreen{Screen::Staff, "#/staff/"}};

struct NamedSheet {
    Sheet sheet;
    std::string_view name;
};

constexpr std::array sheets = {NamedSheet{Sheet::CodeHelp, "code_help"},
                               NamedSheet{Sheet::AccountDifference, "difference"},
                               NamedSheet{Sheet::LogOutConfirmation, "log_out"},
                               NamedSheet{Sheet::UnbindConfirmation, "unbind"},
                               NamedSheet{Sheet::Help, "help"},
                               NamedSheet{Sheet::DissolveConfirmation, "dissolve"},
                               NamedSheet{Sheet::KinEndConfirmation, "end"},
                               NamedSheet{Sheet::ConsentDecision, "decide"},
                               NamedSheet{Sheet::ChildConsent, "child"},
                               NamedSheet{Sheet::EndDevices, "end_devices"},
                               NamedSheet{Sheet::DeletionConfirmation, "delete"},
                               NamedSheet{Sheet::SessionEnding, "session"}};

/// Whether a sheet belongs to a screen; a link that says otherwise loses its sheet.
bool fits(Sheet sheet, Screen screen) {
    switch (sheet) {
        case Sheet::None: return true;
        case Sheet::CodeHelp: return screen == Screen::RegisterCode || screen == Screen::LoginCode;
        case Sheet::AccountDifference:
            return screen == Screen::Home || screen == Screen::Family || screen == Screen::Kin;
        case Sheet::KinEndConfirmation: return screen == Screen::Kin;
        case Sheet::ConsentDecision:
        case Sheet::ChildConsent: return screen == Screen::Consents;
        case Sheet::EndDevices: return screen == Screen::Devices;
        case Sheet::DeletionConfirmation: return screen == Screen::DeleteAccount;
        case Sheet::LogOutConfirmation: return screen == Screen::Settings;
        case Sheet::SessionEnding: return needs_session(screen);
        case Sheet::UnbindConfirmation: return screen == Screen::FamilyMember;
        case Sheet::DissolveConfirmation: return screen == Screen::FamilyMoney;
        case Sheet::Help:
            return screen == Screen::Home || screen == Screen::Me || screen == Screen::Try ||
                   screen == Screen::Diagnosis || screen == Screen::Why;
    }
    return false;
}

bool is_handle(std::string_view text) {
    constexpr std::string_view allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    return !text.empty() && text.size() <= 64 && text.find_first_not_of(allowed) == std::string_view::npos;
}

/// "#/family/ID" and what lies behind it
std::optional<Route> member_from_text(std::string_view text) {
    if (!text.starts_with(family_prefix)) return std::nullopt;
    std::string_view id = text.substr(family_prefix.size());
    const auto* named = std::ranges::find_if(member_screens, [&](const auto& each) { return id.ends_with(each.text); });
    Route route{named->screen};
    id.remove_suffix(named->text.size());
    if (!is_handle(id)) return Route{Screen::Family};
    route.id = id;
    return route;
}

/// The value of a name in "?name=value&name=value"; "" when it isn't there.
std::string_view value_of(std::string_view query, std::string_view name) {
    while (!query.empty()) {
        query.remove_prefix(1);
        const std::string_view pair = query.substr(0, query.find('&'));
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=') {
            return pair.substr(name.size() + 1);
        }
        query.remove_prefix(pair.size());
    }
    return {};
}

bool takes_filter(Screen screen) {
    return screen == Screen::Spending || screen == Screen::Try || screen == Screen::Diagnosis;
}

/// Of whom, when and where something is shown; a month, handle or code that can't be one is left out.
void read_filter(std::string_view query, Route& route) {
    const std::string month(value_of(query, "month"));
    const bool is_month = month.size() == 7 && domain::parse_civil_date(month + "-01");
    if (is_month && route.screen == Screen::Spending) route.month = month;
    const std::string_view member = value_of(query, "member");
    if (is_handle(member)) route.id = member;
    const std::string_view place = value_of(query, "place");
    if (is_handle(place) && route.screen == Screen::Try) route.place = place;
}

std::string filter_text(const Route& route) {
    std::string text;
    const auto add = [&text](std::string_view name, const std::string& value) {
        if (!value.empty()) text.append(text.empty() ? "?" : "&").append(name).append("=").append(value);
    };
    add("month", route.month);
    add("member", route.id);
    add("place", route.place);
    return text;
}

std::optional<Route> screen_from_text(std::string_view text) {
    if (text.starts_with(text_prefix)) {
        const auto kind = domain::find_enumerator<domain::ConsentKind>(text.substr(text_prefix.size()));
        if (!kind) return Route{Screen::Welcome};
        return Route{Screen::ConsentText, *kind};
    }
    for (const NamedScreen& entry : screens) {
        if (entry.text == text) return Route{entry.screen};
    }
    for (const NamedScreen& entry : screens_with_id) {
        if (!text.starts_with(entry.text) || !is_handle(text.substr(entry.text.size()))) continue;
        Route route{entry.screen};
        route.id = text.substr(entry.text.size());
        return route;
    }
    return member_from_text(text);
}

}  // namespace

std::string route_text(const Route& route) {
    std::string text;
    if (route.screen == Screen::ConsentText) text.append(text_prefix).append(domain::name_of(route.consent));
    for (const NamedScreen& entry : screens) {
        // With a handle they are written among the screens about one thing.
        const bool takes_handle =
            entry.screen == Screen::Voucher || entry.screen == Screen::Help || entry.screen == Screen::Staff;
        const bool has_handle = takes_handle && !route.id.empty();
        if (entry.screen == route.screen && !has_handle) text.append(entry.text);
    }
    for (const NamedScreen& entry : member_screens) {
        if (entry.screen == route.screen) text.append(family_prefix).append(route.id).append(entry.text);
    }
    for (const NamedScreen& entry : screens_with_id) {
        if (entry.screen == route.screen && !route.id.empty()) text.append(entry.text).append(route.id);
    }
    if (takes_filter(route.screen)) text += filter_text(route);
    if (route.screen == Screen::Places && !route.id.empty()) text += "?for=" + route.id;
    for (const NamedSheet& entry : sheets) {
        if (entry.sheet != route.sheet) continue;
        const bool has_filter = text.find('?') != std::string::npos;
        text.append(has_filter ? "&sheet=" : sheet_prefix).append(entry.name);
    }
    return text;
}

Route route_from_text(std::string_view text) {
    const std::size_t mark = text.find('?');
    const std::string_view query = mark == std::string_view::npos ? std::string_view{} : text.substr(mark);
    std::string_view path = text.substr(0, mark);
    while (path.size() > 2 && path.ends_with('/')) path.remove_suffix(1);

    Route route = screen_from_text(path).value_or(Route{Screen::Home});
    if (takes_filter(route.screen)) read_filter(query, route);
    if (route.screen == Screen::Places && is_handle(value_of(query, "for"))) route.id = value_of(query, "for");
    for (const NamedSheet& entry : sheets) {
        const bool named = value_of(query, "sheet") == entry.name;
        if (named && fits(entry.sheet, route.screen)) route.sheet = entry.sheet;
    }
    return route;
}

bool is_about_spending(Screen screen) {
    return screen == Screen::Spending || screen == Screen::Record || screen == Screen::Why || screen == Screen::Notices;
}

bool needs_session(Screen screen) {
    switch (screen) {
        case Screen::Welcome:
        case Screen::ConsentText:
        case Screen::RegisterMobile:
        case Screen::RegisterCode:
        case Screen::RegisterPassword:
        case Screen::Login:
        case Screen::LoginCode: return false;
        case Screen::Home:
        case Screen::Settings:
        case Screen::IdentityName:
        case Screen::IdentityPerson:
        case Screen::IdentityPin:
        case Screen::Voucher:
        case Screen::Family:
        case Screen::FamilyMember:
        case Screen::FamilyUnbind:
        case Screen::MemberCaps:
        case Screen::Confirm:
        case Screen::InviteWho:
        case Screen::InviteCodes:
        case Screen::InviteLetter:
        case Screen::InviteDone:
        case Screen::Me:
        case Screen::Spending:
        case Screen::Record:
        case Screen::Why:
        case Screen::Try:
        case Screen::TryChoice:
        case Screen::Diagnosis:
        case Screen::Premium:
        case Screen::PremiumReceipt:
        case Screen::InsuredPlace:
        case Screen::Notices:
        case Screen::InviteFace:
        case Screen::JoinFace:
        case Screen::FamilyTransfer:
        case Screen::FamilyQuota:
        case Screen::FamilyWallet:
        case Screen::FamilyMoney:
        case Screen::MoneyDone: return true;
        case Screen::KinWho:
        case Screen::KinDocuments:
        case Screen::KinLetter:
        case Screen::Kin:
        case Screen::AccessLog:
        case Screen::Help:
        case Screen::Consents:
        case Screen::CollectedData:
        case Screen::Devices:
        case Screen::OwnData:
        case Screen::ExportData:
        case Screen::DeleteAccount:
        case Screen::Places:
        case Screen::ChangePassword:
        case Screen::Scan:
        case Screen::Kept:
        case Screen::AccountPassword:
        case Screen::Staff: return true;
    }
    return false;
}

}  // namespace app
