#pragma once

#include "server/institution_bill.hpp"
#include "storage/institution_book_store.hpp"
#include "storage/settlement_store.hpp"

/// What an institution will find in our books when it compares them with its own (3201, 3202).
namespace server {

/// `clr_type`: 41 pharmacy, 11 outpatient, 21 hospital stay.
[[nodiscard]] std::string_view clearing_type_of(domain::VisitKind visit);
/// `clr_optins`: the pooling area of the person's insurance.
[[nodiscard]] std::string agency_of(const BillAtHand& bill);

/// Books a settlement.
[[nodiscard]] Institutional<void> book_settlement(InstitutionCall& call, const BillAtHand& bill,
                                                  const storage::SettlementRecord& settlement);
/// Books its reversal: the same row below zero.
[[nodiscard]] Institutional<storage::BookRecord> book_reversal(InstitutionCall& call,
                                                               const storage::SettlementRecord& reversal);

}  // namespace server
