#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "app/field.hpp"
#include "app/route.hpp"
#include "app/settings.hpp"
#include "app/try_state.hpp"
#include "domain/access_log.hpp"
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

/// Every button and link that isn't a choice. A press on a button whose request is under way is ignored by the flow.
enum class Button {
    Back,            ///< the bar's arrow
    SwitchLanguage,  ///< the chip "English" / "中文"

    StartContinue,  ///< "同意必需项并继续"
    StartLogIn,     ///< "已有账号，去登录"
    ConsentTextRetry,

    RegisterSendCode,
    RegisterLogIn,         ///< "已有账号，去登录"
    RegisterShowPassword,  ///< the eye
    RegisterSubmit,        ///< "完成注册"

    CodeSubmit,        ///< for people who press a button although six digits submit by themselves
    CodeResend,        ///< "重新发送"
    CodeChangeNumber,  ///< "改号码"
    CodeHelp,          ///< "收不到？"

    LoginSubmit,
    LoginByCode,
    LoginRegister,
    LoginShowPassword,

    HomeSettings,
    HomeDifference,  ///< "有什么不同？"
    HomeRetry,

    SettingsLogOut,
    LogOutConfirm,

    SheetClose,       ///< also the log-out dialog's "先不退出"
    BannerRetry,      ///< "再试一次"
    RefusalNextStep,  ///< the one button of a refusal card
    OpenSandboxPhone,

    IdentityCheckName,    ///< "核验"
    IdentityClearNumber,  ///< the cross in the field
    IdentityCheckPerson,  ///< "开始刷脸" or "核验"
    IdentityDenyCamera,   ///< sandbox: what a phone without camera does
    IdentityRetry,
    VoucherRefresh,     ///< "换一个"
    VoucherReconnect,   ///< "再连一次"
    VoucherForgotten,   ///< "忘了支付密码？"
    HomeFamily,         ///< to the family
    FamilyInvite,       ///< begin, or go on with, an invitation
    FamilyRetry,        ///< read the family again
    MemberUnbind,       ///< to the dialog that asks whether
    InviteStart,        ///< "下一步：验证两部手机"
    InviteConfirmCode,  ///< for people who press a button although six digits submit by themselves
    InviteOwnResend,
    InviteMemberResend,
    LetterAgree,  ///< "我已阅读并同意"
    InviteFinish,
    HomeNextStep,  ///< verify, activate or show: whatever comes next

    TabHome,
    TabVoucher,
    TabSpending,
    TabMe,
    OpenNotices,
    HomeHideBalance,  ///< the eye
    HomeElder,        ///< the chip "长辈版" or "标准版"
    SpendingEarlier,
    SpendingLater,
    SpendingMore,
    SpendingRetry,
    RecordRetry,
    NoticesMore,
    NoticesRetry,
    NoticesMarkRead,
    UnbindConfirm,   ///< the dialog's "解除": to the payment password
    MemberCaps,      ///< "调整每月上限"
    CapsContinue,    ///< to the payment password
    MemberSpending,  ///< what this member spent
    TryWho,          ///< the simulator's words: who, where, for what
    TryWhere,
    TryWhat,
    TryAgain,
    OpenTry,        ///< "会付成吗？" about me, or about the member that is shown
    OpenDiagnosis,  ///< "为什么没付成？" about me, or about the member that is shown
    DiagnoseAgain,
    OpenPremiums,
    PremiumPay,
    PremiumRefund,
    PremiumsRetry,
    OpenPlace,
    InsuredPlacesRetry,
    HomeHelp,          ///< "找人帮忙": the sheet that says who helps
    WhyNextStep,       ///< what helps against a refused payment
    InviteByHallCode,  ///< the relative has no phone, or has one after all
    InviteAnother,     ///< somebody else instead of the one who is awaited
    InviteWait,        ///< back to the family until the relative has agreed
    OpenMoney,         ///< balances and movements
    OpenTransfer,
    OpenQuota,
    SendToWallet,     ///< of the shown member
    AmountAll,        ///< the most that there is
    AmountNext,       ///< to the payment password
    MoneyFinish,      ///< back to the family
    MoneyAgain,       ///< the same act once more
    DissolveFamily,   ///< to the dialog that asks whether
    DissolveConfirm,  ///< to the payment password
    MovesMore,
    MovesRetry,
    KinAdd,            ///< begin, or go on with, a family voucher
    KinStart,          ///< "下一步：拍户口本"
    KinReadLetter,     ///< "下一步：读承诺书"
    KinSign,
    KinEnd,         ///< to the dialog that asks whether
    KinEndConfirm,  ///< the dialog's "解除"
    KinRetry,
    OpenAccessLog,
    AccessLogMore,
    AccessLogRetry,
    OpenHelp,
    HelpCall,  ///< "打 12393 问人"
    HelpRetry,
    OpenPlaces,
    PlacesMore,
    PlacesUsableOnly,  ///< between all and those that can be used
    PlacesRetry,
    OpenChangePassword,
    SpendingCsv,
    SpendingPrint
};

/// What the first screen in HTML knows when the canvas takes over.
struct BootState {
    std::string route;  ///< what stands behind the address, "" or "#/…"
    Language language = Language::Chinese;
    Appearance appearance = Appearance::System;
    ReadingMode reading_mode = ReadingMode::Standard;
    bool signed_in_hint = false;
    bool online = true;
    bool members_part_awaited = false;  ///< the members' area comes as a second part of the program
    bool hidden = false;
    std::vector<std::pair<std::string, std::string>> fields;  ///< typed early: node key → value
    std::vector<std::pair<std::string, bool>> checks;         ///< ticked early: node key → state
    std::string held;                                         ///< key of the button that was tapped early, or ""
    std::string draft;                                        ///< text of the last SaveDraft in this tab, or ""
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

/// Whose looks at my data are listed; nobody's in particular when empty.
struct AccessByChosen {
    std::optional<domain::AccessBy> by;
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

/// The second part of the program (members_part.hpp) can be called now.
struct MembersPartArrived {};

using Action =
    std::variant<Booted, FieldEdited, FieldLeft, ConsentToggled, ConsentTextOpened, ButtonPressed, LanguageChosen,
                 AppearanceChosen, ReadingModeChosen, RouteChanged, Answered, Unanswered, TimePassed, ConnectionChanged,
                 StringsArrived, StringsFailed, PersonWayChosen, FaceConsentToggled, SandboxFaceChosen, PinKeyPressed,
                 RelationChosen, MemberOpened, IncomingAnswered, LetterReadTo, MonthChosen, MemberChosen, RecordOpened,
                 VisibilityChanged, MembersPartArrived, GlyphMissing, TrialMemberChosen, TrialPlaceChosen,
                 TrialKindChosen, DiagnosedChosen, RemedyChosen, RefreshPulled, PremiumKindChosen, PremiumYearChosen,
                 PremiumPersonToggled, ReceiptOpened, PlaceChosen, WalletAccepted,
                 KinOpened, KinAnswered, PictureAsked, PictureChosen, AccessByChosen, HelpTopicChosen, HelpItemToggled,
                 HelpLeadTaken, PlaceKindChosen, PlacesMemberChosen, PlaceOpened, VisitChosen>;

/// The button with this node key on a first screen ("start.continue", "login.submit"), for a tap held by the shell.
std::optional<Button> button_from_key(std::string_view key);

/// The kind of consent at the end of a node key: ("start.text.service", "start.text.") → Service.
std::optional<domain::ConsentKind> consent_from_key(std::string_view key, std::string_view prefix);

}  // namespace app
