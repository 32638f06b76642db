#include "views/draw.hpp"

#include <string>

#include "ui_kit/overlay.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/side_bar.hpp"
#include "ui_kit/surface.hpp"
#include "views/access_log_view.hpp"
#include "views/alerts_view.hpp"
#include "views/caps_view.hpp"
#include "views/code_view.hpp"
#include "views/confirm_view.hpp"
#include "views/consent_text_view.hpp"
#include "views/diagnosis_view.hpp"
#include "views/family_view.hpp"
#include "views/help_view.hpp"
#include "views/home_view.hpp"
#include "views/identity_view.hpp"
#include "views/insured_place_view.hpp"
#include "views/invite_view.hpp"
#include "views/kept_view.hpp"
#include "views/kin_view.hpp"
#include "views/login_view.hpp"
#include "views/me_view.hpp"
#include "views/money_view.hpp"
#include "views/notices_view.hpp"
#include "views/places_view.hpp"
#include "views/premium_view.hpp"
#include "views/privacy_view.hpp"
#include "views/record_view.hpp"
#include "views/register_view.hpp"
#include "views/scan_view.hpp"
#include "views/scene.hpp"
#include "views/settings_view.hpp"
#include "views/sheets_view.hpp"
#include "views/spending_view.hpp"
#include "views/staff_view.hpp"
#include "views/tab_bar_view.hpp"
#include "views/try_view.hpp"
#include "views/voucher_view.hpp"
#include "views/welcome_view.hpp"

