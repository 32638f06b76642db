#include "domain/payment_password.hpp"

#include <algorithm>
#include <functional>

#include "domain/typed_text.hpp"

namespace domain {
namespace {

/// 123456 and 987654, also through the end of the row of keys: 890123.
bool is_run(std::string_view digits) {
    const auto follows = [](char left, char right) { return right == (left == '9' ? '0' : left + 1); };
    const auto precedes = [&](char left, char right) { return follows(right, left); };
    return std::ranges::adjacent_find(digits, std::not_fn(follows)) == digits.end() ||
           std::ranges::adjacent_find(digits, std::not_fn(precedes)) == digits.end();
}

bool is_part_of_date(std::string_view digits, CivilDate date) {
    const std::string compact = format_compact_date(date);
    const std::string year = compact.substr(0, 4);
    const std::string month = compact.substr(4, 2);
    const std::string day = compact.substr(6, 2);
    return compact.contains(digits) || (day + month + year).contains(digits) || (month + day + year).contains(digits) ||
           digits == day + month + year.substr(2) || digits == month + day + year.substr(2);
}

}  // namespace

std::optional<PaymentPasswordProblem> find_payment_password_problem(std::string_view digits,
                                                                    const PaymentPasswordOwner& owner) {
    if (digits.size() != payment_password_length || !is_all_digits(digits)) return PaymentPasswordProblem::Malformed;
    if (digits.find_first_not_of(digits.front()) == std::string_view::npos) return PaymentPasswordProblem::AllEqual;
    if (is_run(digits)) return PaymentPasswordProblem::Run;
    if (owner.birth_date && is_part_of_date(digits, *owner.birth_date)) return PaymentPasswordProblem::BirthDate;
    if (owner.mobile_digits.contains(digits)) return PaymentPasswordProblem::MobileNumber;
    return std::nullopt;
}

PaymentPasswordVerdict judge_payment_password(const PaymentPasswordState& state, PaymentPasswordMatch match,
                                              const GuardRules& rules, Instant now) {
    const int tries_max = rules.password_tries_max.value;
    if (state.locked_at || state.failures >= tries_max) {
        return {PaymentPasswordOutcome::Locked,
                {.failures = state.failures, .locked_at = state.locked_at.value_or(now)},
                0};
    }
    if (match == PaymentPasswordMatch::Same) return {PaymentPasswordOutcome::Accepted, {}, tries_max};
    PaymentPasswordState next{.failures = state.failures + 1};
    if (next.failures < tries_max) return {PaymentPasswordOutcome::Wrong, next, tries_max - next.failures};
    next.locked_at = now;
    return {PaymentPasswordOutcome::Locked, next, 0};
}

Instant guard_open_until(Instant last_use, const GuardRules& rules) {
    return last_use + minutes(rules.password_idle_minutes.value);
}

bool is_guard_open(std::optional<Instant> last_use, const GuardRules& rules, Instant now) {
    return last_use && now < guard_open_until(*last_use, rules);
}

bool is_guarded(const GuardRules& rules, GuardedAct act) { return rules.password_guards.value.contains(act); }

bool may_reset_by(const GuardRules& rules, PasswordResetWay way) {
    return rules.password_reset_ways.value.contains(way);
}

}  // namespace domain
