#include "protocol/policy_wire.hpp"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>

#include "protocol/json_text.hpp"
#include "protocol/json_value.hpp"

using protocol::FieldError;
using protocol::FieldProblem;
using protocol::JsonKind;
using protocol::JsonValue;

namespace {

std::string guizhou_text() {
    std::ifstream file("assets/policies/guizhou.json");
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
}

JsonValue parsed(std::string_view text) {
    auto value = protocol::parse_json(text, 1'000'000);
    REQUIRE(value);
    return *value;
}

/// The Guizhou file's value at `path` ("money.model.value") is replaced by the JSON text.
std::string guizhou_with(std::string_view path, std::string_view replacement) {
    JsonValue file = parsed(guizhou_text());
    JsonValue* value = &file;
    while (!path.empty()) {
        const std::size_t dot = std::min(path.find('.'), path.size());
        value = const_cast<JsonValue*>(value->find(path.substr(0, dot)));
        REQUIRE(value != nullptr);
        path.remove_prefix(std::min(dot + 1, path.size()));
    }
    *value = parsed(replacement);
    return json_text(file);
}

void check_unreadable(const std::string& text, const FieldError& expected) {
    const auto refused = protocol::read_policy(text);
    REQUIRE_FALSE(refused);
    CHECK(to_text(refused.error()) == to_text(expected));
}

/// Calls `damage(object, path)` with every object of the file in turn; the file as a whole stays in `file`.
void for_each_object(JsonValue& value, const std::string& path,
                     const std::function<void(JsonValue&, const std::string&)>& damage) {
    if (value.kind == JsonKind::Object) damage(value, path);
    for (std::size_t index = 0; index < value.items.size(); ++index) {
        const std::string step = value.kind == JsonKind::Object ? (path.empty() ? "" : ".") + value.names[index]
                                                                : "[" + std::to_string(index) + "]";
        for_each_object(value.items[index], path + step, damage);
    }
}

std::string below(const std::string& path, const std::string& name) { return path.empty() ? name : path + "." + name; }

}  // namespace