namespace views {
namespace {

void draw_screen(const Scene& scene) {
    switch (scene.model.route().screen) {
        case app::Screen::Welcome: return draw_welcome(scene);
        case app::Screen::ConsentText: return draw_consent_text(scene);
        case app::Screen::RegisterMobile: return draw_register_mobile(scene);
        case app::Screen::RegisterCode: return draw_code(scene);
        case app::Screen::RegisterPassword: return draw_register_password(scene);
        case app::Screen::Login: return draw_login(scene);
        case app::Screen::LoginCode: return draw_code(scene);
        case app::Screen::Home: return draw_home(scene);
        case app::Screen::Settings: return draw_settings(scene);
        case app::Screen::IdentityName: return draw_identity_name(scene);
        case app::Screen::IdentityPerson: return draw_identity_person(scene);
        case app::Screen::IdentityPin: return draw_identity_pin(scene);
        case app::Screen::Voucher: return draw_voucher(scene);
        case app::Screen::Family: return draw_family(scene);
        case app::Screen::FamilyMember: return draw_family_member(scene);
        case app::Screen::FamilyUnbind: return draw_family_unbind(scene);
        case app::Screen::MemberCaps: return draw_member_caps(scene);
        case app::Screen::Confirm: return draw_confirm(scene);
        case app::Screen::InviteWho: return draw_invite_who(scene);
        case app::Screen::InviteCodes: return draw_invite_codes(scene);
        case app::Screen::InviteLetter: return draw_invite_letter(scene);
        case app::Screen::InviteDone: return draw_invite_done(scene);
        case app::Screen::Me: return draw_me(scene);
        case app::Screen::Spending: return draw_spending(scene);
        case app::Screen::Record: return draw_record(scene);
        case app::Screen::Why: return draw_why(scene);
        case app::Screen::Try: return draw_try(scene);
        case app::Screen::TryChoice: return draw_try_choice(scene);
        case app::Screen::Diagnosis: return draw_diagnosis(scene);
        case app::Screen::Premium: return draw_premium(scene);
        case app::Screen::PremiumReceipt: return draw_premium_receipt(scene);
        case app::Screen::InsuredPlace: return draw_insured_place(scene);
        case app::Screen::Notices: return draw_notices(scene);
        case app::Screen::InviteFace: return draw_invite_face(scene);
        case app::Screen::JoinFace: return draw_join_face(scene);
        case app::Screen::FamilyTransfer:
        case app::Screen::FamilyQuota:
        case app::Screen::FamilyWallet: return draw_money_amount(scene);
        case app::Screen::FamilyMoney: return draw_money(scene);
        case app::Screen::MoneyDone: return draw_money_done(scene);
        case app::Screen::KinWho: return draw_kin_who(scene);
        case app::Screen::KinDocuments: return draw_kin_documents(scene);
        case app::Screen::KinLetter: return draw_kin_letter(scene);
        case app::Screen::Kin: return draw_kin(scene);
        case app::Screen::AccessLog: return draw_access_log(scene);
        case app::Screen::Help: return draw_help_page(scene);
        case app::Screen::Places: return draw_places(scene);
        case app::Screen::ChangePassword: return draw_change_password(scene);
        case app::Screen::Staff: return draw_staff(scene);
        case app::Screen::Consents: return draw_consents(scene);
        case app::Screen::CollectedData: return draw_collected_data(scene);
        case app::Screen::Devices: return draw_devices(scene);
        case app::Screen::OwnData: return draw_own_data(scene);
        case app::Screen::ExportData: return draw_export(scene);
        case app::Screen::AccountPassword: return draw_account_password(scene);
        case app::Screen::DeleteAccount: return draw_deletion(scene);
        case app::Screen::Scan: return draw_scan(scene);
        case app::Screen::Kept: return draw_kept(scene);
    }
}

/// The members' area isn't here yet: what it needs is on its way, and the page says so when it takes long.
void draw_coming(const Scene& scene) {
    ui_kit::Page page(scene.ui, "coming", scene.text(app::title_key(scene.model.route().screen)));
    page.begin_content();
    scene.ui.layout().space(16);
    draw_alerts(scene);
    const ui_kit::Card card(scene.ui);
    ui_kit::skeleton(scene.ui, "coming.loading", scene.text("status.loading"), 6);
}

bool is_root(app::Screen screen) {
    return screen == app::Screen::Home || screen == app::Screen::Family || screen == app::Screen::Spending ||
           screen == app::Screen::Me;
}

/// Which screen this is and how deep it lies: what moves when another one comes.
void tell_motion(const Scene& scene) {
    app::Route route = scene.model.route();
    const bool has_sheet = route.sheet != app::Sheet::None;
    route.sheet = app::Sheet::None;
    // Whoever logs in goes on, although home is a first screen again.
    constexpr int behind_the_door = 100;
    const int door = app::needs_session(route.screen) ? behind_the_door : 0;
    const int depth = door + static_cast<int>(scene.model.stack.size()) - (has_sheet ? 1 : 0);
    // On a wide stage a whole picture that slides past is more than a hint of where one went.
    const bool is_wide = scene.ui.input().width >= ui_kit::side_bar_stage;
    const std::string name = app::route_text(route);
    scene.ui.motion().show({.screen = name, .depth = depth, .is_root = is_wide || is_root(route.screen)});
}

/// Whether what is shown can have changed on the server meanwhile.
bool shows_news(app::Screen screen) {
    return is_root(screen) || screen == app::Screen::Notices || screen == app::Screen::Record;
}

std::string_view toast_icon(app::ToastAbout about) {
    switch (about) {
        case app::ToastAbout::OwnAct: return "check";
        case app::ToastAbout::News: return "bell";
        case app::ToastAbout::Refusal: return "alert";
    }
    return "check";
}

void draw_toast(const Scene& scene) {
    if (!scene.model.toast) return ui_kit::no_toast(scene.ui);
    const std::string_view icon = toast_icon(scene.model.toast->about);
    ui_kit::toast(scene.ui, {"toast", icon, scene.sentence(scene.model.toast->message)}, scene.ui.free_bottom());
}

}  // namespace

void draw(const app::Model& model, const app::Strings& strings, ui_kit::Ui& ui, Emit& emit) {
    const Scene scene{model, strings, ui, emit};
    const bool is_coming = !app::members_part_is_here(model) && app::needs_session(model.route().screen);
    const bool covered = model.route().sheet != app::Sheet::None && !is_coming;
    ui.set_inert(covered);
    ui.recorder().suppress(covered);
    tell_motion(scene);
    const bool can_refresh = !is_coming && !covered && shows_news(model.route().screen);
    ui.set_can_refresh(can_refresh);
    ui.set_tidy_lines(app::needs_session(model.route().screen));
    const bool has_side_bar = !is_coming && ui.input().width >= ui_kit::side_bar_stage &&
                              app::needs_session(model.route().screen) && model.route().screen != app::Screen::Staff &&
                              model.session.state == app::SessionState::Active;
    if (has_side_bar) ui.set_side_room(ui.input().safe_area.left + ui_kit::side_bar_width);
    if (is_coming) {
        draw_coming(scene);
    } else if (has_side_bar && shows_record_beside(scene)) {
        draw_spending_and_record(scene);
    } else {
        draw_screen(scene);
    }
    if (has_side_bar) draw_side_bar(scene);
    draw_toast(scene);
    // Asked also where nothing is read again: a pull belongs to the screen that it was made on.
    const bool was_pulled = !ui.scrolls().take_pulled().empty();
    if (was_pulled && can_refresh) emit(app::RefreshPulled{});
    if (covered) draw_sheet(scene);
}

}  // namespace views
