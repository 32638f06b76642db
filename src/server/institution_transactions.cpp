#include "server/institution_transactions.hpp"

#include <array>

#include "protocol/institution_cancel_wire.hpp"
#include "protocol/institution_care_wire.hpp"
#include "protocol/institution_fees_wire.hpp"
#include "protocol/institution_person_wire.hpp"
#include "protocol/institution_pharmacy_wire.hpp"
#include "protocol/institution_query_wire.hpp"
#include "protocol/institution_reversal_wire.hpp"
#include "protocol/institution_settlement_wire.hpp"
#include "protocol/institution_sign_wire.hpp"
#include "protocol/institution_statement_wire.hpp"
#include "protocol/institution_visit_wire.hpp"
#include "server/institution_cancel.hpp"
#include "server/institution_care.hpp"
#include "server/institution_fees.hpp"
#include "server/institution_person.hpp"
#include "server/institution_query.hpp"
#include "server/institution_reversal.hpp"
#include "server/institution_settle.hpp"
#include "server/institution_sign.hpp"
#include "server/institution_statement.hpp"
#include "server/institution_visit.hpp"

namespace server {

namespace {

using namespace protocol;
using enum InstitutionTransaction;

template <class Input, class Output>
constexpr TransactionEntry entry(InstitutionTransaction transaction, std::string_view name,
                                 std::string_view english_name,
                                 Institutional<InstitutionOutput> (*carry_out)(InstitutionCall&)) {
    return {transaction, name, english_name, carry_out, dictionary_of<Input>, dictionary_of<Output>};
}

constexpr auto entries = std::to_array<TransactionEntry>({
    entry<PersonInput, PersonOutput>(PersonInformation, "人员信息获取", "person information", answer_person),
    entry<PurchaseInput, SettlementOutput>(PharmacyPreSettle, "药店预结算", "pharmacy pre-settle", pre_settle_purchase),
    entry<PurchaseInput, SettlementOutput>(PharmacySettle, "药店结算", "pharmacy settle", settle_purchase),
    entry<CancelInput, CancelOutput>(PharmacyCancel, "药店结算撤销", "pharmacy cancel", cancel_purchase),
    entry<RegisterInput, RegisterOutput>(OutpatientRegister, "门诊挂号", "outpatient registration", register_visit),
    entry<RegisterCancelInput, NothingOutput>(OutpatientRegisterCancel, "门诊挂号撤销",
                                              "outpatient registration cancel", cancel_registration),
    entry<FeesInput, FeesOutput>(OutpatientFees, "门诊费用明细上传", "outpatient fee lines", upload_outpatient_fees),
    entry<FeesCancelInput, NothingOutput>(OutpatientFeesCancel, "门诊费用明细撤销", "outpatient fee lines cancel",
                                          cancel_outpatient_fees),
    entry<CareInput, SettlementOutput>(OutpatientPreSettle, "门诊预结算", "outpatient pre-settle",
                                       pre_settle_outpatient),
    entry<CareInput, SettlementOutput>(OutpatientSettle, "门诊结算", "outpatient settle", settle_outpatient),
    entry<CancelInput, CancelOutput>(OutpatientCancel, "门诊结算撤销", "outpatient cancel", cancel_outpatient),
    entry<FeesInput, FeesOutput>(InpatientFees, "住院费用明细上传", "hospital fee lines", upload_inpatient_fees),
    entry<StayFeesCancelInput, NothingOutput>(InpatientFeesCancel, "住院费用明细撤销", "hospital fee lines cancel",
                                              cancel_inpatient_fees),
    entry<CareInput, SettlementOutput>(InpatientPreSettle, "住院预结算", "hospital pre-settle", pre_settle_inpatient),
    entry<CareInput, SettlementOutput>(InpatientSettle, "住院结算", "hospital settle", settle_inpatient),
    entry<CancelInput, CancelOutput>(InpatientCancel, "住院结算撤销", "hospital cancel", cancel_inpatient),
    entry<AdmissionInput, AdmissionOutput>(Admit, "入院办理", "admission", admit),
    entry<DischargeInput, NothingOutput>(DischargePatient, "出院办理", "discharge", discharge),
    entry<ReversalInput, ReversalOutput>(Reversal, "冲正交易", "reversal of a lost answer", reverse_transaction),
    entry<StatementTotalsInput, StatementTotalsOutput>(CompareTotals, "对总账", "reconciliation, totals",
                                                       compare_totals),
    entry<StatementDetailInput, StatementDetailOutput>(CompareDetail, "对明细账", "reconciliation, detail",
                                                       compare_detail),
    entry<SettlementQueryInput, SettlementOutput>(QuerySettlement, "结算信息查询", "query a settlement",
                                                  query_settlement),
    entry<SettlementQueryInput, SettledLine>(QueryFees, "费用明细查询", "query its lines", query_fees),
    entry<SignInInput, SignInOutput>(SignIn, "签到", "sign in", sign_in),
    entry<SignOutInput, SignOutOutput>(SignOut, "签退", "sign out", sign_out),
});

constexpr bool is_in_order() {
    for (std::size_t index = 0; index < entries.size(); ++index) {
        if (static_cast<std::size_t>(entries[index].transaction) != index) return false;
    }
    return entries.size() == domain::enum_names<InstitutionTransaction>.size();
}
static_assert(is_in_order());

}  // namespace

std::span<const TransactionEntry> institution_transactions() { return entries; }

const TransactionEntry& entry_of(protocol::InstitutionTransaction transaction) {
    return entries[static_cast<std::size_t>(transaction)];
}

}  // namespace server
