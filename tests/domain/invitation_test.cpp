#include "domain/invitation.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "domain/membership_end.hpp"
#include "policies_of_places.hpp"

namespace domain_tests {

using namespace domain;

namespace {

constexpr Instant begun = {1'770'000'000'000};

using Outcome = std::expected<InvitationState, InvitationRefusal>;

/// Carries out acts one after the other; the last outcome.
Outcome after(const BindingRules& rules, std::initializer_list<InvitationAct> acts,
              BindingOccasion occasion = BindingOccasion::First, Instant now = begun + minutes(1)) {
    Outcome state = begin_invitation(begun);
    for (const InvitationAct act : acts) {
        if (!state) return state;
        state = judge_invitation(rules, occasion, *state, act, now);
    }
    return state;
}

}  // namespace

TEST_CASE("Guizhou: the sharer's code, the member's, the letter") {
    using enum InvitationAct;
    const BindingRules rules = guizhou_policy().binding;
    REQUIRE(after(rules, {AuthorizeByCode, AgreeByCode}));
    CHECK(after(rules, {AuthorizeByCode, AgreeByCode})->status == InvitationStatus::Open);
    CHECK(next_binding_step(rules, BindingOccasion::First, after(rules, {AuthorizeByCode, AgreeByCode})->done) ==
          BindingStep::Letter);
    CHECK(after(rules, {AuthorizeByCode, AgreeByCode, SignLetter})->status == InvitationStatus::Bound);
    CHECK(after(rules, {AuthorizeByCode, AgreeOnOwnPhone, SignLetter})->status == InvitationStatus::Bound);
}

TEST_CASE("what an invitation refuses") {
    using enum InvitationAct;
    using enum InvitationRefusal;
    const BindingRules rules = guizhou_policy().binding;
    CHECK(after(rules, {AgreeByCode}).error() == StepEarlier);
    CHECK(after(rules, {AgreeOnOwnPhone}).error() == StepEarlier);
    CHECK(after(rules, {SignLetter}).error() == StepEarlier);
    CHECK(after(rules, {AuthorizeByCode, SignLetter}).error() == StepEarlier);
    CHECK(after(rules, {AuthorizeByCode, AuthorizeByCode}).error() == DoneBefore);
    CHECK(after(rules, {AuthorizeByCode, AgreeByCode, AgreeOnOwnPhone}).error() == DoneBefore);
    CHECK(after(rules, {AuthorizeByCode, Decline, AgreeByCode}).error() == Over);
    CHECK(after(rules, {Withdraw, AuthorizeByCode}).error() == Over);
    CHECK(after(rules, {AuthorizeByCode, AgreeByCode, SignLetter, Decline}).error() == Over);
    CHECK(after(rules, {AuthorizeByCode}, BindingOccasion::First, begun + invitation_lifetime).error() == Expired);
    CHECK(after(rules, {AuthorizeByCode}, BindingOccasion::First, begun + invitation_lifetime - milliseconds(1)));

    BindingRules only_codes = rules;
    only_codes.acceptance_ways.value = {AcceptanceWay::CodeOnSharersPhone};
    CHECK(after(only_codes, {AuthorizeByCode, AgreeOnOwnPhone}).error() == WayNotAllowed);
    BindingRules only_own_phone = rules;
    only_own_phone.acceptance_ways.value = {AcceptanceWay::OwnPhone};
    CHECK(after(only_own_phone, {AuthorizeByCode, AgreeByCode}).error() == WayNotAllowed);
}

TEST_CASE("the policy orders the steps, and what only the first binding needs") {
    BindingRules letter_first;
    letter_first.steps.value = {{BindingStep::Letter, StepFrequency::FirstBindingOnly},
                                {BindingStep::QuestionsAndAnswers, StepFrequency::FirstBindingOnly},
                                {BindingStep::MemberData, StepFrequency::EveryBinding},
                                {BindingStep::SharerCode, StepFrequency::EveryBinding}};
    const BindingStepSet begun_steps = begin_invitation(begun).done;
    CHECK(next_binding_step(letter_first, BindingOccasion::First, begun_steps) == BindingStep::Letter);
    CHECK(next_binding_step(letter_first, BindingOccasion::Later, begun_steps) == BindingStep::SharerCode);
    CHECK(after(letter_first, {InvitationAct::AuthorizeByCode}).error() == InvitationRefusal::StepEarlier);
    CHECK(after(letter_first, {InvitationAct::SignLetter, InvitationAct::AuthorizeByCode})->status ==
          InvitationStatus::Bound);
    CHECK(after(letter_first, {InvitationAct::AuthorizeByCode}, BindingOccasion::Later)->status ==
          InvitationStatus::Bound);
    CHECK(steps_to_take(letter_first, BindingOccasion::First).size() == 4);
    CHECK(steps_to_take(letter_first, BindingOccasion::Later).size() == 2);
}

TEST_CASE("who may end a membership") {
    MemberRules rules = guizhou_policy().member;
    CHECK(may_end_membership(rules, Party::Sharer));
    CHECK(may_end_membership(rules, Party::Member));
    rules.may_end.value = {Party::Sharer};
    CHECK_FALSE(may_end_membership(rules, Party::Member));
    CHECK(end_by(Party::Sharer) == MembershipEnd::Unbound);
    CHECK(end_by(Party::Member) == MembershipEnd::Left);
}

}  // namespace domain_tests
