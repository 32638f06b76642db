#include <catch2/catch_test_macros.hpp>
#include <string>
#include <thread>
#include <vector>

#include "protocol/institution_register_wire.hpp"
#include "server/test_till.hpp"

namespace server_tests {

namespace {

constexpr const char* sign_in_input = R"({"signIn":{"opter_no":"001"}})";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t place = text.find(from);
    if (place == std::string::npos) FAIL("not there: " << from);
    return text.replace(place, from.size(), to);
}

}  // namespace

TEST_CASE("the same message again gets the same answer, byte for byte, and moves nothing") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Till till(server);
    till.sign_in();
    const Purchase purchase{.person = std::string(wife), .token = show_code(server, wife)};
    const std::string msgid = till.next_msgid();
    const std::string text = till.message("2102", msgid, Till::purchase_input(purchase));

    const TillAnswer first = till.send_text(text);
    INFO(first.body);
    REQUIRE(first.is_ok());
    server.clock().advance(domain::hours(3));
    const TillAnswer second = till.send_text(text);
    CHECK(second.body == first.body);
    CHECK(balance_fen(server, husband) == 278'000 - 5'500);

    const TillAnswer other = till.send_text(replaced(text, "86.50", "86.51"));
    CHECK_FALSE(other.is_ok());
    CHECK(other.error().find("msgid 已用于内容不同的报文") != std::string::npos);
    CHECK(balance_fen(server, husband) == 278'000 - 5'500);
    CHECK(till.send_text(text).body == first.body);
    CHECK(ledger_is_clean(server));
}

TEST_CASE("one message from many threads has one effect and one answer") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Till till(server);
    till.sign_in();
    const Purchase purchase{.person = std::string(wife), .token = show_code(server, wife)};
    const std::string text = till.message("2102", till.next_msgid(), Till::purchase_input(purchase));
    std::vector<std::string> bodies(64);
    std::vector<std::thread> threads;
    for (std::string& body : bodies) threads.emplace_back([&] { body = till.send_text(text).body; });
    for (std::thread& thread : threads) thread.join();
    for (const std::string& body : bodies) CHECK(body == bodies.front());
    CHECK(balance_fen(server, husband) == 278'000 - 5'500);
    CHECK(ledger_is_clean(server));
}

TEST_CASE("a refused settlement's answer is kept as well") {
    TestServer server(with_people());
    Till till(server);
    till.sign_in();
    Purchase purchase{.person = std::string(li_mings_wife), .token = show_code(server, li_mings_wife)};
    purchase.insutype = "390";
    const std::string text = till.message("2102", till.next_msgid(), Till::purchase_input(purchase));
    const TillAnswer refused = till.send_text(text);
    CHECK_FALSE(refused.is_ok());
    bind(server, li_ming, li_mings_wife);
    CHECK(till.send_text(text).body == refused.body);
    CHECK(till.settle(purchase).is_ok());  // the code wasn't used up
}

TEST_CASE("all four paths lead to the same place; others don't") {
    TestServer server(with_people());
    Till till(server);
    for (const std::string_view path :
         {"/fsi/api/rsfComIfsService/callService", "/mbs/fmi/fsi/api/callFsiService/callService",
          "/mbs-fsi/web/api/fsi/callService", "/mss/web/api/fsi/callService"}) {
        CHECK(till.send_text(till.message("9001", till.next_msgid(), sign_in_input), path).is_ok());
    }
    CHECK(till.send_text("{}", "/fsi/api/other").status == 405);
    CHECK(server.get("/fsi/api/rsfComIfsService/callService").status == 405);
}

TEST_CASE("a credential is one institution's") {
    TestServer server(with_people());
    Till till(server);
    SECTION("wrong") { till.set_credential("nobody's"); }
    SECTION("none") { till.set_credential(""); }
    SECTION("another institution's") { till.set_credential("VrBVhkGTVLYC"); }
    const TillAnswer answer = till.sign_in();
    CHECK(answer.status == 401);
    CHECK(answer.error().find("接口凭证不对") != std::string::npos);
}

