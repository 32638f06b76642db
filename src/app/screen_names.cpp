#include "app/route.hpp"

/// What each screen is called, and which node says so.
namespace app {

std::string_view title_key(Screen screen) {
    switch (screen) {
        case Screen::Welcome: return "title.start";
        case Screen::ConsentText: return "title.text";
        case Screen::RegisterMobile:
        case Screen::RegisterCode:
        case Screen::RegisterPassword: return "title.register";
        case Screen::Login:
        case Screen::LoginCode: return "title.login";
        case Screen::Home: return "title.home";
        case Screen::Settings: return "title.settings";
        case Screen::IdentityName:
        case Screen::IdentityPerson:
        case Screen::IdentityPin: return "title.identity";
        case Screen::Voucher: return "title.voucher";
        case Screen::Family: return "title.family";
        case Screen::FamilyMember: return "title.member";
        case Screen::FamilyUnbind: return "title.unbind";
        case Screen::MemberCaps: return "title.caps";
        case Screen::Confirm: return "title.confirm";
        case Screen::InviteLetter: return "title.letter";
        case Screen::InviteWho:
        case Screen::InviteCodes:
        case Screen::InviteDone:
        case Screen::InviteFace: return "title.invite";
        case Screen::JoinFace: return "title.join";
        case Screen::FamilyTransfer: return "title.transfer";
        case Screen::FamilyQuota: return "title.quota";
        case Screen::FamilyWallet: return "title.wallet";
        case Screen::FamilyMoney:
        case Screen::MoneyDone: return "title.money";
        case Screen::Me: return "title.me";
        case Screen::Spending: return "title.spending";
        case Screen::Record: return "title.record";
        case Screen::Why: return "title.why";
        case Screen::Try:
        case Screen::TryChoice: return "title.try";
        case Screen::Diagnosis: return "title.diagnosis";
        case Screen::Premium: return "title.premium";
        case Screen::PremiumReceipt: return "title.receipt";
        case Screen::InsuredPlace: return "title.place";
        case Screen::Notices: return "title.notices";
        case Screen::KinWho:
        case Screen::KinDocuments:
        case Screen::KinLetter: return "title.kin.add";
        case Screen::Kin: return "title.kin";
        case Screen::AccessLog: return "title.access";
        case Screen::Help: return "title.help";
        case Screen::Places: return "title.places";
        case Screen::ChangePassword: return "title.password";
        case Screen::Scan: return "title.scan";
        case Screen::Kept: return "title.kept";
        case Screen::Staff: return "title.staff";
        case Screen::Consents: return "title.consents";
        case Screen::CollectedData: return "title.collected";
        case Screen::Devices: return "title.devices";
        case Screen::OwnData: return "title.own_data";
        case Screen::ExportData: return "title.export";
        case Screen::AccountPassword: return "title.account_password";
        case Screen::DeleteAccount: return "title.deletion";
    }
    return {};
}

std::string_view heading_key(Screen screen) {
    switch (screen) {
        case Screen::Welcome: return "start.title";
        case Screen::ConsentText: return "text.title";
        case Screen::RegisterMobile: return "register.mobile.title";
        case Screen::RegisterCode: return "register.code.title";
        case Screen::RegisterPassword: return "register.password.title";
        case Screen::Login: return "login.title";
        case Screen::LoginCode: return "login.code.title";
        case Screen::Home: return "home.title";
        case Screen::Settings: return "settings.title";
        case Screen::IdentityName: return "identity.name.title";
        case Screen::IdentityPerson: return "identity.person.title";
        case Screen::IdentityPin: return "identity.pin.title";
        case Screen::Voucher: return "voucher.title";
        case Screen::Family: return "family.title";
        case Screen::FamilyMember: return "member.title";
        case Screen::FamilyUnbind: return "unbind.title";
        case Screen::MemberCaps: return "caps.title";
        case Screen::Confirm: return "confirm.title";
        case Screen::InviteWho: return "invite.who.title";
        case Screen::InviteCodes: return "invite.codes.title";
        case Screen::InviteLetter: return "letter.title";
        case Screen::InviteDone: return "invite.done.title";
        case Screen::Me: return "me.title";
        case Screen::Spending: return "spending.title";
        case Screen::Record: return "record.title";
        case Screen::Why: return "why.title";
        case Screen::Try: return "try.title";
        case Screen::TryChoice: return "try.choice.title";
        case Screen::Diagnosis: return "diagnosis.title";
        case Screen::Premium: return "premium.title";
        case Screen::PremiumReceipt: return "premium.receipt.title";
        case Screen::InsuredPlace: return "place.title";
        case Screen::Notices: return "notices.title";
        case Screen::InviteFace: return "invite.face.title";
        case Screen::JoinFace: return "join.title";
        case Screen::FamilyTransfer:
        case Screen::FamilyQuota:
        case Screen::FamilyWallet: return "amount.title";
        case Screen::FamilyMoney: return "money.title";
        case Screen::MoneyDone: return "money.done.title";
        case Screen::KinWho: return "kin.who.title";
        case Screen::KinDocuments: return "kin.documents.title";
        case Screen::KinLetter: return "kin.letter.title";
        case Screen::Kin: return "kin.title";
        case Screen::AccessLog: return "access.title";
        case Screen::Help: return "help.title";
        case Screen::Places: return "places.title";
        case Screen::ChangePassword: return "password.change.title";
        case Screen::Scan: return "scan.title";
        case Screen::Kept: return "kept.title";
        case Screen::Staff: return "staff.title";
        case Screen::Consents: return "consents.title";
        case Screen::CollectedData: return "collected.title";
        case Screen::Devices: return "devices.title";
        case Screen::OwnData: return "own_data.title";
        case Screen::ExportData: return "export.title";
        case Screen::AccountPassword: return "account_password.title";
        case Screen::DeleteAccount: return "deletion.title";
    }
    return {};
}

}  // namespace app
