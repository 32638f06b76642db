#pragma once

#include <string>

#include "domain/instant.hpp"
#include "protocol/institution_wire.hpp"

namespace server {

/// How far a sender's clock may be off.
inline constexpr domain::Duration clock_skew_max = domain::minutes(10);

/// What an envelope says that can't be right, whoever sends it and whenever; empty when nothing is wrong.
[[nodiscard]] std::string fault_of_envelope(const protocol::InstitutionEnvelope& envelope);
/// Whether `inf_time` is the time of day that we have too.
[[nodiscard]] std::string fault_of_clock(const protocol::InstitutionEnvelope& envelope, domain::Instant now);

}  // namespace server
