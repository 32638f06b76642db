#include "app/boot.hpp"

#include "app/account_password_flow.hpp"
#include "app/amount_entry.hpp"
#include "app/banner.hpp"
#include "app/draft.hpp"
#include "app/identity_flow.hpp"
#include "app/invite_flow.hpp"
#include "app/kin_flow.hpp"
#include "app/login_flow.hpp"
#include "app/mobile_entry.hpp"
#include "app/navigation.hpp"
#include "app/places_flow.hpp"
#include "app/register_flow.hpp"
#include "app/requests.hpp"
#include "app/scan_flow.hpp"
#include "app/session_flow.hpp"
#include "app/sms_flow.hpp"
#include "app/spending_flow.hpp"
#include "app/staff_flow.hpp"

namespace app {

namespace {

void apply_early_input(Turn& turn, const BootState& state) {
    for (const auto& [key, value] : state.fields) {
        const std::optional<Field> field = field_from_key(key);
        // An input that nobody touched must not wipe out what the draft remembers.
        if (field && !value.empty()) edit_field(turn, *field, value);
    }
    for (const auto& [key, checked] : state.checks) {
        const auto kind = consent_from_key(key, "start.consent.");
        if (kind) turn.model.welcome.ticked[static_cast<std::size_t>(*kind)] = checked;
    }
}

/// A session is asked after only when there are signs of one: every first visit would else begin with a refusal.
bool session_is_likely(const BootState& state) {
    const Screen asked = route_from_text(state.route).screen;
    // The staff has shifts of its own.
    if (asked == Screen::Staff) return false;
    return state.signed_in_hint || (asked != Screen::Home && needs_session(asked));
}

}  // namespace

void edit_field(Turn& turn, Field field, std::string_view text) {
    switch (field) {
        case Field::RegisterMobile:
        case Field::LoginMobile: return mobile_edited(turn, field, text);
        case Field::RegisterCode: return code_edited(turn, registration_sms, text);
        case Field::LoginCode: return code_edited(turn, login_sms, text);
        case Field::RegisterPassword: return register_password_edited(turn, text);
        case Field::LoginPassword: return login_password_edited(turn, text);
        case Field::IdentityName: return name_edited(turn, text);
        case Field::IdentityResidentId: return resident_id_edited(turn, text);
        case Field::IdentityHallCode: return hall_code_edited(turn, text);
        case Field::InviteName: return invite_name_edited(turn, text);
        case Field::InviteResidentId: return invite_number_edited(turn, text);
        case Field::InviteOwnCode:
        case Field::InviteMemberCode: return invite_code_edited(turn, field, text);
        case Field::CapMonth:
        case Field::CapPayment:
        case Field::TryAmount: edit_amount(turn, field, text); return;
        case Field::KinName:
        case Field::KinResidentId: return kin_field_edited(turn, field, text);
        case Field::HelpSearch: turn.model.field(field).text = text; return;
        case Field::PlacesSearch: return places_text_edited(turn, text);
        case Field::SpendingSearch: return spending_text_edited(turn, text);
        case Field::StaffLogin:
        case Field::StaffPassword:
        case Field::StaffNumber:
        case Field::StaffOther:
        case Field::StaffMobile:
        case Field::StaffArea: return staff_field_edited(turn, field, text);
        case Field::AccountPassword: turn.model.field(field) = {std::string(text), {}}; return;
        case Field::ScanCode: return scan_code_edited(turn, text);
        case Field::NewAccountPassword: return new_password_edited(turn, text);
    }
}

void take_over(Turn& turn, const BootState& state) {
    Model& model = turn.model;
    model.language = state.language;
    model.appearance = state.appearance;
    model.reading_mode = state.reading_mode;
    model.online = state.online;
    if (state.members_part_awaited) model.members_part = MembersPart::Awaited;
    model.texts_awaited = state.texts_awaited;
    model.hidden = state.hidden;
    model.signed_in_before = state.signed_in_hint;
    model.host = state.host;
    model.origin = state.origin;
    model.system_text_percent = state.system_text_percent;
    model.chosen_text_percent = state.text_percent;
    model.kept.is_wanted = state.keeps_records;
    model.kept.kept_at = state.records_kept_at;
    if (state.storage_refused) model.notice = Message{"notice.storage_refused", {}, {}};

    const std::vector<Route> saved = restore_draft(model, state.draft);
    start_request(turn, RequestKind::ReadService, {});
    if (session_is_likely(state)) ask_for_session(turn);
    open_first_route(turn, state.route, saved);
    apply_early_input(turn, state);
    if (!state.online) show_banner(turn, BannerKind::Offline, std::nullopt);
}

}  // namespace app
