#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/insurance.hpp"
#include "domain/policy_money.hpp"
#include "domain/relation.hpp"
#include "protocol/field_error.hpp"
#include "protocol/wire_description.hpp"

// The file of the sandbox's people. Only a sandbox server and its tests link this.
namespace protocol {

inline constexpr TextRule sandbox_person_id_rule = token_between(20, 20);
inline constexpr TextRule sandbox_person_name_rule = text_between(1, 60);
inline constexpr TextRule sandbox_resident_id_rule = text_between(18, 18);
inline constexpr TextRule sandbox_person_mobile_rule = {
    .length_min = 11, .length_max = 11, .format = TextFormat::Digits};
inline constexpr TextRule sandbox_area_rule = {.length_min = 6, .length_max = 6, .format = TextFormat::Digits};
inline constexpr TextRule sandbox_word_rule = text_between(1, 32);
inline constexpr ListRule<NoRule> sandbox_insurances_rule = {.count_min = 1, .count_max = 4, .item = {}};
inline constexpr ListRule<NoRule> sandbox_relatives_rule = list_up_to(20);
inline constexpr ListRule<TextRule> sandbox_tags_rule = list_up_to(20, sandbox_word_rule);

constexpr IntegerRule sandbox_balance_rule() { return {.least = 0, .most = amount_fen().most}; }

/// One record of insurance; somebody who moved or is recorded twice has two.
struct SandboxInsurance {
    std::string area;
    domain::Scheme scheme = domain::Scheme::Employee;
    domain::InsuranceStatus status = domain::InsuranceStatus::Normal;
    domain::BalanceQuery balance_query = domain::BalanceQuery::Offered;
    std::int64_t current_fen = 0;
    std::int64_t earlier_fen = 0;
};

void describe(auto& visit, Like<SandboxInsurance> auto& value) {
    visit("area", value.area, sandbox_area_rule, "Pooling area, GB/T 2260.");
    visit("scheme", value.scheme, "Employee or resident scheme.");
    visit("status", value.status, "How the insurance stands.");
    visit("balance_query", value.balance_query, "Whether the place lets people see their balance.");
    visit("current_fen", value.current_fen, sandbox_balance_rule(), "This year's part of the personal account.");
    visit("earlier_fen", value.earlier_fen, sandbox_balance_rule(), "The part of earlier years.");
}

/// `person` is the `relation` of the one in whose list this stands.
struct SandboxRelative {
    std::string person;
    domain::Relation relation = domain::Relation::OtherRelative;
};

void describe(auto& visit, Like<SandboxRelative> auto& value) {
    visit("person", value.person, sandbox_person_id_rule, "The relative.");
    visit("relation", value.relation, "What the relative is to this person.");
}

struct SandboxPerson {
    std::string id;
    std::string family;
    std::string role;
    std::string name;
    std::string resident_id;
    std::optional<std::string> mobile;
    std::optional<std::string> guardian;  ///< id of the relative whose number stands in
    std::vector<SandboxInsurance> insurances;
    std::vector<SandboxRelative> relatives;
    std::vector<std::string> tags;
};

void describe(auto& visit, Like<SandboxPerson> auto& value) {
    visit("id", value.id, sandbox_person_id_rule, "Stable over the file's versions.");
    visit("family", value.family, sandbox_person_id_rule, "The same for everybody of a family.");
    visit("role", value.role, sandbox_word_rule, "In the family, unique there.");
    visit("name", value.name, sandbox_person_name_rule, "The name in full.");
    visit("resident_id", value.resident_id, sandbox_resident_id_rule, "The resident ID number.");
    visit("mobile", value.mobile, sandbox_person_mobile_rule, "The mobile number.");
    visit("guardian", value.guardian, sandbox_person_id_rule, "The relative whose number stands in.");
    visit("insurances", value.insurances, sandbox_insurances_rule, "The family's own place first.");
    visit("relatives", value.relatives, sandbox_relatives_rule, "Everybody else of the family.");
    visit("tags", value.tags, sandbox_tags_rule, "What the person is good for in a test.");
}

struct SandboxPeople {
    std::int64_t format = 1;
    std::string reference_day;
    std::vector<SandboxPerson> people;
};

void describe(auto& visit, Like<SandboxPeople> auto& value) {
    visit("format", value.format, integer_between(1, 1), "The version of this format.");
    visit("reference_day", value.reference_day, text_between(10, 10), "The day for which ages are meant.");
    visit("people", value.people, list_up_to(5000), "The people.");
}

/// Reads assets/sandbox/people.json. Beyond the fields' own rules: no id twice, and each guardian and relative is
/// somebody in the file.
std::expected<SandboxPeople, FieldError> read_sandbox_people(std::string_view text);

/// The person of this id; nullptr when there is none.
const SandboxPerson* find_person(const SandboxPeople& people, std::string_view id);

}  // namespace protocol
