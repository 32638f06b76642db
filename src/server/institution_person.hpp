#pragma once

#include "server/institution_call.hpp"

namespace server {

/// 1101
[[nodiscard]] Institutional<InstitutionOutput> answer_person(InstitutionCall& call);

}  // namespace server
