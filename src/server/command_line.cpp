#include "server/command_line.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "server/listen_port.hpp"

namespace server {

namespace {

std::unexpected<StartupError> refused(std::string message) {
    return std::unexpected(StartupError{std::move(message) + "\n" + std::string(usage_text())});
}

std::optional<std::uint16_t> parse_port(std::string_view text) {
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return port;
}

/// "https://portal.example", "http://127.0.0.1:9000": a page's origin and nothing that a header could be broken with.
bool is_origin(std::string_view text) {
    const bool is_secure = text.starts_with("https://");
    const std::string_view host = text.substr(is_secure ? 8 : std::min<std::size_t>(text.size(), 7));
    const bool is_local = host.starts_with("localhost") || host.starts_with("127.0.0.1");
    if (!is_secure && !(text.starts_with("http://") && is_local)) return false;
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789.-:";
    return !host.empty() && host.find_first_not_of(allowed) == std::string_view::npos;
}

/// Takes one option with its value. False when there is no such option, or its value is none.
bool take_option(CommandLine& line, std::string_view name, std::string_view value) {
    if (name == "--port") {
        const auto port = parse_port(value);
        if (port) line.port = *port;
        return port.has_value();
    }
    if (name == "--mode") {
        const auto mode = domain::find_enumerator<protocol::ServiceMode>(value);
        if (mode) line.mode = *mode;
        return mode.has_value();
    }
    if (name == "--host") {
        line.public_hosts.emplace_back(value);
        return true;
    }
    if (name == "--embed-origin") {
        if (!is_origin(value)) return false;
        line.frame_origins.emplace_back(value);
        return true;
    }
    std::string* text = nullptr;
    if (name == "--address") text = &line.address;
    if (name == "--data") text = &line.data_folder;
    if (name == "--assets") text = &line.assets_folder;
    if (name == "--web-root") text = &line.web_root;
    if (name == "--keys") text = &line.key_file;
    if (name == "--sms-config") text = &line.sms_config;
    if (name == "--institutions") text = &line.institutions_file;
    if (name == "--wechat-config") text = &line.wechat_config;
    if (name == "--backup") text = &line.backup_file;
    if (name == "--glyph-fonts") text = &line.glyph_fonts;
    if (text == nullptr || value.empty()) return false;
    *text = value;
    return true;
}

std::expected<void, StartupError> check_combination(const CommandLine& line) {
    if (line.data_folder.empty()) return refused("--data is needed");
    if (!line.backup_file.empty()) return {};
    if (line.assets_folder.empty()) return refused("--assets is needed");
    const bool is_loopback = is_loopback_address(line.address);
    if (line.mode == protocol::ServiceMode::Sandbox) {
        if (!line.institutions_file.empty()) {
            return refused(
                "the sandbox shows its institutions' credentials to everybody: --institutions is for "
                "production");
        }
        if (is_loopback) return {};
        return refused("the sandbox shows everybody's codes, so it listens on this machine only: " + line.address +
                       " is refused (use 127.0.0.1 or ::1)");
    }
    if (line.sms_config.empty()) {
        return refused("production sends real messages: say how with --sms-config FILE (see spool_sms.hpp)");
    }
    if (!is_loopback && line.transport == Transport::Http) {
        return refused("an address that others can reach needs --tls: " + line.address);
    }
    return {};
}

}  // namespace

std::string_view usage_text() {
    return "usage: family_server --data DIR --assets DIR [--web-root DIR] [--port N] [--address A] [--tls]\n"
           "       [--mode sandbox|production] [--keys FILE] [--sms-config FILE] [--host NAME]…\n"
           "       [--institutions FILE] [--glyph-fonts DIR] [--embed-origin ORIGIN]… [--wechat-config FILE]\n"
           "   or: family_server --data DIR --backup FILE, while the server runs or not\n"
           "  --port N        0 takes any free port (default 8080)\n"
           "  --address A     where to listen (default 127.0.0.1; the sandbox permits loopback only)\n"
           "  --tls           HTTPS, with an authority made in DIR/tls\n"
           "  --keys FILE     the key file (default DIR/keys/family.keys)\n"
           "  --host NAME     a name under which people reach this server, beside localhost\n"
           "  --sms-config FILE  how messages are sent; needed in production\n"
           "  --institutions FILE  production's hospitals and pharmacies with their credentials (a private file)\n"
           "  --glyph-fonts DIR  fonts out of which rare characters are cut (default /usr/share/fonts)\n"
           "  --embed-origin ORIGIN  whose pages may show ours in a frame, as https://portal.example (needs --tls)\n"
           "  --wechat-config FILE  the public account for WeChat's JSSDK: app_id and secret (a private file)\n"
           "or: family_server audit FILE [--keys FILE] [--assets DIR]: checks a database's ledger";
}

std::expected<CommandLine, StartupError> parse_command_line(std::span<const std::string_view> arguments) {
    CommandLine line;
    for (std::size_t index = 0; index < arguments.size(); ++index) {
        const std::string_view name = arguments[index];
        if (name == "--tls") {
            line.transport = Transport::Tls;
            continue;
        }
        const std::string_view value = index + 1 < arguments.size() ? arguments[index + 1] : std::string_view();
        if (!take_option(line, name, value)) {
            return refused("not understood: " + std::string(name) + " " + std::string(value));
        }
        ++index;
    }
    if (auto checked = check_combination(line); !checked) return std::unexpected(std::move(checked.error()));
    return line;
}

}  // namespace server
