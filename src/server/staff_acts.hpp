#pragma once

#include <string>
#include <vector>

#include "protocol/staff_wire.hpp"
#include "server/family_ending.hpp"
#include "server/known_person.hpp"
#include "storage/staff_store.hpp"

namespace server {

/// An act as it was asked for, with the people it is about.
struct StaffAct {
    protocol::StaffActRequest asked;
    KnownPerson person;
    std::optional<KnownPerson> other;
    std::string request_id;
};

/// The person of a number as typed into `field`; refused when it is none, or nobody's.
[[nodiscard]] Answered<KnownPerson> find_person_by_number(storage::Reader& reader, const Vault& vault,
                                                          std::string_view typed, std::string_view field);

/// Finds the people and checks that what the kind needs is there; nothing is done.
[[nodiscard]] Answered<StaffAct> open_staff_act(storage::Reader& reader, const ApplicationParts& parts,
                                                const protocol::StaffActRequest& asked);

/// Carries it out within the write: memberships end, money returns, records change, both sides are told. Gives whom to
/// wake after the commit.
[[nodiscard]] Answered<std::vector<std::string>> carry_out_staff_act(storage::Transaction& transaction,
                                                                     const ApplicationParts& parts, const StaffAct& act,
                                                                     domain::Instant now);

}  // namespace server
