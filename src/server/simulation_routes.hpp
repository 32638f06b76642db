#pragma once

#include "protocol/simulation_wire.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"

/// What would happen to a bill, and what stands in the way: decided by the same facts and the same function as a till's
/// settlement, told as the caller may hear it. Nothing is written.
namespace server {

[[nodiscard]] Answered<protocol::SimulationAnswer> read_simulation(storage::Reader& reader,
                                                                   const ApplicationParts& parts,
                                                                   const protocol::SimulationQuery& query,
                                                                   const Caller& caller);

[[nodiscard]] Answered<protocol::DiagnosisAnswer> read_diagnosis(storage::Reader& reader, const ApplicationParts& parts,
                                                                 const protocol::DiagnosisQuery& query,
                                                                 const Caller& caller);

/// The rules that hold for the caller, as text. Facts about others are never among what a client decides with.
[[nodiscard]] Answered<protocol::RulesAnswer> read_rules(storage::Reader& reader, const ApplicationParts& parts,
                                                         const Caller& caller);

}  // namespace server
