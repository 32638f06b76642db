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

/// The steps to take, in the policy's order; steps of the first binding only are left out later.
[[nodiscard]] std::vector<BindingStep> steps_to_take(const BindingRules& rules, BindingOccasion occasion);

/// The first step that isn't done; nothing when all are.
[[nodiscard]] std::optional<BindingStep> next_binding_step(const BindingRules& rules, BindingOccasion occasion,
                                                           BindingStepSet done);

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

enum class InvitationAct { AuthorizeByCode, AgreeByCode, AgreeOnOwnPhone, Decline, SignLetter, Withdraw };

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
                                                                                 InvitationAct act, Instant now);

}  // namespace domain
