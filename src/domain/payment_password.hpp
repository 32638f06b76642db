#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "domain/calendar.hpp"
#include "domain/enum_names.hpp"
#include "domain/instant.hpp"
#include "domain/policy_guards.hpp"

namespace domain {

/// The payment password is six digits, typed on a pad of our own; what it guards is the policy's to say.
inline constexpr std::size_t payment_password_length = 6;

/// Why six digits are no payment password: what a finder of the phone would try first.
enum class PaymentPasswordProblem {
    Malformed,     ///< not six digits
    AllEqual,      ///< 111111
    Run,           ///< 123456, 987654, 890123
    BirthDate,     ///< a part of the owner's birth date, in any usual order of day, month and year
    MobileNumber,  ///< a part of the owner's mobile number
};

template <>
inline constexpr auto enum_names<PaymentPasswordProblem> =
    std::to_array<std::string_view>({"malformed", "all_equal", "run", "birth_date", "mobile_number"});

/// What is known of whom the password is for. The client knows less than the server, which checks again.
struct PaymentPasswordOwner {
    std::optional<CivilDate> birth_date;
    std::string mobile_digits;  ///< the account's number; empty when it isn't known here
};

/// Nothing when the digits may be a payment password.
[[nodiscard]] std::optional<PaymentPasswordProblem> find_payment_password_problem(std::string_view digits,
                                                                                  const PaymentPasswordOwner& owner);

/// What is remembered of wrong tries. Locked is until a reset by face or hall code: no time mends it.
struct PaymentPasswordState {
    int failures = 0;
    std::optional<Instant> locked_at;

    bool operator==(const PaymentPasswordState&) const = default;
};

enum class PaymentPasswordMatch { Same, Different };

enum class PaymentPasswordOutcome {
    Accepted,
    Wrong,   ///< tries are left
    Locked,  ///< this or an earlier wrong try was the last one; even the right password no longer helps
};

struct PaymentPasswordVerdict {
    PaymentPasswordOutcome outcome = PaymentPasswordOutcome::Wrong;
    PaymentPasswordState next;  ///< what to remember from now on
    int tries_left = 0;

    bool operator==(const PaymentPasswordVerdict&) const = default;
};

/// Decides about one typed payment password. The right one forgets earlier wrong tries.
[[nodiscard]] PaymentPasswordVerdict judge_payment_password(const PaymentPasswordState& state,
                                                            PaymentPasswordMatch match, const GuardRules& rules,
                                                            Instant now);

/// Until when codes are shown without asking for the password again, `last_use` being the last time that the person
/// gave it or asked for a code with it still open.
[[nodiscard]] Instant guard_open_until(Instant last_use, const GuardRules& rules);

/// Whether the password has to be asked for: nobody gave it in this session, or the idle time is over.
[[nodiscard]] bool is_guard_open(std::optional<Instant> last_use, const GuardRules& rules, Instant now);

/// Whether an act asks for the payment password first.
[[nodiscard]] bool is_guarded(const GuardRules& rules, GuardedAct act);

/// Whether a forgotten or locked payment password may be replaced in this way.
[[nodiscard]] bool may_reset_by(const GuardRules& rules, PasswordResetWay way);

}  // namespace domain
