#pragma once

#include <array>
#include <string_view>

#include "domain/enum_names.hpp"
#include "domain/enum_set.hpp"
#include "domain/policy_source.hpp"

namespace domain {

/// What the payment password guards.
enum class GuardedAct { ShowPaymentCode, Transfer, ChangeCap, Unbind };

template <>
inline constexpr auto enum_names<GuardedAct> =
    std::to_array<std::string_view>({"show_payment_code", "transfer", "change_cap", "unbind"});

using GuardedActSet = EnumSet<GuardedAct>;

/// How a forgotten or locked payment password is replaced.
enum class PasswordResetWay { Face, HallCode };

template <>
inline constexpr auto enum_names<PasswordResetWay> = std::to_array<std::string_view>({"face", "hall_code"});

using PasswordResetWaySet = EnumSet<PasswordResetWay>;

/// Rules of the payment password and of the payment code.
struct GuardRules {
    Sourced<GuardedActSet> password_guards;
    Sourced<int> password_tries_max;     ///< that many wrong tries lock it until it is reset
    Sourced<int> password_idle_minutes;  ///< showing a code asks again after so long without use
    Sourced<PasswordResetWaySet> password_reset_ways;
    Sourced<int> code_lifetime_seconds;  ///< a code not scanned by then is replaced by a new one
    Sourced<int> visit_minutes;          ///< from the first scan; one institution, one settlement

    bool operator==(const GuardRules&) const = default;
};

void describe(auto& visit, Section<GuardRules> auto& rules) {
    visit("password_guards", rules.password_guards);
    visit("password_tries_max", rules.password_tries_max);
    visit("password_idle_minutes", rules.password_idle_minutes);
    visit("password_reset_ways", rules.password_reset_ways);
    visit("code_lifetime_seconds", rules.code_lifetime_seconds);
    visit("visit_minutes", rules.visit_minutes);
}

/// Papers that a family voucher asks for.
enum class FamilyVoucherDocument { SignedLetter, OwnHouseholdRegister, RelativesHouseholdRegister };

template <>
inline constexpr auto enum_names<FamilyVoucherDocument> =
    std::to_array<std::string_view>({"signed_letter", "own_household_register", "relatives_household_register"});

using FamilyVoucherDocumentSet = EnumSet<FamilyVoucherDocument>;

/// Rules of the family voucher, which shows a relative's own code and never spends the holder's money.
struct FamilyVoucherRules {
    Sourced<int> relatives_max;
    Sourced<int> confirmation_from_age;  ///< inclusive; younger relatives are added directly
    Sourced<FamilyVoucherDocumentSet> documents;

    bool operator==(const FamilyVoucherRules&) const = default;
};

void describe(auto& visit, Section<FamilyVoucherRules> auto& rules) {
    visit("relatives_max", rules.relatives_max);
    visit("confirmation_from_age", rules.confirmation_from_age);
    visit("documents", rules.documents);
}

}  // namespace domain
