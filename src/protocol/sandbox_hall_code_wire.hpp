#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "protocol/sandbox_people_wire.hpp"
#include "protocol/wire_description.hpp"

// What POST /sandbox/hall-code takes and says. Only a sandbox server and its tests link this.
namespace protocol {

/// `person`: the id of a person of the sandbox, or the resident ID number. `use`: "identity" (for proving who one is,
/// also when absent) or "joining" (for agreeing to join a relative's account without a phone).
struct SandboxHallCodeRequest {
    std::string person;
    std::optional<std::string> use;
};

void describe(auto& visit, Like<SandboxHallCodeRequest> auto& value) {
    visit("person", value.person, text_between(1, 64), "The person's id or resident ID number.");
    visit("use", value.use, text_between(1, 20), "What the code is for.");
}

struct SandboxHallCodeAnswer {
    std::string name;
    std::string code;
    std::int64_t expires_at = 0;
};

void describe(auto& visit, Like<SandboxHallCodeAnswer> auto& value) {
    visit("name", value.name, sandbox_person_name_rule, "Whose code it is.");
    visit("code", value.code, text_between(8, 8), "The eight digits.");
    visit("expires_at", value.expires_at, moment(), "When it dies (Unix ms).");
}

}  // namespace protocol
