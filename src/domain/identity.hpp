#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "domain/enum_names.hpp"
#include "domain/instant.hpp"

namespace domain {

/// What a person has to do next before the e-voucher works: checklist rows 3 and 4 of DOMAIN.md, in the order of
/// activation_steps().
enum class IdentityStep {
    Name,    ///< name and resident ID number, against the insurance's records
    Person,  ///< that it is really this person: face or a code from a service hall. Also what a locked password needs
    Pin,     ///< set the payment password
    Active,  ///< all three are done
};

template <>
inline constexpr auto enum_names<IdentityStep> = std::to_array<std::string_view>({"name", "person", "pin", "active"});

/// Where the e-voucher is activated.
enum class ActivationChannel { Browser, Wechat, Alipay };

template <>
inline constexpr auto enum_names<ActivationChannel> = std::to_array<std::string_view>({"browser", "wechat", "alipay"});

inline constexpr std::size_t activation_step_count = 3;
/// The steps in the order in which they are taken there (DOMAIN.md F5): in WeChat the payment password comes before the
/// person check, elsewhere after it.
[[nodiscard]] const std::array<IdentityStep, activation_step_count>& activation_steps(ActivationChannel channel);
/// 1 for the first; `step` is none of those for whom all are done.
[[nodiscard]] int activation_step_number(ActivationChannel channel, IdentityStep step);

/// The two ways of the person check. Both are worth the same; face is never the only one.
enum class PersonCheckWay { Face, HallCode };

template <>
inline constexpr auto enum_names<PersonCheckWay> = std::to_array<std::string_view>({"face", "hall_code"});

/// What a face provider says.
enum class FaceOutcome {
    Passed,
    NotRecognised,  ///< the picture doesn't match the police record well enough
    TimedOut,       ///< no usable picture in time
    WrongPerson,    ///< a clear picture, of somebody else
};

template <>
inline constexpr auto enum_names<FaceOutcome> =
    std::to_array<std::string_view>({"passed", "not_recognised", "timed_out", "wrong_person"});

/// What is remembered of an account's identity.
struct IdentityState {
    std::optional<Instant> name_checked_at;
    std::optional<Instant> person_checked_at;
    std::optional<Instant> password_set_at;
    std::optional<Instant> password_locked_at;
    ActivationChannel channel = ActivationChannel::Browser;

    bool operator==(const IdentityState&) const = default;
};

[[nodiscard]] IdentityStep next_step(const IdentityState& state);

/// Whether the step may be taken now. The name may be corrected until the person check is passed: from then on the
/// account is this person's. The person check may be taken again to replace a forgotten payment password.
[[nodiscard]] bool may_take(const IdentityState& state, IdentityStep step);

/// What passing a step leaves behind. A person check taken again takes the payment password away, so that a new one is
/// set; the first one leaves what was set before it, as in WeChat.
[[nodiscard]] IdentityState after_step(const IdentityState& state, IdentityStep step, Instant now);

/// How often a day (Shanghai's) each check may be tried, right tries included, so that neither name and number nor a
/// hall code can be guessed (A).
inline constexpr int name_checks_a_day_max = 5;
inline constexpr int face_checks_a_day_max = 10;
inline constexpr int hall_code_checks_a_day_max = 5;

inline constexpr std::size_t hall_code_length = 8;
inline constexpr Duration hall_code_lifetime = days(30);
inline constexpr Duration face_check_lifetime = minutes(3);

}  // namespace domain
