#include "domain/payment_visit.hpp"

#include <catch2/catch_test_macros.hpp>

namespace domain_tests {

using namespace domain;

namespace {

constexpr Instant shown_at{1'770'000'000'000};
constexpr Duration lifetime = seconds(60);
constexpr Duration visit_length = minutes(10);
const std::string pharmacy = "P52010200001";
const std::string other_pharmacy = "P52010200002";

PaymentVisit fresh_code() { return {.code_expires_at = shown_at + lifetime}; }

/// A code that the pharmacy scanned ten seconds after it was shown.
PaymentVisit scanned_code() {
    return judge_payment_code(fresh_code(), pharmacy, CodeUse::Ask, visit_length, shown_at + seconds(10)).next;
}

PaymentVisit settled_code() {
    return judge_payment_code(scanned_code(), pharmacy, CodeUse::Settle, visit_length, shown_at + seconds(20)).next;
}

}  // namespace

TEST_CASE("a payment code is judged by its age, who scanned it and whether it settled",
          "[policy:guard.visit_minutes]") {
    using enum CodeOutcome;
    struct Row {
        PaymentVisit visit;
        std::string institution;
        CodeUse use;
        Duration age;  // of the code
        CodeOutcome expected;
    };
    const Row rows[] = {
        {fresh_code(), pharmacy, CodeUse::Ask, seconds(0), Accepted},
        {fresh_code(), pharmacy, CodeUse::Ask, lifetime - milliseconds(1), Accepted},
        {fresh_code(), pharmacy, CodeUse::Ask, lifetime, Expired},
        {fresh_code(), pharmacy, CodeUse::Settle, seconds(5), Accepted},  // scanning and settling in one message
        {fresh_code(), pharmacy, CodeUse::Settle, lifetime, Expired},
        {fresh_code(), pharmacy, CodeUse::Ask, seconds(-5), Accepted},              // a clock that was set back
        {scanned_code(), pharmacy, CodeUse::Ask, lifetime + seconds(1), Accepted},  // the visit outlives the code
        {scanned_code(), pharmacy, CodeUse::Settle, seconds(10) + visit_length - milliseconds(1), Accepted},
        {scanned_code(), pharmacy, CodeUse::Settle, seconds(10) + visit_length, VisitOver},
        {scanned_code(), pharmacy, CodeUse::Ask, seconds(10) + visit_length, VisitOver},
        {scanned_code(), other_pharmacy, CodeUse::Ask, seconds(11), OtherInstitution},
        {scanned_code(), other_pharmacy, CodeUse::Settle, seconds(11), OtherInstitution},
        {scanned_code(), other_pharmacy, CodeUse::Ask, minutes(30), OtherInstitution},  // not even that it's over
        {settled_code(), pharmacy, CodeUse::Settle, seconds(21), Settled},
        {settled_code(), pharmacy, CodeUse::Ask, seconds(21), Settled},
        {settled_code(), pharmacy, CodeUse::Ask, minutes(30), Settled},
        {settled_code(), other_pharmacy, CodeUse::Settle, seconds(21), OtherInstitution},
    };
    for (const Row& row : rows) {
        INFO("at " << row.institution << " after " << row.age.ms << " ms");
        const CodeVerdict verdict =
            judge_payment_code(row.visit, row.institution, row.use, visit_length, shown_at + row.age);
        CHECK(verdict.outcome == row.expected);
        if (row.expected != Accepted) CHECK(verdict.next == row.visit);
    }
}

TEST_CASE("the first scan opens the visit, later ones don't lengthen it") {
    const PaymentVisit opened = scanned_code();
    CHECK(opened.institution == pharmacy);
    CHECK(opened.opened_at == shown_at + seconds(10));
    CHECK(opened.closes_at == shown_at + seconds(10) + visit_length);
    CHECK_FALSE(opened.settled_at);

    const auto again = judge_payment_code(opened, pharmacy, CodeUse::Ask, visit_length, shown_at + minutes(5));
    CHECK(again.next == opened);
    const auto settled = judge_payment_code(opened, pharmacy, CodeUse::Settle, visit_length, shown_at + minutes(5));
    CHECK(settled.next.settled_at == shown_at + minutes(5));
}

}  // namespace domain_tests
