#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "domain/enum_names.hpp"
#include "protocol/wire_description.hpp"

namespace protocol {

/// What a short message is about. More than a client may ask for by itself (SmsPurpose).
enum class SmsKind {
    Registration,
    Login,
    Authorization,  ///< to a sharer, who lets a relative spend
    Joining,        ///< to a relative, who agrees to it
};

}  // namespace protocol

template <>
inline constexpr auto domain::enum_names<protocol::SmsKind> =
    std::to_array<std::string_view>({"registration", "login", "authorization", "joining"});

namespace protocol {

/// One item of the list that GET /sandbox/inbox answers, written by `write_json` of a std::vector: a message that the
/// sandbox "sent".
struct SandboxMessage {
    std::int64_t at = 0;
    std::string text;
    std::string code;
    SmsKind purpose = SmsKind::Registration;
};

void describe(auto& visit, Like<SandboxMessage> auto& value) {
    visit("at", value.at, moment(), "When it arrived (Unix ms).");
    visit("text", value.text, text_up_to(500), "The message, labelled 【沙盒】.");
    visit("code", value.code, text_up_to(32), "The code in it.");
    visit("purpose", value.purpose, "What the code is for.");
}

}  // namespace protocol
