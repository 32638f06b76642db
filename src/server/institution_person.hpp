#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/payment_visit.hpp"
#include "server/institution_call.hpp"
#include "storage/payment_code_store.hpp"
#include "storage/person_store.hpp"

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
    std::optional<storage::PaymentCodeRecord> code;  ///< as it was before this message
    domain::PaymentVisit visit;                      ///< as it becomes by this use, if it is a code
};

/// Finds the person. A code is judged for this use; its first scan opens the visit, but that a settlement was made is
/// for the settlement to keep (settle_visit). Nothing is said about a person who can't be found by what was shown.
[[nodiscard]] Institutional<ShownPerson> identify_person(InstitutionCall& call, const ShownCredential& shown,
                                                         domain::CodeUse use);

/// Keeps that the visit's one settlement was made. Nothing to do for who showed no code.
[[nodiscard]] Institutional<void> settle_visit(InstitutionCall& call, const ShownPerson& shown);

/// The person's registered name, opened.
[[nodiscard]] Institutional<std::string> name_of_person(const InstitutionCall& call,
                                                        const storage::PersonRecord& person);

/// 1101
[[nodiscard]] Institutional<InstitutionOutput> answer_person(InstitutionCall& call);

}  // namespace server
