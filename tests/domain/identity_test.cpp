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

}  // namespace

TEST_CASE("identity: name, person, payment password, in this order") {
    CHECK(next_step(nothing) == IdentityStep::Name);
    CHECK(next_step(named) == IdentityStep::Person);
    CHECK(next_step(proven) == IdentityStep::Pin);
    CHECK(next_step(active) == IdentityStep::Active);
    CHECK(next_step(locked) == IdentityStep::Person);
}

TEST_CASE("identity: which step may be taken when") {
    struct Row {
        IdentityState state;
        IdentityStep step;
        bool may;
    };
    using enum IdentityStep;
    const Row rows[] = {
        {nothing, Name, true}, {nothing, Person, false}, {nothing, Pin, false},  {named, Name, true},
        {named, Person, true}, {named, Pin, false},      {proven, Name, false},  {proven, Person, false},
        {proven, Pin, true},   {active, Name, false},    {active, Person, true}, {active, Pin, false},
        {locked, Name, false}, {locked, Person, true},   {locked, Pin, false},   {active, Active, false},
    };
    for (const Row& row : rows) CHECK(may_take(row.state, row.step) == row.may);
}

TEST_CASE("identity: what a step leaves behind") {
    CHECK(after_step(nothing, IdentityStep::Name, noon) == named);
    // A name checked again is another claim: nothing of the earlier one stays.
    CHECK(after_step(named, IdentityStep::Name, later) == IdentityState{.name_checked_at = later});
    CHECK(after_step(named, IdentityStep::Person, noon) == proven);
    CHECK(after_step(proven, IdentityStep::Pin, noon) == active);

    const IdentityState reset = after_step(locked, IdentityStep::Person, later);
    CHECK(next_step(reset) == IdentityStep::Pin);
    CHECK(reset.person_checked_at == later);
    CHECK_FALSE(reset.password_locked_at);
}
