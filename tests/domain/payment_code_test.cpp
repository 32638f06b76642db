#include "domain/payment_code.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace domain;

namespace {

constexpr Instant noon{1'780'000'000'000};

}  // namespace

TEST_CASE("payment code: its text is told from cards and numbers") {
    CHECK(is_payment_code_text("FA1abcdefghijklmnopqrstuvwx-_01"));
    CHECK_FALSE(is_payment_code_text("FA2abcdefghijklmnopqrstuvwx-_01"));
    CHECK_FALSE(is_payment_code_text("FA1abcdefghijklmnopqrstuvwx-_0"));
    CHECK_FALSE(is_payment_code_text("FA1abcdefghijklmnopqrstuvwx-_011"));
    CHECK_FALSE(is_payment_code_text("FA1abcdefghijklmnopqrstuvwx-+01"));
    CHECK_FALSE(is_payment_code_text(""));
    CHECK_FALSE(is_payment_code_text("520102198709230026"));
}

TEST_CASE("payment code: it lives until it is scanned, replaced or too old") {
    GuardRules rules;
    rules.code_lifetime_seconds = {60};
    const Instant end = payment_code_expires_at(noon, rules);
    CHECK(end == noon + seconds(60));
    CHECK(payment_code_rotates_at(end) < end);

    struct Row {
        PaymentCodeState state;
        Instant at;
        PaymentCodeLife life;
    };
    const Row rows[] = {
        {{end, {}, {}}, noon, PaymentCodeLife::Alive},
        {{end, {}, {}}, end - milliseconds(1), PaymentCodeLife::Alive},
        {{end, {}, {}}, end, PaymentCodeLife::Expired},
        {{end, noon, {}}, noon, PaymentCodeLife::Replaced},
        {{end, {}, noon}, noon, PaymentCodeLife::Scanned},
        {{end, {}, noon}, end + minutes(5), PaymentCodeLife::Scanned},
        // Asking for another code while the till is at work doesn't end the visit.
        {{end, noon, noon}, noon, PaymentCodeLife::Scanned},
    };
    for (const Row& row : rows) CHECK(life_of_payment_code(row.state, row.at) == row.life);
}
