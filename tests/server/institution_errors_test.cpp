#include <catch2/catch_test_macros.hpp>

#include "domain/utf8.hpp"
#include "server/test_hospital.hpp"

namespace server_tests {

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t place = text.find(from);
    if (place == std::string::npos) FAIL("not there: " << from);
    return text.replace(place, from.size(), to);
}

/// One thing that is wrong, and what the clerk hears of it: the field, the fault, who mends it.
struct Wrong {
    std::string name;
    std::string text;
    std::vector<std::string> heard;
};

void check_refused(TestServer& server, Till& till, const std::vector<Wrong>& rows) {
    const std::string before = state_of(server);
    for (const Wrong& row : rows) {
        const TillAnswer answer = till.send_text(row.text);
        INFO(row.name << ": " << answer.body);
        CHECK_FALSE(answer.is_ok());
        CHECK(domain::count_code_points(answer.error()) <= 200);
        CHECK(answer.error().ends_with("。"));
        for (const std::string& words : row.heard) {
            INFO(words);
            CHECK(answer.error().find(words) != std::string::npos);
        }
        CHECK(state_of(server) == before);
    }
}

}  // namespace

TEST_CASE("envelopes: what is wrong is named, nothing moves") {
    TestServer server(with_people());
    Till till(server);
    till.sign_in();
    const std::string good =
        till.message("2102", till.next_msgid(),
                     Till::purchase_input({.person = std::string(wife), .token = show_code(server, wife)}));
    const auto with = [&good](std::string_view from, std::string_view to) { return replaced(good, from, to); };
    const std::string time = R"("inf_time":"2026-06-16 10:00:00")";
    check_refused(
        server, till,
        {{"unknown transaction", with(R"("infno":"2102")", R"("infno":"2999")"), {"infno", "未开通该交易"}},
         {"no transaction", with(R"("infno":"2102",)", ""), {"infno", "缺失"}},
         {"a number for the transaction", with(R"("infno":"2102")", R"("infno":2102)"), {"infno", "类型不对"}},
         {"msgid too short", with(R"("msgid":"P5201)", R"("msgid":"5201)"), {"msgid", "太短"}},
         {"msgid of another institution", with(R"("msgid":"P52010200001)", R"("msgid":"P52010200009)"), {"msgid"}},
         {"msgid of no day", with("20260616100000", "20261316100000"), {"msgid", "yyyyMMddHHmmss"}},
         {"unknown field", with(R"("infver")", R"("colour":"red","infver")"), {"colour", "不是本交易的字段"}},
         {"version", with(R"("infver":"V1.0")", R"("infver":"V2.0")"), {"infver", "V1.0"}},
         {"encrypted", with(R"("infver")", R"("enc_type":"SM4","infver")"), {"enc_type", "SM4", "明文"}},
         {"signed", with(R"("infver")", R"("signtype":"SM2","cainfo":"MEUCIQ==","infver")"), {"cainfo", "SM2"}},
         {"a fast clock", with(time, R"("inf_time":"2026-06-16 10:10:01")"), {"inf_time", "10 分钟", "校准"}},
         {"a slow clock", with(time, R"("inf_time":"2026-06-16 09:49:59")"), {"inf_time", "10 分钟", "校准"}},
         {"no clock", with(time, R"("inf_time":"20260616100000")"), {"inf_time", "yyyy-MM-dd HH:mm:ss"}},
         {"no such time", with(time, R"("inf_time":"2026-06-16 25:00:00")"), {"inf_time"}},
         {"nobody's session", with(R"("sign_no":")" + till.sign_no(), R"("sign_no":"nobodys)"), {"9001", "签到"}},
         {"two spellings at once",
          with(R"("infver")", R"("mdtrtarea_admdvs":"520100","infver")"),
          {"mdtrtarea_admdvs", "重复"}},
         {"not JSON", good + "}", {"不是正确的 JSON"}}});
    const std::string input = good.substr(good.find(R"("input":)") + 8);
    CHECK(till.send("2102", input.substr(0, input.size() - 1)).is_ok());  // none of it used the code up
}

