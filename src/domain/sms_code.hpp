#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/instant.hpp"

namespace domain {

inline constexpr int sms_code_length = 6;
inline constexpr int sms_code_tries_max = 5;
inline constexpr int sms_codes_a_day_max = 10;  ///< a number, counted by Shanghai's day
inline constexpr Duration sms_code_lifetime = minutes(5);
inline constexpr Duration sms_code_resend_delay = seconds(60);

/// Drops blanks, folds full-width digits.
[[nodiscard]] std::string clean_sms_code(std::string_view text);
/// Whether the cleaned text can be a code at all. What can't costs no try.
[[nodiscard]] bool is_sms_code_text(std::string_view cleaned);

enum class SmsChallengeStatus { Open, Used };

/// What is remembered of one code that was sent.
struct SmsChallengeState {
    Instant created_at;
    int wrong_tries = 0;
    SmsChallengeStatus status = SmsChallengeStatus::Open;

    [[nodiscard]] Instant expires_at() const { return created_at + sms_code_lifetime; }
    [[nodiscard]] Instant resend_at() const { return created_at + sms_code_resend_delay; }
    [[nodiscard]] int tries_left() const;
    bool operator==(const SmsChallengeState&) const = default;
};

enum class SmsCodeMatch { Same, Different };

enum class SmsCodeOutcome {
    Accepted,
    Wrong,      ///< tries are left
    Expired,    ///< its five minutes are over
    Used,       ///< it was accepted before
    Exhausted,  ///< this or an earlier wrong try was the last one; even the right code no longer helps
};

struct SmsCodeVerdict {
    SmsCodeOutcome outcome = SmsCodeOutcome::Wrong;
    SmsChallengeState next;  ///< what to remember from now on

    bool operator==(const SmsCodeVerdict&) const = default;
};

/// Decides about one typed code. A used code answers Used, an old one Expired, whatever was typed.
[[nodiscard]] SmsCodeVerdict judge_sms_code(const SmsChallengeState& state, SmsCodeMatch match, Instant now);

/// What is remembered of the codes sent to one number.
struct SmsSendingHistory {
    std::optional<Instant> last_sent_at;
    int sent_today = 0;  ///< on Shanghai's day of the moment that is judged
};

enum class SmsSendingOutcome { Allowed, TooSoon, DailyCapReached };

struct SmsSendingVerdict {
    SmsSendingOutcome outcome = SmsSendingOutcome::Allowed;
    Instant retry_at;  ///< when sending is allowed again; the moment itself if it is now

    bool operator==(const SmsSendingVerdict&) const = default;
};

/// Decides whether a further code may be sent to a number.
[[nodiscard]] SmsSendingVerdict judge_sms_sending(const SmsSendingHistory& history, Instant now);

}  // namespace domain
