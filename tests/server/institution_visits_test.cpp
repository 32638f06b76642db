#include <catch2/catch_test_macros.hpp>

#include "server/test_hospital.hpp"

namespace server_tests {

namespace {

Shown code_of(TestServer& server, std::string_view person) {
    return {.type = "01", .number = show_code(server, person)};
}

}  // namespace

TEST_CASE("an outpatient visit: registered, billed in lines, pre-settled, settled, cancelled, settled again") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Hospital hospital(server);
    const Shown code = code_of(server, wife);
    const TillAnswer registered = hospital.register_visit(wife, code);
    INFO(registered.body);
    REQUIRE(registered.is_ok());
    REQUIRE(hospital.add_line("1", "60.00").is_ok());
    REQUIRE(hospital.add_line("2", "40.00").is_ok());
    REQUIRE(hospital.add_line("3", "7.00", "B2").is_ok());  // another batch, another bill

    const TillAnswer asked = hospital.bill("2206", code, "100.00");
    const TillAnswer settled = hospital.bill("2207", code, "100.00");
    for (const TillAnswer* answer : {&asked, &settled}) {
        INFO(answer->body);
        REQUIRE(answer->is_ok());
        CHECK(answer->value("setlinfo.mdtrt_id") == hospital.visit());
        CHECK(answer->value("setlinfo.medfee_sumamt") == "100.00");
        const auto fen = [answer](const char* name) {
            return domain::parse_yuan(answer->value(std::string("setlinfo.") + name)).value().value;
        };
        CHECK(fen("fund_pay_sumamt") + fen("acct_pay") + fen("psn_cash_pay") == 10'000);
        CHECK(fen("acct_mulaid_pay") == fen("psn_part_amt") - 3'150);
        CHECK(answer->body.find("warn_msg") == std::string::npos);
    }
    CHECK(asked.value("setlinfo.setl_id").empty());
    CHECK(settled.value("setlinfo.clr_type") == "11");

    CHECK(hospital.bill("2207", code_of(server, wife), "100.00").error().find("没有未结算的费用明细") !=
          std::string::npos);
    const TillAnswer cancelled = hospital.cancel("2208", settled.value("setlinfo.setl_id"));
    INFO(cancelled.body);
    REQUIRE(cancelled.is_ok());
    CHECK_FALSE(cancelled.value("setlinfo.pdn_cash_pay").empty());
    CHECK(balance_fen(server, wife) == 3'150);
    CHECK(balance_fen(server, husband) == 278'000);
    CHECK(hospital.cancel("2208", settled.value("setlinfo.setl_id")).error().find("已冲销") != std::string::npos);

    const TillAnswer again = hospital.bill("2207", code_of(server, wife), "100.00");
    INFO(again.body);
    CHECK(again.is_ok());
    CHECK(ledger_is_clean(server));
}

TEST_CASE("each way of settling has its own transaction to cancel it") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Hospital hospital(server);
    hospital.register_visit(wife, code_of(server, wife));
    hospital.add_line("1", "10.00");
    const TillAnswer settled = hospital.bill("2207", code_of(server, wife), "10.00");
    REQUIRE(settled.is_ok());
    const std::string before = state_of(server);
    CHECK(hospital.cancel("2103", settled.value("setlinfo.setl_id")).error().find("2208") != std::string::npos);
    CHECK(hospital.cancel("2305", settled.value("setlinfo.setl_id")).error().find("2208") != std::string::npos);
    CHECK(state_of(server) == before);
}

TEST_CASE("fee lines are taken back before a settlement, a batch or all; never after it") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Hospital hospital(server);
    hospital.register_visit(wife, code_of(server, wife));
    hospital.add_line("1", "10.00", "B1");
    hospital.add_line("2", "20.00", "B2");
    const auto take_back = [&hospital](const std::string& batch) {
        return hospital.till().send(
            "2205", section("data", R"("mdtrt_id":")" + hospital.visit() + R"(","chrg_bchno":")" + batch +
                                        R"(","psn_no":")" + std::string(wife) + "\""));
    };
    CHECK(take_back("B1").is_ok());
    CHECK_FALSE(take_back("B1").is_ok());
    CHECK(hospital.add_line("1", "11.00", "B1").is_ok());
    CHECK(hospital.add_line("1", "12.00", "B1").error().find("feedetl_sn 重复") != std::string::npos);
    REQUIRE(hospital.bill("2207", code_of(server, wife), "11.00", "B1").is_ok());
    CHECK(take_back("0000").is_ok());  // what isn't settled: B2
    CHECK_FALSE(take_back("0000").is_ok());
}

TEST_CASE("a registration is cancelled unless something of it is settled") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Hospital hospital(server);
    hospital.register_visit(wife, code_of(server, wife));
    hospital.add_line("1", "10.00");
    const auto cancel = [&hospital] {
        return hospital.till().send("2202", section("data", R"("psn_no":")" + std::string(wife) + R"(","mdtrt_id":")" +
                                                                hospital.visit() + R"(","ipt_otp_no":"M1")"));
    };
    CHECK(hospital.register_visit(wife, code_of(server, wife)).error().find("ipt_otp_no M1 已登记") !=
          std::string::npos);
    REQUIRE(hospital.register_visit(wife, code_of(server, wife), "M2").is_ok());
    hospital.add_line("1", "10.00");
    const TillAnswer settled = hospital.bill("2207", code_of(server, wife), "10.00");
    REQUIRE(settled.is_ok());
    CHECK(cancel().error().find("先撤销结算") != std::string::npos);
    REQUIRE(hospital.cancel("2208", settled.value("setlinfo.setl_id")).is_ok());
    CHECK(cancel().is_ok());
    CHECK(cancel().error().find("已撤销") != std::string::npos);
    CHECK(hospital.add_line("9", "1.00").error().find("已撤销") != std::string::npos);
}

