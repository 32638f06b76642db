#pragma once

#include <array>
#include <expected>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/enum_names.hpp"
#include "domain/enum_set.hpp"
#include "domain/instant.hpp"
#include "domain/policy_binding.hpp"

/// An invitation from its beginning to the binding, as a state machine. The order of the steps is the policy's.
namespace domain {

/// An invitation that isn't completed by then is over (A).
inline constexpr Duration invitation_lifetime = days(3);

using BindingStepSet = EnumSet<BindingStep>;

enum class BindingOccasion { First, Later };

/// Whether the place wants the face of a beneficiary of this age, in completed years.
[[nodiscard]] bool needs_face(const BindingRules& rules, int member_age);

/// The steps to take, in the policy's order; steps of the first binding only are left out later. So is the face of
/// those who are too young for it; while the age isn't known the step stays.
[[nodiscard]] std::vector<BindingStep> steps_to_take(const BindingRules& rules, BindingOccasion occasion,
                                                     std::optional<int> member_age = std::nullopt);

/// The steps that come before the relative is named: where the letter opens everything, it is signed before there is
/// an invitation.
[[nodiscard]] std::vector<BindingStep> steps_before_naming(const BindingRules& rules, BindingOccasion occasion);

/// The first step that isn't done; nothing when all are.
[[nodiscard]] std::optional<BindingStep> next_binding_step(const BindingRules& rules, BindingOccasion occasion,
                                                           BindingStepSet done,
                                                           std::optional<int> member_age = std::nullopt);

/// Where the code goes for a beneficiary without a phone: the first of the policy's ways that is possible. Nothing when
/// the policy knows none; a code of the service hall is always possible where it knows that way.
[[nodiscard]] std::optional<PhonelessWay> phoneless_way(const BindingRules& rules, bool has_guardian);

enum class InvitationStatus { Open, Bound, Declined, Withdrawn };

template <>
inline constexpr auto enum_names<InvitationStatus> =
    std::to_array<std::string_view>({"open", "bound", "declined", "withdrawn"});

/// What is remembered of an invitation.
struct InvitationState {
    InvitationStatus status = InvitationStatus::Open;
    Instant created_at;
    BindingStepSet done;

    [[nodiscard]] Instant expires_at() const { return created_at + invitation_lifetime; }
    bool operator==(const InvitationState&) const = default;
};

/// The state of one that was just begun: naming the relative does the steps of relation and data.
[[nodiscard]] InvitationState begin_invitation(Instant now);

enum class InvitationAct {
    AuthorizeByCode,
    AgreeByCode,
    AgreeOnOwnPhone,
    Decline,
    SignLetter,
    Withdraw,
    CheckFace,       ///< the beneficiary's own face was recognised
    FaceByHallCode,  ///< a code of the service hall in place of the face
};

enum class InvitationRefusal {
    Over,  ///< bound, declined or withdrawn before
    Expired,
    StepEarlier,   ///< the policy puts another step first
    DoneBefore,    ///< this very step
    WayNotAllowed  ///< the policy doesn't know this way of agreeing
};

/// What the invitation becomes by an act. When every step is done it is Bound.
[[nodiscard]] std::expected<InvitationState, InvitationRefusal> judge_invitation(const BindingRules& rules,
                                                                                 BindingOccasion occasion,
                                                                                 const InvitationState& state,
                                                                                 InvitationAct act, Instant now,
                                                                                 std::optional<int> member_age = {});

}  // namespace domain
