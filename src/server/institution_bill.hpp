#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/settlement.hpp"
#include "protocol/institution_wire.hpp"
#include "server/institution_identify.hpp"
#include "server/settlement_facts.hpp"
#include "storage/institution_visit_store.hpp"

namespace server {

/// One line of a bill.
struct BillLine {
    std::string detail_number;          ///< `feedetl_sn`
    std::string catalogue_code;         ///< `med_list_codg`
    std::string institution_item_code;  ///< `medins_list_codg`
    domain::Fen amount;
    std::string count_text;
    std::string price_text;
};

/// What a message that settles says, whichever transaction it is of: a purchase, a visit, a stay.
struct BillClaim {
    domain::VisitKind visit = domain::VisitKind::PharmacyPurchase;
    std::string psn_no;
    ShownCredential shown;
    std::string insutype;
    std::string account_flag;  ///< `acct_used_flag`
    std::string med_type;
    domain::Fen total;
    std::string invoice_number;
    std::string batch_number;
    std::optional<storage::InstitutionVisitRecord> registered;  ///< the visit or stay; none of a purchase
    std::vector<BillLine> lines;
    // As the institution splits the bill; only said again.
    std::optional<domain::Fen> outside_catalogue;
    std::optional<domain::Fen> above_limit;
    std::optional<domain::Fen> before_fund;
    std::optional<domain::Fen> within_scope;
};

/// A bill with the person it is for and everything that decides about it.
struct BillAtHand {
    BillClaim claim;
    ShownPerson shown;
    SettlementFacts facts;

    /// Names the bill, so that a settlement finds what its pre-settlement said.
    [[nodiscard]] std::string key() const;
};

/// What `med_type` may say of a purchase at this institution.
[[nodiscard]] Institutional<domain::VisitKind> visit_of_purchase(std::string_view med_type,
                                                                 const storage::InstitutionRecord& institution);

/// Checks what a bill says on its own, who it is for, and reads what decides about it.
[[nodiscard]] Institutional<BillAtHand> take_bill(InstitutionCall& call, BillClaim claim, domain::CodeUse use);

/// What a line is for; refused by the line's number when the catalogue doesn't know its code.
[[nodiscard]] Institutional<domain::Purpose> purpose_of_line(std::string_view detail_number,
                                                             std::string_view catalogue_code);

/// 310 or 390.
[[nodiscard]] Institutional<domain::Scheme> scheme_of(std::string_view insutype);

}  // namespace server
