#include "server/wechat_signature.hpp"

#include <openssl/evp.h>

#include "server/encoding.hpp"
#include "server/request_guards.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

std::string sha1_hex(std::string_view bytes) {
    std::string digest(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(digest.data()), &size, EVP_sha1(), nullptr);
    digest.resize(size);
    return to_hex(digest);
}

/// "host:port" of an address over http or https; "" of anything else.
std::string_view host_of(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    const std::string_view kind = url.substr(0, scheme);
    if (kind != "https" && kind != "http") return {};
    const std::string_view rest = url.substr(scheme + 3);
    const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
    return host.find('@') == std::string_view::npos ? host : std::string_view{};
}

}  // namespace

std::string wechat_signature(std::string_view ticket, std::string_view nonce, std::int64_t timestamp_seconds,
                             std::string_view url) {
    std::string text = "jsapi_ticket=";
    text.append(ticket).append("&noncestr=").append(nonce);
    text.append("&timestamp=").append(std::to_string(timestamp_seconds)).append("&url=").append(url);
    return sha1_hex(text);
}

Answered<protocol::WechatSignature> sign_for_wechat(const ApplicationParts& parts, const protocol::WechatQuery& query,
                                                    domain::Instant now) {
    if (parts.wechat == nullptr) return std::unexpected(refuse(ErrorCode::NotFound));
    const std::string_view host = host_of(query.url);
    const bool is_whole = query.url.find('#') == std::string::npos;
    if (!is_whole || host.empty() || !is_our_host(host, parts.configuration)) {
        return std::unexpected(refuse(ErrorCode::OriginRefused));
    }
    const auto ticket = parts.wechat->ticket(now);
    if (!ticket) return std::unexpected(refuse(ErrorCode::Busy));
    protocol::WechatSignature answer;
    answer.app_id = parts.wechat->app_id();
    answer.timestamp = now.unix_ms / 1000;
    answer.nonce = random_identifier(parts.random);
    answer.signature = wechat_signature(*ticket, answer.nonce, answer.timestamp, query.url);
    return answer;
}

}  // namespace server
