#include "app/wake.hpp"

#include <catch2/catch_test_macros.hpp>

#include "scripted_client.hpp"

using namespace app;
using namespace app_test;

namespace {

domain::Duration until_wake(const ScriptedClient& client) {
    const std::optional<domain::Instant> wake = next_wake(client.model);
    return wake ? *wake - client.now : domain::Duration{-1};
}

}  // namespace

TEST_CASE("wake: at rest nothing is due") {
    CHECK_FALSE(next_wake(at_welcome().model));
    CHECK_FALSE(next_wake(at_login().model));
    ScriptedClient home = at_home();
    home.pass(domain::seconds(5));
    CHECK_FALSE(next_wake(home.model));
}

TEST_CASE("wake: a countdown wakes once a second, when its number changes") {
    ScriptedClient client = at_register_code();
    CHECK(until_wake(client) == domain::seconds(1));
    client.pass(domain::milliseconds(17'300));
    CHECK(seconds_until(client.model, client.model.register_sms.resend_at) == 43);
    CHECK(until_wake(client) == domain::milliseconds(700));
    client.pass(domain::milliseconds(700));
    CHECK(seconds_until(client.model, client.model.register_sms.resend_at) == 42);
    client.pass(domain::seconds(42));
    CHECK(until_wake(client) == domain::minutes(3));  // then the code's last minute is told
    client.pass(domain::minutes(3));
    CHECK(client.announced("announce.code_minute"));
    CHECK(until_wake(client) == domain::minutes(1));  // then the code expires
    client.pass(domain::seconds(30));
    CHECK_FALSE(client.announced("announce.code_minute"));
}

TEST_CASE("wake: the countdown speaks once, at ten seconds") {
    ScriptedClient client = at_register_code();
    client.pass(domain::seconds(49));
    CHECK_FALSE(client.announced("announce.ten_seconds"));
    client.pass(domain::seconds(1));
    CHECK(client.announced("announce.ten_seconds"));
    client.pass(domain::seconds(1));
    CHECK_FALSE(client.announced("announce.ten_seconds"));
}

TEST_CASE("wake: a toast goes by itself, later in the elder mode") {
    struct Row {
        ReadingMode mode;
        int seconds;
    };
    for (const Row row : {Row{ReadingMode::Standard, 4}, Row{ReadingMode::Elder, 8}}) {
        ScriptedClient client = at_welcome();
        client.act(ReadingModeChosen{row.mode}).act(LanguageChosen{Language::English});
        client.act(StringsFailed{Language::English});
        CHECK(until_wake(client) == domain::seconds(row.seconds));
        client.pass(domain::seconds(row.seconds) - domain::milliseconds(1));
        CHECK(client.model.toast);
        client.pass(domain::milliseconds(1));
        CHECK_FALSE(client.model.toast);
    }
}

TEST_CASE("wake: an effect only when the moment changes") {
    ScriptedClient client = at_register_code();
    const auto wakes = [&] {
        return std::any_of(client.effects.begin(), client.effects.end(),
                           [](const Effect& effect) { return std::holds_alternative<WakeAt>(effect); });
    };
    CHECK(wakes());
    client.type(Field::RegisterCode, "4");
    CHECK_FALSE(wakes());
}

TEST_CASE("clock: a device that is an hour wrong counts down rightly") {
    for (const std::int64_t skew_ms : {-3'600'000LL, 3'600'000LL}) {
        const auto server_time = [&](const ScriptedClient& client) {
            return client.now + domain::milliseconds(skew_ms);
        };
        ScriptedClient client;
        client.answer("read_service", service_body(server_time(client))).answer("read_consents", consents_body());
        client.press(Button::StartContinue).type(Field::RegisterMobile, "13808515678");
        client.press(Button::RegisterSendCode).answer("request_sms_code", code_body(server_time(client)));
        CHECK(client.refusal().empty());
        CHECK(seconds_until(client.model, client.model.register_sms.resend_at) == 60);
        CHECK(until_wake(client) == domain::seconds(1));
    }
}

TEST_CASE("clock: without the service's answer a fresh code tells the server's time") {
    ScriptedClient client;
    client.leave_unanswered("read_service", UnansweredReason::Timeout).answer("read_consents", consents_body());
    client.press(Button::StartContinue).type(Field::RegisterMobile, "13808515678").press(Button::RegisterSendCode);
    client.answer("request_sms_code", code_body(client.now + domain::hours(5)));
    CHECK(client.refusal().empty());
    CHECK(seconds_until(client.model, client.model.register_sms.resend_at) == 60);
}
