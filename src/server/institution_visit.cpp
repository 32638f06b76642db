#include "server/institution_visit.hpp"

#include "protocol/institution_visit_wire.hpp"
#include "server/institution_bill.hpp"
#include "server/institution_input.hpp"

namespace server {

namespace {

/// Whether a visit of this kind belongs to this institution.
std::optional<std::string_view> fault_of_place(domain::InstitutionKind kind, domain::VisitKind visit) {
    switch (kind) {
        case domain::InstitutionKind::Hospital: return std::nullopt;
        case domain::InstitutionKind::Clinic:
            if (visit == domain::VisitKind::Outpatient) return std::nullopt;
            return "诊所不办理住院；请核对 fixmedins_code 和交易编号。";
        case domain::InstitutionKind::Pharmacy:
        case domain::InstitutionKind::Other: break;
    }
    return "本机构不是医院或诊所，不办理挂号和入院；购药请用 2101、2102。";
}

Institutional<storage::InstitutionVisitRecord> open_visit(InstitutionCall& call, const protocol::VisitHead& head,
                                                          domain::VisitKind kind) {
    if (const auto fault = fault_of_place(call.institution.kind, kind)) return refuse_clerk(std::string(*fault));
    const auto scheme = scheme_of(head.insutype);
    if (!scheme) return broken(scheme);
    const auto same = storage::find_open_visit_of(call.transaction, call.institution.code, kind, head.ipt_otp_no);
    if (!same) return broken(same);
    if (*same) {
        return refuse_clerk("ipt_otp_no " + head.ipt_otp_no + " 已登记且未结束（mdtrt_id " + (*same)->id +
                            "）；请核对，或先撤销原登记。");
    }
    const bool is_stay = kind == domain::VisitKind::Inpatient;
    // What is shown at admission is used up by the stay: its one settlement is the discharge's.
    auto shown = identify_person(call,
                                 {.certificate_type = head.mdtrt_cert_type,
                                  .number = head.mdtrt_cert_no,
                                  .name = {},
                                  .person = head.psn_no,
                                  .id_number = head.certno.value_or(""),
                                  .card_serial = head.card_sn.value_or("")},
                                 is_stay ? domain::CodeUse::Settle : domain::CodeUse::Ask);
    if (!shown) return broken(shown);
    if (shown->person.id != head.psn_no) {
        return refuse_clerk("psn_no 与所出示的凭证不是同一人；请用本次 1101 返回的 psn_no 重发。");
    }
    const auto insured = load_insured_person(call.transaction, shown->person.id, *scheme);
    if (!insured) return broken(insured);
    if (!insured->insurance) return refuse_clerk("insutype 与参保记录不符；请按 1101 返回的险种重发。");
    storage::InstitutionVisitRecord visit{.id = ordered_identifier(call.parts.random, call.now),
                                          .kind = kind,
                                          .institution = call.institution.code,
                                          .person_id = shown->person.id,
                                          .insutype = head.insutype,
                                          .own_number = head.ipt_otp_no,
                                          .credential = shown->credential,
                                          .code_hash = {},
                                          .state = storage::VisitState::Open,
                                          .msgid = call.message.envelope.msgid,
                                          .opened_at = call.now,
                                          .ended_at = {}};
    if (shown->code) visit.code_hash = shown->code->token_hash;
    const auto inserted = storage::insert_institution_visit(call.transaction, visit);
    if (!inserted) return broken(inserted);
    if (is_stay) {
        if (const auto kept = settle_visit(call, *shown); !kept) return broken(kept);
    }
    return visit;
}

protocol::VisitInfo info_of(const storage::InstitutionVisitRecord& visit) {
    return {.mdtrt_id = visit.id, .psn_no = visit.person_id, .ipt_otp_no = visit.own_number};
}

}  // namespace

Institutional<storage::InstitutionVisitRecord> find_visit(InstitutionCall& call, domain::VisitKind kind,
                                                          std::string_view visit_id, std::string_view psn_no) {
    auto visit = storage::find_institution_visit(call.transaction, visit_id);
    if (!visit) return broken(visit);
    const bool is_it = *visit && (*visit)->institution == call.institution.code && (*visit)->person_id == psn_no &&
                       (*visit)->kind == kind;
    if (!is_it)
        return refuse_clerk("查不到本机构的这次就诊；请核对 mdtrt_id 和 psn_no，门诊用 2201、住院用 2401 登记。");
    if ((*visit)->state == storage::VisitState::Cancelled) {
        return refuse_clerk("这次就诊的登记已撤销；请重新登记后再办。");
    }
    return std::move(**visit);
}

Institutional<void> cancel_visit(InstitutionCall& call, const storage::InstitutionVisitRecord& visit) {
    const auto settled = storage::count_settled_fee_lines(call.transaction, visit.id);
    if (!settled) return broken(settled);
    if (*settled > 0) return refuse_clerk("这次就诊已有结算；请先撤销结算（2208 或 2305），再撤销登记。");
    const auto ended = storage::cancel_institution_visit(call.transaction, visit.id, call.now);
    if (!ended) return broken(ended);
    if (*ended == storage::Found::No) return refuse_clerk("这次就诊的登记已撤销；无需重复撤销。");
    const auto dropped = storage::delete_unsettled_fee_lines(call.transaction, visit.id, "");
    if (!dropped) return broken(dropped);
    return {};
}

Institutional<InstitutionOutput> register_visit(InstitutionCall& call) {
    const auto input = take_input<protocol::RegisterInput>(call);
    if (!input) return broken(input);
    const auto visit = open_visit(call, input->data, domain::VisitKind::Outpatient);
    if (!visit) return broken(visit);
    return output_of(protocol::RegisterOutput{info_of(*visit)});
}

Institutional<InstitutionOutput> cancel_registration(InstitutionCall& call) {
    const auto input = take_input<protocol::RegisterCancelInput>(call);
    if (!input) return broken(input);
    const auto visit = find_visit(call, domain::VisitKind::Outpatient, input->data.mdtrt_id, input->data.psn_no);
    if (!visit) return broken(visit);
    if (const auto cancelled = cancel_visit(call, *visit); !cancelled) return broken(cancelled);
    return output_of(protocol::NothingOutput{});
}

Institutional<InstitutionOutput> admit(InstitutionCall& call) {
    const auto input = take_input<protocol::AdmissionInput>(call);
    if (!input) return broken(input);
    const auto visit = open_visit(call, input->mdtrtinfo, domain::VisitKind::Inpatient);
    if (!visit) return broken(visit);
    return output_of(protocol::AdmissionOutput{info_of(*visit)});
}

Institutional<InstitutionOutput> discharge(InstitutionCall& call) {
    const auto input = take_input<protocol::DischargeInput>(call);
    if (!input) return broken(input);
    const auto visit = find_visit(call, domain::VisitKind::Inpatient, input->dscginfo.mdtrt_id, input->dscginfo.psn_no);
    if (!visit) return broken(visit);
    if (visit->insutype != input->dscginfo.insutype) {
        return refuse_clerk("insutype 与入院登记的不同；请填入院时的 " + visit->insutype + "。");
    }
    const auto ended =
        storage::end_institution_visit(call.transaction, visit->id, storage::VisitState::Discharged, call.now);
    if (!ended) return broken(ended);
    if (*ended == storage::Found::No) return refuse_clerk("这次住院已办出院；请直接做 2303 预结算、2304 结算。");
    return output_of(protocol::NothingOutput{});
}

}  // namespace server
