#pragma once

#include "domain/calendar.hpp"

namespace domain {

/// Below this age a guardian decides about a child's personal data (Personal Information Protection Law, article 31).
/// Not the age from which a face is checked, which is a place's rule.
inline constexpr int guardian_consent_below_age = 14;

/// Whether somebody born then needs a guardian's own consent on that day.
[[nodiscard]] inline bool needs_guardian_consent(CivilDate birth, CivilDate today) {
    return age_on(birth, today) < guardian_consent_below_age;
}

}  // namespace domain
