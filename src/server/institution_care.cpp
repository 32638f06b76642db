#include "server/institution_care.hpp"

#include "protocol/institution_care_wire.hpp"
#include "server/institution_fees.hpp"
#include "server/institution_input.hpp"
#include "server/institution_settle.hpp"
#include "server/institution_visit.hpp"

namespace server {

namespace {

std::optional<domain::Fen> fen_of(const std::optional<protocol::YuanAmount>& amount) {
    if (!amount) return std::nullopt;
    return amount->fen;
}

BillClaim claim_of(const protocol::CareBill& bill, storage::InstitutionVisitRecord visit) {
    BillClaim claim{.visit = visit.kind,
                    .psn_no = bill.psn_no,
                    .shown = {.certificate_type = bill.mdtrt_cert_type,
                              .number = bill.mdtrt_cert_no,
                              .name = {},
                              .person = bill.psn_no,
                              .id_number = bill.certno.value_or(""),
                              .card_serial = bill.card_sn.value_or("")},
                    .insutype = bill.insutype,
                    .account_flag = bill.acct_used_flag.value_or(""),
                    .med_type = bill.med_type,
                    .total = bill.medfee_sumamt.fen,
                    .invoice_number = bill.invono.value_or(""),
                    .batch_number = {},
                    .registered = {},
                    .lines = {},
                    .outside_catalogue = fen_of(bill.fulamt_ownpay_amt),
                    .above_limit = fen_of(bill.overlmt_selfpay),
                    .before_fund = fen_of(bill.preselfpay_amt),
                    .within_scope = fen_of(bill.inscp_scp_amt)};
    // A stay is settled as a whole, whatever its lines say of batches.
    if (visit.kind == domain::VisitKind::Outpatient) claim.batch_number = bill.chrg_bchno.value_or("");
    claim.registered = std::move(visit);
    return claim;
}

std::optional<std::string> fault_of(const protocol::CareBill& bill, const storage::InstitutionVisitRecord& visit) {
    if (bill.insutype != visit.insutype) return "insutype 与登记的不同；请填登记时的 " + visit.insutype + "。";
    switch (visit.kind) {
        case domain::VisitKind::Outpatient:
            if (bill.chrg_bchno.value_or("").empty()) {
                return "字段 input.data.chrg_bchno 缺失，请填 2204 上传时的收费批次号。";
            }
            return std::nullopt;
        case domain::VisitKind::Inpatient:
            if (bill.mid_setl_flag.value_or("0") == "1") {
                return "本系统不办中途结算；请 mid_setl_flag 填 0，出院后一次结算。";
            }
            return std::nullopt;
        case domain::VisitKind::PharmacyPurchase: return std::nullopt;
    }
    return std::nullopt;
}

Institutional<BillAtHand> take_care_bill(InstitutionCall& call, domain::VisitKind kind, domain::CodeUse use) {
    const auto input = take_input<protocol::CareInput>(call);
    if (!input) return broken(input);
    auto visit = find_visit(call, kind, input->data.mdtrt_id, input->data.psn_no);
    if (!visit) return broken(visit);
    if (const auto fault = fault_of(input->data, *visit)) return refuse_clerk(*fault);
    const bool is_early = use == domain::CodeUse::Settle && kind == domain::VisitKind::Inpatient &&
                          visit->state == storage::VisitState::Open;
    if (is_early) return refuse_clerk("还没有办出院；请先做 2402 出院办理，再结算。");
    BillClaim claim = claim_of(input->data, std::move(*visit));
    auto lines = lines_of_visit(call, claim.registered->id, claim.batch_number);
    if (!lines) return broken(lines);
    if (lines->empty()) {
        return refuse_clerk(
            "没有未结算的费用明细：请先上传（门诊 2204，住院 2301），或核对 chrg_bchno；已结算的不再结算。");
    }
    claim.lines = std::move(*lines);
    return take_bill(call, std::move(claim), use);
}

Institutional<InstitutionOutput> pre_settle(InstitutionCall& call, domain::VisitKind kind) {
    const auto bill = take_care_bill(call, kind, domain::CodeUse::Ask);
    if (!bill) return broken(bill);
    return pre_settle_bill(call, *bill);
}

Institutional<InstitutionOutput> settle(InstitutionCall& call, domain::VisitKind kind) {
    const auto bill = take_care_bill(call, kind, domain::CodeUse::Settle);
    if (!bill) return broken(bill);
    auto settled = settle_bill(call, *bill);
    if (!settled) return broken(settled);
    const BillClaim& claim = bill->claim;
    const auto bound =
        storage::settle_fee_lines(call.transaction, claim.registered->id, claim.batch_number, settled->settlement_id);
    if (!bound) return broken(bound);
    if (*bound != static_cast<std::int64_t>(claim.lines.size())) return broken_inside("lines that changed meanwhile");
    return std::move(settled->output);
}

}  // namespace

Institutional<InstitutionOutput> pre_settle_outpatient(InstitutionCall& call) {
    return pre_settle(call, domain::VisitKind::Outpatient);
}

Institutional<InstitutionOutput> settle_outpatient(InstitutionCall& call) {
    return settle(call, domain::VisitKind::Outpatient);
}

Institutional<InstitutionOutput> pre_settle_inpatient(InstitutionCall& call) {
    return pre_settle(call, domain::VisitKind::Inpatient);
}

Institutional<InstitutionOutput> settle_inpatient(InstitutionCall& call) {
    return settle(call, domain::VisitKind::Inpatient);
}

}  // namespace server
