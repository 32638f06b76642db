#pragma once

#include "server/institution_call.hpp"

namespace server {

/// 5203: a settlement of this institution, as it stands now.
[[nodiscard]] Institutional<InstitutionOutput> query_settlement(InstitutionCall& call);
/// 5204: its lines.
[[nodiscard]] Institutional<InstitutionOutput> query_fees(InstitutionCall& call);

}  // namespace server
