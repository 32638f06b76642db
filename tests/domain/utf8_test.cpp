#include "domain/utf8.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace domain_tests {

using namespace domain;

TEST_CASE("characters survive the way to code points and back") {
    struct Row {
        std::string_view text;
        std::u32string_view code_points;
    };
    const Row rows[] = {
        {"", U""},
        {"A", U"A"},
        {"\x7F", U"\x7F"},
        {"\u0080", U"\u0080"},
        {"\u07FF", U"\u07FF"},
        {"\u0800", U"\u0800"},
        {"\uFFFF", U"\uFFFF"},
        {"\U00010000", U"\U00010000"},
        {"\U0010FFFF", U"\U0010FFFF"},
        {"䶮", U"\u4DAE"},
        {"㛃", U"\u36C3"},
        {"鿏", U"\u9FCF"},
        {"𬱖", U"\U0002CC56"},
        {"𣲗", U"\U00023C97"},
        {"·", U"\u00B7"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(decode_utf8(row.text) == std::u32string{row.code_points});
        CHECK(encode_utf8(row.code_points) == row.text);
        CHECK(is_valid_utf8(row.text));
        CHECK(count_code_points(row.text) == row.code_points.size());
    }
}

TEST_CASE("malformed text is found where it breaks") {
    struct Row {
        std::string_view text;
        std::size_t byte_offset;
    };
    const Row rows[] = {
        {"\x80", 0},              // continuation without a start
        {"a\xC3", 1},             // cut off
        {"a\xE4\xB6", 1},         //
        {"\xF0\xA3\xB2", 0},      //
        {"\xC0\x80", 0},          // over-long forms of U+0000 …
        {"\xC1\xBF", 0},          // … U+007F
        {"\xE0\x9F\xBF", 0},      // … U+07FF
        {"\xF0\x8F\xBF\xBF", 0},  // … U+FFFF
        {"\xED\xA0\x80", 0},      // half a surrogate pair
        {"\xED\xBF\xBF", 0},      //
        {"\xF4\x90\x80\x80", 0},  // above U+10FFFF
        {"\xF5\x80\x80\x80", 0},  //
        {"\xFE", 0},              //
        {"\xFF", 0},              //
        {"abc\xE4\x41\x41", 3},   // a letter where a continuation belongs
    };
    for (const Row& row : rows) {
        CHECK(decode_utf8(row.text) == std::unexpected(Utf8Error{row.byte_offset}));
        CHECK_FALSE(is_valid_utf8(row.text));
    }
}

TEST_CASE("for drawing, each malformed byte becomes one replacement character") {
    CHECK(decode_utf8_leniently("a\xFF\xE4\xB6z") == U"a\uFFFD\uFFFD\uFFFDz");
    CHECK(count_code_points("a\xFF\xE4\xB6z") == 5);
    CHECK(decode_code_point("\xE4\xB6", 0).validity == Utf8Validity::Malformed);
}

TEST_CASE("what is no character is written as the replacement character") {
    for (const char32_t code_point : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, char32_t{0xFFFFFFFF}}) {
        std::string text;
        append_utf8(text, code_point);
        CHECK(text == "\uFFFD");
    }
}

}  // namespace domain_tests
