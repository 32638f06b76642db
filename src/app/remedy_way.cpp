#include "app/remedy_way.hpp"

#include <string>

#include "app/navigation.hpp"

namespace app::inline members {

RemedyWay remedy_way(domain::Remedy remedy, std::string_view member) {
    // Keys made here: strings-prefix: remedy.
    const bool is_member = !member.empty();
    const Route family{Screen::Family};
    const Route about_member{.screen = Screen::FamilyMember, .id = std::string(member)};
    switch (remedy) {
        case domain::Remedy::AnotherCredential: return {"remedy.show_code", Route{Screen::Voucher}};
        case domain::Remedy::SplitTheBill:
            return {"remedy.try_part", Route{.screen = Screen::Try, .id = std::string(member)}};
        case domain::Remedy::AnotherInstitution:
            return {"remedy.other_place", Route{.screen = Screen::Places, .id = std::string(member)}};
        case domain::Remedy::PayInCash: return {"remedy.ask_hotline", {}};
        case domain::Remedy::BindMutualAid:
            if (is_member) return {"remedy.invite", Route{Screen::InviteWho}};
            return {"remedy.ask_family", family};
        case domain::Remedy::TopUpPot:
            if (is_member) return {"remedy.top_up", Route{.screen = Screen::FamilyTransfer, .id = std::string(member)}};
            return {"remedy.ask_family", family};
        case domain::Remedy::RaiseQuota:
            if (is_member) {
                return {"remedy.raise_quota", Route{.screen = Screen::FamilyQuota, .id = std::string(member)}};
            }
            return {"remedy.ask_family", family};
        case domain::Remedy::SendByWallet:
            if (is_member) return {"remedy.send", Route{.screen = Screen::FamilyWallet, .id = std::string(member)}};
            return {"remedy.ask_family", family};
        case domain::Remedy::RaiseCap:
            if (is_member) return {"remedy.raise_cap", Route{.screen = Screen::MemberCaps, .id = std::string(member)}};
            return {"remedy.ask_family", family};
        case domain::Remedy::PayContributions:
        case domain::Remedy::MergeRecords:
        case domain::Remedy::RegisterInsurance:
            // Of a member's insurance only the member sees more.
            if (is_member) return {"remedy.ask_hotline", {}};
            return {"remedy.see_place", Route{Screen::InsuredPlace}};
        case domain::Remedy::AskSharer: return {"remedy.ask_family", family};
        case domain::Remedy::AskBeneficiary: return {"remedy.see_member", is_member ? about_member : family};
    }
    return {"remedy.ask_hotline", {}};
}

void take_remedy(Turn& turn, domain::Remedy remedy, std::string_view member) {
    const RemedyWay way = remedy_way(remedy, member);
    // A trial goes on with the place that is chosen next; after a refusal one looks for where to go.
    const bool is_trial = turn.model.route().screen == Screen::Try;
    if (is_trial && remedy == domain::Remedy::AnotherInstitution) {
        return go_to(turn, {.screen = Screen::TryChoice, .id = "where"});
    }
    if (way.route) return go_to(turn, *way.route);
    open_sheet(turn, Sheet::Help);
}

}  // namespace app::inline members
