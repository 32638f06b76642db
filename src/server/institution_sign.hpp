#pragma once

#include "server/institution_call.hpp"

namespace server {

/// 9001
[[nodiscard]] Institutional<InstitutionOutput> sign_in(InstitutionCall& call);
/// 9002
[[nodiscard]] Institutional<InstitutionOutput> sign_out(InstitutionCall& call);

/// Refuses a message that doesn't carry a session of its institution that is open.
[[nodiscard]] Institutional<void> check_signed_in(InstitutionCall& call);

}  // namespace server
