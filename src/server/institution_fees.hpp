#pragma once

#include "server/institution_bill.hpp"

/// Fee lines: uploaded (2204, 2301) and taken back (2205, 2302).
namespace server {

/// The unsettled lines of a visit's batch (empty: of all its batches), as a bill has them.
[[nodiscard]] Institutional<std::vector<BillLine>> lines_of_visit(InstitutionCall& call, std::string_view visit_id,
                                                                  std::string_view batch_number);

/// 2204
[[nodiscard]] Institutional<InstitutionOutput> upload_outpatient_fees(InstitutionCall& call);
/// 2205
[[nodiscard]] Institutional<InstitutionOutput> cancel_outpatient_fees(InstitutionCall& call);
/// 2301
[[nodiscard]] Institutional<InstitutionOutput> upload_inpatient_fees(InstitutionCall& call);
/// 2302
[[nodiscard]] Institutional<InstitutionOutput> cancel_inpatient_fees(InstitutionCall& call);

}  // namespace server
