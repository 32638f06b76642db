#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/institution.hpp"
#include "protocol/institution_wire.hpp"

namespace protocol {

/// One institution of a register's file (`--institutions`, or assets/sandbox/institutions.json), with the credential of
/// its system. /sandbox/institutions shows the sandbox's whole: a credential that opens nothing else is no secret.
struct RegisteredInstitution {
    std::string code;
    std::string name;
    domain::InstitutionKind kind{};
    domain::InstitutionTier tier{};
    std::string area;
    std::string credential;
    std::optional<std::string> access_key;                 ///< its system signs messages, by the credential
    std::optional<std::vector<std::string>> extra_fields;  ///< that its system sends beside the national ones
};

void describe(auto& visit, Like<RegisteredInstitution> auto& value) {
    visit("code", value.code, institution_code_rule, "fixmedins_code.");
    visit("name", value.name, text_between(1, 100), "Name.");
    visit("kind", value.kind, "What it is.");
    visit("tier", value.tier, "Its level.");
    visit("area", value.area, text_between(6, 6), "GB/T 2260.");
    visit("credential", value.credential, token_between(12, 64), "Bearer credential of its system, or its secret.");
    visit("access_key", value.access_key, token_between(6, 64), "_api_access_key of a system that signs messages.");
    visit("extra_fields", value.extra_fields, list_up_to(32, text_between(1, 64)), "Fields of its own.");
}

struct InstitutionRegister {
    std::int64_t format = 1;
    std::vector<RegisteredInstitution> institutions;
};

void describe(auto& visit, Like<InstitutionRegister> auto& value) {
    visit("format", value.format, integer_between(1, 1), "Of the file.");
    visit("institutions", value.institutions, list_up_to(10'000), "All of them.");
}

}  // namespace protocol
