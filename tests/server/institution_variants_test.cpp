#include <catch2/catch_test_macros.hpp>

#include "server/institution_access.hpp"
#include "server/institution_charset.hpp"
#include "server/test_hospital.hpp"

namespace server_tests {

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t place = text.find(from);
    if (place == std::string::npos) FAIL("not there: " << from);
    return text.replace(place, from.size(), to);
}

std::string stamp_of(TestServer& server) { return std::to_string(server.clock().now().unix_ms); }

std::vector<server::Header> signed_headers(std::string_view secret, const std::string& access_key,
                                           const std::string& timestamp) {
    return {{"_api_name", "fsi"},
            {"_api_version", "1.0.0"},
            {"_api_timestamp", timestamp},
            {"_api_access_key", access_key},
            {"_api_signature", server::api_signature(secret, access_key, "fsi", timestamp, "1.0.0")}};
}

}  // namespace

TEST_CASE("sections under their other names, null for nothing, one object for a list of one") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Hospital hospital(server);
    Till& till = hospital.till();
    const std::string person = R"("psn_no":")" + std::string(wife) + R"(",)";
    const TillAnswer registered = till.send(
        "2201",
        section("mdtrtinfo", person +
                                 R"("insutype":"310","begntime":"2026-06-16 10:00:00","mdtrt_cert_type":"1",)"
                                 R"("mdtrt_cert_no":")" +
                                 show_code(server, wife) +
                                 R"(","ipt_otp_no":"1","atddr_no":"D1","dr_name":null,"dept_code":"A01","caty":"A")"));
    INFO(registered.body);
    REQUIRE(registered.is_ok());
    const std::string visit = R"("mdtrt_id":")" + registered.value("data.mdtrt_id") + R"(",)";
    const TillAnswer uploaded = till.send(
        "2204", section("feedetail", person + visit +
                                         R"("feedetl_sn":"1","chrg_bchno":"B","fee_ocur_time":"2026-06-16 10:00:00",)"
                                         R"("med_list_codg":"002201000010000","medins_list_codg":"M","cnt":"1.0000",)"
                                         R"("det_item_fee_sumamt":"50","pric":50.000000,"bilg_dept_codg":"A01",)"
                                         R"("exp_content":{"list_type":"101"},"hosp_appr_flag":"1")"));
    INFO(uploaded.body);
    REQUIRE(uploaded.is_ok());
    const TillAnswer settled = till.send(
        "2207", section("mdtrtinfo",
                        person + visit + R"("mdtrt_cert_type":"1","mdtrt_cert_no":")" + show_code(server, wife) +
                            R"(","medfee_sumamt":"50.0","psn_setlway":"01","chrg_bchno":"B","acc_used_flag":"1",)"
                            R"("insutype":"310","med_type":"11","mdtrt_mode":"0","order_no":"","hcard_basinfo":"")"));
    INFO(settled.body);
    CHECK(settled.is_ok());
}

TEST_CASE("an institution's own fields are let through when its configuration says so, and only its") {
    TestServer server(with_people());
    Till hebei(server, "P13010500001");
    const std::string input = R"({"signIn":{"opter_no":"001","pos_no":"7"}})";
    CHECK(hebei.send("9001", input).is_ok());
    const std::string text = hebei.message("9001", hebei.next_msgid(), input);
    CHECK(hebei.send_text(replaced(text, R"("infver")", R"("cashier_shift":2,"infver")")).is_ok());
    CHECK(Till(server).send("9001", input).error().find("input.signIn.pos_no 不是本交易的字段") != std::string::npos);
}

TEST_CASE("a GBK message is read and answered in GBK; rare characters are escaped") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Till till(server);
    till.sign_in();
    till.set_content_type("application/json;charset=GBK");
    const std::string text = till.message(
        "1101", till.next_msgid(),
        R"({"data":{"mdtrt_cert_type":"02","mdtrt_cert_no":"520115198908129938","psn_name":"赵\ud84f\uddb2"}})");
    const std::string bytes = server::encode_json(text, server::Charset::Gbk);
    CHECK(bytes != text);  // 收银 is in the envelope
    const TillAnswer answer = till.send_text(bytes);
    const auto decoded = server::decode(answer.body, server::Charset::Gbk);
    REQUIRE(decoded.has_value());
    INFO(*decoded);
    const auto json = protocol::parse_json(*decoded, protocol::read_size_max);
    REQUIRE(json.has_value());
    CHECK(json->find("output") == nullptr);  // another character than in his name
    CHECK(json->find("err_msg")->text.find("按证件号码和姓名查不到") != std::string::npos);

    const TillAnswer person = till.send_text(server::encode_json(
        till.message("1101", till.next_msgid(),
                     R"({"data":{"mdtrt_cert_type":"01","mdtrt_cert_no":")" + show_code(server, husband) + R"("}})"),
        server::Charset::Gbk));
    const auto text_of_person = server::decode(person.body, server::Charset::Gbk);
    REQUIRE(text_of_person.has_value());
    CHECK(text_of_person->find("赵\\u") != std::string::npos);
    CHECK(till.send_text(bytes).body == answer.body);  // kept and given again, in GBK again
}

