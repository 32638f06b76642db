#include "domain/payment_password.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace domain;

namespace {

constexpr Instant noon{1'780'000'000'000};

GuardRules rules() {
    GuardRules guard;
    guard.password_tries_max = {5};
    guard.password_idle_minutes = {5};
    guard.code_lifetime_seconds = {60};
    return guard;
}

}  // namespace

TEST_CASE("payment password: what a finder of the phone would try is refused") {
    const PaymentPasswordOwner owner{.birth_date = CivilDate{1987, 9, 23}, .mobile_digits = "13808515678"};
    struct Row {
        std::string_view digits;
        std::optional<PaymentPasswordProblem> problem;
    };
    using enum PaymentPasswordProblem;
    const Row rows[] = {
        {"", Malformed},          {"40271", Malformed},     {"4027195", Malformed},   {"40271a", Malformed},
        {"40271９", Malformed},   {"402 71", Malformed},    {"000000", AllEqual},     {"777777", AllEqual},
        {"123456", Run},          {"012345", Run},          {"456789", Run},          {"567890", Run},
        {"890123", Run},          {"987654", Run},          {"543210", Run},          {"210987", Run},
        {"198709", BirthDate},    {"870923", BirthDate},    {"987092", BirthDate},    {"230919", BirthDate},
        {"091987", BirthDate},    {"230987", BirthDate},    {"092387", BirthDate},    {"092319", BirthDate},
        {"138085", MobileNumber}, {"515678", MobileNumber}, {"085156", MobileNumber}, {"402719", std::nullopt},
        {"112233", std::nullopt}, {"123455", std::nullopt}, {"135790", std::nullopt}, {"870924", std::nullopt},
        {"000001", std::nullopt},
    };
    for (const Row& row : rows) {
        CAPTURE(row.digits);
        CHECK(find_payment_password_problem(row.digits, owner) == row.problem);
    }
    // What isn't known can't be compared: the server, which knows, decides.
    CHECK_FALSE(find_payment_password_problem("870923", {}));
    CHECK_FALSE(find_payment_password_problem("515678", {}));
}

TEST_CASE("payment password: five wrong tries lock it, and the right one no longer helps",
          "[policy:guard.password_tries_max]") {
    PaymentPasswordState state;
    for (int left = 4; left >= 1; --left) {
        const auto verdict = judge_payment_password(state, PaymentPasswordMatch::Different, rules(), noon);
        CHECK(verdict.outcome == PaymentPasswordOutcome::Wrong);
        CHECK(verdict.tries_left == left);
        state = verdict.next;
    }
    const auto last = judge_payment_password(state, PaymentPasswordMatch::Different, rules(), noon);
    CHECK(last.outcome == PaymentPasswordOutcome::Locked);
    CHECK(last.next == PaymentPasswordState{.failures = 5, .locked_at = noon});

    const Instant later = noon + days(30);
    const auto after = judge_payment_password(last.next, PaymentPasswordMatch::Same, rules(), later);
    CHECK(after.outcome == PaymentPasswordOutcome::Locked);
    CHECK(after.next == last.next);
}

TEST_CASE("payment password: the right one forgets the wrong tries before it") {
    const auto verdict = judge_payment_password({.failures = 4}, PaymentPasswordMatch::Same, rules(), noon);
    CHECK(verdict.outcome == PaymentPasswordOutcome::Accepted);
    CHECK(verdict.next == PaymentPasswordState{});
    CHECK(verdict.tries_left == 5);
}

TEST_CASE("payment password: a policy that was made stricter counts at once") {
    GuardRules stricter = rules();
    stricter.password_tries_max = {3};
    const auto verdict = judge_payment_password({.failures = 3}, PaymentPasswordMatch::Same, stricter, noon);
    CHECK(verdict.outcome == PaymentPasswordOutcome::Locked);
    CHECK(verdict.next.locked_at == noon);
}

TEST_CASE("payment password: asked once, then again after five idle minutes", "[policy:guard.password_idle_minutes]") {
    CHECK_FALSE(is_guard_open(std::nullopt, rules(), noon));
    CHECK(is_guard_open(noon, rules(), noon));
    CHECK(is_guard_open(noon, rules(), noon + minutes(5) - milliseconds(1)));
    CHECK_FALSE(is_guard_open(noon, rules(), noon + minutes(5)));
    CHECK(guard_open_until(noon, rules()) == noon + minutes(5));
}
