#pragma once

#include <string_view>

#include "domain/person_name.hpp"
#include "domain/resident_id.hpp"
#include "server/answered.hpp"

namespace server {

/// A relative as somebody named one.
struct NamedRelative {
    domain::PersonName name;
    domain::ResidentId resident_id;
};

/// Reads name and number as typed; refuses with the field and what is wrong with it. Nobody is looked up.
[[nodiscard]] Answered<NamedRelative> read_named(std::string_view name, std::string_view resident_id);

}  // namespace server
