#include "domain/notice_topic.hpp"

namespace domain {

NoticeTopic topic_of(NoticeKind kind) {
    switch (kind) {
        case NoticeKind::Paid:
        case NoticeKind::Drawn:
        case NoticeKind::PaymentReversed:
        case NoticeKind::DrawReversed:
        case NoticeKind::PaymentRefused:
        case NoticeKind::DrawRefused:
        case NoticeKind::PotFilled:
        case NoticeKind::PotReturned:
        case NoticeKind::QuotaLocked:
        case NoticeKind::QuotaReturned:
        case NoticeKind::WalletSent:
        case NoticeKind::WalletReceived:
        case NoticeKind::WalletAccepted:
        case NoticeKind::WalletReturned:
        case NoticeKind::WalletMissed:
        case NoticeKind::PremiumPaid:
        case NoticeKind::PremiumPaidForMe:
        case NoticeKind::PremiumRefunded: return NoticeTopic::Payments;
        case NoticeKind::Invited:
        case NoticeKind::MemberJoined:
        case NoticeKind::AccountJoined:
        case NoticeKind::MemberLeft:
        case NoticeKind::AccountLeft:
        case NoticeKind::FamilyDissolved:
        case NoticeKind::CapSet:
        case NoticeKind::CapChanged:
        case NoticeKind::InvitationDeclined:
        case NoticeKind::KinAsked:
        case NoticeKind::KinConfirmed:
        case NoticeKind::KinDeclined:
        case NoticeKind::KinEnded:
        case NoticeKind::KinPagesUnreadable:
        case NoticeKind::KinWrongPages:
        case NoticeKind::KinNamesDiffer:
        case NoticeKind::KinNoRelation: return NoticeTopic::Family;
        case NoticeKind::NumberChanged:
        case NoticeKind::InsuranceChanged:
        case NoticeKind::DataExported:
        case NoticeKind::DeviceAdded:
        case NoticeKind::PasswordChanged: return NoticeTopic::Security;
    }
    return NoticeTopic::Security;
}

}  // namespace domain
