#include "app/update.hpp"

#include <utility>

#include "app/access_log_flow.hpp"
#include "app/answers.hpp"
#include "app/banner.hpp"
#include "app/boot.hpp"
#include "app/buttons.hpp"
#include "app/devices_flow.hpp"
#include "app/diagnosis_flow.hpp"
#include "app/draft.hpp"
#include "app/family_flow.hpp"
#include "app/guardian_flow.hpp"
#include "app/help_flow.hpp"
#include "app/host_flow.hpp"
#include "app/identity_flow.hpp"
#include "app/insured_place_flow.hpp"
#include "app/invite_flow.hpp"
#include "app/kin_flow.hpp"
#include "app/letter_flow.hpp"
#include "app/login_flow.hpp"
#include "app/members_turn.hpp"
#include "app/mobile_entry.hpp"
#include "app/money_flow.hpp"
#include "app/navigation.hpp"
#include "app/news_flow.hpp"
#include "app/own_consents_flow.hpp"
#include "app/own_data_flow.hpp"
#include "app/places_flow.hpp"
#include "app/premium_flow.hpp"
#include "app/remedy_way.hpp"
#include "app/requests.hpp"
#include "app/session_flow.hpp"
#include "app/settings_flow.hpp"
#include "app/sms_flow.hpp"
#include "app/spending_flow.hpp"
#include "app/staff_flow.hpp"
#include "app/toast.hpp"
#include "app/try_flow.hpp"
#include "app/wake.hpp"
#include "app/welcome_flow.hpp"

namespace app {

namespace {

/// What the shown screen needs and nobody has asked for yet.
void load_what_is_shown(Turn& turn) {
    const Model& model = turn.model;
    const Screen screen = model.route().screen;
    const bool shows_consents = screen == Screen::Welcome || screen == Screen::ConsentText;
    if (shows_consents && model.consent_texts.state == LoadState::Idle) load_consent_texts(turn);
    if (members_part_is_here(model)) load_members_screens(turn);
    continue_log_in(turn);
}

/// Reads again what failed while there was no network. Writing is never repeated unasked.
void resume_reading(Turn& turn) {
    Model& model = turn.model;
    if (model.service.mode == ServiceMode::Unknown) start_request(turn, RequestKind::ReadService, {});
    if (model.session.state == SessionState::Asking) ask_for_session(turn);
    if (members_part_is_here(model)) resume_members(turn);
    if (model.consent_texts.state == LoadState::Failed) load_consent_texts(turn);
}

/// The countdown speaks once, at ten seconds: a voice that counts along would drown the rest.
void say_ten_seconds(Turn& turn) {
    Model& model = turn.model;
    const Screen screen = model.route().screen;
    if (screen != Screen::RegisterCode && screen != Screen::LoginCode) return;
    SmsStep& sms = model.*shown_sms_flow(model).step;
    const int left = seconds_until(model, sms.resend_at);
    if (sms.ten_seconds_said || left > 10 || left == 0 || !sms.proof.empty()) return;
    sms.ten_seconds_said = true;
    turn.emit(Announce{Politeness::Polite, Message{"announce.ten_seconds", {}, {}}});
}

/// A minute before a code ends, while there is time to ask for another.
void say_last_minute(Turn& turn) {
    Model& model = turn.model;
    const Screen screen = model.route().screen;
    if (screen != Screen::RegisterCode && screen != Screen::LoginCode) return;
    SmsStep& sms = model.*shown_sms_flow(model).step;
    const int left = seconds_until(model, sms.expires_at);
    if (sms.last_minute_said || sms.dead || left > code_end_warning_s || left == 0 || !sms.proof.empty()) return;
    sms.last_minute_said = true;
    turn.emit(Announce{Politeness::Polite, Message{"announce.code_minute", {}, {}}});
}

void pass_time(Turn& turn) {
    Model& model = turn.model;
    if (model.toast && model.now >= model.toast->until) model.toast.reset();
    notice_slow_requests(turn);
    say_ten_seconds(turn);
    say_last_minute(turn);
    if (members_part_is_here(model)) pass_members_time(turn);
}

/// Once a screen is shown that it draws, the second part of the program is wanted.
void ask_for_members_part(Turn& turn) {
    Model& model = turn.model;
    if (model.members_part != MembersPart::Awaited || !needs_session(model.route().screen)) return;
    model.members_part = MembersPart::AskedFor;
    turn.emit(FetchMembersPart{});
}

/// Settled after every action: what the screen says and needs, the tab's draft, the next waking.
void settle(Turn& turn) {
    Model& model = turn.model;
    load_what_is_shown(turn);
    ask_for_members_part(turn);
    refresh_sms_card(turn);
    std::string draft = draft_text(model);
    if (draft != model.saved_draft) {
        model.saved_draft = draft;
        turn.emit(SaveDraft{std::move(draft)});
    }
    const std::optional<domain::Instant> wake = next_wake(model);
    if (wake && wake != model.wake_wanted) turn.emit(WakeAt{*wake});
    model.wake_wanted = wake;
}

void carry_out_held_tap(Turn& turn, const std::string& key) {
    if (const std::optional<Button> button = button_from_key(key)) return press(turn, *button);
    if (const auto kind = consent_from_key(key, "start.text.")) return open_consent_text(turn, *kind);
}

/// A screen without its texts isn't shown: what leads there is kept until they are here, a moment later.
bool hold_for_texts(Turn& turn, std::string_view key) {
    if (!turn.model.texts_awaited || key.empty()) return false;
    turn.model.tap_awaiting_texts = key;
    return true;
}

void texts_arrived(Turn& turn, Language language) {
    turn.model.texts_awaited = false;
    language_arrived(turn, language);
    carry_out_held_tap(turn, std::exchange(turn.model.tap_awaiting_texts, {}));
}

/// One overload an action.
struct Dispatch {
    Turn& turn;

