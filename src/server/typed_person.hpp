#pragma once

#include <string_view>

#include "domain/instant.hpp"
#include "domain/person_name.hpp"
#include "domain/resident_id.hpp"
#include "server/answered.hpp"

namespace server {

/// A person as somebody typed one: oneself, or a relative.
struct TypedPerson {
    domain::PersonName name;
    domain::ResidentId resident_id;
};

/// Reads name and number as typed; refuses with the field and what is wrong with it, a birth after `now` included.
/// Nobody is looked up.
[[nodiscard]] Answered<TypedPerson> read_typed_person(std::string_view name, std::string_view resident_id,
                                                      domain::Instant now);

}  // namespace server