TEST_CASE("a stay: the code shown at admission pays at discharge, and nothing else") {
    TestServer server(with_people());
    const std::string membership = bind(server, husband, wife);
    Hospital hospital(server);
    const Shown code = code_of(server, wife);
    const TillAnswer admitted = hospital.admit(wife, code);
    INFO(admitted.body);
    REQUIRE(admitted.is_ok());
    CHECK(hospital.till()
              .settle({.person = std::string(wife), .token = code.number, .total = "1.00", .med_type = "11"})
              .error()
              .find("已结算过一次") != std::string::npos);
    REQUIRE(hospital.add_line("1", "1500.00").is_ok());
    server.clock().advance(domain::hours(3 * 24));
    const TillAnswer early = hospital.bill("2304", code, "1500.00");
    CHECK(early.error().find("2402") != std::string::npos);
    CHECK(hospital.bill("2303", code, "1500.00").is_ok());
    REQUIRE(hospital.discharge().is_ok());
    CHECK(hospital.discharge().error().find("已办出院") != std::string::npos);

    const TillAnswer settled = hospital.bill("2304", code, "1500.00");
    INFO(settled.body);
    REQUIRE(settled.is_ok());
    const auto shared = domain::parse_yuan(settled.value("setlinfo.acct_mulaid_pay")).value().value;
    CHECK(shared > 0);
    CHECK(settled.value("setlinfo.clr_type") == "21");
    CHECK(balance_fen(server, wife) == 0);
    CHECK(balance_fen(server, husband) == 278'000 - shared);

    unbind(server, membership);
    const TillAnswer cancelled = hospital.cancel("2305", settled.value("setlinfo.setl_id"));
    INFO(cancelled.body);
    REQUIRE(cancelled.is_ok());
    CHECK_FALSE(cancelled.value("setlinfo.psn_cash_pay").empty());
    CHECK(balance_fen(server, husband) == 278'000);
    CHECK(balance_fen(server, wife) == 3'150);
    CHECK(ledger_is_clean(server));
}

TEST_CASE("a stay by ID number alone is admitted, but settles only by a code") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Hospital hospital(server);
    const Shown number{.type = "02", .number = "520102199005199508"};
    REQUIRE(hospital.admit(wife, number).is_ok());
    REQUIRE(hospital.add_line("1", "50.00").is_ok());
    REQUIRE(hospital.discharge().is_ok());
    CHECK_FALSE(hospital.bill("2304", number, "50.00").is_ok());
    CHECK(hospital.bill("2304", code_of(server, wife), "50.00").is_ok());
}

TEST_CASE("a face at the device pays; a failed check, another person and a missing number don't") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Hospital hospital(server);
    const std::string certno = R"(,"certno":"520102199005199508")";
    REQUIRE(hospital.register_visit(wife, {.type = "04", .number = "passed", .more = certno}).is_ok());
    hospital.add_line("1", "50.00");
    const std::string before = state_of(server);
    const auto error_of = [&hospital](const Shown& shown) { return hospital.bill("2207", shown, "50.00").error(); };
    CHECK(error_of({.type = "04", .number = "not_recognised", .more = certno}).find("人脸") != std::string::npos);
    CHECK(error_of({.type = "04", .number = "timed_out", .more = certno}).find("超时") != std::string::npos);
    CHECK(error_of({.type = "04", .number = "nonsense", .more = certno}).find("核验串") != std::string::npos);
    CHECK(error_of({.type = "04", .number = "passed"}).find("certno") != std::string::npos);
    CHECK(error_of({.type = "04", .number = "passed", .more = R"(,"certno":"520115198908129938")"}).find("psn_no") !=
          std::string::npos);
    CHECK(state_of(server) == before);
    const TillAnswer settled = hospital.bill("2207", {.type = "4", .number = "passed", .more = certno}, "50.00");
    INFO(settled.body);
    CHECK(settled.is_ok());
}

TEST_CASE("a social card pays with its own serial only") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Hospital hospital(server);
    const auto card = [](const std::string& serial) {
        return Shown{.type = "03", .number = "520102199005199508", .more = R"(,"card_sn":")" + serial + "\""};
    };
    REQUIRE(hospital.register_visit(wife, card("SC199508")).is_ok());
    hospital.add_line("1", "50.00");
    CHECK(hospital.bill("2207", card("SC000000"), "50.00").error().find("社保卡无法识别") != std::string::npos);
    CHECK(hospital.bill("2207", {.type = "03", .number = "520102199005199508"}, "50.00").error().find("card_sn") !=
          std::string::npos);
    CHECK(hospital.bill("2207", card("SC199508"), "50.00").is_ok());
}

