#include "domain/sms_code.hpp"

#include <algorithm>

#include "domain/calendar.hpp"
#include "domain/typed_text.hpp"

namespace domain {

std::string clean_sms_code(std::string_view text) { return without_separators(text); }

bool is_sms_code_text(std::string_view cleaned) {
    return cleaned.size() == static_cast<std::size_t>(sms_code_length) && is_all_digits(cleaned);
}

int SmsChallengeState::tries_left() const { return std::max(0, sms_code_tries_max - wrong_tries); }

SmsCodeVerdict judge_sms_code(const SmsChallengeState& state, SmsCodeMatch match, Instant now) {
    if (state.status == SmsChallengeStatus::Used) return {SmsCodeOutcome::Used, state};
    if (now >= state.expires_at()) return {SmsCodeOutcome::Expired, state};
    if (state.tries_left() == 0) return {SmsCodeOutcome::Exhausted, state};

    SmsChallengeState next = state;
    if (match == SmsCodeMatch::Same) {
        next.status = SmsChallengeStatus::Used;
        return {SmsCodeOutcome::Accepted, next};
    }
    ++next.wrong_tries;
    const bool is_last = next.tries_left() == 0;
    return {is_last ? SmsCodeOutcome::Exhausted : SmsCodeOutcome::Wrong, next};
}

SmsSendingVerdict judge_sms_sending(const SmsSendingHistory& history, Instant now) {
    // The cap first: its wait is the longer one, and the shorter would be a false promise.
    if (history.sent_today >= sms_codes_a_day_max) {
        return {SmsSendingOutcome::DailyCapReached, next_shanghai_midnight(now)};
    }
    if (history.last_sent_at) {
        const Instant retry_at = *history.last_sent_at + sms_code_resend_delay;
        if (now < retry_at) return {SmsSendingOutcome::TooSoon, retry_at};
    }
    return {SmsSendingOutcome::Allowed, now};
}

}  // namespace domain
