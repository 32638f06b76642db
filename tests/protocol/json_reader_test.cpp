#include "protocol/json_reader.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using protocol::FieldError;
using protocol::FieldProblem;
using protocol::Like;

namespace reading {

enum class Colour { Red, DarkGreen };

struct Inner {
    std::int64_t count = 0;
    std::vector<std::string> words;
};

void describe(auto& visit, Like<Inner> auto& value) {
    visit("count", value.count, protocol::integer_between(-5, 1000), "");
    visit("words", value.words, protocol::list_up_to(3, protocol::text_between(1, 4)), "");
}

struct Outer {
    std::string name;
    std::string token;
    std::int64_t number = 0;
    bool flag = false;
    double measure = 0;
    domain::Fen amount;
    Colour colour = Colour::Red;
    Inner inner;
    std::vector<Inner> list;
    std::optional<std::int64_t> perhaps;
};

void describe(auto& visit, Like<Outer> auto& value) {
    visit("name", value.name, protocol::text_between(2, 5), "");
    visit("token", value.token, protocol::token_between(0, 8), "");
    visit("number", value.number, protocol::IntegerRule{}, "");
    visit("flag", value.flag, "");
    visit("measure", value.measure, "");
    visit("amount", value.amount, protocol::YuanRule{}, "");
    visit("colour", value.colour, "");
    visit("inner", value.inner, "");
    visit("list", value.list, protocol::ListRule<protocol::NoRule>{.count_min = 1, .count_max = 2, .item = {}}, "");
    visit("perhaps", value.perhaps, protocol::IntegerRule{}, "");
}

}  // namespace reading

template <>
inline constexpr auto domain::enum_names<reading::Colour> = std::to_array<std::string_view>({"red", "dark_green"});

namespace {

using reading::Outer;

/// A right text with one field's value replaced (or taken out, when `value` is empty).
std::string outer_with(std::string_view field, std::string_view value) {
    struct Field {
        std::string_view name;
        std::string_view value;
    };
    const Field fields[] = {
        {"name", R"("张三")"},
        {"token", R"("aZ0-_")"},
        {"number", "7"},
        {"flag", "true"},
        {"measure", "390.5"},
        {"amount", "86.5"},
        {"colour", R"("dark_green")"},
        {"inner", R"({"count":1,"words":["a"]})"},
        {"list", R"([{"count":2,"words":[]}])"},
        {"perhaps", "1"},
    };
    std::string text;
    for (const Field& row : fields) {
        const std::string_view chosen = row.name == field ? value : row.value;
        if (chosen.empty()) continue;
        text += (text.empty() ? "{\"" : ",\"") + std::string(row.name) + "\":" + std::string(chosen);
    }
    return text + "}";
}

}  // namespace

TEST_CASE("a right text is read whole") {
    const auto outer = protocol::read_json<Outer>(outer_with("", ""));
    REQUIRE(outer);
    CHECK(outer->name == "张三");
    CHECK(outer->token == "aZ0-_");
    CHECK(outer->number == 7);
    CHECK(outer->flag);
    CHECK(outer->measure == 390.5);
    CHECK(outer->amount == domain::Fen{8650});
    CHECK(outer->colour == reading::Colour::DarkGreen);
    CHECK(outer->inner.count == 1);
    CHECK(outer->inner.words == std::vector<std::string>{"a"});
    REQUIRE(outer->list.size() == 1);
    CHECK(outer->list[0].count == 2);
    CHECK(outer->perhaps == 1);
}

