#include "server/institution_reversal.hpp"

#include "protocol/institution_reversal_wire.hpp"
#include "server/institution_cancel.hpp"
#include "server/institution_input.hpp"
#include "server/institution_visit.hpp"

namespace server {

namespace {

using protocol::InstitutionTransaction;
using protocol::ReversalOutcome;

/// What 2601 can be asked about. Public systems name 2102, 2103, 2207, 2208, 2304, 2305 and 2401 (a comment at
/// `reverse(psnNo, omsgid, oinfno)` of cn.hsa.insure); 2201 is ours, being the outpatients' 2401.
enum class Undoing { Settlement, Visit, Cancellation };

std::optional<Undoing> undoing_of(InstitutionTransaction transaction) {
    using enum InstitutionTransaction;
    if (transaction == PharmacySettle || transaction == OutpatientSettle || transaction == InpatientSettle) {
        return Undoing::Settlement;
    }
    if (transaction == OutpatientRegister || transaction == Admit) return Undoing::Visit;
    if (transaction == PharmacyCancel || transaction == OutpatientCancel || transaction == InpatientCancel) {
        return Undoing::Cancellation;
    }
    return std::nullopt;
}

Institutional<InstitutionOutput> answer(const protocol::ReversalQuery& query, ReversalOutcome outcome,
                                        std::string warning, std::optional<std::string> settlement = {},
                                        std::optional<std::string> visit = {}) {
    protocol::ReversalOutput output;
    output.result = {.omsgid = query.omsgid,
                     .oinfno = query.oinfno,
                     .outcome = outcome,
                     .setl_id = std::move(settlement),
                     .mdtrt_id = std::move(visit)};
    return output_of(output, std::move(warning));
}

Institutional<InstitutionOutput> note_unseen(InstitutionCall& call, const protocol::ReversalQuery& query) {
    const auto noted = storage::insert_undone_message(call.transaction, {.msgid = query.omsgid,
                                                                         .institution = call.institution.code,
                                                                         .undone_by = call.message.envelope.msgid,
                                                                         .undone_at = call.now});
    if (!noted) return broken(noted);
    return answer(query, ReversalOutcome::NeverArrived,
                  "原交易没有到达，未扣款；此后原报文再到达将被拒绝。需要结算请换新的 msgid 重新办理。");
}

Institutional<InstitutionOutput> undo_settled(InstitutionCall& call, const protocol::ReversalQuery& query) {
    const auto settlement = storage::find_settlement_by_msgid(call.transaction, query.omsgid);
    if (!settlement) return broken(settlement);
    if (!*settlement || (*settlement)->kind != domain::SettlementKind::Settled) {
        return answer(query, ReversalOutcome::NothingDone, "原交易已被拒绝，当时没有扣款，无需冲正。");
    }
    if ((*settlement)->person_id != query.psn_no) {
        return refuse_clerk("psn_no 与原交易的不同；请核对后重发。没有退款。");
    }
    const auto undone = undo_settlement(call, **settlement);
    if (!undone) return broken(undone);
    return answer(query, ReversalOutcome::Reversed, {}, undone->reversal.id, undone->reversal.visit_id);
}

Institutional<InstitutionOutput> undo_visit(InstitutionCall& call, const protocol::ReversalQuery& query) {
    const auto visit = storage::find_institution_visit_by_msgid(call.transaction, query.omsgid);
    if (!visit) return broken(visit);
    if (!*visit) return answer(query, ReversalOutcome::NothingDone, "原交易已被拒绝，没有登记，无需冲正。");
    if ((*visit)->person_id != query.psn_no) return refuse_clerk("psn_no 与原交易的不同；请核对后重发。");
    if (const auto cancelled = cancel_visit(call, **visit); !cancelled) return broken(cancelled);
    return answer(query, ReversalOutcome::Reversed, {}, {}, (*visit)->id);
}

Institutional<InstitutionOutput> undo(InstitutionCall& call, const protocol::ReversalQuery& query, Undoing undoing) {
    switch (undoing) {
        case Undoing::Settlement: return undo_settled(call, query);
        case Undoing::Visit: return undo_visit(call, query);
        case Undoing::Cancellation: break;
    }
    return refuse_clerk("撤销交易不能再冲正：把原 " + query.oinfno +
                        " 报文原样重发可取回结果；若需恢复，请换新的 msgid 重新结算。没有资金变动。");
}

}  // namespace

Institutional<InstitutionOutput> reverse_transaction(InstitutionCall& call) {
    const auto input = take_input<protocol::ReversalInput>(call);
    if (!input) return broken(input);
    const protocol::ReversalQuery& query = input->data;
    const auto transaction = domain::find_enumerator<InstitutionTransaction>(query.oinfno);
    const auto undoing = transaction ? undoing_of(*transaction) : std::nullopt;
    if (!undoing) {
        return refuse_clerk(
            "oinfno 只能是 2102、2103、2201、2207、2208、2304、2305、2401；其他交易不动资金，无需冲正。");
    }
    if (!query.omsgid.starts_with(call.institution.code)) {
        return refuse_clerk("omsgid 不是本机构的报文；请填原交易的 msgid（前 12 位为机构编码）。");
    }
    const auto message = storage::find_institution_message(call.transaction, query.omsgid);
    if (!message) return broken(message);
    if (!*message) return note_unseen(call, query);
    if ((*message)->infno != query.oinfno) {
        return refuse_clerk("oinfno 与原报文不符：该 msgid 的交易是 " + (*message)->infno + "；请改正后重发。");
    }
    return undo(call, query, *undoing);
}

Institutional<void> check_not_undone(InstitutionCall& call) {
    const auto undone = storage::find_undone_message(call.transaction, call.message.envelope.msgid);
    if (!undone) return broken(undone);
    if (!*undone) return {};
    return refuse_clerk("此 msgid 已先被 2601 冲正，本报文不再办理，没有扣款；需要结算请换新的 msgid。");
}

}  // namespace server
