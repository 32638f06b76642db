#include "server/institution_envelope.hpp"

#include "domain/calendar.hpp"
#include "protocol/institution_answer.hpp"

namespace server {

namespace {

/// Institution code (12), yyyyMMddHHmmss, serial (4).
bool is_msgid_of(std::string_view msgid, std::string_view institution) {
    constexpr std::size_t date_length = 8;
    if (!msgid.starts_with(institution)) return false;
    const std::string_view number = msgid.substr(protocol::institution_code_length);
    if (number.find_first_not_of("0123456789") != std::string_view::npos) return false;
    return domain::parse_compact_date(number.substr(0, date_length)).has_value();
}

int two_digits(std::string_view text, std::size_t place) { return (text[place] - '0') * 10 + (text[place + 1] - '0'); }

/// Reads exactly "2026-06-16 10:00:00".
std::optional<domain::Instant> moment_of(std::string_view text) {
    constexpr std::size_t length = 19;
    if (text.size() != length || text[10] != ' ' || text[13] != ':' || text[16] != ':') return std::nullopt;
    for (const std::size_t place : {11U, 12U, 14U, 15U, 17U, 18U}) {
        if (text[place] < '0' || text[place] > '9') return std::nullopt;
    }
    const auto day = domain::parse_civil_date(text.substr(0, 10));
    const domain::TimeOfDay time{
        .hour = two_digits(text, 11), .minute = two_digits(text, 14), .second = two_digits(text, 17)};
    if (!day || !domain::exists(time)) return std::nullopt;
    return domain::shanghai_instant(*day, time);
}

}  // namespace

std::string fault_of_envelope(const protocol::InstitutionEnvelope& envelope) {
    if (!is_msgid_of(envelope.msgid, envelope.fixmedins_code)) {
        return "msgid 应为 机构编码(12位)+yyyyMMddHHmmss+顺序号(4位)，且与 fixmedins_code "
               "一致；请系统维护人员改正后重发。";
    }
    if (!envelope.infver.value_or("").empty() && envelope.infver != "V1.0") {
        return "infver 只支持 V1.0；请系统维护人员改正后重发。";
    }
    if (!envelope.enc_type.value_or("").empty()) {
        return "enc_type：本系统暂不接收 SM4 加密的 input；请系统维护人员去掉 enc_type，用明文 input 重发。";
    }
    // `signtype` alone is a habit of many systems and promises nothing; a signature that nobody checks would.
    if (!envelope.cainfo.value_or("").empty()) {
        return "cainfo：本系统暂不能验证 SM2、SM3 签名；请系统维护人员把 cainfo 置空，改用接口凭证或 _api_signature "
               "后重发。";
    }
    return {};
}

std::string fault_of_clock(const protocol::InstitutionEnvelope& envelope, domain::Instant now) {
    const std::string text = envelope.inf_time.value_or("");
    if (text.empty()) return {};
    const auto moment = moment_of(text);
    if (!moment) return "inf_time 格式不对，请填 yyyy-MM-dd HH:mm:ss；请系统维护人员改正后换新的 msgid 重发。";
    const std::int64_t off_ms =
        moment->unix_ms > now.unix_ms ? moment->unix_ms - now.unix_ms : now.unix_ms - moment->unix_ms;
    if (off_ms <= clock_skew_max.ms) return {};
    return "inf_time " + text + " 与中心时间 " + protocol::institution_time(now) +
           " 相差超过 10 分钟；请校准本机时钟（系统维护人员），再换新的 msgid 重发。没有扣款。";
}

}  // namespace server
