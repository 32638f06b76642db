#include "server/request_guards.hpp"

#include <algorithm>
#include <string>

namespace server {

namespace {

using protocol::ErrorCode;

std::string_view without_port(std::string_view host) {
    if (host.starts_with('[')) return host.substr(0, std::min(host.find(']'), host.size() - 1) + 1);
    return host.substr(0, std::min(host.find(':'), host.size()));
}

bool is_loopback_name(std::string_view name) {
    return is_same_name(name, "localhost") || name == "127.0.0.1" || name == "[::1]";
}

/// Browsers say where a request comes from; other clients needn't.
bool comes_from_own_page(const Request& request, const Configuration& configuration) {
    if (const auto site = request.header("sec-fetch-site"); site && *site != "same-origin" && *site != "none") {
        return false;
    }
    const auto origin = request.header("origin");
    if (!origin) return true;
    const std::string_view scheme = configuration.transport == Transport::Tls ? "https://" : "http://";
    const std::string_view host = request.header("host").value_or("");
    return !host.empty() && origin->starts_with(scheme) && is_same_name(origin->substr(scheme.size()), host);
}

bool is_json(std::string_view content_type) {
    const std::string_view media = content_type.substr(0, std::min(content_type.find(';'), content_type.size()));
    const std::size_t end = media.find_last_not_of(' ');
    return is_same_name(media.substr(0, end == std::string_view::npos ? 0 : end + 1), "application/json");
}

bool is_all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::optional<Refusal> check_framing(const Request& request) {
    const auto count = [&request](std::string_view name) {
        return std::ranges::count_if(request.headers,
                                     [name](const Header& header) { return is_same_name(header.name, name); });
    };
    const auto lengths = count("content-length");
    const auto codings = count("transfer-encoding");
    if (lengths + codings > 1) return refuse(ErrorCode::FramingRefused);
    // A length sent twice arrives as a list, "5, 5".
    if (lengths == 1 && !is_all_digits(request.header("content-length").value_or(""))) {
        return refuse(ErrorCode::FramingRefused);
    }
    if (codings == 1 && !is_same_name(request.header("transfer-encoding").value_or(""), "chunked")) {
        return refuse(ErrorCode::FramingRefused);
    }
    return std::nullopt;
}

bool is_our_host(std::string_view host, const Configuration& configuration) {
    const std::string_view name = without_port(host);
    return is_loopback_name(name) || std::ranges::any_of(configuration.public_hosts, [name](const std::string& ours) {
               return is_same_name(ours, name);
           });
}

std::optional<Refusal> check_host(const Request& request, const Configuration& configuration) {
    const auto host = request.header("host");
    if (!host || is_our_host(*host, configuration)) return std::nullopt;
    return refuse(ErrorCode::OriginRefused);
}

std::optional<Refusal> check_write(const Request& request, const protocol::EndpointInfo& endpoint,
                                   const Configuration& configuration) {
    if (!comes_from_own_page(request, configuration)) return refuse(ErrorCode::OriginRefused);
    if (!is_json(request.header("content-type").value_or(""))) return refuse(ErrorCode::MediaTypeUnsupported);
    if (request.body.size() > endpoint.body_limit) return refuse(ErrorCode::PayloadTooLarge);
    if (!protocol::is_idempotency_key(request.header(protocol::idempotency_header).value_or(""))) {
        return refuse(ErrorCode::IdempotencyKeyMissing);
    }
    return std::nullopt;
}

std::string_view bearer_token(const Request& request) {
    constexpr std::string_view scheme = "Bearer ";
    const std::string_view header = request.header("authorization").value_or("");
    return header.starts_with(scheme) ? header.substr(scheme.size()) : std::string_view{};
}

}  // namespace server
