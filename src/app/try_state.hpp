#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/spending_state.hpp"
#include "domain/institution.hpp"
#include "domain/policy.hpp"
#include "domain/purpose.hpp"
#include "protocol/institution_list_wire.hpp"
#include "protocol/simulation_wire.hpp"

namespace app {

/// What somebody may want to pay, in the words of the simulator: `try.what.` with the name.
enum class TrialKind {
    Drugs,
    Care,
    Inpatient,
    Devices,
    Consumables,
    Vaccination,
    HealthProducts,  ///< never paid: it says why before somebody tries
    Fitness
};

}  // namespace app

template <>
inline constexpr auto domain::enum_names<app::TrialKind> = std::to_array<std::string_view>(
    {"drugs", "care", "inpatient", "devices", "consumables", "vaccination", "health_products", "fitness"});

namespace app {

/// One question to the simulator. Its answer holds for nothing else.
struct TrialQuestion {
    std::string member;  ///< a member's handle; "" = I
    std::string place;   ///< an institution's code; "" = any pharmacy where the buyer is insured
    TrialKind kind = TrialKind::Drugs;
    std::int64_t amount_fen = 0;

    bool operator==(const TrialQuestion&) const = default;
};

/// "#/try": what would happen to a bill.
struct TryState : Loaded<protocol::SimulationAnswer> {
    TrialKind kind = TrialKind::Drugs;
    bool begun = false;                     ///< the amount's field was filled for the first time
    std::optional<TrialQuestion> asked;     ///< the last that was sent
    std::optional<TrialQuestion> answered;  ///< what `data` is about
};

/// What the rules are where I am insured: the client explains with the very rules that the server decides by.
struct RulesState : Loaded<domain::Policy> {};

struct InstitutionsState : Loaded<protocol::InstitutionsAnswer> {};

/// "#/diagnosis": what stands in the way, whatever is bought.
struct DiagnosisState : Loaded<protocol::DiagnosisAnswer> {
    std::string member;  ///< of whom; "" = of me
};

}  // namespace app
