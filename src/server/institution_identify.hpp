#pragma once

#include <optional>
#include <string>

#include "domain/payment_visit.hpp"
#include "server/institution_call.hpp"
#include "storage/institution_visit_store.hpp"
#include "storage/payment_code_store.hpp"
#include "storage/person_store.hpp"

namespace server {

/// What was shown at the till.
struct ShownCredential {
    std::string certificate_type;
    std::string number;
    std::string name = {};         ///< beside an ID number
    std::string person = {};       ///< `psn_no` from 1101, beside an ID number in place of the name
    std::string id_number = {};    ///< `certno`, beside a face
    std::string card_serial = {};  ///< `card_sn`, beside a card
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

/// Whether what is shown is the credential of an admission, or the same person's number: what was consented to at
/// admission then pays at discharge. Nothing when it is something else, to be judged on its own.
[[nodiscard]] Institutional<std::optional<ShownPerson>> recognise_admitted(
    InstitutionCall& call, const ShownCredential& shown, const storage::InstitutionVisitRecord& visit);

}  // namespace server
