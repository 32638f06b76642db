#include "domain/policy_choice.hpp"

#include "domain/sharing_eligibility.hpp"

namespace domain {

const Policy* choose_policy(std::span<const Policy> policies, const AreaCode& area, CivilDate date) {
    const Policy* best = nullptr;
    for (const Policy& policy : policies) {
        if (!rules_area(policy, area) || policy.effective_from.value > date) continue;
        if (best == nullptr) {
            best = &policy;
            continue;
        }
        // A place's own rules come before those for wherever no other rules.
        const bool is_own = !policy.provinces.value.empty();
        const bool is_best_own = !best->provinces.value.empty();
        const bool is_later = policy.effective_from.value > best->effective_from.value;
        if (is_own != is_best_own ? is_own : is_later) best = &policy;
    }
    return best;
}

}  // namespace domain
