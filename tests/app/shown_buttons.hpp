#pragma once

#include <vector>

#include "app/action.hpp"
#include "app/model.hpp"

namespace app_test {

/// The buttons that a screen shows.
inline std::vector<app::Button> buttons_of(const app::Model& model) {
    std::vector<app::Button> buttons = {app::Button::Back, app::Button::SwitchLanguage};
    if (model.banner && model.banner->retry) buttons.push_back(app::Button::BannerRetry);
    if (model.refusal) buttons.push_back(app::Button::RefusalNextStep);
    const auto add = [&](std::initializer_list<app::Button> more) { buttons.insert(buttons.end(), more); };
    switch (model.route().sheet) {
        case app::Sheet::None: break;
        case app::Sheet::CodeHelp:
        case app::Sheet::Help:
        case app::Sheet::AccountDifference: return {app::Button::SheetClose};
        case app::Sheet::LogOutConfirmation: return {app::Button::SheetClose, app::Button::LogOutConfirm};
        case app::Sheet::UnbindConfirmation: return {app::Button::SheetClose, app::Button::UnbindConfirm};
        case app::Sheet::DissolveConfirmation: return {app::Button::SheetClose, app::Button::DissolveConfirm};
        case app::Sheet::KinEndConfirmation: return {app::Button::SheetClose, app::Button::KinEndConfirm};
        case app::Sheet::ConsentDecision:
            return {app::Button::SheetClose, app::Button::ConsentDecide, app::Button::ConsentRead};
        case app::Sheet::ChildConsent: return {app::Button::SheetClose, app::Button::ChildConsentWithdraw};
        case app::Sheet::EndDevices: return {app::Button::SheetClose, app::Button::DevicesEndConfirm};
        case app::Sheet::SessionEnding: return {app::Button::SheetClose, app::Button::SessionExtend};
        case app::Sheet::DeletionConfirmation: return {app::Button::SheetClose, app::Button::DeletionConfirm};
    }
    switch (model.route().screen) {
        case app::Screen::Welcome: add({app::Button::StartContinue, app::Button::StartLogIn}); break;
        case app::Screen::ConsentText: add({app::Button::ConsentTextRetry}); break;
        case app::Screen::RegisterMobile: add({app::Button::RegisterSendCode, app::Button::RegisterLogIn}); break;
        case app::Screen::RegisterCode:
        case app::Screen::LoginCode:
            add({app::Button::CodeSubmit, app::Button::CodeResend, app::Button::CodeChangeNumber,
                 app::Button::CodeHelp});
            break;
        case app::Screen::RegisterPassword:
            add({app::Button::RegisterSubmit, app::Button::RegisterShowPassword});
            break;
        case app::Screen::Login:
            add({app::Button::LoginSubmit, app::Button::LoginByCode, app::Button::LoginRegister});
            break;
        case app::Screen::Home:
            add({app::Button::HomeSettings, app::Button::HomeDifference, app::Button::HomeRetry,
                 app::Button::HomeNextStep, app::Button::HomeHelp, app::Button::HomeFamily, app::Button::TabSpending});
            break;
        case app::Screen::Settings:
            add({app::Button::SettingsLogOut, app::Button::OpenDevices, app::Button::OpenConsents,
                 app::Button::OpenOwnData, app::Button::OpenAccountPassword});
            break;
        case app::Screen::IdentityName: add({app::Button::IdentityCheckName, app::Button::IdentityClearNumber}); break;
        case app::Screen::IdentityPerson:
            add({app::Button::IdentityCheckPerson, app::Button::IdentityDenyCamera});
            break;
        case app::Screen::IdentityPin: break;
        case app::Screen::Me:
            add({app::Button::TabHome, app::Button::TabSpending, app::Button::OpenNotices, app::Button::HomeSettings,
                 app::Button::OpenPremiums, app::Button::OpenPlace});
            break;
        case app::Screen::Spending:
            add({app::Button::TabHome, app::Button::TabMe, app::Button::SpendingEarlier, app::Button::SpendingRetry});
            break;
        case app::Screen::Record: add({app::Button::RecordRetry}); break;
        case app::Screen::Why: add({app::Button::RecordRetry, app::Button::WhyNextStep}); break;
        case app::Screen::Try:
            add({app::Button::TryWho, app::Button::TryWhere, app::Button::TryWhat, app::Button::TryAgain});
            break;
        case app::Screen::TryChoice: break;
        case app::Screen::Premium: add({app::Button::PremiumPay, app::Button::PremiumsRetry}); break;
        case app::Screen::PremiumReceipt: add({app::Button::PremiumRefund}); break;
        case app::Screen::InsuredPlace: add({app::Button::InsuredPlacesRetry}); break;
        case app::Screen::Diagnosis: add({app::Button::DiagnoseAgain, app::Button::OpenTry}); break;
        case app::Screen::Notices: add({app::Button::NoticesMarkRead, app::Button::NoticesRetry}); break;
        case app::Screen::KinWho: add({app::Button::KinStart}); break;
        case app::Screen::KinDocuments: add({app::Button::KinReadLetter}); break;
        case app::Screen::KinLetter: add({app::Button::KinSign}); break;
        case app::Screen::Kin: add({app::Button::KinEnd, app::Button::KinRetry, app::Button::HomeDifference}); break;
        case app::Screen::AccessLog: add({app::Button::AccessLogMore, app::Button::AccessLogRetry}); break;
        case app::Screen::Consents:
            add({app::Button::OpenCollectedData, app::Button::ConsentsRetry, app::Button::OpenDeletion});
            break;
        case app::Screen::CollectedData: add({app::Button::OpenExport, app::Button::CollectedDataRetry}); break;
        case app::Screen::Devices: add({app::Button::DevicesEndOthers, app::Button::DevicesRetry}); break;
        case app::Screen::OwnData:
            add({app::Button::OpenCollectedData, app::Button::OpenExport, app::Button::OpenDeletion});
            break;
        case app::Screen::ExportData:
            add({app::Button::ExportPrepare, app::Button::ExportOpenPage, app::Button::AccountShowPassword});
            break;
        case app::Screen::AccountPassword:
            add({app::Button::AccountPasswordChange, app::Button::AccountShowPassword});
            break;
        case app::Screen::DeleteAccount:
            add({app::Button::DeletionContinue, app::Button::DeletionRetry, app::Button::AccountShowPassword});
            break;
        case app::Screen::Help: add({app::Button::HelpCall, app::Button::HelpRetry}); break;
        case app::Screen::Places:
            add({app::Button::PlacesMore, app::Button::PlacesUsableOnly, app::Button::PlacesRetry});
            break;
        case app::Screen::Staff: add({app::Button::StaffLogIn}); break;
        case app::Screen::ChangePassword: add({app::Button::VoucherForgotten}); break;
        case app::Screen::Scan: add({app::Button::ScanAgain, app::Button::ScanUseCode}); break;
        case app::Screen::Kept: add({app::Button::HomeSettings}); break;
        case app::Screen::Voucher:
            add({app::Button::VoucherRefresh, app::Button::VoucherReconnect, app::Button::VoucherForgotten});
            break;
        case app::Screen::Family:
            add({app::Button::FamilyInvite, app::Button::FamilyRetry, app::Button::HomeDifference,
                 app::Button::OpenMoney, app::Button::OpenTransfer, app::Button::OpenQuota});
            break;
        case app::Screen::FamilyMember:
            add({app::Button::MemberUnbind, app::Button::MemberSpending, app::Button::MemberCaps, app::Button::OpenTry,
                 app::Button::OpenDiagnosis, app::Button::SendToWallet});
            break;
        case app::Screen::FamilyUnbind:
        case app::Screen::Confirm: break;
        case app::Screen::MemberCaps:
            add({app::Button::CapsContinue, app::Button::CapsContinue, app::Button::CapsContinue});
            break;
        case app::Screen::InviteWho: add({app::Button::InviteStart}); break;
        case app::Screen::InviteCodes:
            add({app::Button::InviteConfirmCode, app::Button::InviteOwnResend, app::Button::InviteMemberResend});
            break;
        case app::Screen::InviteLetter: add({app::Button::LetterAgree}); break;
        case app::Screen::InviteDone: add({app::Button::InviteFinish}); break;
        case app::Screen::InviteFace:
            add({app::Button::InviteConfirmCode, app::Button::InviteByHallCode, app::Button::InviteAnother,
                 app::Button::InviteWait});
            break;
        case app::Screen::JoinFace: add({app::Button::IdentityCheckPerson, app::Button::IdentityDenyCamera}); break;
        case app::Screen::FamilyTransfer:
        case app::Screen::FamilyQuota:
        case app::Screen::FamilyWallet:
            add({app::Button::AmountAll, app::Button::AmountNext, app::Button::AmountNext});
            break;
        case app::Screen::FamilyMoney:
            add({app::Button::OpenTransfer, app::Button::OpenQuota, app::Button::DissolveFamily, app::Button::MovesMore,
                 app::Button::MovesRetry});
            break;
        case app::Screen::MoneyDone: add({app::Button::MoneyFinish, app::Button::MoneyAgain}); break;
    }
    return buttons;
}

}  // namespace app_test
