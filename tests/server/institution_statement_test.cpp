#include <catch2/catch_test_macros.hpp>

#include "server/test_hospital.hpp"

namespace server_tests {

namespace {

/// A pharmacy's day: three purchases, of which the second was cancelled.
struct PharmacyDay {
    TestServer server{with_people()};
    std::string membership = bind(server, husband, wife);
    Till till{server};
    std::vector<TillAnswer> bills;

    PharmacyDay() {
        till.sign_in();
        for (const char* total : {"10.00", "20.00", "30.00"}) {
            bills.push_back(
                till.settle({.person = std::string(wife), .token = show_code(server, wife), .total = total}));
            REQUIRE(bills.back().is_ok());
        }
        bills.push_back(till.cancel(wife, bills[1].value("setlinfo.setl_id")));
        REQUIRE(bills.back().is_ok());
    }

    TillAnswer totals(const std::string& amounts, const std::string& more = "") {
        return till.send("3201", section("data", R"("insutype":"310","clr_type":"41","setl_optins":"",)"
                                                 R"("stmt_begndate":"2026-06-16","stmt_enddate":"2026-06-16",)" +
                                                     amounts + more));
    }

    /// The institution's row about one of the bills.
    [[nodiscard]] std::string row_of(const TillAnswer& bill, const std::string& account_pay = "") const {
        const auto value = [&bill](const char* name) { return bill.value(std::string("setlinfo.") + name); };
        return R"({"psn_no":")" + std::string(wife) + R"(","mdtrt_id":")" + value("mdtrt_id") + R"(","setl_id":")" +
               value("setl_id") + R"(","medfee_sumamt":)" + value("medfee_sumamt") + R"(,"fund_pay_sumamt":)" +
               value("fund_pay_sumamt") + R"(,"acct_pay":)" + (account_pay.empty() ? value("acct_pay") : account_pay) +
               "}";
    }

    TillAnswer detail(const std::string& rows) {
        return till.send(
            "3202", R"({"data":{"setl_optins":"","stmt_begndate":"2026-06-16 00:00:00","stmt_enddate":"2026-06-16",)"
                    R"("medfee_sumamt":"40.00","fund_pay_sumamt":0,"cash_payamt":"0.00","fixmedins_setl_cnt":"4"},)"
                    R"("detail":[)" +
                        rows + "]}");
    }
};

std::string verdict_of(const TillAnswer& answer, std::size_t row) {
    return answer.json.find("output")->find("result")->items.at(row).find("stmt_rslt")->text;
}

std::string memo_of(const TillAnswer& answer, std::size_t row) {
    return answer.json.find("output")->find("result")->items.at(row).find("memo")->text;
}

}  // namespace

TEST_CASE("totals agree with and without what was cancelled; differences are said in numbers") {
    PharmacyDay day;
    const std::string with = R"("medfee_sumamt":40.00,"fund_pay_sumamt":0,"acct_pay":40,"fixmedins_setl_cnt":4)";
    const TillAnswer equal = day.totals(with);
    INFO(equal.body);
    REQUIRE(equal.is_ok());
    CHECK(equal.value("stmtinfo.stmt_rslt") == "0");
    CHECK(equal.value("stmtinfo.stmt_rslt_dscr") == "平账");
    const std::string without = R"("medfee_sumamt":40.00,"fund_pay_sumamt":0,"acct_pay":40,"fixmedins_setl_cnt":"2")";
    CHECK(day.totals(without, R"(,"refd_setl_flag":"0")").value("stmtinfo.stmt_rslt") == "0");

    const TillAnswer different =
        day.totals(R"("medfee_sumamt":41.00,"fund_pay_sumamt":0,"acct_pay":40,"fixmedins_setl_cnt":3)");
    CHECK(different.value("stmtinfo.stmt_rslt") == "1");
    CHECK(different.value("stmtinfo.stmt_rslt_dscr") == "笔数 机构 3 中心 4，医疗费总额 机构 41.00 中心 40.00");
    CHECK(different.value("stmtinfo.medfee_sumamt") == "40.00");
}