TEST_CASE("what changed between pre-settle and settle is said") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Hospital hospital(server);
    hospital.register_visit(wife, code_of(server, wife));
    hospital.add_line("1", "100.00");
    const TillAnswer asked = hospital.bill("2206", code_of(server, wife), "100.00");
    REQUIRE(asked.is_ok());
    // Meanwhile her own money is spent elsewhere.
    Till till(server, "P52010300001");
    till.sign_in();
    REQUIRE(till.settle({.person = std::string(wife), .token = show_code(server, wife), .total = "31.50"}).is_ok());

    const TillAnswer settled = hospital.bill("2207", code_of(server, wife), "100.00");
    INFO(settled.body);
    REQUIRE(settled.is_ok());
    CHECK(settled.body.find("与预结算时不同") != std::string::npos);
    CHECK(settled.body.find("个人账户 31.50 变为 0.00") != std::string::npos);
}

TEST_CASE("a settlement and its lines can be asked for, by its own institution") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Hospital hospital(server);
    hospital.register_visit(wife, code_of(server, wife));
    hospital.add_line("1", "60.00");
    hospital.add_line("2", "40.00");
    const TillAnswer settled = hospital.bill("2207", code_of(server, wife), "100.00");
    REQUIRE(settled.is_ok());
    const std::string id = settled.value("setlinfo.setl_id");
    const TillAnswer asked = hospital.query("5203", id);
    INFO(asked.body);
    REQUIRE(asked.is_ok());
    for (const char* name : {"setlinfo.acct_pay", "setlinfo.acct_mulaid_pay", "setlinfo.fund_pay_sumamt",
                             "setlinfo.medins_setl_id", "setlinfo.psn_name", "setlinfo.balc"}) {
        CHECK(asked.value(name) == settled.value(name));
    }
    CHECK(asked.value("setlinfo.refd_setl_flag") == "0");
    const TillAnswer lines = hospital.query("5204", id);
    INFO(lines.body);
    REQUIRE(lines.is_ok());
    CHECK(lines.json.find("output")->items.size() == 2);

    const TillAnswer cancelled = hospital.cancel("2208", id);
    CHECK(hospital.query("5203", id).value("setlinfo.refd_setl_flag") == "1");
    CHECK(hospital.query("5203", cancelled.value("setlinfo.setl_id")).value("setlinfo.medfee_sumamt") == "-100.00");
    Hospital other(server, "H52010200001");
    other.register_visit(wife, code_of(server, wife));
    CHECK_FALSE(other.query("5203", id).is_ok());
    CHECK_FALSE(other.query("5204", id).is_ok());
}

}  // namespace server_tests
