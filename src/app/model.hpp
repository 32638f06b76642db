#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/confirmation_state.hpp"
#include "app/family_state.hpp"
#include "app/field.hpp"
#include "app/help_state.hpp"
#include "app/home_state.hpp"
#include "app/host_state.hpp"
#include "app/identity_state.hpp"
#include "app/insured_place_state.hpp"
#include "app/kin_state.hpp"
#include "app/load_state.hpp"
#include "app/message.hpp"
#include "app/money_state.hpp"
#include "app/premium_state.hpp"
#include "app/privacy_state.hpp"
#include "app/request_kind.hpp"
#include "app/route.hpp"
#include "app/settings.hpp"
#include "app/spending_state.hpp"
#include "app/staff_state.hpp"
#include "app/try_state.hpp"
#include "domain/consent.hpp"
#include "domain/instant.hpp"
#include "domain/login_password.hpp"
#include "protocol/consent_wire.hpp"
#include "protocol/error.hpp"
#include "protocol/home_wire.hpp"

/// The whole state of the client: a value. Views read it, `update` alone changes it.
namespace app {

struct FieldState {
    std::string text;              ///< cleaned: digits only for numbers and codes
    std::optional<Message> error;  ///< replaces the help line; makes the field invalid
};

struct PendingRequest {
    RequestKind kind;
    int id = 0;
    domain::Instant since;  ///< device clock
};

/// What the code just proved says about an account with that number.
enum class AccountKnown { NotYet, Exists, Missing };

/// The state of one SMS verification. Instants are the server's clock: compare them with `server_now(model)`.
struct SmsStep {
    std::string asked_mobile;  ///< the number of the request that is under way
    std::string mobile;        ///< 11 digits the code was sent to; "" = none was sent
    std::string challenge;     ///< "" = none
    domain::Instant expires_at;
    domain::Instant resend_at;
    int tries_left = 0;
    /// Set when the code can't be used any more (code_expired, code_used, code_exhausted, code_unknown): the field is
    /// then disabled and the refusal's button sends a new one.
    std::optional<protocol::ErrorCode> dead;
    std::string proof;  ///< "" until the right code was typed
    domain::Instant proof_expires_at;
    AccountKnown account = AccountKnown::NotYet;
    bool ten_seconds_said = false;  ///< the countdown speaks once
    bool last_minute_said = false;  ///< of the code that was sent last
    std::string checked_challenge;  ///< of the check under way: a late answer to an older code is ignored
    std::string checked_code;       ///< of the check under way
    std::string refused_code;       ///< typed again unchanged it isn't sent again: that would cost a try
};

enum class SessionState {
    None,
    Asking,  ///< a session is likely; until the server has answered the signed-in skeleton is shown
    Active
};

/// What has happened shortly before a session's end, so that it happens once.
struct SessionEnd {
    bool has_asked_before = false;  ///< the server, whether the end is still where it was
    bool is_warned = false;
    bool has_asked_at_end = false;
};

struct Session {
    SessionState state = SessionState::None;
    std::string mobile_masked;
    domain::Instant expires_at;
    domain::Instant registered_at;
    bool was_ended_elsewhere = false;                ///< the server says so: another device, or the service hall
    std::optional<domain::Instant> entered_at = {};  ///< device clock; of a log-in whose cookie nothing has shown yet
    SessionEnd end = {};
};

enum class ServiceMode { Unknown, Sandbox, Production };

struct Service {
    ServiceMode mode = ServiceMode::Unknown;
    std::string version;
    std::string sandbox_phone;  ///< address of the sandbox's inbox; show the link only when not empty
};

using protocol::ConsentText;

struct ConsentTexts {
    LoadState state = LoadState::Idle;
    domain::Instant since;  ///< loading since: a skeleton only after 300 ms
    std::vector<ConsentText> items;
};

inline constexpr std::size_t consent_count = domain::enumerator_count<domain::ConsentKind>;

/// The text as it stood when it was agreed to: what the server is told, also after a reload.
struct AgreedText {
    std::string version;
    std::string sha256;
};

struct WelcomeState {
    std::array<bool, consent_count> ticked{};  ///< by domain::ConsentKind's order; nothing pre-ticked
    bool agreed = false;                       ///< "continue" was pressed: the required ones are ticked
    std::array<AgreedText, consent_count> agreed_texts;
    bool waiting_for_texts = false;  ///< "continue" was pressed, the texts are still loading: button busy
};

enum class BannerKind {
    Offline,     ///< no network; goes away by itself
    Slow,        ///< 10 s without an answer
    Unanswered,  ///< gave up waiting
    ServerGone   ///< could not be reached, or 502–504
};

/// Stays until it is mended. `title` and `text` are two lines; with `retry` there is a button "再试一次".
struct Banner {
    BannerKind kind = BannerKind::Offline;
    Message title;
    Message text;
    std::optional<RequestKind> retry;
};

/// Whether a toast answers a press of the person, or tells what happened elsewhere; what was refused there looks so.
enum class ToastAbout { OwnAct, News, Refusal };

struct Toast {
    Message message;
    domain::Instant until;  ///< device clock
    ToastAbout about = ToastAbout::OwnAct;
    domain::Instant since{};  ///< device clock
};

/// Where the one button of a refusal leads.
enum class NextStep {
    None,
    TryAgain,  ///< the same request again
    SendCodeAgain,
    ChangeNumber,
    TypeAgain,  ///< back to the field
    LogIn,
    LogInByCode,
    LogInWithProof,
    RegisterWithProof,
    ReadConsents,
    ReloadPage,
    GoHome,
    OpenSettings,
    GoOnWithIdentity,  ///< to the step of the identity check that comes next
    UseHallCode,       ///< the other way of the person check
    CheckFaceAgain,
    OpenFamily,
    InviteAgain,      ///< from the beginning
    GoOnInviting,     ///< to the step that is awaited
    ReadLetterAgain,  ///< the present text
    CloseCard         ///< what is behind it is where to go on
};

/// A refusal in its four parts, shown as a card on the screen it happened on.
struct Refusal {
    protocol::ErrorCode code = protocol::ErrorCode::Internal;
    Message what;
    Message why;
    Message who;
    Message button;
    NextStep next = NextStep::None;
    std::optional<RequestKind> request;       ///< what the button sends: while it is pending the button is busy
    std::optional<domain::Instant> retry_at;  ///< server clock; until then `refusal_waits`
    Message wait_reason;                      ///< why the button is off while `refusal_waits`
    std::string reference;                    ///< shown small; for the hotline
};

/// Whether the second part of the program (app/members_part.hpp) can be called.
enum class MembersPart {
    Here,
    Awaited,  ///< on its way; nobody waits for it
    AskedFor  ///< a screen of the members' area is to be shown
};

struct Model {
    domain::Instant now;  ///< device clock at the last action
    /// Server clock minus device clock; known once a server time was seen.
    std::int64_t server_offset_ms = 0;
    bool server_offset_known = false;

