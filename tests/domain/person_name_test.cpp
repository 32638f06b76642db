#include "domain/person_name.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "domain/legacy_ideographs.hpp"
#include "domain/utf8.hpp"

namespace domain_tests {

using namespace domain;

TEST_CASE("registered names are accepted as they are") {
    struct Row {
        std::string_view text;
        std::size_t length;
    };
    const Row rows[] = {
        {"张三", 2},
        {"李", 1},
        {"欧阳䶮", 3},
        {"李㛃", 2},
        {"陈𬱖", 2},  // outside the Basic Multilingual Plane
        {"王𣲗", 2},
        {"赵鿏", 2},
        {"䶮㛃𬱖𣲗鿏", 5},
        {"〇一", 2},  // U+3007, an ideograph among punctuation
        {"阿依古丽·买买提", 8},
        {"古丽巴哈尔·阿不都热依木·艾山", 15},
        {"ئايگۈل", 6},   // Uyghur
        {"བསོད་ནམས", 8},  // Tibetan with its tsheg
        {"ᠪᠠᠶᠠᠷ", 5},    // Mongolian
        {"ꆈꌠ", 2},     // Yi
        {"김민수", 3},   // Hangul
        {"JOHN SMITH", 10},
        {"MARY-ANN O'BRIEN", 16},
        {"J. R. R. TOLKIEN", 16},
        {"José Müller", 11},
        {"𰀀𱍊𲎰", 3},  // extensions G and H of GB 18030-2022's planes
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const auto name = PersonName::parse(row.text);
        REQUIRE(name);
        CHECK(name->text() == row.text);
        CHECK(name->length() == row.length);
    }
}

TEST_CASE("names are made canonical") {
    struct Row {
        std::string_view typed;
        std::string_view expected;
    };
    const Row rows[] = {
        {" 张三 ", "张三"},
        {"\u3000张\u3000三\t", "张三"},
        {"张 三", "张三"},
        {"阿依古丽•买买提", "阿依古丽·买买提"},   // bullet
        {"阿依古丽・买买提", "阿依古丽·买买提"},  // katakana middle dot
        {"阿依古丽‧买买提", "阿依古丽·买买提"},   // hyphenation point
        {"阿依古丽･买买提", "阿依古丽·买买提"},   // half-width katakana middle dot
        {"阿依古丽∙买买提", "阿依古丽·买买提"},   // bullet operator
        {"阿依古丽⋅买买提", "阿依古丽·买买提"},   // dot operator
        {"阿依古丽 · 买买提", "阿依古丽·买买提"},
        {"JOHN   SMITH ", "JOHN SMITH"},
        {"ئايگۈل  تۇرسۇن", "ئايگۈل تۇرسۇن"},
        {"𬱖 𣲗", "𬱖𣲗"},
        {"O\u2019BRIEN", "O'BRIEN"},
        {"\uFEFF张\u200B三\u202C", "张三"},
        {"欧阳\uE863", "欧阳䶮"},  // the private-use code that older software wrote
        {"\uE81B", "㑇"},
        {"\uE816", "𠂇"},
    };
    for (const Row& row : rows) {
        INFO(row.typed);
        const auto name = PersonName::parse(row.typed);
        REQUIRE(name);
        CHECK(name->text() == row.expected);
        CHECK(PersonName::parse(name->text()) == *name);
    }
}

TEST_CASE("what is no name is refused, and why") {
    using enum PersonNameError;
    struct Row {
        std::string text;
        PersonNameError expected;
    };
    const Row rows[] = {
        {"", Empty},
        {" \u3000\t", Empty},
        {"\u200B", Empty},
        {"张3", Character},
        {"张３", Character},
        {"张三@", Character},
        {"张\n三", Character},
        {std::string{"张\0三", 7}, Character},
        {"张三，", Character},
        {"张三。", Character},
        {"（张三）", Character},
        {"张三😀", Character},
        {"张\uE000", Character},      // private use without a known character
        {"张\uE865", Character},      // just behind the known ones
        {"张\U000F0000", Character},  // private use of plane 15
        {"张\uFFFD", Character},
        {"张\uFDD0", Character},
        {"张\U000E0100", Character},  // a variation selector
        {"<b>张三</b>", Character},
        {"张三/李四", Character},
        {"·买买提", MiddleDot},
        {"买买提·", MiddleDot},
        {"阿依··买买提", MiddleDot},
        {"·", MiddleDot},
        {"张\xFF", Encoding},
        {"\xED\xA0\x80", Encoding},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(PersonName::parse(row.text) == std::unexpected(row.expected));
    }
}

TEST_CASE("length is counted in characters, with a generous limit") {
    std::string longest;
    for (std::size_t count = 0; count < person_name_length_max; ++count) longest += "𬱖";
    CHECK(PersonName::parse(longest)->length() == person_name_length_max);
    CHECK(PersonName::parse(longest + "𬱖") == std::unexpected(PersonNameError::TooLong));
}

TEST_CASE("private-use codes of GBK have their characters") {
    CHECK(modern_ideograph(0xE815) == U'\u2E81');
    CHECK(modern_ideograph(0xE81E) == U'\u9FB4');
    CHECK(modern_ideograph(0xE831) == U'\U000215D7');
    CHECK(modern_ideograph(0xE863) == U'䶮');
    CHECK(modern_ideograph(0xE864) == U'\u9FBB');
    CHECK(modern_ideograph(0xE814) == U'\uE814');
    CHECK(modern_ideograph(0xE865) == U'\uE865');
    CHECK(modern_ideograph(U'张') == U'张');
}

}  // namespace domain_tests
