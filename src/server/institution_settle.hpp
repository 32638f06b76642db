#pragma once

#include "protocol/institution_settlement_wire.hpp"
#include "server/institution_bill.hpp"

/// What all transactions that settle have in common: purchases (2101, 2102), visits (2206, 2207) and stays (2303,
/// 2304).
namespace server {

/// What settling would do now. Opens the visit of a code, moves nothing, promises nothing: the settlement decides anew,
/// and where it decides otherwise, its answer's warn_msg says what changed.
[[nodiscard]] Institutional<InstitutionOutput> pre_settle_bill(InstitutionCall& call, const BillAtHand& bill);

/// A bill that was settled, and the answer about it.
struct SettledBill {
    std::string settlement_id;
    InstitutionOutput output;
};

/// Decides anew and carries it out; or refuses, keeps the reason and tells both sides.
[[nodiscard]] Institutional<SettledBill> settle_bill(InstitutionCall& call, const BillAtHand& bill);

/// `acct_pay`: whether it contains the shared part differs between places.
[[nodiscard]] domain::Fen account_pay(const domain::Policy& policy, domain::Fen own, domain::Fen shared);

/// Who pays, as `setldetail` lists it; `own` with what the own wallet paid.
[[nodiscard]] std::vector<protocol::SettlementPart> settlement_parts(domain::Fen fund, domain::Fen own,
                                                                     domain::Fen wallet, domain::Fen shared);

/// 2101
[[nodiscard]] Institutional<InstitutionOutput> pre_settle_purchase(InstitutionCall& call);
/// 2102
[[nodiscard]] Institutional<InstitutionOutput> settle_purchase(InstitutionCall& call);

}  // namespace server
