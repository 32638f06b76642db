#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "app/button.hpp"
#include "app/field.hpp"
#include "app/host_state.hpp"
#include "app/route.hpp"
#include "app/settings.hpp"
#include "app/staff_state.hpp"
#include "app/try_state.hpp"
#include "domain/access_log.hpp"
#include "domain/account_deletion.hpp"
#include "domain/consent.hpp"
#include "domain/family_voucher.hpp"
#include "domain/identity.hpp"
#include "domain/institution.hpp"
#include "domain/insurance.hpp"
#include "domain/relation.hpp"
#include "domain/settlement_reason.hpp"
#include "protocol/help_wire.hpp"
#include "protocol/places_wire.hpp"

/// Everything that can happen to the model. Views emit `ButtonPressed`, `FieldEdited`, `ConsentToggled`,
/// `ConsentTextOpened` and the choices; the platform sends the rest.
namespace app {

/// What the first screen in HTML knows when the canvas takes over.
struct BootState {
    std::string route;  ///< what stands behind the address, "" or "#/…"
    Language language = Language::Chinese;
    Appearance appearance = Appearance::System;
    ReadingMode reading_mode = ReadingMode::Standard;
    bool signed_in_hint = false;
    bool online = true;
    bool members_part_awaited = false;  ///< the members' area comes as a second part of the program
    bool texts_awaited = false;         ///< only the first screens' texts are here
    bool hidden = false;
    std::vector<std::pair<std::string, std::string>> fields;  ///< typed early: node key → value
    std::vector<std::pair<std::string, bool>> checks;         ///< ticked early: node key → state
    std::string held;                                         ///< key of the button that was tapped early, or ""
    std::string draft;                                        ///< text of the last SaveDraft in this tab, or ""
    protocol::HostKind host = protocol::HostKind::Browser;
    std::string origin;            ///< "https://…"; what is scanned may lead to it and nowhere else
    bool storage_refused = false;  ///< nothing that is stored outlasts the page
    bool keeps_records = false;
    std::optional<domain::Instant> records_kept_at = {};
    int system_text_percent = 100;
    int text_percent = 0;  ///< by the person; 0: as the system has it
};

struct Booted {
    BootState state;
};

struct FieldEdited {
    Field field;
    std::string text;  ///< the input's whole value, uncleaned
};

struct FieldLeft {
    Field field;
};

struct ConsentToggled {
    domain::ConsentKind kind;
};

struct ConsentTextOpened {
    domain::ConsentKind kind;
};

struct ButtonPressed {
    Button button;
};

struct PersonWayChosen {
    domain::PersonCheckWay way;
};

struct FaceConsentToggled {};

/// What the played camera of a sandbox shall see.
struct SandboxFaceChosen {
    domain::FaceOutcome outcome;
};

/// A key of the app's own pad, or of the keyboard while the pad is shown: 0–9, 10 erases, 11 is an amount's point.
struct PinKeyPressed {
    int key = 0;
};

struct RelationChosen {
    domain::Relation relation;
};

struct MemberOpened {
    std::string id;
};

/// My answer to somebody's invitation.
struct IncomingAnswered {
    std::string invitation;
    bool accepted = false;
};

/// So many parts of the letter have been in sight to their end.
struct LetterReadTo {
    int position = 0;
};

struct LanguageChosen {
    Language language;
};

struct AppearanceChosen {
    Appearance appearance;
};

struct ReadingModeChosen {
    ReadingMode mode;
};

/// The address changed by Back, Forward or typing; `text` as in `BootState::route`.
struct RouteChanged {
    std::string text;
};

/// The server answered, well or with a refusal.
struct Answered {
    std::string endpoint;
    int request_id = 0;
    int status = 0;
    std::string body;
};

enum class UnansweredReason { Timeout, Offline, Failed };

/// No answer came; whether the server acted is not known.
struct Unanswered {
    std::string endpoint;
    int request_id = 0;
    UnansweredReason reason = UnansweredReason::Failed;
};

struct TimePassed {};

struct ConnectionChanged {
    bool online = true;
};

/// Another tab came to the front, or this one did.
struct VisibilityChanged {
    bool hidden = false;
};

struct StringsArrived {
    Language language;
};

struct StringsFailed {
    Language language;
};

/// A character that neither this system nor the server can draw: its code stands in its place.
struct GlyphMissing {};

/// Content was pulled down and let go: what is shown is read again.
struct RefreshPulled {};

/// "2026-06": a month of the chart.
struct MonthChosen {
    std::string month;
};

/// A member's handle; "" = everybody.
struct MemberChosen {
    std::string member;
};

/// A record of a list, or the other end of a reversal.
struct RecordOpened {
    std::string id;
    bool is_refused = false;
};

/// A number that is wanted elsewhere.
struct CopyAsked {
    std::string text;
};

/// A word of the simulator's question: a member's handle ("" = me).
struct TrialMemberChosen {
    std::string member;
};

/// An institution's code; "" = any pharmacy at home.
struct TrialPlaceChosen {
    std::string place;
};

struct TrialKindChosen {
    TrialKind kind;
};

/// Of whom the diagnosis is; "" = of me.
struct DiagnosedChosen {
    std::string member;
};

/// The button of a reason.
struct RemedyChosen {
    domain::Remedy remedy;
    std::string member;  ///< of mine, that it is about; "" = me
};

/// "resident", "huimin" or "care".
struct PremiumKindChosen {
    std::string kind;
};

struct PremiumYearChosen {
    std::int64_t year = 0;
};

struct PremiumPersonToggled {
    std::string member;
};

struct ReceiptOpened {
    std::string id;
};

/// Another insured record of mine.
struct PlaceChosen {
    std::string area;
    domain::Scheme scheme;
};

/// What waits in my wallet: a transfer's handle.
struct WalletAccepted {
    std::string transfer;
};

/// A family voucher, or the relative's code that it shows.
struct KinOpened {
    std::string id;
    bool shows_code = false;
};

/// My word on a family voucher that asks for it.
struct KinAnswered {
    std::string id;
    bool confirmed = false;
};

/// A picture of a page is wanted: taken now, or chosen among those that there are.
struct PictureAsked {
    domain::FamilyVoucherDocument kind;
    bool from_camera = false;
};

/// What came of it: a picture small enough to send, base64url; empty when what was chosen is none.
struct PictureChosen {
    std::string picture;
};

/// A page of the service hall's staff.
struct StaffPageOpened {
    std::string page;
};

/// One of a few that somebody of the staff states or chooses; `index` counts as the enumerators do, or as the records.
struct StaffPicked {
    StaffPick what;
    int index = 0;
};

/// A picture was unpacked: one byte of darkness a pixel, in rows; none when it couldn't be.
struct PictureUnpacked {
    int width = 0;
    int height = 0;
    std::string darkness;
};

/// Whose looks at my data are listed; nobody's in particular when empty.
struct AccessByChosen {
    std::optional<domain::AccessBy> by;
};

/// What the listed notices are about; about anything when empty.
struct NoticeTopicChosen {
    std::optional<domain::NoticeTopic> topic;
};

/// A topic of the help; "" = the first.
struct HelpTopicChosen {
    std::string topic;
};

/// A question is opened, or closed again.
struct HelpItemToggled {
    std::string id;
};

/// What an answer leads to.
struct HelpLeadTaken {
    protocol::HelpLead lead;
};

/// What kind of institution is looked for; any when empty.
struct PlaceKindChosen {
    std::optional<protocol::PlaceKind> kind;
};

/// For whom an institution is looked for: a member's handle or "me".
struct PlacesMemberChosen {
    std::string member;
};

/// One that was found: to what would happen there.
struct PlaceOpened {
    std::string code;
};

/// Which occasions are listed; all when empty.
struct VisitChosen {
    std::optional<domain::VisitKind> visit;
};

/// The switch of one of my consents was touched.
struct ConsentSwitched {
    domain::ConsentKind kind;
};

/// The switch of what I agreed to for a child: its handle.
struct ChildConsentSwitched {
    std::string child;
};

/// I agree, as the guardian, for the child whose number is typed; or not.
struct GuardianConsentToggled {};

/// A log-in on another device is to end; "" = all others.
struct DeviceEndAsked {
    std::string session;
};

/// What stands against deleting the account: to where it can be mended.
struct DeletionWayTaken {
    domain::DeletionObstacle obstacle;
};

/// The second part of the program (members_part.hpp) can be called now.
struct MembersPartArrived {};

/// What the program around the page answers to an `AskHost`; `text` is what was scanned, or the records.
struct HostTold {
    HostNews news;
    std::string text;
};

/// The browser, or the app around it, was set to larger or smaller type.
struct SystemTextChanged {
    int percent = 100;
};

struct TextSizeChosen {
    int percent = 100;
};

using Action =
    std::variant<Booted, FieldEdited, FieldLeft, ConsentToggled, ConsentTextOpened, ButtonPressed, LanguageChosen,
                 AppearanceChosen, ReadingModeChosen, RouteChanged, Answered, Unanswered, TimePassed, ConnectionChanged,
                 StringsArrived, StringsFailed, PersonWayChosen, FaceConsentToggled, SandboxFaceChosen, PinKeyPressed,
                 RelationChosen, MemberOpened, IncomingAnswered, LetterReadTo, MonthChosen, MemberChosen, RecordOpened,
                 VisibilityChanged, MembersPartArrived, GlyphMissing, TrialMemberChosen, TrialPlaceChosen,
                 TrialKindChosen, DiagnosedChosen, RemedyChosen, RefreshPulled, PremiumKindChosen, PremiumYearChosen,
                 PremiumPersonToggled, ReceiptOpened, PlaceChosen, WalletAccepted, KinOpened, KinAnswered, PictureAsked,
                 PictureChosen, AccessByChosen, HelpTopicChosen, HelpItemToggled, HelpLeadTaken, PlaceKindChosen,
                 PlacesMemberChosen, PlaceOpened, VisitChosen, ConsentSwitched, ChildConsentSwitched, DeviceEndAsked,
                 DeletionWayTaken, GuardianConsentToggled, HostTold, SystemTextChanged, CopyAsked, NoticeTopicChosen,
                 TextSizeChosen, StaffPageOpened, StaffPicked, PictureUnpacked>;

/// The button with this node key on a first screen ("start.continue", "login.submit"), for a tap held by the shell.
std::optional<Button> button_from_key(std::string_view key);

/// The key of a first screen's button that leads on to other screens, or empty.
std::string_view key_of_way_on(Button button);

/// The kind of consent at the end of a node key: ("start.text.service", "start.text.") → Service.
std::optional<domain::ConsentKind> consent_from_key(std::string_view key, std::string_view prefix);

}  // namespace app