    Language language = Language::Chinese;
    std::optional<Language> language_loading;  ///< chosen, its strings are on the way
    Appearance appearance = Appearance::System;
    ReadingMode reading_mode = ReadingMode::Standard;
    int system_text_percent = 100;  ///< the size of type set in the browser, or in the app around it
    int chosen_text_percent = 0;    ///< by the person, here; 0: the system's
    bool online = true;
    MembersPart members_part = MembersPart::Here;
    bool texts_awaited = false;      ///< only the first screens' texts are here
    std::string tap_awaiting_texts;  ///< key of the first screens' button that leads to where the others are needed
    bool hidden = false;             ///< nobody looks at the page

    /// The history as we built it; the last one is what is shown. Never empty.
    std::vector<Route> stack{Route{}};
    std::optional<Route> wanted;    ///< where to go after log-in
    bool signed_in_before = false;  ///< on this device: without a session the log-in is shown, not the welcome

    std::array<FieldState, field_count> fields;
    bool register_password_shown = false;
    bool login_password_shown = false;
    domain::LoginPasswordFindings password_findings{};  ///< of the registration password as typed so far

    Service service;
    ConsentTexts consent_texts;
    WelcomeState welcome;
    SmsStep register_sms;
    SmsStep login_sms;
    Session session;
    HomeState home;
    IdentityState identity;
    VoucherState voucher;
    FamilyState family;
    InviteState invite;
    std::optional<Confirmation> confirmation;  ///< an act that waits for the payment password
    std::string caps_of;                       ///< the member whose caps the fields hold; "" = nobody's
    LetterState letter;
    MoneyState money;
    SpendingState spending;
    RecordState record;
    NoticesState notices;
    NewsState news;
    TryState trial;
    RulesState rules;
    InstitutionsState institutions;
    DiagnosisState diagnosis;
    PremiumState premium;
    InsuredPlacesState insured_places;
    KinState kin;
    AccessLogState access_log;
    HelpState help;
    PlacesState places;
    StaffState staff;
    PasswordChange password_change;
    PrivacyState privacy;
    bool balance_hidden = false;  ///< by the eye

    protocol::HostKind host = protocol::HostKind::Browser;
    std::string origin;  ///< of the page
    ScanState scan;
    KeptState kept;
    SpeechState speech;

    std::vector<PendingRequest> pending;
    int next_request_id = 1;

    std::optional<Banner> banner;
    std::optional<Toast> toast;
    std::optional<Message> notice;  ///< one quiet line above the form, e.g. "登录过期了，请重新登录"
    std::optional<Refusal> refusal;

    std::string saved_draft;                     ///< last SaveDraft, to save only changes
    std::optional<domain::Instant> wake_wanted;  ///< last WakeAt

    const Route& route() const { return stack.back(); }
    FieldState& field(Field which) { return fields[static_cast<std::size_t>(which)]; }
    const FieldState& field(Field which) const { return fields[static_cast<std::size_t>(which)]; }
};

/// Is a request of this kind under way? Then its button shows "正在…" and keeps its width.
bool is_pending(const Model& model, RequestKind kind);

/// The SMS step of the screen that is shown: the log-in's on Screen::LoginCode, else the registration's.
const SmsStep& current_sms(const Model& model);
/// The code field of the screen that is shown.
Field current_code_field(const Model& model);

/// The server's clock now, as well as it is known.
domain::Instant server_now(const Model& model);

/// Whole seconds until `instant` of the server's clock, rounded up; 0 when it has passed.
int seconds_until(const Model& model, domain::Instant instant);

bool is_ticked(const Model& model, domain::ConsentKind kind);

/// Whether the refusal's button is off because its time has not come yet.
bool refusal_waits(const Model& model);

/// The entry of the payment password's pad that is shown and may be used; null when there is none.
PinEntry* shown_pin(Model& model);
bool shows_pin_pad(const Model& model);

bool members_part_is_here(const Model& model);

inline constexpr int text_percent_max = 200;
/// How large text is drawn: as chosen here, else as it is set outside, 100 to 200.
int text_percent(const Model& model);

/// The text of one consent, once loaded.
const ConsentText* find_consent_text(const Model& model, domain::ConsentKind kind);

}  // namespace app
