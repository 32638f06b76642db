#pragma once

#include "server/institution_call.hpp"
#include "storage/institution_visit_store.hpp"

/// Visits and stays: registered and cancelled (2201, 2202), admitted and discharged (2401, 2402).
namespace server {

/// A visit of this institution and person; of another one's nothing is said.
[[nodiscard]] Institutional<storage::InstitutionVisitRecord> find_visit(InstitutionCall& call, domain::VisitKind kind,
                                                                        std::string_view visit_id,
                                                                        std::string_view psn_no);

/// Ends a visit or stay as if it had never been; refused while anything of it is settled. Its unsettled lines go.
[[nodiscard]] Institutional<void> cancel_visit(InstitutionCall& call, const storage::InstitutionVisitRecord& visit);

/// 2201
[[nodiscard]] Institutional<InstitutionOutput> register_visit(InstitutionCall& call);
/// 2202
[[nodiscard]] Institutional<InstitutionOutput> cancel_registration(InstitutionCall& call);
/// 2401: the code that is shown here is kept for the settlement at discharge, and for nothing else.
[[nodiscard]] Institutional<InstitutionOutput> admit(InstitutionCall& call);
/// 2402
[[nodiscard]] Institutional<InstitutionOutput> discharge(InstitutionCall& call);

}  // namespace server
