#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/enum_names.hpp"
#include "domain/enum_set.hpp"
#include "domain/policy_source.hpp"

namespace domain {

/// What somebody must have done before anything about family.
enum class Prerequisite { RealName, RealPerson, ActiveVoucher };

template <>
inline constexpr auto enum_names<Prerequisite> =
    std::to_array<std::string_view>({"real_name", "real_person", "active_voucher"});

using PrerequisiteSet = EnumSet<Prerequisite>;

/// One step of binding a relative.
enum class BindingStep {
    Letter,  ///< commitment letter, read to the end and signed
    QuestionsAndAnswers,
    Kinship,     ///< which relation
    MemberData,  ///< name and ID number
    SharerCode,  ///< code by SMS to the one who authorises
    MemberCode,  ///< code by SMS to the beneficiary, or acceptance on the beneficiary's own phone
    MemberFace,  ///< the beneficiary's own face, from face_from_age on
};

template <>
inline constexpr auto enum_names<BindingStep> = std::to_array<std::string_view>(
    {"letter", "questions_and_answers", "kinship", "member_data", "sharer_code", "member_code", "member_face"});

enum class StepFrequency { EveryBinding, FirstBindingOnly };

template <>
inline constexpr auto enum_names<StepFrequency> =
    std::to_array<std::string_view>({"every_binding", "first_binding_only"});

struct BindingStepRule {
    BindingStep step = BindingStep::Letter;
    StepFrequency frequency = StepFrequency::EveryBinding;

    bool operator==(const BindingStepRule&) const = default;
};

void describe(auto& visit, Section<BindingStepRule> auto& rule) {
    visit("step", rule.step);
    visit("frequency", rule.frequency);
}

/// In what ways a beneficiary can agree.
enum class AcceptanceWay {
    CodeOnSharersPhone,  ///< the code sent to the beneficiary, typed on the sharer's phone
    OwnPhone,            ///< accepted in the beneficiary's own session
    HallCode,            ///< a code that the service hall gave
};

template <>
inline constexpr auto enum_names<AcceptanceWay> =
    std::to_array<std::string_view>({"code_on_sharers_phone", "own_phone", "hall_code"});

using AcceptanceWaySet = EnumSet<AcceptanceWay>;

/// Where the code goes for a beneficiary without a phone.
enum class PhonelessWay { GuardiansNumber, SharersNumber, HallCode };

template <>
inline constexpr auto enum_names<PhonelessWay> =
    std::to_array<std::string_view>({"guardians_number", "sharers_number", "hall_code"});

using PhonelessWaySet = EnumSet<PhonelessWay>;

/// The way round a face check that failed or is not wanted.
enum class FaceAlternative { HallCode };

template <>
inline constexpr auto enum_names<FaceAlternative> = std::to_array<std::string_view>({"hall_code"});

using FaceAlternativeSet = EnumSet<FaceAlternative>;

/// How a sharer and a beneficiary are bound.
struct BindingRules {
    Sourced<PrerequisiteSet> prerequisites;
    Sourced<std::vector<BindingStepRule>> steps;  ///< in this order
    Sourced<AcceptanceWaySet> acceptance_ways;
    Sourced<PhonelessWaySet> phoneless_ways;
    Sourced<std::optional<int>>
        face_from_age;  ///< inclusive: 16 means that sixteen-year-olds are checked; empty = no face check
    Sourced<FaceAlternativeSet> face_alternatives;
    /// How often a day one person may ask about others, answered neutrally, before anyone's acceptance: name + ID
    /// number must not become an oracle.
    Sourced<int> neutral_answers_a_day_max;

    bool operator==(const BindingRules&) const = default;
};

void describe(auto& visit, Section<BindingRules> auto& rules) {
    visit("prerequisites", rules.prerequisites);
    visit("steps", rules.steps);
    visit("acceptance_ways", rules.acceptance_ways);
    visit("phoneless_ways", rules.phoneless_ways);
    visit("face_from_age", rules.face_from_age);
    visit("face_alternatives", rules.face_alternatives);
    visit("neutral_answers_a_day_max", rules.neutral_answers_a_day_max);
}

}  // namespace domain
