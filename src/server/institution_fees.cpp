#include "server/institution_fees.hpp"

#include "protocol/institution_fees_wire.hpp"
#include "protocol/institution_visit_wire.hpp"
#include "server/institution_input.hpp"
#include "server/institution_visit.hpp"

namespace server {

namespace {

/// Takes back everything that isn't settled (T2205 of github.com/TeaHZ/185).
constexpr std::string_view all_lines = "0000";
constexpr std::int64_t lines_of_visit_max = 5000;

/// All lines of one message are of one visit, and 2204's of one batch.
Institutional<storage::InstitutionVisitRecord> visit_of_lines(InstitutionCall& call, domain::VisitKind kind,
                                                              const std::vector<protocol::FeeLine>& lines) {
    const protocol::FeeLine& first = lines.front();
    const std::string batch = first.chrg_bchno.value_or("");
    for (const protocol::FeeLine& line : lines) {
        if (line.mdtrt_id != first.mdtrt_id || line.psn_no != first.psn_no || line.chrg_bchno.value_or("") != batch) {
            return refuse_clerk("明细 " + line.feedetl_sn +
                                " 的 mdtrt_id、psn_no 或 chrg_bchno 与第一条不同；一次只传一次就诊的一个批次。");
        }
    }
    if (kind == domain::VisitKind::Outpatient && (batch.empty() || batch == all_lines)) {
        return refuse_clerk("字段 input.feedetail[0].chrg_bchno 缺失，请填收费批次号（不能是 0000）。");
    }
    auto visit = find_visit(call, kind, first.mdtrt_id, first.psn_no);
    if (visit && visit->state != storage::VisitState::Open) {
        return refuse_clerk("这次住院已办出院，不能再传明细；漏传的请联系经办机构。");
    }
    return visit;
}

protocol::FeeResult result_of(const protocol::FeeLine& line, domain::Purpose purpose) {
    const bool is_outside = purpose == domain::Purpose::Fitness || purpose == domain::Purpose::NonMedicalHealthCare ||
                            purpose == domain::Purpose::PublicHealth;
    const protocol::YuanAmount amount = line.det_item_fee_sumamt;
    return {.feedetl_sn = line.feedetl_sn,
            .det_item_fee_sumamt = amount,
            .cnt = line.cnt,
            .pric = line.pric,
            .inscp_scp_amt = is_outside ? protocol::YuanAmount{} : amount,
            .fulamt_ownpay_amt = is_outside ? amount : protocol::YuanAmount{}};
}

Institutional<InstitutionOutput> upload(InstitutionCall& call, domain::VisitKind kind) {
    const auto input = take_input<protocol::FeesInput>(call);
    if (!input) return broken(input);
    const auto visit = visit_of_lines(call, kind, input->feedetail);
    if (!visit) return broken(visit);
    const auto before = storage::count_fee_lines(call.transaction, visit->id);
    if (!before) return broken(before);
    std::int64_t position = *before;
    if (position + static_cast<std::int64_t>(input->feedetail.size()) > lines_of_visit_max) {
        return refuse_clerk("一次就诊最多 5000 条明细；请合并同类项后重传。");
    }
    // All lines of a message or none.
    auto savepoint = storage::Savepoint::begin(call.transaction);
    if (!savepoint) return broken(savepoint);
    protocol::FeesOutput output;
    for (const protocol::FeeLine& line : input->feedetail) {
        const auto purpose = purpose_of_line(line.feedetl_sn, line.med_list_codg);
        if (!purpose) return broken(purpose);
        const auto inserted =
            storage::insert_fee_line(call.transaction, {.visit_id = visit->id,
                                                        .detail_number = line.feedetl_sn,
                                                        .batch_number = line.chrg_bchno.value_or(""),
                                                        .catalogue_code = line.med_list_codg,
                                                        .institution_item_code = line.medins_list_codg,
                                                        .amount = line.det_item_fee_sumamt.fen,
                                                        .count_text = line.cnt.text,
                                                        .price_text = line.pric.text,
                                                        .occurred = line.fee_ocur_time,
                                                        .position = ++position,
                                                        .settlement_id = {}});
        if (!inserted) return broken(inserted);
        if (*inserted == storage::Insertion::AlreadyThere) {
            return refuse_clerk("明细 " + line.feedetl_sn +
                                " 在本次就诊内已上传过（feedetl_sn 重复）；请换号，或先撤销原明细。");
        }
        output.result.push_back(result_of(line, *purpose));
    }
    if (const auto kept = savepoint->keep(); !kept) return broken(kept);
    return output_of(output);
}

std::unexpected<InstitutionError> refuse_nothing_there() {
    return refuse_clerk("没有可撤销的明细：未上传过，或已结算（请先撤销结算）；请核对。");
}

}  // namespace

Institutional<std::vector<BillLine>> lines_of_visit(InstitutionCall& call, std::string_view visit_id,
                                                    std::string_view batch_number) {
    const auto kept = storage::list_unsettled_fee_lines(call.transaction, visit_id, batch_number);
    if (!kept) return broken(kept);
    std::vector<BillLine> lines;
    for (const storage::FeeLineRecord& line : *kept) {
        lines.push_back({line.detail_number, line.catalogue_code, line.institution_item_code, line.amount,
                         line.count_text, line.price_text});
    }
    return lines;
}

Institutional<InstitutionOutput> upload_outpatient_fees(InstitutionCall& call) {
    return upload(call, domain::VisitKind::Outpatient);
}

Institutional<InstitutionOutput> upload_inpatient_fees(InstitutionCall& call) {
    return upload(call, domain::VisitKind::Inpatient);
}

Institutional<InstitutionOutput> cancel_outpatient_fees(InstitutionCall& call) {
    const auto input = take_input<protocol::FeesCancelInput>(call);
    if (!input) return broken(input);
    const protocol::FeesCancelQuery& query = input->data;
    const auto visit = find_visit(call, domain::VisitKind::Outpatient, query.mdtrt_id, query.psn_no);
    if (!visit) return broken(visit);
    const std::string_view batch = query.chrg_bchno == all_lines ? std::string_view{} : query.chrg_bchno;
    const auto dropped = storage::delete_unsettled_fee_lines(call.transaction, visit->id, batch);
    if (!dropped) return broken(dropped);
    if (*dropped == 0) return refuse_nothing_there();
    return output_of(protocol::NothingOutput{});
}

Institutional<InstitutionOutput> cancel_inpatient_fees(InstitutionCall& call) {
    const auto input = take_input<protocol::StayFeesCancelInput>(call);
    if (!input) return broken(input);
    auto savepoint = storage::Savepoint::begin(call.transaction);
    if (!savepoint) return broken(savepoint);
    for (const protocol::StayFeeCancelQuery& query : input->data) {
        const auto visit = find_visit(call, domain::VisitKind::Inpatient, query.mdtrt_id, query.psn_no);
        if (!visit) return broken(visit);
        if (query.feedetl_sn == all_lines) {
            const auto dropped = storage::delete_unsettled_fee_lines(call.transaction, visit->id, "");
            if (!dropped) return broken(dropped);
            if (*dropped == 0) return refuse_nothing_there();
            continue;
        }
        const auto dropped = storage::delete_unsettled_fee_line(call.transaction, visit->id, query.feedetl_sn);
        if (!dropped) return broken(dropped);
        if (*dropped == storage::Found::No) return refuse_nothing_there();
    }
    if (const auto kept = savepoint->keep(); !kept) return broken(kept);
    return output_of(protocol::NothingOutput{});
}

}  // namespace server