TEST_CASE("an amount is read exactly where a double would round") {
    const auto outer = protocol::read_json<Outer>(outer_with("amount", "90071992547409.91"));
    REQUIRE(outer);
    CHECK(outer->amount == domain::Fen{9'007'199'254'740'991});
}

TEST_CASE("an absent optional field is empty") {
    const auto outer = protocol::read_json<Outer>(outer_with("perhaps", ""));
    REQUIRE(outer);
    CHECK_FALSE(outer->perhaps.has_value());
}

TEST_CASE("values at the edge of their rules are read") {
    struct Row {
        std::string_view field;
        std::string_view value;
    };
    const Row rows[] = {
        {"name", R"("ab")"},
        {"name", R"("𬱖𣲗㛃䶮鿏")"},  // five characters, nineteen bytes
        {"token", R"("")"},
        {"token", R"("12345678")"},
        {"number", "9223372036854775807"},
        {"number", "-9223372036854775808"},
        {"number", "-0"},
        {"flag", "false"},
        {"measure", "0"},
        {"measure", "-12.25"},
        {"measure", "123456789012345678.5"},
        {"amount", "0"},
        {"amount", "86.50"},
        {"amount", R"("86.50")"},
        {"amount", "90071992547409.92"},
        {"inner", R"({"words":["a","ab","abcd"],"count":-5})"},
        {"list", R"([{"count":0,"words":[]},{"count":1000,"words":[]}])"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.field, row.value);
        const auto outer = protocol::read_json<Outer>(outer_with(row.field, row.value));
        if (!outer) FAIL(to_text(outer.error()));
    }
}

TEST_CASE("the first wrong field is named, with what is wrong") {
    struct Row {
        std::string_view field;
        std::string_view value;  ///< empty: the field is left out
        std::string_view path;
        FieldProblem problem;
    };
    const Row rows[] = {
        {"name", "", "name", FieldProblem::Missing},
        {"name", "1", "name", FieldProblem::WrongType},
        {"name", "null", "name", FieldProblem::WrongType},
        {"name", R"("a")", "name", FieldProblem::TooShort},
        {"name", R"("张三李四王五")", "name", FieldProblem::TooLong},
        {"name", R"("a\u0000b")", "name", FieldProblem::BadFormat},
        {"token", R"("a b")", "token", FieldProblem::BadFormat},
        {"token", R"("ａ")", "token", FieldProblem::BadFormat},
        {"number", R"("7")", "number", FieldProblem::WrongType},
        {"number", "true", "number", FieldProblem::WrongType},
        {"number", "7.0", "number", FieldProblem::BadFormat},
        {"number", "7e0", "number", FieldProblem::BadFormat},
        {"number", "7E1", "number", FieldProblem::BadFormat},
        {"number", "9223372036854775808", "number", FieldProblem::OutOfRange},
        {"number", "-9223372036854775809", "number", FieldProblem::OutOfRange},
        {"number", "100000000000000000000000000000", "number", FieldProblem::OutOfRange},
        {"flag", "0", "flag", FieldProblem::WrongType},
        {"flag", R"("true")", "flag", FieldProblem::WrongType},
        {"measure", R"("1")", "measure", FieldProblem::WrongType},
        {"measure", "1e3", "measure", FieldProblem::BadFormat},
        {"measure", "0.1234567890123456789", "measure", FieldProblem::BadFormat},
        {"amount", "86.505", "amount", FieldProblem::BadFormat},
        {"amount", "86.500", "amount", FieldProblem::BadFormat},
        {"amount", "1e2", "amount", FieldProblem::BadFormat},
        {"amount", R"("1,286.40")", "amount", FieldProblem::BadFormat},
        {"amount", R"("")", "amount", FieldProblem::BadFormat},
        {"amount", "-0.01", "amount", FieldProblem::OutOfRange},
        {"amount", "90071992547409.93", "amount", FieldProblem::OutOfRange},
        {"amount", "92233720368547758.08", "amount", FieldProblem::OutOfRange},
        {"amount", "true", "amount", FieldProblem::WrongType},
        {"colour", R"("green")", "colour", FieldProblem::NotAllowed},
        {"colour", R"("Red")", "colour", FieldProblem::NotAllowed},
        {"colour", R"("")", "colour", FieldProblem::NotAllowed},
        {"colour", "0", "colour", FieldProblem::WrongType},
        {"inner", "[]", "inner", FieldProblem::WrongType},
        {"inner", R"({"count":1})", "inner.words", FieldProblem::Missing},
        {"inner", R"({"count":-6,"words":[]})", "inner.count", FieldProblem::OutOfRange},
        {"inner", R"({"count":1001,"words":[]})", "inner.count", FieldProblem::OutOfRange},
        {"inner", R"({"count":1,"words":[],"x":0})", "inner.x", FieldProblem::UnknownField},
        {"inner", R"({"count":1,"words":["a",""]})", "inner.words[1]", FieldProblem::TooShort},
        {"inner", R"({"count":1,"words":["a","b","abcde"]})", "inner.words[2]", FieldProblem::TooLong},
        {"inner", R"({"count":1,"words":["a","b","c","d"]})", "inner.words", FieldProblem::TooMany},
        {"inner", R"({"count":1,"words":{}})", "inner.words", FieldProblem::WrongType},
        {"list", "[]", "list", FieldProblem::TooFew},
        {"list", "[1]", "list[0]", FieldProblem::WrongType},
        {"list", R"([{"count":1,"words":[]},{"count":"1","words":[]}])", "list[1].count", FieldProblem::WrongType},
        {"list", R"([{"count":1,"words":[]},{"count":1,"words":[true]}])", "list[1].words[0]", FieldProblem::WrongType},
        {"perhaps", "null", "perhaps", FieldProblem::WrongType},
        {"perhaps", "1.5", "perhaps", FieldProblem::BadFormat},
    };
    for (const Row& row : rows) {
        CAPTURE(row.field, row.value);
        const auto refused = protocol::read_json<Outer>(outer_with(row.field, row.value));
        REQUIRE_FALSE(refused);
        CHECK(to_text(refused.error()) == to_text(FieldError{std::string(row.path), row.problem}));
    }
}

TEST_CASE("trailing text, a doubled field and a text beyond the limit are refused") {
    const std::string right = outer_with("", "");
    CHECK(protocol::read_json<Outer>(right + " \n"));
    CHECK(protocol::read_json<Outer>(right + "x").error() == FieldError{"", FieldProblem::NotJson});
    CHECK(protocol::read_json<Outer>(outer_with("flag", "true,\"flag\":true")).error() ==
          FieldError{"flag", FieldProblem::DuplicateField});
    CHECK(protocol::read_json<Outer>(right, protocol::UnknownFields::Refuse, right.size()));
    CHECK(protocol::read_json<Outer>(right, protocol::UnknownFields::Refuse, right.size() - 1).error() ==
          FieldError{"", FieldProblem::TooLarge});
}

TEST_CASE("an unknown field behind the 64th is found") {
    std::string text = outer_with("", "");
    text.pop_back();
    for (int index = 0; index < 80; ++index) text += ",\"x" + std::to_string(index) + "\":0";
    text += "}";
    CHECK(protocol::read_json<Outer>(text).error() == FieldError{"x0", FieldProblem::UnknownField});
    CHECK(protocol::read_json<Outer>(text, protocol::UnknownFields::Ignore));
}

TEST_CASE("an error as text") {
    CHECK(to_text(FieldError{"consents[2].kind", FieldProblem::NotAllowed}) == "consents[2].kind: not_allowed");
    CHECK(to_text(FieldError{"", FieldProblem::NotJson}) == "(whole text): not_json");
}
