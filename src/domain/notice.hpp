#pragma once

#include <array>
#include <string_view>

#include "domain/enum_names.hpp"

namespace domain {

/// What a person is told about. Both sides of a draw are told, each in their own words.
enum class NoticeKind {
    Paid,             ///< I paid: my own account, a shared one or both took part
    Drawn,            ///< a relative spent my shared money
    PaymentReversed,  ///< a payment of mine was cancelled; the money is back where it came from
    DrawReversed,     ///< a draw on my shared money was cancelled
    PaymentRefused,   ///< a payment of mine was refused
    DrawRefused,      ///< my shared money couldn't pay for a relative
    Invited,          ///< somebody wants me to join an account
    MemberJoined,     ///< a relative may spend my account from now on
    AccountJoined,    ///< I may spend a relative's account from now on
    MemberLeft,       ///< a relative may spend my account no more
    AccountLeft,      ///< I may spend a relative's account no more
    FamilyDissolved,  ///< my whole account ended; the amount came back
    CapSet,           ///< I changed a relative's caps
    CapChanged,       ///< my caps were changed
    PotFilled,        ///< I put money into the pot
    PotReturned,      ///< out of the pot, back to my account
    QuotaLocked,
    QuotaReturned,
    WalletSent,
    WalletReceived,  ///< waits for me to accept
    WalletAccepted,  ///< what I sent was accepted
    WalletReturned,  ///< what I sent came back
    WalletMissed,    ///< what was sent to me went back
    PremiumPaid,     ///< out of my account
    PremiumPaidForMe,
    PremiumRefunded,
    NumberChanged,       ///< by the service hall
    InsuranceChanged,    ///< status or place
    InvitationDeclined,  ///< whom I invited doesn't want to join
    KinAsked,            ///< somebody wants to show my code as a family voucher
    KinConfirmed,        ///< a relative confirmed my family voucher
    KinDeclined,
    KinEnded,  ///< a family voucher that I hold, or that shows my code, is over
    // My family voucher ended because of what the reviewer saw on the pages.
    KinPagesUnreadable,
    KinWrongPages,
    KinNamesDiffer,
    KinNoRelation,
    DataExported,     ///< somebody logged in as me took a file of all my data
    DeviceAdded,      ///< a log-in from a kind of device that hasn't been here before
    PasswordChanged,  ///< the log-in password; other devices are logged out
};

template <>
inline constexpr auto enum_names<NoticeKind> = std::to_array<std::string_view>({"paid",
                                                                                "drawn",
                                                                                "payment_reversed",
                                                                                "draw_reversed",
                                                                                "payment_refused",
                                                                                "draw_refused",
                                                                                "invited",
                                                                                "member_joined",
                                                                                "account_joined",
                                                                                "member_left",
                                                                                "account_left",
                                                                                "family_dissolved",
                                                                                "cap_set",
                                                                                "cap_changed",
                                                                                "pot_filled",
                                                                                "pot_returned",
                                                                                "quota_locked",
                                                                                "quota_returned",
                                                                                "wallet_sent",
                                                                                "wallet_received",
                                                                                "wallet_accepted",
                                                                                "wallet_returned",
                                                                                "wallet_missed",
                                                                                "premium_paid",
                                                                                "premium_paid_for_me",
                                                                                "premium_refunded",
                                                                                "number_changed",
                                                                                "insurance_changed",
                                                                                "invitation_declined",
                                                                                "kin_asked",
                                                                                "kin_confirmed",
                                                                                "kin_declined",
                                                                                "kin_ended",
                                                                                "kin_pages_unreadable",
                                                                                "kin_wrong_pages",
                                                                                "kin_names_differ",
                                                                                "kin_no_relation",
                                                                                "data_exported",
                                                                                "device_added",
                                                                                "password_changed"});

}  // namespace domain
