#include "domain/membership_end.hpp"

namespace domain {

bool may_end_membership(const MemberRules& rules, Party party) { return rules.may_end.value.contains(party); }

MembershipEnd end_by(Party party) { return party == Party::Sharer ? MembershipEnd::Unbound : MembershipEnd::Left; }

std::optional<MembershipEnd> end_by_insurance(const MemberRules& rules, InsuranceStatus became) {
    const bool dissolves_on_suspension = rules.on_suspension.value == SuspensionEffect::Dissolves;
    const bool dissolves_on_move = rules.on_move.value == MoveEffect::Dissolves;
    switch (became) {
        case InsuranceStatus::Normal:
        case InsuranceStatus::DuplicateRecords: return std::nullopt;
        case InsuranceStatus::Suspended:
        case InsuranceStatus::Stopped:
        case InsuranceStatus::NotInsured:
            if (dissolves_on_suspension) return MembershipEnd::InsuranceSuspended;
            return std::nullopt;
        case InsuranceStatus::MovedAway:
            if (dissolves_on_move) return MembershipEnd::InsuranceMoved;
            return std::nullopt;
        case InsuranceStatus::Deceased: return MembershipEnd::Deceased;
    }
    return std::nullopt;
}

bool may_move_insurance(const MemberRules& rules, int active_memberships) {
    switch (rules.on_move.value) {
        case MoveEffect::LeaveFirst: return active_memberships == 0;
        case MoveEffect::Dissolves: return true;
    }
    return true;
}

}  // namespace domain
