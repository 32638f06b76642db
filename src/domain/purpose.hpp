#pragma once

#include <array>
#include <string_view>

#include "domain/enum_names.hpp"
#include "domain/enum_set.hpp"

namespace domain {

/// What personal-account money is spent on.
enum class Purpose {
    Care,
    Drugs,
    Devices,
    Consumables,
    Vaccination,
    ResidentPremium,  ///< yearly premium of the resident scheme, for a relative
    HuiminInsurance,  ///< a city's commercial supplement
    LongTermCarePremium,
    PublicHealth,          ///< never (G)
    Fitness,               ///< never (G)
    NonMedicalHealthCare,  ///< "health-care consumption" outside basic insurance; never (G)
};

template <>
inline constexpr auto enum_names<Purpose> = std::to_array<std::string_view>(
    {"care", "drugs", "devices", "consumables", "vaccination", "resident_premium", "huimin_insurance",
     "long_term_care_premium", "public_health", "fitness", "non_medical_health_care"});

using PurposeSet = EnumSet<Purpose>;

}  // namespace domain
