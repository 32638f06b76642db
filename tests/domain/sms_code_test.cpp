#include "domain/sms_code.hpp"

#include <catch2/catch_test_macros.hpp>

#include "domain/calendar.hpp"

namespace domain_tests {

using namespace domain;

namespace {

constexpr Instant sent_at{1'770'000'000'000};
constexpr auto same = SmsCodeMatch::Same;
constexpr auto different = SmsCodeMatch::Different;

}  // namespace

TEST_CASE("a code is judged by its age, its tries and its use") {
    using enum SmsCodeOutcome;
    struct Row {
        SmsChallengeStatus status;
        int wrong_tries;
        Duration age;
        SmsCodeMatch match;
        SmsCodeOutcome expected;
    };
    constexpr auto open = SmsChallengeStatus::Open;
    constexpr auto used = SmsChallengeStatus::Used;
    const Row rows[] = {
        {open, 0, seconds(0), same, Accepted},
        {open, 0, minutes(5) - milliseconds(1), same, Accepted},
        {open, 0, minutes(5), same, Expired},  // dead at the very end of the fifth minute
        {open, 0, minutes(6), different, Expired},
        {open, 0, seconds(1), different, Wrong},
        {open, 3, seconds(1), different, Wrong},
        {open, 4, seconds(1), same, Accepted},        // right at the fifth try
        {open, 4, seconds(1), different, Exhausted},  // the fifth wrong one
        {open, 5, seconds(1), same, Exhausted},       // the right code no longer helps
        {open, 5, minutes(5), same, Expired},
        {open, 9, seconds(1), different, Exhausted},
        {used, 0, seconds(1), same, Used},
        {used, 2, seconds(1), different, Used},
        {used, 0, minutes(9), same, Used},
        {open, 0, seconds(-5), same, Accepted},  // a clock that was set back
    };
    for (const Row& row : rows) {
        INFO(row.wrong_tries << " wrong tries after " << row.age.ms << " ms");
        const SmsChallengeState state{sent_at, row.wrong_tries, row.status};
        CHECK(judge_sms_code(state, row.match, sent_at + row.age).outcome == row.expected);
    }
}

TEST_CASE("only a typed code that counts changes what is remembered") {
    const SmsChallengeState fresh{.created_at = sent_at};
    CHECK(fresh.tries_left() == 5);
    CHECK(fresh.expires_at() == sent_at + minutes(5));
    CHECK(fresh.resend_at() == sent_at + seconds(60));

    const SmsCodeVerdict wrong = judge_sms_code(fresh, different, sent_at);
    CHECK(wrong.next.tries_left() == 4);
    const SmsCodeVerdict right = judge_sms_code(wrong.next, same, sent_at);
    CHECK(right.next.status == SmsChallengeStatus::Used);
    CHECK(judge_sms_code(right.next, same, sent_at).outcome == SmsCodeOutcome::Used);

    const SmsCodeVerdict late = judge_sms_code(fresh, different, sent_at + minutes(5));
    CHECK(late.next == fresh);
}

TEST_CASE("five wrong tries use a code up") {
    SmsChallengeState state{.created_at = sent_at};
    for (int tries_left = 4; tries_left >= 0; --tries_left) {
        const SmsCodeVerdict verdict = judge_sms_code(state, different, sent_at + seconds(1));
        CHECK(verdict.outcome == (tries_left > 0 ? SmsCodeOutcome::Wrong : SmsCodeOutcome::Exhausted));
        CHECK(verdict.next.tries_left() == tries_left);
        state = verdict.next;
    }
    CHECK(judge_sms_code(state, same, sent_at + seconds(1)).outcome == SmsCodeOutcome::Exhausted);
}

TEST_CASE("a further code waits a minute, and after ten a day until midnight in Shanghai") {
    using enum SmsSendingOutcome;
    struct Row {
        int sent_today;
        std::optional<Duration> since_last;
        SmsSendingOutcome expected;
    };
    const Row rows[] = {
        {0, std::nullopt, Allowed},         {1, seconds(0), TooSoon},
        {1, milliseconds(59'999), TooSoon}, {1, seconds(60), Allowed},
        {9, seconds(61), Allowed},          {10, seconds(61), DailyCapReached},
        {10, seconds(1), DailyCapReached},  {11, std::nullopt, DailyCapReached},
        {0, seconds(30), TooSoon},  // the last one was sent before midnight
    };
    for (const Row& row : rows) {
        SmsSendingHistory history{.last_sent_at = std::nullopt, .sent_today = row.sent_today};
        if (row.since_last) history.last_sent_at = sent_at - *row.since_last;
        const SmsSendingVerdict verdict = judge_sms_sending(history, sent_at);
        CHECK(verdict.outcome == row.expected);
        if (row.expected == Allowed) CHECK(verdict.retry_at == sent_at);
        if (row.expected == TooSoon) CHECK(verdict.retry_at == history.last_sent_at.value_or(Instant{}) + seconds(60));
        if (row.expected == DailyCapReached) CHECK(verdict.retry_at == next_shanghai_midnight(sent_at));
    }
}

TEST_CASE("codes are cleaned, and what can't be one costs no try") {
    CHECK(clean_sms_code(" 407 219 ") == "407219");
    CHECK(clean_sms_code("４０７２１９") == "407219");
    CHECK(is_sms_code_text("407219"));
    CHECK(is_sms_code_text("000000"));
    for (const char* text : {"", "40721", "4072190", "40721x", "四零七二一九", "+40721"})
        CHECK_FALSE(is_sms_code_text(text));
}

}  // namespace domain_tests
