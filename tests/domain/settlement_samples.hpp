#pragma once

#include <vector>

#include "domain/policies_of_places.hpp"
#include "domain/settlement.hpp"

namespace domain_tests {

/// An employee of Guiyang in normal state, unless said otherwise.
inline domain::InsuranceState insured(domain::Scheme scheme = domain::Scheme::Employee,
                                      domain::InsuranceStatus status = domain::InsuranceStatus::Normal,
                                      std::string_view area_code = "520100") {
    return {area(area_code), scheme, status};
}

inline domain::SettlementPlace pharmacy_in(std::string_view area_code) {
    return {domain::InstitutionKind::Pharmacy, domain::InstitutionTier::None, area(area_code)};
}

inline domain::SettlementSharer sharer_with(domain::Fen earlier, domain::Instant bound_at = {1}) {
    return {insured(), {domain::Fen{30'000}, earlier}, bound_at};
}

/// The purchase of J1: drugs for 86.50 at a pharmacy of Guiyang; the wife has 20.00 of this year and 11.50 of
/// earlier years, her husband shares 2,480.00.
inline domain::SettlementCase journey_case() {
    return {
        .bill = {.purposes = {domain::Purpose::Drugs}, .total = domain::Fen{8'650}},
        .place = pharmacy_in("520102"),
        .beneficiary = {insured(), {domain::Fen{2'000}, domain::Fen{1'150}}},
        .sharers = {sharer_with(domain::Fen{248'000})},
    };
}

}  // namespace domain_tests