TEST_CASE("totals count only the agency, kind of insurance and days that are asked for") {
    PharmacyDay day;
    const auto count_with = [&day](const std::string& filters) {
        return day.till
            .send("3201", section("data", filters + R"("medfee_sumamt":0,"fund_pay_sumamt":0,"acct_pay":0,)"
                                                    R"("fixmedins_setl_cnt":0)"))
            .value("stmtinfo.fixmedins_setl_cnt");
    };
    const std::string days = R"("stmt_begndate":"2026-06-16","stmt_enddate":"2026-06-16",)";
    CHECK(count_with(R"("insutype":"310","clr_type":"41","setl_optins":"520100",)" + days) == "4");
    CHECK(count_with(R"("insutype":"390","clr_type":"41","setl_optins":"520100",)" + days) == "0");
    CHECK(count_with(R"("insutype":"310","clr_type":"11","setl_optins":"520100",)" + days) == "0");
    CHECK(count_with(R"("insutype":"310","clr_type":"41","setl_optins":"130100",)" + days) == "0");
    CHECK(count_with(R"("insutype":"","clr_type":"","setl_optins":"","stmt_begndate":"2026-06-15",)"
                     R"("stmt_enddate":"2026-06-15",)") == "0");
}

TEST_CASE("rows match, differ, are missing or are too many, each with what to do") {
    PharmacyDay day;
    const std::string unknown = R"({"psn_no":"x","mdtrt_id":"y","setl_id":"z","medfee_sumamt":1,"fund_pay_sumamt":0,)"
                                R"("acct_pay":1})";
    const TillAnswer answer = day.detail(day.row_of(day.bills[0]) + "," + day.row_of(day.bills[2], "29.99") + "," +
                                         unknown + "," + day.row_of(day.bills[1]));
    INFO(answer.body);
    REQUIRE(answer.is_ok());
    CHECK(answer.value("stmtinfo.stmt_rslt") == "0");
    CHECK(verdict_of(answer, 0) == "0");
    CHECK(verdict_of(answer, 1) == "1");
    CHECK(memo_of(answer, 1) == "账户支付 机构 29.99 中心 30.00");
    CHECK(verdict_of(answer, 2) == "2");
    CHECK(verdict_of(answer, 3) == "0");
    CHECK(verdict_of(answer, 4) == "3");  // the cancellation
    CHECK(memo_of(answer, 4).find("5203") != std::string::npos);
    CHECK(answer.json.find("output")->find("result")->items.size() == 5);

    const TillAnswer twice = day.detail(day.row_of(day.bills[0]) + "," + day.row_of(day.bills[0]));
    CHECK(twice.error().find("重复") != std::string::npos);
}

TEST_CASE("a statement asks for days that make sense") {
    PharmacyDay day;
    const auto error_with = [&day](const std::string& first, const std::string& last, const std::string& count = "0") {
        return day.till
            .send("3201", section("data", R"("insutype":"","clr_type":"","setl_optins":"","stmt_begndate":")" + first +
                                              R"(","stmt_enddate":")" + last +
                                              R"(","medfee_sumamt":0,"fund_pay_sumamt":0,"acct_pay":0,)"
                                              R"("fixmedins_setl_cnt":)" +
                                              count))
            .error();
    };
    CHECK(error_with("2026-06-17", "2026-06-16").find("早于") != std::string::npos);
    CHECK(error_with("2026-05-01", "2026-06-16").find("31 天") != std::string::npos);
    CHECK(error_with("2026-13-01", "2026-06-16").find("stmt_begndate 格式不对") != std::string::npos);
    CHECK(error_with("2026-06-16", "2026-06-16", "1.5").find("fixmedins_setl_cnt") != std::string::npos);
}

}  // namespace server_tests
