#include "protocol/sandbox_people_wire.hpp"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "domain/mobile_number.hpp"
#include "domain/person_name.hpp"
#include "domain/resident_id.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/sandbox_listing_wire.hpp"

using protocol::FieldError;
using protocol::FieldProblem;

namespace {

std::string people_text() {
    std::ifstream file("assets/sandbox/people.json");
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
}

constexpr std::string_view mother = "aaaaaaaaaaaaaaaaaaaa";
constexpr std::string_view child = "bbbbbbbbbbbbbbbbbbbb";

std::string person(std::string_view id, std::string_view more, std::string_view relatives) {
    return R"({"id":")" + std::string(id) + R"(","family":"ffffffffffffffffffff","role":"head","name":"张三",)" +
           R"("resident_id":"11010519491231002X",)" + std::string(more) +
           R"("insurances":[{"area":"520100","scheme":"employee","status":"normal","balance_query":"offered",)" +
           R"("current_fen":5,"earlier_fen":7}],"relatives":[)" + std::string(relatives) + R"(],"tags":[]})";
}

std::string relative(std::string_view id) { return R"({"person":")" + std::string(id) + R"(","relation":"child"})"; }

std::string file_of(std::string_view people) {
    return R"({"format":1,"reference_day":"2026-07-01","people":[)" + std::string(people) + "]}";
}

}  // namespace

TEST_CASE("the sandbox's people are read whole") {
    const auto people = protocol::read_sandbox_people(people_text());
    if (!people) FAIL(to_text(people.error()));
    CHECK(people->people.size() >= 200);
    for (const protocol::SandboxPerson& person : people->people) {
        CAPTURE(person.id);
        CHECK(domain::ResidentId::parse(person.resident_id));
        CHECK(domain::PersonName::parse(person.name));
        if (person.mobile) CHECK(domain::MobileNumber::parse(*person.mobile));
        for (const auto& insurance : person.insurances) CHECK(domain::AreaCode::parse(insurance.area));
    }
    const auto again = protocol::read_sandbox_people(protocol::write_json(*people));
    REQUIRE(again);
    CHECK(protocol::write_json(*again) == protocol::write_json(*people));
}

TEST_CASE("people who don't fit each other are refused") {
    struct Row {
        std::string text;
        std::string_view path;
        FieldProblem problem;
    };
    const Row rows[] = {
        {file_of(person(mother, "", "") + "," + person(mother, "", "")), "people[1].id", FieldProblem::Repeated},
        {file_of(person(mother, R"("guardian":"bbbbbbbbbbbbbbbbbbbb",)", "")), "people[0].guardian",
         FieldProblem::NotAllowed},
        {file_of(person(mother, "", relative(mother) + "," + relative(child))), "people[0].relatives[1].person",
         FieldProblem::NotAllowed},
        {file_of(person("aaa", "", "")), "people[0].id", FieldProblem::TooShort},
        {file_of(person(mother, R"("mobile":null,)", "")), "people[0].mobile", FieldProblem::WrongType},
        {file_of(person(mother, R"("nickname":"x",)", "")), "people[0].nickname", FieldProblem::UnknownField},
        {R"({"format":2,"reference_day":"2026-07-01","people":[]})", "format", FieldProblem::OutOfRange},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto refused = protocol::read_sandbox_people(row.text);
        REQUIRE_FALSE(refused);
        CHECK(to_text(refused.error()) == to_text(FieldError{std::string(row.path), row.problem}));
    }
}

TEST_CASE("the listing names relatives by their ID numbers") {
    const auto people = protocol::read_sandbox_people(
        file_of(person(mother, R"("mobile":"19900000101",)", relative(child)) + "," + person(child, "", "")));
    REQUIRE(people);
    const auto answers = protocol::sandbox_people_answer(*people);
    REQUIRE(answers.size() == 2);
    CHECK(answers[0].mobile == "19900000101");
    CHECK(answers[0].place == "520100");
    CHECK(answers[0].balance_fen == 12);
    REQUIRE(answers[0].relatives.size() == 1);
    CHECK(answers[0].relatives[0].id_number == "11010519491231002X");
    CHECK(answers[1].mobile.empty());
    CHECK(protocol::write_json(answers).starts_with(
        R"([{"id_number":"11010519491231002X","name":"张三","mobile":"19900000101","place":"520100",)"
        R"("scheme":"employee","status":"normal","balance_fen":12,"family":"ffffffffffffffffffff","role":"head",)"));
}
