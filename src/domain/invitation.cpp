#include "domain/invitation.hpp"

namespace domain {

namespace {

/// The step that an act takes; nothing for acts that end the invitation.
std::optional<BindingStep> step_of(InvitationAct act) {
    switch (act) {
        case InvitationAct::AuthorizeByCode: return BindingStep::SharerCode;
        case InvitationAct::AgreeByCode:
        case InvitationAct::AgreeOnOwnPhone: return BindingStep::MemberCode;
        case InvitationAct::SignLetter: return BindingStep::Letter;
        case InvitationAct::CheckFace:
        case InvitationAct::FaceByHallCode: return BindingStep::MemberFace;
        case InvitationAct::Decline:
        case InvitationAct::Withdraw: return std::nullopt;
    }
    return std::nullopt;
}

bool is_way_allowed(const BindingRules& rules, InvitationAct act) {
    const AcceptanceWaySet& ways = rules.acceptance_ways.value;
    switch (act) {
        case InvitationAct::AgreeByCode: return ways.contains(AcceptanceWay::CodeOnSharersPhone);
        case InvitationAct::AgreeOnOwnPhone: return ways.contains(AcceptanceWay::OwnPhone);
        case InvitationAct::FaceByHallCode: return rules.face_alternatives.value.contains(FaceAlternative::HallCode);
        case InvitationAct::AuthorizeByCode:
        case InvitationAct::CheckFace:
        case InvitationAct::Decline:
        case InvitationAct::SignLetter:
        case InvitationAct::Withdraw: return true;
    }
    return false;
}

InvitationState ended_as(InvitationState state, InvitationStatus status) {
    state.status = status;
    return state;
}

}  // namespace

bool needs_face(const BindingRules& rules, int member_age) {
    return rules.face_from_age.value && member_age >= *rules.face_from_age.value;
}

std::vector<BindingStep> steps_to_take(const BindingRules& rules, BindingOccasion occasion,
                                       std::optional<int> member_age) {
    std::vector<BindingStep> steps;
    for (const BindingStepRule& rule : rules.steps.value) {
        const bool was_once = rule.frequency == StepFrequency::FirstBindingOnly && occasion == BindingOccasion::Later;
        const bool is_too_young = rule.step == BindingStep::MemberFace && member_age && !needs_face(rules, *member_age);
        if (!was_once && !is_too_young) steps.push_back(rule.step);
    }
    return steps;
}

std::vector<BindingStep> steps_before_naming(const BindingRules& rules, BindingOccasion occasion) {
    std::vector<BindingStep> steps;
    for (const BindingStep step : steps_to_take(rules, occasion)) {
        if (step == BindingStep::Kinship || step == BindingStep::MemberData) break;
        steps.push_back(step);
    }
    return steps;
}

std::optional<BindingStep> next_binding_step(const BindingRules& rules, BindingOccasion occasion, BindingStepSet done,
                                             std::optional<int> member_age) {
    for (const BindingStep step : steps_to_take(rules, occasion, member_age)) {
        // Reading the letter is reading the questions and answers that belong to it.
        const BindingStep counted = step == BindingStep::QuestionsAndAnswers ? BindingStep::Letter : step;
        if (!done.contains(counted)) return counted;
    }
    return std::nullopt;
}

std::optional<PhonelessWay> phoneless_way(const BindingRules& rules, bool has_guardian) {
    const PhonelessWaySet& ways = rules.phoneless_ways.value;
    if (has_guardian && ways.contains(PhonelessWay::GuardiansNumber)) return PhonelessWay::GuardiansNumber;
    if (ways.contains(PhonelessWay::SharersNumber)) return PhonelessWay::SharersNumber;
    if (ways.contains(PhonelessWay::HallCode)) return PhonelessWay::HallCode;
    return std::nullopt;
}

InvitationState begin_invitation(Instant now) {
    return {
        .status = InvitationStatus::Open, .created_at = now, .done = {BindingStep::Kinship, BindingStep::MemberData}};
}

std::expected<InvitationState, InvitationRefusal> judge_invitation(const BindingRules& rules, BindingOccasion occasion,
                                                                   const InvitationState& state, InvitationAct act,
                                                                   Instant now, std::optional<int> member_age) {
    if (state.status != InvitationStatus::Open) return std::unexpected(InvitationRefusal::Over);
    if (now >= state.expires_at()) return std::unexpected(InvitationRefusal::Expired);
    if (act == InvitationAct::Decline) return ended_as(state, InvitationStatus::Declined);
    if (act == InvitationAct::Withdraw) return ended_as(state, InvitationStatus::Withdrawn);
    if (!is_way_allowed(rules, act)) return std::unexpected(InvitationRefusal::WayNotAllowed);

    const std::optional<BindingStep> step = step_of(act);
    if (!step || state.done.contains(*step)) return std::unexpected(InvitationRefusal::DoneBefore);
    if (next_binding_step(rules, occasion, state.done, member_age) != step)
        return std::unexpected(InvitationRefusal::StepEarlier);
    InvitationState next = state;
    next.done.insert(*step);
    if (!next_binding_step(rules, occasion, next.done, member_age)) next.status = InvitationStatus::Bound;
    return next;
}

}  // namespace domain
