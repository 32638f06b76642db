#pragma once

#include "server/institution_call.hpp"

namespace server {

/// 2601: undoes a transaction whose answer was lost. One that never arrived is noted, so that it is refused should it
/// arrive later; one that was refused had no effect. Cancellations aren't undone: a reversal is not reversed.
[[nodiscard]] Institutional<InstitutionOutput> reverse_transaction(InstitutionCall& call);

/// Refuses a message that was undone before it arrived.
[[nodiscard]] Institutional<void> check_not_undone(InstitutionCall& call);

}  // namespace server
