#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "protocol/json_value.hpp"

using protocol::FieldError;
using protocol::FieldProblem;
using protocol::JsonKind;
using protocol::JsonValue;
using protocol::parse_json;

namespace {

constexpr std::size_t size_max = 100'000;

std::string repeated(std::string_view piece, std::size_t count) {
    std::string text;
    for (std::size_t index = 0; index < count; ++index) text += piece;
    return text;
}

}  // namespace

TEST_CASE("a number keeps the text it was written with") {
    const std::string_view numbers[] = {"0",    "12",     "86.50", "1e2", "1E+2", "-1.5e-3", "9223372036854775808",
                                        "1.10", "123456", "-12.0"};
    for (const std::string_view number : numbers) {
        CAPTURE(number);
        const auto value = parse_json(number, size_max);
        REQUIRE(value);
        CHECK(value->kind == JsonKind::Number);
        CHECK(value->text == number);
    }
}

TEST_CASE("texts are unescaped") {
    struct Row {
        std::string_view json;
        std::string_view text;
    };
    using namespace std::string_view_literals;
    const Row rows[] = {
        {R"("")", ""},
        {R"("a b")", "a b"},
        {R"("\"\\\/\b\f\n\r\t")", "\"\\/\b\f\n\r\t"},
        {R"("\u5f20\u4E09")", "张三"},
        {R"("\ud87e\udc68\uD842\uDFB7")", "\U0002F868𠮷"},
        {R"("𬱖·鿏")", "𬱖·鿏"},
        {R"("\u0000")", "\0"sv},
        {"\"\x7f\"", "\x7f"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.json);
        const auto value = parse_json(row.json, size_max);
        REQUIRE(value);
        CHECK(value->kind == JsonKind::Text);
        CHECK(value->text == row.text);
    }
}

TEST_CASE("objects keep the order of their fields") {
    const auto value = parse_json(" { \"b\" : [ 1 , null , [ ] ] , \"a\" : { } , \"\" : true } ", size_max);
    REQUIRE(value);
    CHECK(value->names == std::vector<std::string>{"b", "a", ""});
    CHECK(value->find("b")->items.size() == 3);
    CHECK(value->find("a")->kind == JsonKind::Object);
    CHECK(value->find("")->kind == JsonKind::True);
    CHECK(value->find("c") == nullptr);
}

TEST_CASE("what is not JSON is refused, with its place") {
    struct Row {
        std::string text;
        std::string path;
        FieldProblem problem;
    };
    const Row rows[] = {
        {"", "", FieldProblem::NotJson},
        {" ", "", FieldProblem::NotJson},
        {"{", "", FieldProblem::NotJson},
        {"[1", "", FieldProblem::NotJson},
        {"[1,]", "", FieldProblem::NotJson},
        {"[,1]", "", FieldProblem::NotJson},
        {"[1 2]", "", FieldProblem::NotJson},
        {R"({"a":1,})", "", FieldProblem::NotJson},
        {R"({"a" 1})", "", FieldProblem::NotJson},
        {R"({a:1})", "", FieldProblem::NotJson},
        {R"({"a":})", "", FieldProblem::NotJson},
        {R"({"a":{"b":[1,tru]}})", "", FieldProblem::NotJson},
        {"{} {}", "", FieldProblem::NotJson},
        {"1 x", "", FieldProblem::NotJson},
        {"\xEF\xBB\xBF{}", "", FieldProblem::NotJson},
        {"// note\n1", "", FieldProblem::NotJson},
        {"NaN", "", FieldProblem::NotJson},
        {"Infinity", "", FieldProblem::NotJson},
        {"True", "", FieldProblem::NotJson},
        {"nul", "", FieldProblem::NotJson},
        {"+1", "", FieldProblem::NotJson},
        {"01", "", FieldProblem::NotJson},
        {"-", "", FieldProblem::NotJson},
        {"-01", "", FieldProblem::NotJson},
        {".5", "", FieldProblem::NotJson},
        {"1.", "", FieldProblem::NotJson},
        {"1.e3", "", FieldProblem::NotJson},
        {"1e", "", FieldProblem::NotJson},
        {"1e+", "", FieldProblem::NotJson},
        {"0x10", "", FieldProblem::NotJson},
        {"'a'", "", FieldProblem::NotJson},
        {"\"a", "", FieldProblem::NotJson},
        {"\"a\nb\"", "", FieldProblem::NotJson},
        {std::string("\"a\0b\"", 5), "", FieldProblem::NotJson},
        {std::string("1\0", 2), "", FieldProblem::NotJson},
        {R"("\x41")", "", FieldProblem::NotJson},
        {R"("\u12")", "", FieldProblem::NotJson},
        {R"("\u12G4")", "", FieldProblem::NotJson},
        {R"("\ud800")", "", FieldProblem::NotJson},
        {R"("\ud800\u0041")", "", FieldProblem::NotJson},
        {R"("\udc00\ud800")", "", FieldProblem::NotJson},
        {R"("\)", "", FieldProblem::NotJson},
        {"\"\xC0\xAF\"", "", FieldProblem::NotJson},
        {"\"\xED\xA0\x80\"", "", FieldProblem::NotJson},
        {"\"\xF4\x90\x80\x80\"", "", FieldProblem::NotJson},
        {"\"\xE5\xBC\"", "", FieldProblem::NotJson},
        {"\"\x80\"", "", FieldProblem::NotJson},
        {"{\"\xFF\":1}", "", FieldProblem::NotJson},
        {"1e999", "", FieldProblem::NotJson},
        {R"({"a":1,"b":2,"a":3})", "a", FieldProblem::DuplicateField},
        {R"([{"a":{"b":1,"\u0062":2}}])", "[0].a.b", FieldProblem::DuplicateField},
        {R"({"":1,"":2})", "", FieldProblem::DuplicateField},
        {repeated("[", 33), repeated("[0]", 32), FieldProblem::TooDeep},
        {repeated("[", 90'000), repeated("[0]", 32), FieldProblem::TooDeep},
        {repeated("{\"a\":", 33), "a" + repeated(".a", 31), FieldProblem::TooDeep},
        {std::string(size_max + 1, ' '), "", FieldProblem::TooLarge},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text.substr(0, 100));
        const auto value = parse_json(row.text, size_max);
        REQUIRE_FALSE(value);
        CHECK(to_text(value.error()) == to_text(FieldError{row.path, row.problem}));
    }
}

TEST_CASE("32 levels are read") {
    CHECK(parse_json(repeated("[", 32) + repeated("]", 32), size_max));
    CHECK(parse_json(repeated("{\"a\":", 32) + "1" + repeated("}", 32), size_max));
}

TEST_CASE("an object of very many fields is refused before it costs time") {
    const auto object_of = [](std::size_t count) {
        std::string text = "{";
        for (std::size_t index = 0; index < count; ++index) {
            text += (index == 0 ? "\"" : ",\"") + std::to_string(index) + "\":0";
        }
        return text + "}";
    };
    CHECK(parse_json(object_of(protocol::json_fields_max), size_max));
    const auto refused = parse_json(object_of(protocol::json_fields_max + 1), size_max);
    REQUIRE_FALSE(refused);
    CHECK(to_text(refused.error()) == to_text(FieldError{"", FieldProblem::TooMany}));
}

TEST_CASE("a long foreign name does not get into the error's path") {
    const std::string name(65, 'n');
    const auto refused = parse_json("{\"" + name + "\":1,\"" + name + "\":2}", size_max);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().path == "…");
}
