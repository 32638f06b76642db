#include "app/wording.hpp"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>

#include "scripted_client.hpp"

using namespace app;
using namespace app_test;

namespace {

Strings strings_of(const char* path) {
    std::ifstream file(path, std::ios::binary);
    auto strings = Strings::parse(std::string{std::istreambuf_iterator<char>(file), {}});
    REQUIRE(strings);
    return std::move(*strings);
}

domain::Instant shanghai(int hour, int minute, domain::CivilDate date = {2026, 6, 16}) {
    return domain::shanghai_instant(date, {hour, minute, 0, 0});
}

Model model_at(domain::Instant now) {
    Model model;
    model.now = now;
    return model;
}

}  // namespace

TEST_CASE("words: the greeting follows Shanghai's clock, and the server's where the device is wrong") {
    struct Row {
        int hour;
        const char* key;
    };
    // clang-format off
    const Row rows[] = {
        {0, "greeting.evening"},    {4, "greeting.evening"},    {5, "greeting.early"},    {8, "greeting.early"},
        {9, "greeting.morning"},    {11, "greeting.morning"},   {12, "greeting.noon"},    {13, "greeting.noon"},
        {14, "greeting.afternoon"}, {17, "greeting.afternoon"}, {18, "greeting.evening"}, {23, "greeting.evening"},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(row.hour);
        CHECK(greeting_key(model_at(shanghai(row.hour, 30))) == row.key);
        Model wrong_clock = model_at(shanghai(row.hour, 30) - domain::hours(7));
        wrong_clock.server_offset_ms = domain::hours(7).ms;
        CHECK(greeting_key(wrong_clock) == row.key);
    }
}

TEST_CASE("words: moments") {
    const Strings zh = strings_of("assets/strings/zh-CN.json");
    const Strings en = strings_of("assets/strings/en.json");
    const Model model = model_at(shanghai(18, 0));
    CHECK(moment_text(model, zh, shanghai(14, 32)) == "今天 14:32");
    CHECK(moment_text(model, en, shanghai(14, 32)) == "today 14:32");
    CHECK(moment_text(model, zh, shanghai(9, 5, {2026, 3, 1})) == "3 月 1 日 09:05");
    CHECK(moment_text(model, en, shanghai(9, 5, {2026, 3, 1})) == "1 Mar 09:05");
    CHECK(moment_text(model, zh, shanghai(23, 59, {2025, 12, 31})) == "2025-12-31 23:59");
    CHECK(date_text(shanghai(0, 0)) == "2026-06-16");
}

TEST_CASE("words: waits are rounded up and never zero") {
    const Strings zh = strings_of("assets/strings/zh-CN.json");
    const Strings en = strings_of("assets/strings/en.json");
    struct Row {
        int seconds;
        const char* zh;
        const char* en;
    };
    const Row rows[] = {{1, "1 秒", "1 second"},      {43, "43 秒", "43 seconds"},    {120, "120 秒", "120 seconds"},
                        {121, "3 分钟", "3 minutes"}, {900, "15 分钟", "15 minutes"}, {7200, "120 分钟", "120 minutes"},
                        {7201, "3 小时", "3 hours"},  {80000, "23 小时", "23 hours"}};
    for (const Row& row : rows) {
        CHECK(wait_text(zh, row.seconds) == row.zh);
        CHECK(wait_text(en, row.seconds) == row.en);
    }
    const Model model = model_at(shanghai(18, 0));
    CHECK(sentence(model, zh, Message{"code.resend_in", {}, model.now + domain::milliseconds(42'100)}) ==
          "43 秒后可以重发");
    CHECK(sentence(model, zh, Message{"code.resend_in", {}, model.now}) == "1 秒后可以重发");
}

TEST_CASE("words: a wrong code in both languages") {
    ScriptedClient client = at_register_code();
    client.type(Field::RegisterCode, "111111").refuse("check_sms_code", "code_wrong", R"(,"tries_left":4)");
    const Message message = client.model.field(Field::RegisterCode).error.value_or(Message{});
    CHECK(sentence(client.model, strings_of("assets/strings/zh-CN.json"), message) == "验证码不对，还可以试 4 次。");
    CHECK(sentence(client.model, strings_of("assets/strings/en.json"), message) ==
          "That code is not right. Tries left: 4.");
}

TEST_CASE("words: numbers as they are shown") {
    ScriptedClient client = at_register_code();
    CHECK(display_text(client.model, Field::RegisterMobile) == "138 0851 5678");
    CHECK(masked_sms_mobile(client.model) == "138****5678");
    client.type(Field::RegisterCode, "4072");
    CHECK(display_text(client.model, Field::RegisterCode) == "4072");
    CHECK(document_title(client.model, strings_of("assets/strings/zh-CN.json")) == "注册 - 家庭共济");
}
