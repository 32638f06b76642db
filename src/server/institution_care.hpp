#pragma once

#include "server/institution_call.hpp"

/// Bills of registered visits and stays.
namespace server {

/// 2206
[[nodiscard]] Institutional<InstitutionOutput> pre_settle_outpatient(InstitutionCall& call);
/// 2207
[[nodiscard]] Institutional<InstitutionOutput> settle_outpatient(InstitutionCall& call);
/// 2303
[[nodiscard]] Institutional<InstitutionOutput> pre_settle_inpatient(InstitutionCall& call);
/// 2304: after the discharge (2402).
[[nodiscard]] Institutional<InstitutionOutput> settle_inpatient(InstitutionCall& call);

}  // namespace server
