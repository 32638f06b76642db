#pragma once

#include <string>
#include <string_view>

#include "domain/consent.hpp"

namespace app {

enum class Screen {
    Welcome,
    ConsentText,
    RegisterMobile,
    RegisterCode,
    RegisterPassword,
    Login,
    LoginCode,
    Home,
    Settings,
    IdentityName,
    IdentityPerson,
    IdentityPin,
    Voucher,
    Family,
    FamilyMember,
    FamilyUnbind,
    MemberCaps,  ///< how much of my account one member may spend
    Confirm,     ///< the payment password before an act with money
    InviteWho,
    InviteCodes,
    InviteLetter,
    InviteDone,
    Me,
    Spending,
    Record,          ///< one bill's story
    Why,             ///< why one was refused
    Try,             ///< what would happen to a bill
    TryChoice,       ///< one word of that question is chosen anew; `id` says which
    Diagnosis,       ///< what stands in the way, whatever is bought
    Premium,         ///< for whom a premium is paid; `id` says which premium
    PremiumReceipt,  ///< one payment of a premium
    InsuredPlace,    ///< where I am insured, and the rules there
    Notices,
    InviteFace,  ///< the relative's own face is awaited, or a hall code in its place
    JoinFace,    ///< my face for an invitation to me
    FamilyTransfer,
    FamilyQuota,
    FamilyWallet,  ///< from my account to this member's wallet
    FamilyMoney,   ///< balances, movements, giving the family account up
    MoneyDone,
    KinWho,        ///< whose code I want to show
    KinDocuments,  ///< two pages of household registers
    KinLetter,
    Kin,  ///< one family voucher, mine or one that shows my code
    AccessLog,
    Help,            ///< questions and answers, guides, halls
    Places,          ///< designated institutions
    ChangePassword,  ///< the payment password, by the old one
    Consents,        ///< what I agreed to, and taking it back
    CollectedData,   ///< what is kept about me, and why
    Devices,         ///< where I am logged in
    OwnData,         ///< to my data: list, file, deletion
    ExportData,
    DeleteAccount,
    Scan,             ///< a QR code: a hall's code, or a link into the app
    Kept,             ///< the last records, kept on this device for when there is no network
    AccountPassword,  ///< another log-in password, by the present one
    Staff             ///< the service hall's pages, with a log-in of their own; `id` says which (app/staff_flow.hpp)
};

/// What lies over a screen. A sheet has a history entry of its own, so Back closes it.
enum class Sheet {
    None,
    CodeHelp,              ///< "收不到？" on the two code screens
    AccountDifference,     ///< "有什么不同？" on the home: mutual aid and family voucher told apart
    LogOutConfirmation,    ///< alert dialog on the settings
    UnbindConfirmation,    ///< alert dialog on a member: "和陈𬱖解除共济？"
    DissolveConfirmation,  ///< alert dialog on the family's money
    KinEndConfirmation,    ///< alert dialog on a family voucher
    ConsentDecision,       ///< what changes when one of my consents is given or withdrawn
    ChildConsent,          ///< alert dialog: what ends when a guardian's is withdrawn
    EndDevices,            ///< alert dialog on the devices
    DeletionConfirmation,  ///< alert dialog on deleting the account
    SessionEnding,         ///< alert dialog, on any screen of a signed-in person: the log-in ends soon
    Help                   ///< "找人帮忙" on the home and on one's own page: hotline, hall, card
};

/// A place in the app, as written behind the "#" of the address.
struct Route {
    Screen screen = Screen::Home;
    domain::ConsentKind consent = domain::ConsentKind::Service;  ///< which text; only for Screen::ConsentText
    Sheet sheet = Sheet::None;
    std::string id = {};     ///< an opaque handle; only for screens about one member or one record, and whose spending
    std::string place = {};  ///< an institution's code; only for Screen::Try
    std::string month = {};  ///< "2026-06"; only for Screen::Spending; "" = the present one

    bool operator==(const Route&) const = default;
};

/// "#/start", "#/start/text/KIND", "#/register/mobile|code|password", "#/login", "#/login/code", "#/", "#/me/settings",
/// "#/identity/name|person|pin", "#/voucher/me", "#/family", "#/family/ID",
/// "#/family/ID/unbind|cap|transfer|quota|wallet",
/// "#/family/money", "#/family/money/done",
/// "#/family/invite/who|codes|face|letter|done", "#/family/join/ID", "#/me", "#/spending?month=2026-06&member=ID",
/// "#/record/ID", "#/why/ID", "#/notices", "#/confirm", "#/try?member=ID&place=CODE", "#/try/who|where|what",
/// "#/diagnosis?member=ID", "#/premium/resident|huimin|care", "#/premium/receipt/ID", "#/me/place", "#/kin/add",
/// "#/kin/add/documents", "#/kin/add/letter", "#/kin/ID", "#/voucher/ID" (a relative's code), "#/me/access", "#/help",
/// "#/help/TOPIC", "#/places?for=MEMBER", "#/voucher/password", "#/me/consents|data|devices|account|export|delete",
/// "#/scan", "#/kept", "#/staff", "#/staff/PAGE"; a sheet is
/// "?sheet=NAME" behind it.
std::string route_text(const Route& route);

/// Reads an address as typed, linked or kept by the browser. What isn't understood leads home ("#/"): a bad link is
/// never a dead end.
Route route_from_text(std::string_view text);

/// Whether the screen shows what the family spent or news about it.
bool is_about_spending(Screen screen);

/// Whether the screen shows something of somebody who is logged in.
bool needs_session(Screen screen);

/// Key of the screen's name: the page's title and the bar's text ("title.register" …).
std::string_view title_key(Screen screen);

/// Node key of the screen's h1, which gets the focus when the screen is pushed: "start.title", "text.title",
/// "register.mobile.title", "register.code.title", "register.password.title", "login.title", "login.code.title",
/// "home.title", "settings.title".
std::string_view heading_key(Screen screen);

/// Node key of a sheet's or dialog's heading.
inline constexpr std::string_view sheet_heading_key = "sheet.title";

/// Node key of the heading of a refusal card, which gets the focus when the card appears.
inline constexpr std::string_view refusal_heading_key = "refusal.title";

}  // namespace app
