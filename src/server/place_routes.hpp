#pragma once

#include "protocol/places_wire.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"

namespace server {

/// `search_places`: with a member, says of each place whether shared money can pay there, by the function that settles.
[[nodiscard]] Answered<protocol::PlacesAnswer> search_places(storage::Reader& reader, const ApplicationParts& parts,
                                                             const protocol::PlacesQuery& query, const Caller& caller);

}  // namespace server
