#pragma once

#include <array>
#include <string_view>

#include "domain/enum_names.hpp"
#include "domain/enum_set.hpp"

namespace domain {

/// Institutions by what they are. All but Other can be designated for care.
enum class InstitutionKind {
    Hospital,
    Clinic,
    Pharmacy,
    Other,  ///< has a till, but no designation: a fitness shop
};

template <>
inline constexpr auto enum_names<InstitutionKind> =
    std::to_array<std::string_view>({"hospital", "clinic", "pharmacy", "other"});

/// The level of a medical institution. Pharmacies and clinics have none.
enum class InstitutionTier { Tertiary, Secondary, Primary, None };

template <>
inline constexpr auto enum_names<InstitutionTier> =
    std::to_array<std::string_view>({"tertiary", "secondary", "primary", "none"});

using InstitutionTierSet = EnumSet<InstitutionTier>;

/// The occasion of a bill: what the split between fund and person depends on.
enum class VisitKind { PharmacyPurchase, Outpatient, Inpatient };

template <>
inline constexpr auto enum_names<VisitKind> =
    std::to_array<std::string_view>({"pharmacy_purchase", "outpatient", "inpatient"});

/// How the beneficiary identifies at the till. The money is shared, the card is not.
enum class Credential { VoucherCode, SocialCard, ResidentIdNumber, Face };

template <>
inline constexpr auto enum_names<Credential> =
    std::to_array<std::string_view>({"voucher_code", "social_card", "resident_id_number", "face"});

using CredentialSet = EnumSet<Credential>;

}  // namespace domain
