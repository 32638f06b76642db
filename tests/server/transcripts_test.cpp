#include <catch2/catch_test_macros.hpp>

#include "server/test_hospital.hpp"
#include "server/transcript.hpp"

namespace server_tests {

namespace {

using Answered = std::set<std::string>;

std::string rows_input(const TillAnswer& bill, const std::string& more) {
    const auto value = [&bill](const char* name) { return bill.value(std::string("setlinfo.") + name); };
    return R"({"data":{"setl_optins":"520100","stmt_begndate":"2026-06-16","stmt_enddate":"2026-06-16",)"
           R"("medfee_sumamt":"30.00","fund_pay_sumamt":"0.00","cash_payamt":"0.00","fixmedins_setl_cnt":"2"},)"
           R"("detail":[{"psn_no":")" +
           std::string(wife) + R"(","mdtrt_id":")" + value("mdtrt_id") + R"(","setl_id":")" + value("setl_id") +
           R"(","medfee_sumamt":"10.00","fund_pay_sumamt":"0.00","acct_pay":"10.00"})" + more + "]}";
}

Answered pharmacy() {
    TestServer server(with_people());
    bind(server, husband, wife);
    Transcript transcript("1_pharmacy",
                          "药店购药：查询、预结算、结算、撤销 · A purchase at a pharmacy, and its cancellation");
    Till till(server);
    transcript.listen_to(till);
    till.sign_in();
    const Purchase purchase{.person = std::string(wife), .token = show_code(server, wife)};
    till.query(purchase.token);
    till.pre_settle(purchase);
    transcript.say("本人账户 31.50，不足的 55.00 由共济账户支付 · her own 31.50 first, the shared account the rest");
    const std::string id = till.settle(purchase).value("setlinfo.setl_id");
    const std::string query = section("data", R"("psn_no":")" + std::string(wife) + R"(","setl_id":")" + id + "\"");
    till.send("5203", query);
    till.send("5204", query);
    till.cancel(wife, id);
    transcript.say("至多一次 · at most once");
    till.cancel(wife, id);
    till.send("9002", section("signOut", R"("sign_no":")" + till.sign_no() + "\""));
    transcript.finish();
    return transcript.answered();
}

Answered outpatient() {
    TestServer server(with_people());
    bind(server, husband, wife);
    Transcript transcript("2_outpatient",
                          "门诊：挂号、明细、预结算、结算、撤销 · An outpatient visit, and its cancellation");
    Hospital hospital(server);
    transcript.listen_to(hospital.till());
    const Shown code{.type = "01", .number = show_code(server, wife)};
    hospital.till().query(code.number);
    hospital.register_visit(wife, code);
    hospital.add_line("1", "60.00");
    hospital.add_line("2", "40.00");
    hospital.bill("2206", code, "100.00");
    const TillAnswer settled = hospital.bill("2207", code, "100.00");
    hospital.cancel("2208", settled.value("setlinfo.setl_id"));
    const std::string visit = R"("psn_no":")" + std::string(wife) + R"(","mdtrt_id":")" + hospital.visit() + "\"";
    transcript.say("0000：全部未结算的明细 · all lines that aren't settled");
    hospital.till().send("2205", section("data", visit + R"(,"chrg_bchno":"0000")"));
    hospital.till().send("2202", section("data", visit + R"(,"ipt_otp_no":"M1")"));
    transcript.finish();
    return transcript.answered();
}

Answered inpatient() {
    TestServer server(with_people());
    bind(server, husband, wife);
    Transcript transcript(
        "3_inpatient",
        "住院：入院、明细、出院、结算、撤销 · A hospital stay: the code shown at admission pays at discharge");
    Hospital hospital(server);
    transcript.listen_to(hospital.till());
    const Shown code{.type = "01", .number = show_code(server, wife)};
    hospital.till().query(code.number);
    hospital.admit(wife, code);
    hospital.add_line("1", "1500.00");
    hospital.add_line("2", "80.00");
    hospital.till().send("2302", R"({"data":[{"feedetl_sn":"2","mdtrt_id":")" + hospital.visit() + R"(","psn_no":")" +
                                     std::string(wife) + R"("}]})");
    server.clock().advance(domain::hours(72));
    transcript.say("三天后出院：入院时的码仍然付款 · three days later the same code pays");
    hospital.discharge();
    hospital.bill("2303", code, "1500.00");
    const TillAnswer settled = hospital.bill("2304", code, "1500.00");
    hospital.cancel("2305", settled.value("setlinfo.setl_id"));
    transcript.finish();
    return transcript.answered();
}

Answered lost_answers() {
    TestServer server(with_people());
    bind(server, husband, wife);
    Transcript transcript("4_lost_answers", "没收到应答：2601 冲正 · After a time-out: what 2601 finds");
    Till till(server);
    till.sign_in();
    transcript.listen_to(till);
    const auto purchase_input = [&server] {
        return Till::purchase_input({.person = std::string(wife), .token = show_code(server, wife), .total = "10.00"});
    };
    const auto undo = [&till](const std::string& msgid) {
        return till.send("2601", section("data", R"("psn_no":")" + std::string(wife) + R"(","omsgid":")" + msgid +
                                                     R"(","oinfno":"2102")"));
    };
    transcript.say("办成了，但应答没有回到收银台 · carried out, but the answer was lost");
    till.send("2102", purchase_input());
    CHECK(undo(till.last_msgid()).value("result.outcome") == "reversed");
    transcript.say("根本没有到达 · it never arrived");
    const std::string msgid = till.next_msgid();
    const std::string late = till.message("2102", msgid, purchase_input());
    CHECK(undo(msgid).value("result.outcome") == "never_arrived");
    transcript.say("后来才到：拒绝 · it arrives late: refused");
    till.send_text(late);
    transcript.finish();
    return transcript.answered();
}

Answered statement() {
    TestServer server(with_people());
    bind(server, husband, wife);
    Transcript transcript("5_statement", "对账：总账与明细 · Reconciliation: totals, then row by row");
    Till till(server);
    till.sign_in();
    const auto buy = [&](const char* total) {
        return till.settle({.person = std::string(wife), .token = show_code(server, wife), .total = total});
    };
    const TillAnswer first = buy("10.00");
    const TillAnswer second = buy("20.00");
    transcript.listen_to(till);
    till.send("3201", section("data", R"("insutype":"310","clr_type":"41","setl_optins":"520100",)"
                                      R"("stmt_begndate":"2026-06-16","stmt_enddate":"2026-06-16",)"
                                      R"("medfee_sumamt":"31.00","fund_pay_sumamt":"0.00","acct_pay":"31.00",)"
                                      R"("fixmedins_setl_cnt":"2")"));
    transcript.say("第一笔相符，第二笔机构没有，第三笔机构多出 · matched, missing, extra");
    till.send("3202", rows_input(first, R"(,{"psn_no":"x","mdtrt_id":"y","setl_id":"z","medfee_sumamt":"20.00",)"
                                        R"("fund_pay_sumamt":"0.00","acct_pay":"20.00"})"));
    transcript.finish();
    return transcript.answered();
}

}  // namespace

TEST_CASE("transcripts of the whole list of transactions, each answered with yes at least once") {
    Answered answered{"9001"};
    for (const Answered& part : {pharmacy(), outpatient(), inpatient(), lost_answers(), statement()}) {
        answered.insert(part.begin(), part.end());
    }
    for (const std::string_view infno : domain::enum_names<protocol::InstitutionTransaction>) {
        INFO(infno);
        CHECK(answered.contains(std::string(infno)));
    }
}

}  // namespace server_tests
