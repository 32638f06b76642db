#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/enum_names.hpp"
#include "protocol/wire_description.hpp"

namespace protocol {

/// Whether the institutions behind this server are real or played.
enum class ServiceMode { Sandbox, Production };

}  // namespace protocol

template <>
inline constexpr auto domain::enum_names<protocol::ServiceMode> =
    std::to_array<std::string_view>({"sandbox", "production"});

namespace protocol {

/// What a client has to know of the server before anything else.
struct ServiceAnswer {
    ServiceMode mode = ServiceMode::Production;
    std::int64_t server_time = 0;
    std::string version;
    std::string sandbox_phone;
    std::vector<std::string> frame_origins;
};

void describe(auto& visit, Like<ServiceAnswer> auto& value) {
    visit("mode", value.mode, "`sandbox`: SMS and checks are played, money isn't real; the client must show it.");
    visit("server_time", value.server_time, moment(), "The server's clock (Unix ms).");
    visit("version", value.version, text_up_to(64), "The server's build.");
    visit("sandbox_phone", value.sandbox_phone, text_up_to(200),
          "Path of the page that shows the sandbox's text messages; empty in production.");
    visit("frame_origins", value.frame_origins, list_up_to(64, text_between(8, 200)),
          "Origins whose pages may show this one in a frame.");
}

}  // namespace protocol
