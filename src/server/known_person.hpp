#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/mobile_number.hpp"
#include "domain/person_name.hpp"
#include "domain/resident_id.hpp"
#include "domain/sharing_eligibility.hpp"
#include "server/answered.hpp"
#include "server/vault.hpp"
#include "storage/person_store.hpp"

namespace server {

/// A person of the insurance's records, opened.
struct KnownPerson {
    storage::PersonRecord record;
    domain::PersonName name;
    domain::ResidentId resident_id;
    std::vector<domain::InsuranceFact> insurances;
};

/// The person of an id that another row refers to; missing is an internal error.
[[nodiscard]] Answered<KnownPerson> open_person(storage::Reader& reader, const Vault& vault, std::string_view id);

/// The person who has both this name and this number; nobody when either differs.
[[nodiscard]] Answered<std::optional<KnownPerson>> find_named_person(storage::Reader& reader, const Vault& vault,
                                                                     const domain::PersonName& name,
                                                                     const domain::ResidentId& resident_id);

/// The number at which a person is reached: the own one, else the guardian's; nothing when there is neither.
[[nodiscard]] Answered<std::optional<domain::MobileNumber>> reachable_number(storage::Reader& reader,
                                                                             const Vault& vault,
                                                                             const storage::PersonRecord& person);

}  // namespace server