    void operator()(const Booted& booted) const {
        take_over(turn, booted.state);
        carry_out_held_tap(turn, booted.state.held);
    }
    void operator()(const FieldEdited& edit) const { edit_field(turn, edit.field, edit.text); }
    void operator()(const FieldLeft& left) const {
        if (left.field == Field::RegisterMobile || left.field == Field::LoginMobile) mobile_left(turn, left.field);
        if (left.field == Field::InviteName || left.field == Field::InviteResidentId) {
            invite_field_left(turn, left.field);
        }
        if (left.field == Field::KinName || left.field == Field::KinResidentId) kin_field_left(turn, left.field);
        if (left.field == Field::IdentityName) name_left(turn);
        if (left.field == Field::IdentityResidentId) resident_id_left(turn);
    }
    void operator()(const ConsentToggled& toggle) const { toggle_consent(turn, toggle.kind); }
    void operator()(const ConsentTextOpened& opened) const {
        const std::string key = "start.text." + std::string(domain::name_of(opened.kind));
        if (!hold_for_texts(turn, key)) open_consent_text(turn, opened.kind);
    }
    void operator()(const ButtonPressed& pressed) const {
        if (!hold_for_texts(turn, key_of_way_on(pressed.button))) press(turn, pressed.button);
    }
    void operator()(const LanguageChosen& choice) const { choose_language(turn, choice.language); }
    void operator()(const AppearanceChosen& choice) const { choose_appearance(turn, choice.appearance); }
    void operator()(const ReadingModeChosen& choice) const { choose_reading_mode(turn, choice.mode); }
    void operator()(const RouteChanged& change) const { follow_browser(turn, change.text); }
    void operator()(const Answered& answer) const { take_answer(turn, answer); }
    void operator()(const Unanswered& silence) const { take_silence(turn, silence); }
    void operator()(const TimePassed&) const {}
    void operator()(const ConnectionChanged& change) const {
        connection_changed(turn, change.online);
        if (change.online) resume_reading(turn);
    }
    void operator()(const VisibilityChanged& change) const {
        turn.model.hidden = change.hidden;
        if (members_part_is_here(turn.model)) visibility_changed(turn);
    }
    void operator()(const StringsArrived& strings) const { texts_arrived(turn, strings.language); }
    void operator()(const PersonWayChosen& choice) const { choose_person_way(turn, choice.way); }
    void operator()(const FaceConsentToggled&) const {
        turn.model.identity.face_agreed = !turn.model.identity.face_agreed;
    }
    void operator()(const SandboxFaceChosen& choice) const { finish_sandbox_face(turn, choice.outcome); }
    void operator()(const RelationChosen& choice) const {
        const bool is_kin = turn.model.route().screen == Screen::KinWho;
        return is_kin ? choose_kin_relation(turn, choice.relation) : choose_relation(turn, choice.relation);
    }
    void operator()(const MemberOpened& opened) const {
        go_to(turn, {.screen = Screen::FamilyMember, .id = opened.id});
    }
    void operator()(const IncomingAnswered& answer) const { answer_incoming(turn, answer.invitation, answer.accepted); }
    void operator()(const LetterReadTo& read) const {
        const bool is_kin = turn.model.route().screen == Screen::KinLetter;
        return is_kin ? kin_letter_read_to(turn, read.position) : letter_read_to(turn, read.position);
    }
    void operator()(const KinOpened& opened) const { open_kin(turn, opened.id, opened.shows_code); }
    void operator()(const KinAnswered& answer) const { answer_kin(turn, answer.id, answer.confirmed); }
    void operator()(const PictureAsked& asked) const { ask_for_picture(turn, asked.kind, asked.from_camera); }
    void operator()(const PictureChosen& chosen) const { send_picture(turn, chosen.picture); }
    void operator()(const HelpTopicChosen& choice) const { choose_help_topic(turn, choice.topic); }
    void operator()(const HelpItemToggled& toggle) const { toggle_help_item(turn, toggle.id); }
    void operator()(const HelpLeadTaken& taken) const { take_help_lead(turn, taken.lead); }
    void operator()(const PlaceKindChosen& choice) const { choose_place_kind(turn, choice.kind); }
    void operator()(const PlacesMemberChosen& choice) const { choose_places_member(turn, choice.member); }
    void operator()(const PlaceOpened& opened) const { open_place(turn, opened.code); }
    void operator()(const StaffPageOpened& opened) const { open_staff_page(turn, opened.page); }
    void operator()(const StaffPicked& picked) const { pick_for_staff(turn, picked.what, picked.index); }
    void operator()(const PictureUnpacked& picture) const { picture_unpacked(turn, picture); }
    void operator()(const VisitChosen& choice) const { choose_visit(turn, choice.visit); }
    void operator()(const ConsentSwitched& touched) const { ask_about_consent(turn, touched.kind); }
    void operator()(const ChildConsentSwitched& touched) const { ask_about_child(turn, touched.child); }
    void operator()(const GuardianConsentToggled&) const { toggle_guardian_consent(turn); }
    void operator()(const DeviceEndAsked& asked) const { ask_to_end_device(turn, asked.session); }
    void operator()(const DeletionWayTaken& taken) const { take_deletion_way(turn, taken.obstacle); }
    void operator()(const CopyAsked& asked) const { turn.emit(AskHost{HostWish::Copy, asked.text}); }
    void operator()(const NoticeTopicChosen& choice) const { choose_notice_topic(turn, choice.topic); }
    void operator()(const AccessByChosen& choice) const { choose_access_by(turn, choice.by); }
    void operator()(const MonthChosen& choice) const { choose_month(turn, choice.month); }
    void operator()(const MemberChosen& choice) const { choose_member(turn, choice.member); }
    void operator()(const RecordOpened& opened) const { open_record(turn, opened.id, opened.is_refused); }
    void operator()(const TrialMemberChosen& choice) const { choose_trial_member(turn, choice.member); }
    void operator()(const TrialPlaceChosen& choice) const { choose_trial_place(turn, choice.place); }
    void operator()(const TrialKindChosen& choice) const { choose_trial_kind(turn, choice.kind); }
    void operator()(const DiagnosedChosen& choice) const { choose_diagnosed(turn, choice.member); }
    void operator()(const PremiumKindChosen& choice) const { choose_premium(turn, choice.kind); }
    void operator()(const PremiumYearChosen& choice) const { choose_premium_year(turn, choice.year); }
    void operator()(const PremiumPersonToggled& toggle) const { toggle_premium_person(turn, toggle.member); }
    void operator()(const ReceiptOpened& opened) const { open_receipt(turn, opened.id); }
    void operator()(const PlaceChosen& choice) const { choose_place(turn, choice.area, choice.scheme); }
    void operator()(const RemedyChosen& choice) const { take_remedy(turn, choice.remedy, choice.member); }
    void operator()(const WalletAccepted& accepted) const { accept_wallet(turn, accepted.transfer); }
    void operator()(const PinKeyPressed& pressed) const { press_pin_key(turn, pressed.key); }
    void operator()(const MembersPartArrived&) const { turn.model.members_part = MembersPart::Here; }
    void operator()(const StringsFailed& strings) const { language_failed(turn, strings.language); }
    void operator()(const RefreshPulled&) const {
        if (members_part_is_here(turn.model)) forget_freshness(turn.model);
    }
    void operator()(const HostTold& told) const {
        if (members_part_is_here(turn.model)) host_told(turn, told.news, told.text);
    }
    void operator()(const SystemTextChanged& change) const { turn.model.system_text_percent = change.percent; }
    void operator()(const TextSizeChosen& choice) const { choose_text_size(turn, choice.percent); }
    void operator()(const GlyphMissing&) const { show_toast(turn, Message{"toast.glyph_missing", {}, {}}); }
};

}  // namespace

Effects update(Model& model, const Action& action, domain::Instant now) {
    model.now = now;
    Turn turn{model, {}};
    std::visit(Dispatch{turn}, action);
    pass_time(turn);
    settle(turn);
    return std::move(turn.effects);
}

}  // namespace app
