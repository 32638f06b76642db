#include "protocol/query_text.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

using protocol::FieldError;
using protocol::FieldProblem;

namespace {

struct SampleQuery {
    std::string member;
    std::int64_t after = 0;
    std::optional<std::string> month;
};

void describe(auto& visit, protocol::Like<SampleQuery> auto& value) {
    visit("member", value.member, protocol::text_up_to(8), "Whose.");
    visit("after", value.after, protocol::count_up_to(1000), "After which.");
    visit("month", value.month, protocol::text_up_to(7), "Which month.");
}

}  // namespace

TEST_CASE("a query survives writing and reading") {
    struct Row {
        SampleQuery query;
        std::string_view text;
    };
    const Row rows[] = {
        {{"", 0, std::nullopt}, "member=&after=0"},
        {{"a b&c=d", 17, "2026-11"}, "member=a%20b%26c%3Dd&after=17&month=2026-11"},
        {{"张𬱖%", 1000, ""}, "member=%E5%BC%A0%F0%AC%B1%96%25&after=1000&month="},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(protocol::write_query(row.query) == row.text);
        const auto back = protocol::read_query<SampleQuery>(row.text);
        REQUIRE(back);
        CHECK(back->member == row.query.member);
        CHECK(back->after == row.query.after);
        CHECK(back->month == row.query.month);
    }
}

TEST_CASE("a query is checked as a body is") {
    struct Row {
        std::string_view text;
        FieldError error;
    };
    const Row rows[] = {
        {"", {"member", FieldProblem::Missing}},
        {"after=1", {"member", FieldProblem::Missing}},
        {"member=a&after=1&after=2", {"after", FieldProblem::DuplicateField}},
        {"member=a&after=x", {"after", FieldProblem::WrongType}},
        {"member=a&after=01", {"after", FieldProblem::WrongType}},
        {"member=a&after=", {"after", FieldProblem::WrongType}},
        {"member=a&after=-1", {"after", FieldProblem::OutOfRange}},
        {"member=a&after=1001", {"after", FieldProblem::OutOfRange}},
        {"member=a&after=9999999999999999999", {"after", FieldProblem::OutOfRange}},
        {"member=123456789&after=1", {"member", FieldProblem::TooLong}},
        {"member=%&after=1", {"member", FieldProblem::BadFormat}},
        {"member=%C3%28&after=1", {"member", FieldProblem::BadFormat}},
        {"%zz=1", {"", FieldProblem::BadFormat}},
        {"member=a&after=1&surprise=1", {"surprise", FieldProblem::UnknownField}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto refused = protocol::read_query<SampleQuery>(row.text);
        REQUIRE_FALSE(refused);
        CHECK(to_text(refused.error()) == to_text(row.error));
    }
}
