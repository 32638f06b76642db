#include "app/strings.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "protocol/error.hpp"

using namespace app;

namespace {

std::string file_text(const char* path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

Strings strings_of(const char* path) {
    auto strings = Strings::parse(file_text(path));
    REQUIRE(strings);
    return std::move(*strings);
}

Strings chinese() { return strings_of("assets/strings/zh-CN.json"); }
Strings english() { return strings_of("assets/strings/en.json"); }

std::set<std::string> placeholders(std::string_view text) {
    std::set<std::string> names;
    for (std::size_t opening = text.find('{'); opening != text.npos; opening = text.find('{', opening + 1)) {
        names.emplace(text.substr(opening, text.find('}', opening) - opening));
    }
    return names;
}

}  // namespace

TEST_CASE("strings: both languages say the same things with the same placeholders") {
    const Strings zh = chinese();
    const Strings en = english();
    REQUIRE(zh.size() == en.size());
    for (std::size_t index = 0; index < zh.size(); ++index) {
        const auto& [key, text] = zh.entries()[index];
        CAPTURE(key);
        CHECK(en.entries()[index].first == key);
        CHECK(placeholders(en.entries()[index].second) == placeholders(text));
    }
}

TEST_CASE("strings: none is empty, and the words keep to the rules of the house") {
    for (const Strings& strings : {chinese(), english()}) {
        for (const auto& [key, text] : strings.entries()) {
            CAPTURE(key, text);
            CHECK_FALSE(text.empty());
            CHECK(text.find('!') == std::string::npos);
            CHECK(text.find("！") == std::string::npos);
            CHECK(text.find("您") == std::string::npos);
            CHECK(text.find("系统错误") == std::string::npos);
            CHECK(text.front() != ' ');
            CHECK(text.back() != ' ');
        }
    }
}

TEST_CASE("strings: every error code has its sentence and its four parts") {
    for (const Strings& strings : {chinese(), english()}) {
        for (const std::string_view code : domain::enum_names<protocol::ErrorCode>) {
            for (const char* part : {"line", "what", "why", "who", "button"}) {
                const std::string key = "error." + std::string(code) + "." + part;
                CAPTURE(key);
                CHECK(strings.has(key));
            }
        }
    }
}

TEST_CASE("strings: who mends a refusal is a person or an office") {
    constexpr auto menders =
        std::to_array<std::string_view>({"你：", "她：", "他：", "对方：", "家人：", "单位：", "服务大厅：",
                                         "参保地医保局：", "公安户籍窗口", "收银员："});
    for (const auto& [key, text] : chinese().entries()) {
        if (!key.ends_with(".who") || !key.starts_with("error.")) continue;
        CAPTURE(key, text);
        CHECK(text.find("系统") == std::string::npos);
        CHECK(std::ranges::any_of(menders, [&text](std::string_view who) { return text.starts_with(who); }));
    }
}

TEST_CASE("strings: placeholders are filled, also twice and out of order") {
    const auto strings = Strings::parse(R"({"a":"{x} and {y}, {x}","b":"{open","c":"}{x}{"})");
    REQUIRE(strings);
    CHECK(strings->text("a", {{"y", "2"}, {"x", "1"}}) == "1 and 2, 1");
    CHECK(strings->text("a", {{"x", "{y}"}}) == "{y} and {y}, {y}");
    CHECK(strings->text("b", {{"open", "1"}}) == "{open");
    CHECK(strings->text("c", {{"x", "1"}}) == "}1{");
}

TEST_CASE("strings: a missing key shows itself and is remembered once") {
    const Strings strings = chinese();
    CHECK(strings.text("no.such.key") == "[no.such.key]");
    CHECK(strings.text("no.such.key", {{"x", "1"}}) == "[no.such.key]");
    CHECK(strings.missing().size() == 1);
    CHECK_FALSE(strings.has("no.such.key"));
}

TEST_CASE("strings: a file that is no list of texts is refused, with the key") {
    CHECK_FALSE(Strings::parse(""));
    CHECK_FALSE(Strings::parse("[]"));
    const auto wrong = Strings::parse(R"({"a":"x","b":5})");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().key == "b");
}
