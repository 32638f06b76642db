#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/payment_visit.hpp"
#include "server/institution_call.hpp"
#include "storage/person_store.hpp"
#include "storage/settlement_party_store.hpp"

namespace server {

/// What was shown at the till.
struct ShownCredential {
    std::string_view certificate_type;
    std::string_view number;
    std::string_view name;  ///< beside an ID number
};

/// Whose credential it is, and the visit that a code belongs to.
struct ShownPerson {
    storage::PersonRecord person;
    domain::Credential credential = domain::Credential::VoucherCode;
    std::optional<storage::ShownCodeRecord> code;  ///< as it was before this message
    domain::PaymentVisit visit;                    ///< as it becomes by this use, if it is a code
};

/// Finds the person. A code is judged for this use; asking keeps the visit that it opens, settling leaves that to the
/// settlement. Nothing is said about a person who can't be found by what was shown.
[[nodiscard]] Institutional<ShownPerson> identify_person(InstitutionCall& call, const ShownCredential& shown,
                                                         domain::CodeUse use);

/// The person's registered name, opened.
[[nodiscard]] Institutional<std::string> name_of_person(const InstitutionCall& call,
                                                        const storage::PersonRecord& person);

/// 1101
[[nodiscard]] Institutional<InstitutionOutput> answer_person(InstitutionCall& call);

}  // namespace server