TEST_CASE("amounts: negative, zero, over-precise, overflowing, scientific and none") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Till till(server);
    till.sign_in();
    const std::string input = Till::purchase_input({.person = std::string(wife), .token = show_code(server, wife)});
    const std::string bill = R"("medfee_sumamt":86.50)";
    const std::string line = R"("det_item_fee_sumamt":86.50)";
    const auto message = [&](std::string_view from, const std::string& to) {
        return till.message("2102", till.next_msgid(), replaced(input, from, to));
    };
    std::vector<Wrong> rows;
    for (const char* amount : {"-86.50", "0", "0.00", "86.501", "86.500", "8.65e1", "8.65E+1", "\"8.65e1\"",
                               "99999999999999999999", "1000000000.01", "\"86,50\"", "\"\"", "\"086.50\"", "NaN"}) {
        const bool is_json = std::string_view(amount) != "NaN";
        const std::string field = is_json ? "input.druginfo.medfee_sumamt" : "报文";
        rows.push_back({amount, message(bill, R"("medfee_sumamt":)" + std::string(amount)), {field}});
    }
    for (const char* amount : {"-1", "86.505", "1e2", "99999999999999999999"}) {
        rows.push_back({amount,
                        message(line, R"("det_item_fee_sumamt":)" + std::string(amount)),
                        {"input.drugdetail[0].det_item_fee_sumamt", "至多两位小数"}});
    }
    rows.push_back({"true", message(bill, R"("medfee_sumamt":true)"), {"medfee_sumamt", "类型不对"}});
    rows.push_back({"null", message(bill, R"("medfee_sumamt":null)"), {"medfee_sumamt", "缺失"}});
    rows.push_back({"absent", message(bill + ",", ""), {"medfee_sumamt", "缺失"}});
    rows.push_back({"unlike the lines", message(bill, R"("medfee_sumamt":86.49)"), {"medfee_sumamt", "与明细合计"}});
    check_refused(server, till, rows);
    CHECK(balance_fen(server, husband) == 278'000);
}

TEST_CASE("fields of a bill: missing, wrong-typed, unknown, not in the dictionary") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Till till(server);
    till.sign_in();
    const std::string input = Till::purchase_input({.person = std::string(wife), .token = show_code(server, wife)});
    const auto message = [&](std::string_view from, std::string_view to) {
        return till.message("2102", till.next_msgid(), replaced(input, from, to));
    };
    check_refused(
        server, till,
        {{"missing", message(R"("psn_no":")" + std::string(wife) + R"(",)", ""), {"input.druginfo.psn_no", "缺失"}},
         {"misspelt", message(R"("acct_used_flag")", R"("acct_used_flg")"), {"acct_used_flg", "核对拼写"}},
         {"unknown in a line", message(R"("cnt")", R"("colour":"red","cnt")"), {"drugdetail[0].colour"}},
         {"number for text", message(R"("insutype":"310")", R"("insutype":310)"), {"insutype", "类型不对"}},
         {"no lines", message(input.substr(input.find(R"("drugdetail")")), R"("drugdetail":[]})"), {"drugdetail"}},
         {"other insurance", message(R"("insutype":"310")", R"("insutype":"999")"), {"insutype", "310"}},
         {"flag", message(R"("acct_used_flag":"1")", R"("acct_used_flag":"2")"), {"acct_used_flag", "1"}},
         {"kind of treatment", message(R"("med_type":"41")", R"("med_type":"11")"), {"med_type", "41"}},
         {"certificate", message(R"("mdtrt_cert_type":"01")", R"("mdtrt_cert_type":"09")"), {"mdtrt_cert_type"}},
         {"not in the catalogue", message("XA02BCA001A001010100001", "!!"), {"明细 1", "med_list_codg"}},
         {"count", message(R"("cnt":1.5)", R"("cnt":"-1")"), {"drugdetail[0].cnt", "格式"}}});
}