TEST_CASE("nothing works before signing in and after signing out") {
    TestServer server(with_people());
    Till till(server);
    const std::string token = show_code(server, wife);
    CHECK(till.query(token).error().find("9001") != std::string::npos);
    till.sign_in();
    CHECK(till.query(token).is_ok());
    const std::string sign_out = R"({"signOut":{"sign_no":")" + till.sign_no() + R"("}})";
    CHECK(till.send("9002", sign_out).is_ok());
    CHECK(till.query(token).error().find("签到") != std::string::npos);

    Till other(server, "P52010300001");
    other.sign_in();
    CHECK_FALSE(other.send("9002", R"({"signOut":{"sign_no":"nobody's"}})").is_ok());
}

TEST_CASE("what is wrong with a message is named, so that it can be mended") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Till till(server);
    till.sign_in();
    const Purchase purchase{.person = std::string(wife), .token = show_code(server, wife)};
    const std::string input = Till::purchase_input(purchase);
    struct Row {
        std::string input, expected;
    };
    const Row rows[] = {
        {replaced(input, R"("medfee_sumamt":86.50)", R"("medfee_sumamt":86.501)"), "input.druginfo.medfee_sumamt 格式"},
        {replaced(input, R"("medfee_sumamt":86.50)", R"("medfee_sumamt":8.65e1)"), "至多两位小数"},
        {replaced(input, R"("medfee_sumamt":86.50)", R"("medfee_sumamt":-86.50)"), "超出允许范围"},
        {replaced(input, R"("medfee_sumamt":86.50)", R"("medfee_sumamt":0)"), "大于零"},
        {replaced(input, R"("medfee_sumamt":86.50)", R"("medfee_sumamt":99999999999999999999)"), "超出允许范围"},
        {replaced(input, R"("medfee_sumamt":86.50)", R"("medfee_sumamt":true)"), "medfee_sumamt 类型不对"},
        {replaced(input, R"("medfee_sumamt":86.50)", R"("medfee_sumamt":86.49)"), "与明细合计 86.50 不一致"},
        {replaced(input, R"("psn_no")", R"("psn_number")"), "input.druginfo.psn_no 缺失"},
        {replaced(input, R"("cnt":1.5)", R"("cnt":"many")"), "input.drugdetail[0].cnt 格式"},
        {replaced(input, R"("cnt":1.5)", R"("cnt":1.5,"colour":"red")"), "input.drugdetail[0].colour 不是本交易的字段"},
        {replaced(input, R"("insutype":"310")", R"("insutype":"999")"), "insutype 只接受"},
        {replaced(input, R"("insutype":"310")", R"("insutype":"390")"), "insutype 与参保记录不符"},
        {replaced(input, R"("acct_used_flag":"1")", R"("acct_used_flag":"9")"), "acct_used_flag 请填 1"},
        {replaced(input, R"("med_type":"41")", R"("med_type":"11")"), "med_type 与机构类型不符"},
        {replaced(input, "XA02BCA001A001010100001", "!!"), "med_list_codg 不在目录内"},
        {replaced(input, R"("mdtrt_cert_type":"01")", R"("mdtrt_cert_type":"07")"), "mdtrt_cert_type"},
        {replaced(input, R"("mdtrt_cert_type":"01")", R"("mdtrt_cert_type":"02")"), "医保码"},
        {R"("encrypted")", "字段 input 类型不对"},
        {R"({"druginfo":{}})", "缺失"},
    };
    for (const Row& row : rows) {
        const TillAnswer answer = till.send("2102", row.input);
        INFO(row.expected << " in " << answer.body);
        CHECK(answer.status == 200);
        CHECK_FALSE(answer.is_ok());
        CHECK(answer.error().find(row.expected) != std::string::npos);
    }
    CHECK(balance_fen(server, husband) == 278'000);
    CHECK(till.settle(purchase).is_ok());  // none of it used the code up
}

TEST_CASE("spellings that are seen elsewhere are understood") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Till till(server);
    till.sign_in();
    const Purchase purchase{.person = std::string(wife), .token = show_code(server, wife), .total = "\"86.5\""};
    std::string input = replaced(Till::purchase_input(purchase), "acct_used_flag", "acc_used_flag");
    input = replaced(input, R"("mdtrt_cert_type":"01")", R"("mdtrt_cert_type":"1")");
    const std::string text =
        replaced(till.message("2102", till.next_msgid(), input), "mdtrtarea_admvs", "mdtrtarea_admdvs");
    const TillAnswer answer = till.send_text(text);
    INFO(answer.body);
    CHECK(answer.is_ok());
    CHECK(answer.value("setlinfo.acct_mulaid_pay") == "55.00");
}

TEST_CASE("an envelope that can't be right is refused") {
    TestServer server(with_people());
    Till till(server);
    const std::string good = till.message("9001", till.next_msgid(), sign_in_input);
    struct Row {
        std::string text, expected;
    };
    const Row rows[] = {
        {"{", "不是正确的 JSON"},
        {replaced(good, R"("infno":"9001")", R"("infno":"7777")"), "未开通该交易"},
        {replaced(good, "P520102000012026", "P520102000022026"), "msgid 应为"},
        {replaced(good, "V1.0", "V9.0"), "V1.0"},
        {replaced(good, R"("input")", R"("inputs")"), "inputs 不是本交易的字段"},
        {replaced(good, R"("opter_type":"1",)", R"("opter_type":"1","enc_type":"SM4",)"), "enc_type"},
    };
    for (const Row& row : rows) {
        const TillAnswer answer = till.send_text(row.text);
        INFO(row.expected << " in " << answer.body);
        CHECK_FALSE(answer.is_ok());
        CHECK(answer.error().find(row.expected) != std::string::npos);
    }
}

TEST_CASE("an ID number is answered only together with the right name, and never settles") {
    TestServer server(with_people());
    Till till(server);
    till.sign_in();
    const auto query = [&till](const std::string& number, const std::string& name) {
        return till.send("1101", R"({"data":{"mdtrt_cert_type":"02","mdtrt_cert_no":")" + number + R"(","psn_name":")" +
                                     name + R"("}})");
    };
    CHECK(query("520102199005199508", "令狐鿏").is_ok());
    const std::string wrong_name = query("520102199005199508", "令狐冲").error();
    const std::string unknown = query("11010519491231002X", "令狐鿏").error();
    CHECK(wrong_name == unknown);
    CHECK_FALSE(wrong_name.empty());
}

TEST_CASE("the sandbox lists its institutions with credentials; production has none") {
    TestServer server(with_people());
    const auto listed = server.get("/sandbox/institutions");
    CHECK(listed.status == 200);
    const auto json = protocol::parse_json(listed.body, protocol::read_size_max);
    REQUIRE(json.has_value());
    CHECK(json->items.size() == 41);
    CHECK(protocol::read_parsed<protocol::RegisteredInstitution>(json->items.front())->credential.size() == 12);

    TestServerOptions options;
    options.mode = protocol::ServiceMode::Production;
    TestServer production(options);
    CHECK(production.get("/sandbox/institutions").status == 404);
}

}  // namespace server_tests
