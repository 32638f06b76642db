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

std::string_view cancellation_of(std::string_view settled_by) {
    if (settled_by == "2207") return "2208";
    return settled_by == "2304" ? "2305" : "2103";
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

BillParts parts_of(const TillAnswer& answer) {
    const std::int64_t shared = answer.fen("acct_mulaid_pay");
    return {.fund = answer.fen("fund_pay_sumamt"),
            .own = answer.fen("acct_pay") - shared,
            .shared = shared,
            .cash = answer.fen("psn_cash_pay")};
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

TillAnswer Till::cancel(const std::string& person, const std::string& settlement, std::string_view settled_by) {
    return send(cancellation_of(settled_by),
                R"({"data":{"psn_no":")" + person + R"(","setl_id":")" + settlement + R"("}})",
                Repeated::AnsweredAlike);
}

TillAnswer Till::register_as(std::string_view infno, std::string_view node, const Purchase& purchase) {
    const std::string own_number = "R" + std::to_string(serial_ + 1);
    return send(infno,
                R"({")" + std::string(node) + R"(":{"psn_no":")" + purchase.person + R"(","insutype":")" +
                    purchase.insutype + R"(","begntime":"2026-06-16 10:00:00","mdtrt_cert_type":"01",)" +
                    R"("mdtrt_cert_no":")" + purchase.token + R"(","ipt_otp_no":")" + own_number + R"("}})",
                Repeated::AnsweredAlike);
}

TillAnswer Till::register_visit(const Purchase& purchase) { return register_as("2201", "data", purchase); }

TillAnswer Till::admit(const Purchase& purchase) { return register_as("2401", "mdtrtinfo", purchase); }

TillAnswer Till::add_line(const Purchase& purchase, const std::string& visit) {
    return send("2204",
                R"({"feedetail":[{"feedetl_sn":"1","mdtrt_id":")" + visit + R"(","psn_no":")" + purchase.person +
                    R"(","chrg_bchno":"B1","fee_ocur_time":"2026-06-16 10:00:00",)" +
                    R"("med_list_codg":"002201000010000","medins_list_codg":"M1","det_item_fee_sumamt":)" +
                    purchase.total + R"(,"cnt":1,"pric":)" + purchase.total + "}]}",
                Repeated::AnsweredAlike);
}

TillAnswer Till::add_stay_line(const Purchase& purchase, const std::string& stay, int number,
                               const std::string& amount) {
    return send("2301",
                R"({"feedetail":[{"feedetl_sn":")" + std::to_string(number) + R"(","mdtrt_id":")" + stay +
                    R"(","psn_no":")" + purchase.person + R"(","fee_ocur_time":"2026-06-16 10:00:00",)" +
                    R"("med_list_codg":"002201000010000","medins_list_codg":"M1","det_item_fee_sumamt":)" + amount +
                    R"(,"cnt":1,"pric":)" + amount + "}]}",
                Repeated::AnsweredAlike);
}

TillAnswer Till::drop_stay_line(const Purchase& purchase, const std::string& stay, int number) {
    return send("2302",
                R"({"data":[{"feedetl_sn":")" + std::to_string(number) + R"(","mdtrt_id":")" + stay +
                    R"(","psn_no":")" + purchase.person + R"("}]})",
                Repeated::AnsweredAlike);
}

TillAnswer Till::discharge(const Purchase& purchase, const std::string& stay) {
    return send("2402",
                R"({"dscginfo":{"mdtrt_id":")" + stay + R"(","psn_no":")" + purchase.person + R"(","insutype":")" +
                    purchase.insutype + R"(","endtime":"2026-06-20 10:00:00"}})",
                Repeated::AnsweredAlike);
}

std::string Till::bill_of(const Purchase& purchase, const std::string& visit, std::string_view med_type) {
    const bool is_stay = med_type == "21";
    return R"({"data":{"psn_no":")" + purchase.person + R"(","mdtrt_cert_type":"01","mdtrt_cert_no":")" +
           purchase.token + R"(","medfee_sumamt":)" + purchase.total + R"(,"psn_setlway":"01","mdtrt_id":")" + visit +
           (is_stay ? R"(",)" : R"(","chrg_bchno":"B1",)") + R"("acct_used_flag":")" + purchase.account_flag +
           R"(","insutype":")" + purchase.insutype + R"(","med_type":")" + std::string(med_type) +
           R"(","invono":"F1"}})";
}

TillAnswer Till::reverse(const std::string& person, const std::string& msgid, std::string_view infno) {
    return send("2601",
                R"({"data":{"psn_no":")" + person + R"(","omsgid":")" + msgid + R"(","oinfno":")" + std::string(infno) +
                    R"("}})",
                Repeated::AnsweredAlike);
}

TillAnswer Till::settle_after_reversing(const Purchase& purchase) {
    const std::string late = message_of("2102", input_of(purchase));
    const TillAnswer reversed = reverse(purchase.person, std::string(last_msgid_), "2102");
    if (is_signed_in_ != reversed.is_ok()) report_violation("reversing what never arrived: " + reversed.body);
    tally_.operation("2102 after its reversal");
    return send_text(late, Repeated::AnsweredAlike);
}

TillAnswer Till::compare_totals(const std::string& insutype, const std::string& clearing_type, const std::string& day) {
    return send("3201",
                R"({"data":{"insutype":")" + insutype + R"(","clr_type":")" + clearing_type +
                    R"(","setl_optins":"","stmt_begndate":")" + day + R"(","stmt_enddate":")" + day +
                    R"(","medfee_sumamt":0,"fund_pay_sumamt":0,"acct_pay":0,"fixmedins_setl_cnt":0}})",
                Repeated::AnsweredAlike);
}

TillAnswer Till::compare_detail(const std::string& rows, const std::string& day) {
    return send("3202",
                R"({"data":{"setl_optins":"","stmt_begndate":")" + day + R"(","stmt_enddate":")" + day +
                    R"(","medfee_sumamt":0,"fund_pay_sumamt":0,"acct_pay":0,"cash_payamt":0,"fixmedins_setl_cnt":0},)" +
                    R"("detail":[)" + rows + "]}",
                Repeated::AnsweredAlike);
}

TillAnswer Till::query_settlement(const std::string& person, const std::string& settlement) {
    return send("5203", R"({"data":{"psn_no":")" + person + R"(","setl_id":")" + settlement + R"("}})",
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

std::string Till::message_of(std::string_view infno, const std::string& input) {
    std::string serial = std::to_string(++serial_);
    last_msgid_ = institution_.code + "20260616" + std::string(10 - serial.size(), '0') + serial;
    return R"({"infno":")" + std::string(infno) + R"(","msgid":")" + last_msgid_ +
           R"(","mdtrtarea_admvs":"520100","infver":"V1.0","opter_type":"1","opter":"001","fixmedins_code":")" +
           institution_.code + R"(","sign_no":")" + sign_no_ + R"(","input":)" + input + "}";
}

TillAnswer Till::send(std::string_view infno, const std::string& input, Repeated repeated) {
    const std::string text = message_of(infno, input);
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
