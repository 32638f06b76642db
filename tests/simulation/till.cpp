#include "simulation/till.hpp"

#include "domain/money.hpp"
#include "protocol/json_reader.hpp"

namespace simulation {

namespace {

/// The first clause of a sentence to a clerk, without what is particular to one message.
std::string reason_of(const std::string& sentence) {
    std::string reason = sentence.substr(0, sentence.find("；"));
    reason = reason.substr(0, reason.find("，"));
    return reason.substr(0, reason.find("。"));
}

}  // namespace

bool TillAnswer::is_ok() const {
    const auto* code = json.find("infcode");
    return code != nullptr && code->text == "0";
}

std::string TillAnswer::error() const {
    const auto* text = json.find("err_msg");
    return text == nullptr ? body : text->text;
}

std::string TillAnswer::value(std::string_view group, std::string_view name) const {
    const auto* output = json.find("output");
    const auto* part = output == nullptr ? nullptr : output->find(group);
    const auto* found = part == nullptr ? nullptr : part->find(name);
    return found == nullptr ? std::string() : found->text;
}

std::int64_t TillAnswer::fen(std::string_view name) const {
    const std::string text = value("setlinfo", name);
    const bool is_negative = text.starts_with('-');
    const auto amount = domain::parse_yuan(is_negative ? text.substr(1) : text);
    if (!amount) report_violation("no amount " + std::string(name) + " in " + body);
    return is_negative ? -amount->value : amount->value;
}

void Till::sign_in() {
    const TillAnswer answer =
        send("9001", R"({"signIn":{"opter_no":"001","mac":"","ip":"127.0.0.1"}})", Repeated::AnsweredAlike);
    if (!answer.is_ok()) report_violation("no sign-in: " + answer.body);
    sign_no_ = answer.value("signinoutb", "sign_no");
    is_signed_in_ = true;
}

void Till::sign_out() {
    send("9002", R"({"signOut":{"sign_no":")" + sign_no_ + R"(","opter_no":"001"}})", Repeated::AnsweredAlike);
    is_signed_in_ = false;
}

TillAnswer Till::query(const std::string& token) {
    return send("1101", R"({"data":{"mdtrt_cert_type":"01","mdtrt_cert_no":")" + token + R"("}})",
                Repeated::AnsweredAlike);
}

TillAnswer Till::cancel(const std::string& person, const std::string& settlement) {
    return send("2103", R"({"data":{"psn_no":")" + person + R"(","setl_id":")" + settlement + R"("}})",
                Repeated::AnsweredAlike);
}

TillAnswer Till::resend_changed() {
    if (last_settlement_.empty()) return {};
    std::string text = last_settlement_;
    const std::size_t place = text.find(R"("cnt":1)");
    if (place != std::string::npos) text.replace(place, 7, R"("cnt":2)");
    tally_.operation("changed message under a used msgid");
    return send_text(text, Repeated::AnsweredAnew);
}

std::string Till::input_of(const Purchase& purchase) {
    return R"({"druginfo":{"psn_no":")" + purchase.person + R"(","mdtrt_cert_type":"01","mdtrt_cert_no":")" +
           purchase.token + R"(","begntime":"2026-06-16 10:00:00","medfee_sumamt":)" + purchase.total +
           R"(,"insutype":")" + purchase.insutype + R"(","acct_used_flag":")" + purchase.account_flag +
           R"(","med_type":")" + purchase.med_type +
           R"("},"drugdetail":[{"feedetl_sn":"1","fee_ocur_time":"2026-06-16 10:00:00","med_list_codg":")" +
           purchase.catalogue_code + R"(","medins_list_codg":"M1","det_item_fee_sumamt":)" + purchase.total +
           R"(,"cnt":1,"pric":"1"}]})";
}

TillAnswer Till::send(std::string_view infno, const std::string& input, Repeated repeated) {
    std::string serial = std::to_string(++serial_);
    const std::string msgid = institution_.code + "20260616" + std::string(10 - serial.size(), '0') + serial;
    const std::string text = R"({"infno":")" + std::string(infno) + R"(","msgid":")" + msgid +
                             R"(","mdtrtarea_admvs":"520100","infver":"V1.0","opter_type":"1","opter":"001",)" +
                             R"("fixmedins_code":")" + institution_.code + R"(","sign_no":")" + sign_no_ +
                             R"(","input":)" + input + "}";
    if (infno == "2102") last_settlement_ = text;
    tally_.operation(infno);
    return send_text(text, repeated);
}

TillAnswer Till::send_text(const std::string& text, Repeated repeated) {
    const server::Request request{.method = "POST",
                                  .path = "/fsi/api/rsfComIfsService/callService",
                                  .query = {},
                                  .headers = {{"Host", "localhost:8080"},
                                              {"Content-Type", "application/json"},
                                              {"Content-Length", std::to_string(text.size())},
                                              {"Authorization", "Bearer " + institution_.credential}},
                                  .body = text,
                                  .peer_address = "127.0.0.1"};
    const server::Response response = network_.deliver(request, repeated);
    auto json = protocol::parse_json(response.body, protocol::read_size_max);
    if (!json) report_violation("an answer that can't be read: " + response.body);
    TillAnswer answer{response.body, std::move(*json)};
    if (!answer.is_ok()) tally_.refusal(reason_of(answer.error()));
    return answer;
}

}  // namespace simulation