TEST_CASE("bytes that aren't the announced character set are refused, and so is a set that isn't spoken") {
    TestServer server(with_people());
    Till till(server);
    const std::string text = till.message("9001", till.next_msgid(), R"({"signIn":{"opter_no":"001"}})");
    till.set_content_type("application/json; charset=gb2312");
    const TillAnswer malformed = till.send_text(text + "\xFF\xFF");
    CHECK(server::decode(malformed.body, server::Charset::Gbk).value_or("").find("GBK 编码") != std::string::npos);
    till.set_content_type("application/json; charset=utf-8");
    CHECK_FALSE(till.send_text(server::encode_json(text, server::Charset::Gbk)).is_ok());
    till.set_content_type("application/json; charset=big5");
    CHECK(till.send_text(text).status == 415);
}

TEST_CASE("character sets are told apart and converted both ways") {
    using server::Charset;
    CHECK(server::charset_of("application/json") == Charset::Utf8);
    CHECK(server::charset_of("application/json;charset=\"GBK\"") == Charset::Gbk);
    CHECK(server::charset_of("application/json; Charset=GB18030; x=y") == Charset::Gb18030);
    CHECK_FALSE(server::charset_of("application/json; charset=latin1"));
    CHECK(server::decode("\xD6\xD0", Charset::Gbk) == "中");
    CHECK(server::encode_json("\"中\"", Charset::Gbk) == "\"\xD6\xD0\"");
    CHECK(server::encode_json("\"𬱖\"", Charset::Gbk) == "\"\\ud873\\udc56\"");
    CHECK(server::decode(server::encode_json("\"𬱖鿏\"", Charset::Gb18030), Charset::Gb18030) == "\"𬱖鿏\"");
    CHECK_FALSE(server::decode("\xD6", Charset::Gbk));
}

TEST_CASE("a signature is HMAC-SHA1 over the sorted headers") {
    // Computed with: printf '_api_access_key=k&_api_name=n&_api_timestamp=1&_api_version=v' |
    // openssl dgst -sha1 -hmac s -binary | base64
    CHECK(server::api_signature("s", "k", "n", "1", "v") == "saotbs+Knub6zCmVR5gKZwYOmlo=");
}

TEST_CASE("who signs messages is let in by a right and timely signature alone") {
    TestServer server(with_people());
    Till till(server, "H52030200002");
    const std::string secret = till.credential();
    const std::string key = "zunyi-zyy-2026";
    const auto sign_in = [&till](std::vector<server::Header> headers) {
        till.set_headers(std::move(headers));
        return till.sign_in();
    };
    CHECK(sign_in({}).status == 401);  // the bearer credential alone
    CHECK(sign_in(signed_headers(secret, key, stamp_of(server))).is_ok());
    CHECK(sign_in(signed_headers(secret, key, stamp_of(server).substr(0, 10))).is_ok());  // seconds
    CHECK(sign_in(signed_headers("another secret", key, stamp_of(server))).status == 401);
    CHECK(sign_in(signed_headers(secret, "another key", stamp_of(server))).status == 401);
    CHECK(sign_in(signed_headers(secret, key, "now")).status == 401);
    auto headers = signed_headers(secret, key, stamp_of(server));
    headers[1].value = "2.0.0";
    CHECK(sign_in(headers).status == 401);
    headers = signed_headers(secret, key, stamp_of(server));
    server.clock().advance(domain::minutes(5));
    CHECK(sign_in(headers).is_ok());
    server.clock().advance(domain::milliseconds(1));
    const TillAnswer late = sign_in(headers);
    CHECK(late.status == 401);
    CHECK(late.error().find("_api_timestamp") != std::string::npos);
}

TEST_CASE("signtype alone is a habit and let through; fields of the national interface without meaning here too") {
    TestServer server(with_people());
    Till till(server);
    const std::string text = till.message("9001", till.next_msgid(), R"({"signIn":{"opter_no":"001"}})");
    CHECK(till.send_text(replaced(text, R"("infver")",
                                  R"("signtype":"SM3","cainfo":"","enc_type":"","fixmedins_soft_fcty":"X","infver")"))
              .is_ok());
}

}  // namespace server_tests
