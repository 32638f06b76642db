#pragma once

#include "protocol/institution_list_wire.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"

namespace server {

/// The designated institutions, also those where this person's shared money isn't usable: the simulator says why.
[[nodiscard]] Answered<protocol::InstitutionsAnswer> read_institutions(storage::Reader& reader,
                                                                       const ApplicationParts& parts,
                                                                       const protocol::InstitutionsQuery& query);

}  // namespace server
