#pragma once

#include <cstdint>
#include <string>

#include "protocol/sms_code_wire.hpp"
#include "protocol/wire_description.hpp"

namespace protocol {

/// One item of the list that GET /sandbox/inbox answers, written by `write_json` of a std::vector: a message that the
/// sandbox "sent".
struct SandboxMessage {
    std::int64_t at = 0;
    std::string text;
    std::string code;
    SmsPurpose purpose = SmsPurpose::Registration;
};

void describe(auto& visit, Like<SandboxMessage> auto& value) {
    visit("at", value.at, moment(), "When it arrived (Unix ms).");
    visit("text", value.text, text_up_to(500), "The message, labelled 【沙盒】.");
    visit("code", value.code, text_up_to(32), "The code in it.");
    visit("purpose", value.purpose, "What the code is for.");
}

}  // namespace protocol
