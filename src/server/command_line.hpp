#pragma once

#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/service_wire.hpp"
#include "server/security_headers.hpp"
#include "server/startup_error.hpp"

namespace server {

/// What the program was told on its command line.
struct CommandLine {
    std::uint16_t port = 8080;
    std::string address = "127.0.0.1";
    std::string data_folder;
    std::string assets_folder;
    std::string web_root;           ///< empty: no client is served
    std::string key_file;           ///< empty: keys/family.keys in the data folder
    std::string sms_config;         ///< for production
    std::string institutions_file;  ///< for production: who may settle, and with which credentials
    std::string wechat_config;      ///< for production: the public account whose pages these are
    std::string backup_file;        ///< not empty: copy the database into it instead of serving
    /// Where fonts are looked for out of which characters are cut that a browser lacks.
    std::string glyph_fonts = "/usr/share/fonts";
    Transport transport = Transport::Http;
    protocol::ServiceMode mode = protocol::ServiceMode::Sandbox;
    std::vector<std::string> public_hosts;
    std::vector<std::string> frame_origins;  ///< whose pages may show ours in a frame
};

/// How the program is called, in a few lines.
[[nodiscard]] std::string_view usage_text();

/// Reads the arguments after the program's name. Refuses what is unknown, and what must not be combined: a sandbox on
/// an address that others can reach, other addresses without TLS, production without an SMS configuration.
[[nodiscard]] std::expected<CommandLine, StartupError> parse_command_line(std::span<const std::string_view> arguments);

}  // namespace server
