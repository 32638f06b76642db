#include "server/institution_cancel.hpp"

#include "protocol/institution_cancel_wire.hpp"
#include "server/institution_books.hpp"
#include "server/institution_input.hpp"
#include "server/settlement_posting.hpp"
#include "server/settlement_recording.hpp"

namespace server {

namespace {

/// Each way of settling has its own transaction to cancel it.
protocol::InstitutionTransaction way_to_cancel(domain::VisitKind visit, bool is_registered) {
    if (visit == domain::VisitKind::Inpatient) return protocol::InstitutionTransaction::InpatientCancel;
    return is_registered ? protocol::InstitutionTransaction::OutpatientCancel
                         : protocol::InstitutionTransaction::PharmacyCancel;
}

/// The settlement that is to be cancelled. Of another institution's nothing is said.
Institutional<storage::SettlementRecord> settlement_to_cancel(InstitutionCall& call,
                                                              const protocol::CancelQuery& query) {
    auto found = storage::find_settlement(call.transaction, query.setl_id);
    if (!found) return broken(found);
    const bool is_it = *found && (*found)->institution == call.institution.code &&
                       (*found)->person_id == query.psn_no && (*found)->kind == domain::SettlementKind::Settled &&
                       query.mdtrt_id.value_or((*found)->visit_id) == (*found)->visit_id;
    if (!is_it) return refuse_clerk("查不到本机构的这笔结算；请核对 setl_id、psn_no 和 mdtrt_id。没有退款。");
    const auto visit = storage::find_institution_visit(call.transaction, (*found)->visit_id);
    if (!visit) return broken(visit);
    const auto way = way_to_cancel((*found)->visit_kind, visit->has_value());
    if (way != call.message.envelope.infno) {
        return refuse_clerk("这笔结算请用 " + std::string(domain::name_of(way)) + " 撤销；请换交易后重发。没有退款。");
    }
    return std::move(**found);
}

protocol::YuanAmount below_zero(domain::Fen amount) { return {domain::Fen{-amount.value}}; }

Institutional<protocol::CancelInfo> cancel(InstitutionCall& call) {
    const auto input = take_input<protocol::CancelInput>(call);
    if (!input) return broken(input);
    const auto original = settlement_to_cancel(call, input->data);
    if (!original) return broken(original);
    const auto undone = undo_settlement(call, *original);
    if (!undone) return broken(undone);
    const storage::SettlementRecord& reversal = undone->reversal;
    protocol::CancelInfo info;
    info.mdtrt_id = reversal.visit_id;
    info.setl_id = reversal.id;
    info.setl_time = protocol::institution_time(call.now);
    info.medfee_sumamt = below_zero(reversal.total);
    info.fund_pay_sumamt = below_zero(reversal.fund);
    info.acct_pay = {undone->book.account_pay};
    info.balc = {reversal.own_after.value_or(domain::Fen{})};
    info.acct_mulaid_pay = below_zero(reversal.shared);
    info.medins_setl_id = call.message.envelope.msgid;
    // Read by the callers, who know what their transaction calls them.
    info.psn_part_amt = below_zero(reversal.person_part);
    info.psn_cash_pay = below_zero(reversal.cash);
    return info;
}

}  // namespace

Institutional<UndoneSettlement> undo_settlement(InstitutionCall& call, const storage::SettlementRecord& settlement) {
    const auto before = storage::find_reversal_of_settlement(call.transaction, settlement.id);
    if (!before) return broken(before);
    if (*before) return refuse_clerk("这笔结算已冲销，冲销号 " + (*before)->id + "；不会重复退款。");
    std::optional<domain::TransferId> transfer_id;
    if (settlement.transfer_id) {
        auto posted = post_reversal(call, *settlement.transfer_id);
        if (!posted) return broken(posted);
        transfer_id = std::move(*posted);
        if (auto passed = pass_on_after_end(call, settlement); !passed) return broken(passed);
    }
    auto reversal = record_reversal(call, settlement, std::move(transfer_id));
    if (!reversal) return broken(reversal);
    auto book = book_reversal(call, *reversal);
    if (!book) return broken(book);
    const auto freed = storage::free_fee_lines(call.transaction, settlement.id);
    if (!freed) return broken(freed);
    return UndoneSettlement{std::move(*reversal), std::move(*book)};
}

Institutional<InstitutionOutput> cancel_purchase(InstitutionCall& call) {
    auto info = cancel(call);
    if (!info) return broken(info);
    info->psn_pay = std::exchange(info->psn_part_amt, std::nullopt);
    info->cash_payamt = std::exchange(info->psn_cash_pay, std::nullopt);
    return output_of(protocol::CancelOutput{std::move(*info)});
}

Institutional<InstitutionOutput> cancel_outpatient(InstitutionCall& call) {
    auto info = cancel(call);
    if (!info) return broken(info);
    info->pdn_cash_pay = std::exchange(info->psn_cash_pay, std::nullopt);
    return output_of(protocol::CancelOutput{std::move(*info)});
}

Institutional<InstitutionOutput> cancel_inpatient(InstitutionCall& call) {
    auto info = cancel(call);
    if (!info) return broken(info);
    return output_of(protocol::CancelOutput{std::move(*info)});
}

}  // namespace server
