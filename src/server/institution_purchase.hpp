#pragma once

#include "server/institution_call.hpp"

namespace server {

/// 2101: what 2102 would do now. Opens the visit of a code, moves nothing, promises nothing.
[[nodiscard]] Institutional<InstitutionOutput> pre_settle_purchase(InstitutionCall& call);
/// 2102: decides anew and carries it out, or refuses, keeps the reason and tells both sides.
[[nodiscard]] Institutional<InstitutionOutput> settle_purchase(InstitutionCall& call);
/// 2103: cancels a settlement of this institution, once and wholly.
[[nodiscard]] Institutional<InstitutionOutput> cancel_purchase(InstitutionCall& call);

}  // namespace server
