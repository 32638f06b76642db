#pragma once

#include <cstdint>
#include <expected>
#include <string>

#include "server/startup_error.hpp"

namespace server {

/// The port to listen on: the wanted one if it is free, any free one for 0.
[[nodiscard]] std::expected<std::uint16_t, StartupError> find_listen_port(const std::string& address,
                                                                          std::uint16_t wanted);

/// Whether only this machine can reach the address: 127.0.0.0/8 or ::1.
[[nodiscard]] bool is_loopback_address(const std::string& address);

}  // namespace server