TEST_CASE("the Guizhou policy is read whole") {
    const auto policy = protocol::read_policy(guizhou_text());
    if (!policy) FAIL(to_text(policy.error()));
    // Every field, with its source: written again, it is the file.
    CHECK(protocol::write_policy(*policy) == json_text(parsed(guizhou_text())));

    CHECK(policy->id == "guizhou");
    CHECK(policy->member.people_max.value == 8);
    CHECK(policy->member.people_max.source == domain::PolicySource::Guizhou);
    CHECK_FALSE(policy->member.children_max.value.has_value());
    CHECK(policy->member.relations.value == domain::core_relations);
    CHECK(policy->money.model.value == domain::MoneyModel::DirectDraw);
    CHECK(policy->spending.fund_split.value[4].threshold == domain::Fen{80'000});
    CHECK_FALSE(policy->wallet.has_value());
}

TEST_CASE("no field of a policy file may be missing, doubled or added") {
    JsonValue file = parsed(guizhou_text());
    std::size_t objects = 0;
    for_each_object(file, "", [&file, &objects](JsonValue& object, const std::string& path) {
        ++objects;
        const JsonValue whole = object;
        for (std::size_t index = 0; index < whole.names.size(); ++index) {
            const std::string place = below(path, whole.names[index]);
            const auto offset = static_cast<std::ptrdiff_t>(index);
            object.names.erase(object.names.begin() + offset);
            object.items.erase(object.items.begin() + offset);
            check_unreadable(json_text(file), {place, FieldProblem::Missing});
            object = whole;

            object.names.push_back(whole.names[index]);
            object.items.push_back(whole.items[index]);
            check_unreadable(json_text(file), {place, FieldProblem::DuplicateField});
            object = whole;
        }
        object.names.push_back("note");
        object.items.push_back(parsed("\"\""));
        check_unreadable(json_text(file), {below(path, "note"), FieldProblem::UnknownField});
        object = whole;
    });
    CHECK(objects > 70);
}

TEST_CASE("no value of a policy file may be of another type") {
    JsonValue file = parsed(guizhou_text());
    for_each_object(file, "", [&file](JsonValue& object, const std::string& path) {
        for (std::size_t index = 0; index < object.names.size(); ++index) {
            const JsonValue whole = object.items[index];
            object.items[index] = parsed("true");
            check_unreadable(json_text(file), {below(path, object.names[index]), FieldProblem::WrongType});
            object.items[index] = whole;
        }
    });
}

TEST_CASE("each kind of wrong value is named with its place") {
    struct Row {
        std::string_view path;
        std::string_view value;
        std::string_view wrong_path;
        FieldProblem problem;
    };
    const Row rows[] = {
        {"id", R"("")", "id", FieldProblem::TooShort},
        {"id", "null", "id", FieldProblem::WrongType},
        {"money", "null", "money", FieldProblem::WrongType},
        {"money.model.value", R"("gift")", "money.model.value", FieldProblem::NotAllowed},
        {"money.model.value", "null", "money.model.value", FieldProblem::WrongType},
        {"money.model.source", R"("X")", "money.model.source", FieldProblem::NotAllowed},
        {"money.model.source", R"("g")", "money.model.source", FieldProblem::NotAllowed},
        {"money.model", R"("direct_draw")", "money.model", FieldProblem::WrongType},
        {"member.people_max.value", "8.0", "member.people_max.value", FieldProblem::BadFormat},
        {"member.people_max.value", R"("8")", "member.people_max.value", FieldProblem::WrongType},
        {"member.people_max.value", "-1", "member.people_max.value", FieldProblem::OutOfRange},
        {"member.people_max.value", "1000001", "member.people_max.value", FieldProblem::OutOfRange},
        {"member.rejoin_wait_days.value", "null", "member.rejoin_wait_days.value", FieldProblem::WrongType},
        {"member.relations.value", R"(["spouse","cousin"])", "member.relations.value[1]", FieldProblem::NotAllowed},
        {"member.relations.value", R"(["spouse","child","spouse"])", "member.relations.value[2]",
         FieldProblem::Repeated},
        {"provinces.value", R"(["52000"])", "provinces.value[0]", FieldProblem::BadFormat},
        {"provinces.value", R"([520000])", "provinces.value[0]", FieldProblem::WrongType},
        {"effective_from.value", R"("2026-02-29")", "effective_from.value", FieldProblem::BadFormat},
        {"effective_from.value", R"("2026-1-1")", "effective_from.value", FieldProblem::BadFormat},
        {"binding.steps.value", R"([{"step":"letter","frequency":"twice"}])", "binding.steps.value[0].frequency",
         FieldProblem::NotAllowed},
        {"spending.fund_split.value",
         R"([{"scheme":"employee","visit":"outpatient","tier":"none","threshold":"0.005","fund_percent":1}])",
         "spending.fund_split.value[0].threshold", FieldProblem::BadFormat},
        {"spending.fund_split.value",
         R"([{"scheme":"employee","visit":"outpatient","tier":"none","threshold":"-1","fund_percent":1}])",
         "spending.fund_split.value[0].threshold", FieldProblem::OutOfRange},
        {"spending.fund_split.value",
         R"([{"scheme":"employee","visit":"outpatient","tier":"none","threshold":"99999999999999999999","fund_percent":1}])",
         "spending.fund_split.value[0].threshold", FieldProblem::OutOfRange},
        {"wallet",
         R"({"transfers_a_day_max":{"value":3,"source":"P"},"transfer_max":{"value":"2000.00","source":"P"},
             "closed_from":{"value":"22:60","source":"P"}})",
         "wallet.closed_from.value", FieldProblem::BadFormat},
    };
    for (const Row& row : rows) {
        CAPTURE(row.path, row.value);
        check_unreadable(guizhou_with(row.path, row.value), {std::string(row.wrong_path), row.problem});
    }
}

TEST_CASE("what Guizhou's policy leaves out is read too") {
    const std::string wallet =
        R"({"transfers_a_day_max":{"value":3,"source":"P"},"transfer_max":{"value":"2000.00","source":"P"},)"
        R"("closed_from":{"value":"22:00","source":"P"},"closed_until":{"value":"06:00","source":"P"},)"
        R"("returned_at":{"value":"06:00","source":"P"},"pending_max":{"value":1,"source":"P"}})";
    const std::string text = guizhou_with("wallet", wallet);
    const auto policy = protocol::read_policy(text);
    if (!policy) FAIL(to_text(policy.error()));
    CHECK(protocol::write_policy(*policy) == text);
    CHECK(policy->wallet->transfer_max.value == domain::Fen{200'000});
    CHECK(policy->wallet->closed_from.value == domain::TimeOfDay{.hour = 22});
}

TEST_CASE("a policy whose fields don't fit each other is refused with all its defects") {
    const auto refused = protocol::read_policy(guizhou_with("money.model.value", R"("earmark")"));
    REQUIRE_FALSE(refused);
    const auto* defects = std::get_if<std::vector<domain::PolicyDefect>>(&refused.error());
    REQUIRE(defects != nullptr);
    CHECK(std::ranges::find(*defects, domain::PolicyDefect{domain::PolicyDefectKind::Missing, "earmark"}) !=
          defects->end());
    CHECK(to_text(refused.error()).find("earmark: missing") != std::string::npos);
}
