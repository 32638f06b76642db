#include "domain/membership_end.hpp"

namespace domain {

bool may_end_membership(const MemberRules& rules, Party party) { return rules.may_end.value.contains(party); }

MembershipEnd end_by(Party party) { return party == Party::Sharer ? MembershipEnd::Unbound : MembershipEnd::Left; }

}  // namespace domain
