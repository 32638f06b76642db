#include "faults/till_load.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <ctime>

#include "protocol/endpoints.hpp"

namespace faults {

namespace {

constexpr std::string_view path = "/fsi/api/rsfComIfsService/callService";

std::string quoted(std::string_view name, std::string_view value) {
    return "\"" + std::string(name) + "\":\"" + std::string(value) + "\"";
}

/// The text between `"name":"` and the next quotation mark.
std::string text_of(std::string_view json, std::string_view name) {
    const std::string begin = "\"" + std::string(name) + "\":\"";
    const std::size_t place = json.find(begin);
    if (place == std::string_view::npos) return {};
    const std::size_t first = place + begin.size();
    return std::string(json.substr(first, json.find('"', first) - first));
}

std::string shanghai_time(std::int64_t seconds_later, const char* format) {
    const std::time_t moment = std::time(nullptr) + 8 * 3600 + seconds_later;
    std::tm parts{};
    ::gmtime_r(&moment, &parts);
    char text[32];
    return std::string(text, std::strftime(text, sizeof text, format, &parts));
}

}  // namespace

bool is_acknowledged(const HttpAnswer& answer) {
    if (answer.fate != Fate::Answered || answer.status != 200) return false;
    return answer.body.find("\"infcode\"") == std::string::npos ||
           answer.body.find("\"infcode\":0") != std::string::npos;
}

void TillMessages::sign_in(std::uint16_t port) {
    HttpClient client(port);
    const HttpAnswer answer =
        client.ask(order("9001", R"({"signIn":{"opter_no":"001","mac":"","ip":"127.0.0.1"}})").request);
    INFO(answer.body);
    REQUIRE(is_acknowledged(answer));
    sign_no_ = text_of(answer.body, "sign_no");
}

Order TillMessages::order(std::string_view infno, std::string_view input) {
    // Four digits count within a second; past them the till's clock is a second ahead.
    const std::int64_t serial = serial_++;
    char digits[8];
    std::snprintf(digits, sizeof digits, "%04d", static_cast<int>(serial % 10'000));
    const std::string msgid = std::string(pharmacy) + shanghai_time(serial / 10'000, "%Y%m%d%H%M%S") + digits;
    const std::string body =
        "{" + quoted("infno", infno) + "," + quoted("msgid", msgid) + "," + quoted("mdtrtarea_admvs", "520100") + "," +
        quoted("insuplc_admdvs", "520100") + "," + quoted("recer_sys_code", "FA") + "," + quoted("infver", "V1.0") +
        "," + quoted("opter_type", "1") + "," + quoted("opter", "001") + "," + quoted("opter_name", "收银员") + "," +
        quoted("inf_time", shanghai_time(0, "%Y-%m-%d %H:%M:%S")) + "," + quoted("fixmedins_code", pharmacy) + "," +
        quoted("fixmedins_name", "药店") + "," + quoted("sign_no", sign_no_) + ",\"input\":" + std::string(input) + "}";
    return {.key = msgid, .request = post_request(path, body, "Authorization: Bearer " + credential_ + "\r\n")};
}

Order TillMessages::purchase(const ShownCode& code, std::string_view yuan) {
    const std::string time = shanghai_time(0, "%Y-%m-%d %H:%M:%S");
    const std::string amount(yuan);
    return order("2102", R"({"druginfo":{)" + quoted("psn_no", code.person) + "," + quoted("mdtrt_cert_type", "01") +
                             "," + quoted("mdtrt_cert_no", code.text) + "," + quoted("begntime", time) +
                             ",\"medfee_sumamt\":" + amount + "," + quoted("insutype", "310") + "," +
                             quoted("acct_used_flag", "1") + "," + quoted("med_type", "41") +
                             R"(},"drugdetail":[{"feedetl_sn":"1",)" + quoted("fee_ocur_time", time) +
                             R"(,"med_list_codg":"XA02BCA001A001010100001","medins_list_codg":"M0001",)" +
                             "\"det_item_fee_sumamt\":" + amount + ",\"cnt\":1,\"pric\":" + amount + "}]}");
}

Order TillMessages::query(std::string_view code) {
    return order("1101", R"({"data":{"mdtrt_cert_type":"01",)" + quoted("mdtrt_cert_no", code) + "}}");
}

Order code_request(const LoadPerson& person, std::string_view key) {
    return {.key = std::string(key),
            .request =
                post_request(protocol::request_payment_code.info.path, R"({"payment_password":"","occasion":"asked"})",
                             "Cookie: " + person.cookie + "\r\nIdempotency-Key: " + std::string(key) + "\r\n")};
}

}  // namespace faults
