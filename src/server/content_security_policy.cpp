#include "server/content_security_policy.hpp"

#include <charconv>
#include <optional>

namespace server {

namespace {

/// The number that follows `marker`, e.g. 96 after "Chrome/".
std::optional<int> version_after(std::string_view user_agent, std::string_view marker) {
    const std::size_t place = user_agent.find(marker);
    if (place == std::string_view::npos) return std::nullopt;
    const std::string_view rest = user_agent.substr(place + marker.size());
    int version = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), version);
    if (error != std::errc{}) return std::nullopt;
    return version;
}

std::string with_hashes(std::string_view sources, const std::vector<std::string>& hashes) {
    std::string text(sources);
    for (const std::string& hash : hashes) text += " '" + hash + "'";
    return text;
}

}  // namespace

WasmPermission wasm_permission(std::string_view user_agent) {
    constexpr int first_chrome = 97;
    constexpr int first_safari = 16;
    // Chromium names itself Safari too, so it is asked first. Every browser on iOS is Safari's engine, and the web
    // views of WeChat and Alipay leave "Version/" out: there the system's version tells.
    if (const auto chrome = version_after(user_agent, "Chrome/")) {
        return *chrome < first_chrome ? WasmPermission::UnsafeEval : WasmPermission::WasmUnsafeEval;
    }
    auto safari = version_after(user_agent, "iPhone OS ");
    if (!safari && user_agent.find("iPad") != std::string_view::npos) safari = version_after(user_agent, "CPU OS ");
    if (!safari && user_agent.find("Safari/") != std::string_view::npos) safari = version_after(user_agent, "Version/");
    return safari && *safari < first_safari ? WasmPermission::UnsafeEval : WasmPermission::WasmUnsafeEval;
}

bool is_wechat(std::string_view user_agent) { return user_agent.find("MicroMessenger/") != std::string_view::npos; }

std::string content_security_policy(const InlineHashes& hashes, WasmPermission permission, const PolicyGuests& guests) {
    std::string ancestors = guests.frame_origins.empty() ? " 'none'" : "";
    for (const std::string& origin : guests.frame_origins) ancestors += " " + origin;
    const std::string sdk = guests.wechat_sdk ? " https://res.wx.qq.com https://res2.wx.qq.com" : "";
    const std::string_view wasm = permission == WasmPermission::UnsafeEval ? "'unsafe-eval'" : "'wasm-unsafe-eval'";
    return "default-src 'none'; script-src " + with_hashes("'self' " + std::string(wasm) + sdk, hashes.script) +
           "; style-src " + with_hashes("'self'", hashes.style) +
           "; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; "
           "worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors" +
           ancestors;
}

}  // namespace server
