#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/insurance.hpp"
#include "domain/relation.hpp"
#include "protocol/sandbox_people_wire.hpp"
#include "protocol/wire_description.hpp"

// What GET /sandbox/people says. Only a sandbox server and its tests link this.
namespace protocol {

/// A relative as a tester needs him: `relation` is what this person is to the one in whose list it stands.
struct SandboxRelativeAnswer {
    std::string id_number;
    std::string name;
    domain::Relation relation = domain::Relation::OtherRelative;
};

void describe(auto& visit, Like<SandboxRelativeAnswer> auto& value) {
    visit("id_number", value.id_number, sandbox_resident_id_rule, "The relative's resident ID number.");
    visit("name", value.name, sandbox_person_name_rule, "The relative's name.");
    visit("relation", value.relation, "What the relative is to this person.");
}

/// One item of the list that GET /sandbox/people answers. `place`, `scheme`, `status` and `balance_fen` are those of
/// the first record, the family's own place; `insurances` holds all.
struct SandboxPersonAnswer {
    std::string id_number;
    std::string name;
    std::string mobile;  ///< empty: no phone
    std::string place;
    domain::Scheme scheme = domain::Scheme::Employee;
    domain::InsuranceStatus status = domain::InsuranceStatus::Normal;
    std::int64_t balance_fen = 0;
    std::string family;
    std::string role;
    std::vector<SandboxInsurance> insurances;
    std::vector<SandboxRelativeAnswer> relatives;
    std::vector<std::string> tags;
};

void describe(auto& visit, Like<SandboxPersonAnswer> auto& value) {
    visit("id_number", value.id_number, sandbox_resident_id_rule, "The resident ID number.");
    visit("name", value.name, sandbox_person_name_rule, "The name in full.");
    visit("mobile", value.mobile, text_up_to(11), "The mobile number; empty for people without a phone.");
    visit("place", value.place, sandbox_area_rule, "Pooling area of the first record, GB/T 2260.");
    visit("scheme", value.scheme, "Scheme of the first record.");
    visit("status", value.status, "Status of the first record.");
    visit("balance_fen", value.balance_fen, sandbox_balance_rule(),
          "Both parts of the first record's personal account.");
    visit("family", value.family, sandbox_person_id_rule, "The same for everybody of a family.");
    visit("role", value.role, sandbox_word_rule, "In the family, unique there.");
    visit("insurances", value.insurances, sandbox_insurances_rule, "All records.");
    visit("relatives", value.relatives, sandbox_relatives_rule, "Everybody else of the family.");
    visit("tags", value.tags, sandbox_tags_rule, "What the person is good for in a test.");
}

/// The list that GET /sandbox/people answers (written by `write_json`): the people as the file has them, with the
/// balances of the sandbox' first day.
std::vector<SandboxPersonAnswer> sandbox_people_answer(const SandboxPeople& people);

}  // namespace protocol