TEST_CASE("codes that expired or were used, and other people's, are refused with what to do") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Till till(server);
    Till other(server, "P52010300001");
    till.sign_in();
    other.sign_in();
    Purchase used{.person = std::string(wife), .token = show_code(server, wife), .total = "1.00"};
    REQUIRE(till.settle(used).is_ok());
    Purchase elsewhere{.person = std::string(wife), .token = show_code(server, wife), .total = "1.00"};
    REQUIRE(other.query(elsewhere.token).is_ok());
    Purchase strange{.person = std::string(wife), .token = "FA1abcdefghijklmnopqrstuvwxyz01", .total = "1.00"};
    Purchase anothers{.person = std::string(husband), .token = show_code(server, wife), .total = "1.00"};
    const auto message = [&till](const Purchase& purchase) {
        return till.message("2102", till.next_msgid(), Till::purchase_input(purchase));
    };
    check_refused(server, till,
                  {{"used", message(used), {"已结算过一次", "刷新"}},
                   {"elsewhere", message(elsewhere), {"别的机构", "刷新"}},
                   {"strange", message(strange), {"不是有效的医保码"}},
                   {"another's", message(anothers), {"psn_no", "1101"}}});
    Purchase late{.person = std::string(wife), .token = show_code(server, wife), .total = "1.00"};
    server.clock().advance(domain::seconds(61));
    check_refused(server, till, {{"expired", message(late), {"已过期", "刷新"}}});
}

TEST_CASE("visits: another institution's, another person's, of another kind, over") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Hospital hospital(server);
    Hospital other(server, "H52010200001");
    const Shown code{.type = "01", .number = show_code(server, wife)};
    REQUIRE(hospital.register_visit(wife, code).is_ok());
    REQUIRE(hospital.add_line("1", "10.00").is_ok());
    REQUIRE(other.register_visit(wife, {.type = "01", .number = show_code(server, wife)}).is_ok());
    Till pharmacy(server);
    pharmacy.sign_in();
    const std::string bill = hospital.bill_input("2207", code, "10.00");
    Till& till = hospital.till();
    const auto message = [&till](std::string_view infno, const std::string& input) {
        return till.message(infno, till.next_msgid(), input);
    };
    check_refused(
        server, till,
        {{"another's visit", message("2207", replaced(bill, hospital.visit(), other.visit())), {"mdtrt_id"}},
         {"as a stay", message("2304", hospital.bill_input("2304", code, "10.00")), {"mdtrt_id", "2401"}},
         {"another person", message("2207", replaced(bill, wife, husband)), {"psn_no"}},
         {"another batch", message("2207", replaced(bill, R"("B1")", R"("B9")")), {"chrg_bchno", "2204"}},
         {"no batch", message("2207", replaced(bill, R"(,"chrg_bchno":"B1")", "")), {"chrg_bchno", "缺失"}},
         {"unlike the lines", message("2207", replaced(bill, "10.00", "10.01")), {"medfee_sumamt", "10.00"}},
         {"other insurance", message("2207", replaced(bill, R"("310")", R"("390")")), {"insutype", "310"}},
         {"a split that is too much",
          message("2207", replaced(bill, R"("invono")", R"("inscp_scp_amt":10.00,"preselfpay_amt":0.01,"invono")")),
          {"inscp_scp_amt", "10.01"}},
         {"a negative part",
          message("2207", replaced(bill, R"("invono")", R"("inscp_scp_amt":-1,"invono")")),
          {"input.data.inscp_scp_amt", "不为负"}},
         {"no such settlement", message("2208", section("data", R"("psn_no":"x","setl_id":"y")")), {"setl_id"}}});
    CHECK(pharmacy.send("2201", section("data", "")).error().find("缺失") != std::string::npos);
    const std::string admission = R"("psn_no":")" + std::string(wife) +
                                  R"(","insutype":"310","begntime":"2026-06-16 10:00:00","mdtrt_cert_type":"01",)"
                                  R"("mdtrt_cert_no":"x","ipt_otp_no":"1")";
    CHECK(pharmacy.send("2201", section("data", admission)).error().find("不是医院或诊所") != std::string::npos);
}

}  // namespace server_tests
