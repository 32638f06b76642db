#include "domain/family_voucher.hpp"

namespace domain {

bool must_confirm(const FamilyVoucherRules& rules, int relative_age) {
    return relative_age >= rules.confirmation_from_age.value;
}

std::vector<FamilyVoucherObstacle> find_family_voucher_obstacles(const FamilyVoucherRules& rules,
                                                                 const FamilyVoucherCase& facts) {
    using enum FamilyVoucherObstacle;
    std::vector<FamilyVoucherObstacle> obstacles;
    if (facts.relatives >= rules.relatives_max.value) obstacles.push_back(TooManyRelatives);
    if (!rules.documents.value.without(facts.documents).is_empty()) obstacles.push_back(DocumentMissing);
    if (must_confirm(rules, facts.relative_age) && !facts.is_confirmed) obstacles.push_back(NotConfirmed);
    return obstacles;
}

}  // namespace domain
