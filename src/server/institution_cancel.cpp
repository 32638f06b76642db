#include "protocol/institution_answer.hpp"
#include "protocol/institution_pharmacy_wire.hpp"
#include "server/institution_purchase.hpp"
#include "server/settlement_posting.hpp"
#include "server/settlement_recording.hpp"

namespace server {

namespace {

/// The settlement that is to be cancelled. Of another institution's nothing is said.
Institutional<storage::SettlementRecord> settlement_to_cancel(InstitutionCall& call,
                                                              const protocol::CancelQuery& query) {
    auto found = storage::find_settlement(call.transaction, query.setl_id);
    if (!found) return broken(found);
    const bool is_it = *found && (*found)->institution == call.institution.code &&
                       (*found)->person_id == query.psn_no && (*found)->kind == domain::SettlementKind::Settled &&
                       query.mdtrt_id.value_or((*found)->visit_id) == (*found)->visit_id;
    if (!is_it) return refuse_clerk("查不到本机构的这笔结算；请核对 setl_id、psn_no 和 mdtrt_id。没有退款。");
    const auto reversal = storage::find_reversal_of_settlement(call.transaction, query.setl_id);
    if (!reversal) return broken(reversal);
    if (*reversal) return refuse_clerk("这笔结算已冲销，冲销号 " + (*reversal)->id + "；不会重复退款。");
    return std::move(**found);
}

/// Whether the place of the settlement counts the shared part into `acct_pay`.
bool is_shared_included(const Policies& policies, const storage::SettlementRecord& settlement) {
    const domain::Policy* policy = policies.find_version(settlement.policy_id, settlement.policy_version);
    return policy == nullptr ||
           policy->money.mutual_aid_in_account_pay.value == domain::MutualAidInAccountPay::Included;
}

protocol::YuanAmount below_zero(domain::Fen amount) { return {domain::Fen{-amount.value}}; }

}  // namespace

Institutional<InstitutionOutput> cancel_purchase(InstitutionCall& call) {
    const auto input = protocol::read_institution_input<protocol::CancelInput>(call.message);
    if (!input) return refuse_clerk(protocol::clerk_message(input.error()));
    const auto original = settlement_to_cancel(call, input->data);
    if (!original) return broken(original);
    std::optional<domain::TransferId> transfer_id;
    if (original->transfer_id) {
        auto posted = post_reversal(call, *original->transfer_id);
        if (!posted) return broken(posted);
        transfer_id = std::move(*posted);
        if (auto passed = pass_on_after_end(call, *original); !passed) return broken(passed);
    }
    const auto reversal = record_reversal(call, *original, std::move(transfer_id));
    if (!reversal) return broken(reversal);

    const domain::Fen shared = is_shared_included(call.parts.policies, *reversal) ? reversal->shared : domain::Fen{};
    const protocol::CancelOutput output{.setlinfo = {.mdtrt_id = reversal->visit_id,
                                                     .setl_id = reversal->id,
                                                     .setl_time = protocol::institution_time(call.now),
                                                     .medfee_sumamt = below_zero(reversal->total),
                                                     .fund_pay_sumamt = below_zero(reversal->fund),
                                                     .psn_pay = below_zero(reversal->person_part),
                                                     .acct_pay = below_zero({reversal->own.value + shared.value}),
                                                     .cash_payamt = below_zero(reversal->cash),
                                                     .balc = {reversal->own_after.value_or(domain::Fen{})},
                                                     .acct_mulaid_pay = below_zero(reversal->shared),
                                                     .medins_setl_id = call.message.envelope.msgid}};
    return InstitutionOutput{protocol::write_json(output)};
}

}  // namespace server
