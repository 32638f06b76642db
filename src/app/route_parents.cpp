#include "app/navigation.hpp"

// What lies below an address, so that Back always works.
namespace app {

namespace {

std::vector<Route> parents_below_me(Screen screen) {
    std::vector<Route> parents = {{Screen::Home}, {Screen::Me}};
    const bool in_own_data = screen == Screen::ExportData || screen == Screen::DeleteAccount;
    if (screen == Screen::PremiumReceipt) parents.push_back({.screen = Screen::Premium, .id = "resident"});
    if (screen == Screen::CollectedData) parents.push_back({Screen::Consents});
    const bool is_account = screen == Screen::OwnData || screen == Screen::AccountPassword;
    if (in_own_data || is_account || screen == Screen::Devices) parents.push_back({Screen::Settings});
    if (in_own_data) parents.push_back({Screen::OwnData});
    return parents;
}

std::vector<Route> parents_below_family(const Route& route) {
    std::vector<Route> parents = {{Screen::Home}, {Screen::Family}};
    if (route.screen == Screen::KinDocuments) parents.push_back({Screen::KinWho});
    if (route.screen == Screen::KinLetter) parents.push_back({Screen::KinDocuments});
    const bool of_member = route.screen == Screen::FamilyWallet || route.screen == Screen::FamilyUnbind ||
                           route.screen == Screen::MemberCaps;
    if (of_member) parents.push_back({.screen = Screen::FamilyMember, .id = route.id});
    return parents;
}

std::vector<Route> parents_of_screen(const Model& model, const Route& route) {
    std::vector<Route> parents;
    switch (route.screen) {
        case Screen::Welcome:
        case Screen::Home: break;
        case Screen::ConsentText:
            parents = {{model.session.state == SessionState::None ? Screen::Welcome : Screen::Home}};
            break;
        case Screen::RegisterMobile:
        case Screen::Login: parents = {{Screen::Welcome}}; break;
        case Screen::RegisterCode:
        case Screen::RegisterPassword: parents = {{Screen::Welcome}, {Screen::RegisterMobile}}; break;
        case Screen::LoginCode: parents = {{Screen::Welcome}, {Screen::Login}}; break;
        case Screen::Record:
        case Screen::Why: parents = {{Screen::Home}, {Screen::Spending}}; break;
        case Screen::Settings:
        case Screen::Me:
        case Screen::Spending:
        case Screen::Notices:
        case Screen::Confirm:
        case Screen::Try:
        case Screen::Diagnosis:
        case Screen::IdentityName:
        case Screen::IdentityPerson:
        case Screen::IdentityPin:
        case Screen::Help:
        case Screen::Scan:
        case Screen::Kept:
        case Screen::Places:
        case Screen::Family: parents = {{Screen::Home}}; break;
        case Screen::TryChoice: parents = {{Screen::Home}, {Screen::Try}}; break;
        case Screen::Voucher:
            parents = {{Screen::Home}};
            if (!route.id.empty()) parents.push_back({Screen::Family});
            break;
        case Screen::Premium:
        case Screen::PremiumReceipt:
        case Screen::InsuredPlace:
        case Screen::AccessLog:
        case Screen::Consents:
        case Screen::CollectedData:
        case Screen::ChangePassword:
        case Screen::Devices:
        case Screen::OwnData:
        case Screen::ExportData:
        case Screen::AccountPassword:
        case Screen::DeleteAccount: parents = parents_below_me(route.screen); break;
        case Screen::Staff:
            if (!route.id.empty()) parents = {{Screen::Staff}};
            break;
        case Screen::KinWho:
        case Screen::Kin:
        case Screen::KinDocuments:
        case Screen::KinLetter:
        case Screen::FamilyMember:
        case Screen::InviteWho:
        case Screen::InviteCodes:
        case Screen::InviteLetter:
        case Screen::InviteDone:
        case Screen::InviteFace:
        case Screen::JoinFace:
        case Screen::FamilyTransfer:
        case Screen::FamilyQuota:
        case Screen::FamilyMoney:
        case Screen::MoneyDone:
        case Screen::FamilyWallet:
        case Screen::FamilyUnbind:
        case Screen::MemberCaps: parents = parents_below_family(route); break;
    }
    return parents;
}

}  // namespace

std::vector<Route> parents_of(const Model& model, const Route& route) {
    std::vector<Route> parents = parents_of_screen(model, route);
    if (route.sheet != Sheet::None) {
        parents.push_back(route);
        parents.back().sheet = Sheet::None;
    }
    return parents;
}

}  // namespace app
