#include "domain/identity.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace domain;

namespace {

constexpr Instant noon{1'780'000'000'000};
constexpr Instant later = noon + minutes(1);

constexpr IdentityState nothing{};
constexpr IdentityState named{.name_checked_at = noon};
constexpr IdentityState proven{.name_checked_at = noon, .person_checked_at = noon};
constexpr IdentityState active{.name_checked_at = noon, .person_checked_at = noon, .password_set_at = noon};
constexpr IdentityState locked{
    .name_checked_at = noon, .person_checked_at = noon, .password_set_at = noon, .password_locked_at = noon};

constexpr IdentityState in_wechat{.name_checked_at = noon, .channel = ActivationChannel::Wechat};
constexpr IdentityState prepared_in_wechat{
    .name_checked_at = noon, .password_set_at = noon, .channel = ActivationChannel::Wechat};
constexpr IdentityState locked_in_wechat{.name_checked_at = noon,
                                         .person_checked_at = noon,
                                         .password_set_at = noon,
                                         .password_locked_at = noon,
                                         .channel = ActivationChannel::Wechat};

}  // namespace

TEST_CASE("identity: name, person, payment password, in this order") {
    CHECK(next_step(nothing) == IdentityStep::Name);
    CHECK(next_step(named) == IdentityStep::Person);
    CHECK(next_step(proven) == IdentityStep::Pin);
    CHECK(next_step(active) == IdentityStep::Active);
    CHECK(next_step(locked) == IdentityStep::Person);
}

TEST_CASE("identity: in WeChat the payment password comes before the person, in Alipay as in a browser") {
    CHECK(next_step(in_wechat) == IdentityStep::Pin);
    CHECK(next_step(prepared_in_wechat) == IdentityStep::Person);
    CHECK(next_step(locked_in_wechat) == IdentityStep::Person);
    CHECK(next_step(after_step(locked_in_wechat, IdentityStep::Person, later)) == IdentityStep::Pin);
    CHECK(activation_step_number(ActivationChannel::Wechat, IdentityStep::Pin) == 2);
    CHECK(activation_step_number(ActivationChannel::Wechat, IdentityStep::Person) == 3);
    CHECK(activation_steps(ActivationChannel::Alipay) == activation_steps(ActivationChannel::Browser));
}

TEST_CASE("identity: which step may be taken when") {
    struct Row {
        IdentityState state;
        IdentityStep step;
        bool may;
    };
    using enum IdentityStep;
    const Row rows[] = {
        {nothing, Name, true},
        {nothing, Person, false},
        {nothing, Pin, false},
        {named, Name, true},
        {named, Person, true},
        {named, Pin, false},
        {proven, Name, false},
        {proven, Person, false},
        {proven, Pin, true},
        {active, Name, false},
        {active, Person, true},
        {active, Pin, false},
        {locked, Name, false},
        {locked, Person, true},
        {locked, Pin, false},
        {active, Active, false},
        // In WeChat the payment password comes first, and neither before the name.
        {{.channel = ActivationChannel::Wechat}, Pin, false},
        {in_wechat, Person, false},
        {in_wechat, Pin, true},
        {in_wechat, Name, true},
        {prepared_in_wechat, Person, true},
        {prepared_in_wechat, Pin, false},
        {prepared_in_wechat, Name, true},
        {locked_in_wechat, Person, true},
        {locked_in_wechat, Pin, false},
    };
    for (const Row& row : rows) CHECK(may_take(row.state, row.step) == row.may);
}

TEST_CASE("identity: what a step leaves behind") {
    CHECK(after_step(nothing, IdentityStep::Name, noon) == named);
    // A name checked again is another claim: nothing of the earlier one stays.
    CHECK(after_step(named, IdentityStep::Name, later) == IdentityState{.name_checked_at = later});
    CHECK(after_step(named, IdentityStep::Person, noon) == proven);
    CHECK(after_step(proven, IdentityStep::Pin, noon) == active);

    // WeChat's order: a password set before the person is there once the person is.
    const IdentityState prepared = after_step(in_wechat, IdentityStep::Pin, noon);
    CHECK(next_step(prepared) == IdentityStep::Person);
    CHECK(next_step(after_step(prepared, IdentityStep::Person, later)) == IdentityStep::Active);
    // Another person is named: that password goes.
    CHECK(after_step(prepared, IdentityStep::Name, noon) == in_wechat);

    const IdentityState reset = after_step(locked, IdentityStep::Person, later);
    CHECK(next_step(reset) == IdentityStep::Pin);
    CHECK(reset.person_checked_at == later);
    CHECK_FALSE(reset.password_locked_at);
}
