#include "app/members_turn.hpp"

#include "app/access_log_flow.hpp"
#include "app/caps_flow.hpp"
#include "app/confirmation_flow.hpp"
#include "app/devices_flow.hpp"
#include "app/diagnosis_flow.hpp"
#include "app/family_flow.hpp"
#include "app/help_flow.hpp"
#include "app/home_flow.hpp"
#include "app/identity_flow.hpp"
#include "app/insured_place_flow.hpp"
#include "app/kept_flow.hpp"
#include "app/kin_flow.hpp"
#include "app/letter_flow.hpp"
#include "app/money_flow.hpp"
#include "app/money_limits.hpp"
#include "app/news_flow.hpp"
#include "app/own_consents_flow.hpp"
#include "app/own_data_flow.hpp"
#include "app/places_flow.hpp"
#include "app/premium_flow.hpp"
#include "app/requests.hpp"
#include "app/scan_flow.hpp"
#include "app/session_end.hpp"
#include "app/speech_flow.hpp"
#include "app/spending_flow.hpp"
#include "app/staff_flow.hpp"
#include "app/try_flow.hpp"
#include "app/voucher_flow.hpp"
#include "app/welcome_flow.hpp"
#include "domain/payment_code.hpp"
#include "domain/payment_password.hpp"

namespace app::inline members {
namespace {

void forget_spending(Model& model) {
    model.spending = SpendingState{};
    model.record = RecordState{};
    model.notices = NoticesState{};
    model.news = NewsState{};
    for (const RequestKind kind : {RequestKind::ReadSpending, RequestKind::ReadRecord, RequestKind::ReadNotices,
                                   RequestKind::MarkNoticesRead, RequestKind::WaitForNews}) {
        forget_request(model, kind);
    }
}

/// The simulator, the diagnosis and the rules: all about the person who is gone.
void forget_explanations(Model& model) {
    model.trial = TryState{};
    model.rules = RulesState{};
    model.diagnosis = DiagnosisState{};
    model.premium = PremiumState{};
    model.insured_places = InsuredPlacesState{};
    model.field(Field::TryAmount) = FieldState{};
    for (const RequestKind kind :
         {RequestKind::Simulate, RequestKind::Diagnose, RequestKind::ReadRules, RequestKind::ReadInstitutions,
          RequestKind::ReadPremiums, RequestKind::ReadInsuredPlaces}) {
        forget_request(model, kind);
    }
}

}  // namespace

void load_members_screens(Turn& turn) {
    const Model& model = turn.model;
    const Screen screen = model.route().screen;
    const bool shows_home = screen == Screen::Home || screen == Screen::Settings || screen == Screen::Voucher ||
                            screen == Screen::Me || is_about_spending(screen) || is_family_screen(screen);
    if (shows_home && model.session.state == SessionState::Active && model.home.state == LoadState::Idle) {
        load_home(turn);
    }
    const bool shows_identity = screen == Screen::Home || screen == Screen::Settings || screen == Screen::Me ||
                                is_identity_screen(screen) || screen == Screen::Voucher || screen == Screen::JoinFace;
    if (shows_identity && model.session.state == SessionState::Active && model.identity.state == LoadState::Idle) {
        load_identity(turn);
    }
    const bool asks_for_face = screen == Screen::IdentityPerson || screen == Screen::JoinFace;
    const bool needs_face_text = asks_for_face && !may_check_face(model);
    if (needs_face_text && model.consent_texts.state == LoadState::Idle) load_consent_texts(turn);
    if (screen == Screen::Voucher) load_voucher(turn);
    load_family_screens(turn);
    load_caps_screen(turn);
    load_try_screens(turn);
    load_diagnosis_screen(turn);
    load_premium_screens(turn);
    load_place_screen(turn);
    forget_left_confirmation(turn);
    load_kin_screens(turn);
    if (screen == Screen::AccessLog && model.access_log.state == LoadState::Idle) load_access_log(turn);
    if (screen == Screen::Help && model.help.state == LoadState::Idle) load_help(turn);
    if (screen == Screen::Places) load_places(turn);
    if (screen != Screen::ChangePassword) forget_password_change(turn);
    load_own_consents_screens(turn);
    load_devices_screen(turn);
    load_own_data_screens(turn);
    if (screen == Screen::Staff) load_staff_screens(turn);
    load_spending_screens(turn);
    load_scan_screen(turn);
    load_speech_screen(turn);
    watch_session_end(turn);
    load_kept_screen(turn);
    keep_listening(turn);
}

void resume_members(Turn& turn) {
    Model& model = turn.model;
    if (model.identity.state == LoadState::Failed) load_identity(turn);
    if (model.staff.desk.state == LoadState::Failed) model.staff.desk.state = LoadState::Idle;
    if (model.staff.reviews.state == LoadState::Failed) model.staff.reviews.state = LoadState::Idle;
    if (model.letter.state == LoadState::Failed) model.letter.state = LoadState::Idle;
    if (model.trial.state == LoadState::Failed) try_again(turn);
    forget_freshness(model);
    listen_again(turn);
    if (model.route().screen == Screen::Voucher) model.voucher.failed = false;
}

void pass_members_time(Turn& turn) { pass_voucher_time(turn); }

void add_members_moments(Earliest& earliest, const Model& model) {
    const Screen screen = model.route().screen;
    if (screen == Screen::Home) earliest.add_waiting(model.home.state, model.home.since);
    if (screen == Screen::Spending) earliest.add_waiting(model.spending.state, model.spending.since);
    if (screen == Screen::Record || screen == Screen::Why) {
        earliest.add_waiting(model.record.state, model.record.since);
    }
    if (screen == Screen::Premium) earliest.add_waiting(model.premium.state, model.premium.since);
    if (screen == Screen::InsuredPlace) earliest.add_waiting(model.insured_places.state, model.insured_places.since);
    if (screen == Screen::Diagnosis) earliest.add_waiting(model.diagnosis.state, model.diagnosis.since);
    if (screen == Screen::TryChoice) earliest.add_waiting(model.institutions.state, model.institutions.since);
    if (screen == Screen::Notices) earliest.add_waiting(model.notices.state, model.notices.since);
    if (screen == Screen::FamilyMoney) earliest.add_waiting(model.money.moves.state, model.money.moves.since);
    if (const auto listening = next_listening(model)) earliest.add(*listening);
    if (screen == Screen::Voucher && model.voucher.code) {
        earliest.add_countdown(model.voucher.code->expires_at);
        earliest.add_server_time(domain::payment_code_rotates_at(model.voucher.code->expires_at));
        earliest.add_server_time(model.voucher.code->guard_open_until);
    }
    if (screen == Screen::Family || screen == Screen::InviteWho)
        earliest.add_waiting(model.family.state, model.family.since);
    if (is_kin_screen(screen)) earliest.add_waiting(model.kin.state, model.kin.since);
    if (screen == Screen::AccessLog) earliest.add_waiting(model.access_log.state, model.access_log.since);
    if (screen == Screen::Staff) {
        earliest.add_waiting(model.staff.desk.state, model.staff.desk.since);
        earliest.add_waiting(model.staff.reviews.state, model.staff.reviews.since);
    }
    if (screen == Screen::Help) earliest.add_waiting(model.help.state, model.help.since);
    if (screen == Screen::Places) earliest.add_waiting(model.places.state, model.places.since);
    const PrivacyState& privacy = model.privacy;
    if (screen == Screen::Consents) earliest.add_waiting(privacy.consents.state, privacy.consents.since);
    if (screen == Screen::CollectedData) earliest.add_waiting(privacy.data.state, privacy.data.since);
    if (screen == Screen::Devices) earliest.add_waiting(privacy.devices.state, privacy.devices.since);
    if (screen == Screen::DeleteAccount) earliest.add_waiting(privacy.deletion.state, privacy.deletion.since);
    if (screen == Screen::KinLetter) {
        if (const auto from = kin_signable_at(model)) earliest.add(*from);
    }
    if (screen == Screen::InviteCodes && model.invite.invitation) {
        earliest.add_countdown({model.invite.invitation->own_resend_at});
        earliest.add_countdown({model.invite.invitation->member_resend_at});
    }
    if (screen == Screen::InviteLetter) {
        if (const auto from = agreeable_at(model)) {
            earliest.add(*from);
            earliest.add_countdown(*from + domain::milliseconds(model.server_offset_ms));
        }
    }
    add_session_moments(earliest, model);
    const bool on_identity = is_identity_screen(screen) || screen == Screen::Voucher;
    if (on_identity) earliest.add_waiting(model.identity.state, model.identity.since);
}

void press_pin_key(Turn& turn, int key) {
    Model& model = turn.model;
    if (act_of_amount_screen(model.route().screen)) return amount_key(turn, key);
    PinEntry* pin = shown_pin(model);
    if (pin == nullptr) return;
    pin_key_pressed(turn, *pin, key);
    if (pin->digits.size() < domain::payment_password_length) return;
    if (model.route().screen == Screen::IdentityPin) {
        new_pin_entered(turn);
    } else if (model.route().screen == Screen::FamilyUnbind) {
        unbind_pin_entered(turn);
    } else if (model.route().screen == Screen::Confirm) {
        confirmation_pin_entered(turn);
    } else if (model.route().screen == Screen::ChangePassword) {
        password_change_entered(turn);
    } else if (model.route().screen == Screen::Kept) {
        kept_pin_entered(turn);
    } else {
        voucher_pin_entered(turn);
    }
}

void forget_members(Model& model) {
    forget_what_was_read(model);
    model.voucher = VoucherState{};
    model.family = FamilyState{};
    model.invite = InviteState{};
    model.confirmation.reset();
    model.institutions = InstitutionsState{};
    forget_explanations(model);
    model.caps_of.clear();
    model.letter = LetterState{};
    model.money = MoneyState{};
    model.kin = KinState{};
    model.access_log = AccessLogState{};
    model.help = HelpState{};
    model.places = PlacesState{};
    model.password_change = PasswordChange{};
    model.privacy = PrivacyState{};
    model.field(Field::AccountPassword) = FieldState{};
    model.field(Field::NewAccountPassword) = FieldState{};
    forget_kept(model);
    for (const Field field : {Field::HelpSearch, Field::PlacesSearch, Field::SpendingSearch}) {
        model.field(field) = FieldState{};
    }
    model.field(Field::KinName) = FieldState{};
    model.field(Field::KinResidentId) = FieldState{};
    for (const RequestKind kind :
         {RequestKind::ReadKin, RequestKind::ReadKinLetter, RequestKind::ReadAccessLog, RequestKind::ReadHelp,
          RequestKind::SearchPlaces, RequestKind::ReadOwnConsents, RequestKind::ReadCollectedData,
          RequestKind::ReadDevices, RequestKind::ReadDeletion}) {
        forget_request(model, kind);
    }
    forget_request(model, RequestKind::ReadHome);
    forget_request(model, RequestKind::ReadTransfers);
    forget_request(model, RequestKind::ReadIdentity);
    forget_request(model, RequestKind::ReadFamily);
    forget_request(model, RequestKind::ReadIncoming);
    forget_request(model, RequestKind::ReadLetter);
}

void forget_what_was_read(Model& model) {
    model.home = HomeState{};
    model.identity = IdentityState{};
    forget_spending(model);
}

}  // namespace app::inline members
