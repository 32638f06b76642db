#include "server/institution_sign.hpp"

#include "protocol/institution_answer.hpp"
#include "protocol/institution_sign_wire.hpp"

namespace server {

namespace {

constexpr const char* not_signed_in =
    "未签到或签到已失效；请先做 9001 签到，把返回的 sign_no 填入报文后换新 msgid 重发。";

}  // namespace

Institutional<InstitutionOutput> sign_in(InstitutionCall& call) {
    const auto input = protocol::read_institution_input<protocol::SignInInput>(call.message);
    if (!input) return refuse_clerk(protocol::clerk_message(input.error()));
    const storage::InstitutionSessionRecord session{.sign_no = random_identifier(call.parts.random),
                                                    .institution = call.institution.code,
                                                    .operator_number = input->sign_in.opter_no,
                                                    .signed_in_at = call.now,
                                                    .signed_out_at = std::nullopt};
    const auto inserted = storage::insert_institution_session(call.transaction, session);
    if (!inserted) return broken(inserted);
    const protocol::SignInOutput output{
        .detail = {.sign_time = protocol::institution_time(call.now), .sign_no = session.sign_no}};
    return InstitutionOutput{protocol::write_json(output)};
}

Institutional<InstitutionOutput> sign_out(InstitutionCall& call) {
    const auto input = protocol::read_institution_input<protocol::SignOutInput>(call.message);
    if (!input) return refuse_clerk(protocol::clerk_message(input.error()));
    const auto ended =
        storage::end_institution_session(call.transaction, input->sign_out.sign_no, call.institution.code, call.now);
    if (!ended) return broken(ended);
    if (*ended == storage::Found::No) return refuse_clerk("此 sign_no 不是本机构的，或已签退；无需重复签退。");
    const protocol::SignOutOutput output{
        .detail = {.sign_time = protocol::institution_time(call.now), .sign_no = std::nullopt}};
    return InstitutionOutput{protocol::write_json(output)};
}

Institutional<void> check_signed_in(InstitutionCall& call) {
    const std::string sign_no = call.message.envelope.sign_no.value_or("");
    if (sign_no.empty()) return refuse_clerk(not_signed_in);
    const auto session = storage::find_institution_session(call.transaction, sign_no);
    if (!session) return broken(session);
    const bool is_open = *session && (*session)->institution == call.institution.code && !(*session)->signed_out_at;
    if (!is_open) return refuse_clerk(not_signed_in);
    return {};
}

}  // namespace server
