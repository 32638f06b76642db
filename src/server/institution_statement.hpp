#pragma once

#include "server/institution_call.hpp"

/// Reconciliation: the institution's books against ours.
namespace server {

/// 3201: totals.
[[nodiscard]] Institutional<InstitutionOutput> compare_totals(InstitutionCall& call);
/// 3202: row by row: matched, different, extra (only theirs), missing (only ours).
[[nodiscard]] Institutional<InstitutionOutput> compare_detail(InstitutionCall& call);

}  // namespace server
