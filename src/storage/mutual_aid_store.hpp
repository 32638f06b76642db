#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/membership_end.hpp"
#include "domain/relation.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// One sharer's account with its members. A sharer has one that isn't dissolved.
struct GroupRecord {
    std::string id;
    std::string sharer_person_id;
    std::string policy_id;  ///< the rules under which it was made
    std::string policy_version;
    domain::Instant created_at;
    std::optional<domain::Instant> dissolved_at;
    std::optional<domain::MembershipEnd> dissolved_reason{};

    static auto columns(auto& self) {
        return std::tie(self.id, self.sharer_person_id, self.policy_id, self.policy_version, self.created_at,
                        self.dissolved_at, self.dissolved_reason);
    }
};

enum class MemberState { Bound, Ended };

}  // namespace storage

template <>
inline constexpr auto domain::enum_names<storage::MemberState> = std::to_array<std::string_view>({"bound", "ended"});

namespace storage {

/// A relative who may spend, or could until it ended. Ended ones stay ended; rejoining makes a new row.
struct MemberRecord {
    std::string id;  ///< an opaque handle, shown in addresses
    std::string group_id;
    std::string person_id;
    domain::Relation relation{};  ///< what the member is to the sharer
    MemberState state = MemberState::Bound;
    domain::Instant bound_at;
    std::optional<domain::Instant> ended_at;
    std::optional<domain::MembershipEnd> ended_reason;
    std::optional<std::string> invitation_id;

    static auto columns(auto& self) {
        return std::tie(self.id, self.group_id, self.person_id, self.relation, self.state, self.bound_at, self.ended_at,
                        self.ended_reason, self.invitation_id);
    }
};

/// A bound membership as the member sees it: whose account may be spent.
struct MembershipRecord {
    std::string id;
    std::string group_id;
    std::string sharer_person_id;
    domain::Relation relation{};
    domain::Instant bound_at;

    static auto columns(auto& self) {
        return std::tie(self.id, self.group_id, self.sharer_person_id, self.relation, self.bound_at);
    }
};

Result<void> insert_group(Transaction& transaction, const GroupRecord& group);
Result<std::optional<GroupRecord>> find_active_group(Reader& reader, std::string_view sharer_person_id);
/// Dissolved or not.
Result<std::optional<GroupRecord>> find_group(Reader& reader, std::string_view id);
/// Found::No when it was dissolved before. Its members are ended and its money returned by the caller.
Result<Found> dissolve_group(Transaction& transaction, std::string_view id, domain::Instant now,
                             domain::MembershipEnd reason);

Result<void> insert_member(Transaction& transaction, const MemberRecord& member);
/// Found::No when there is no such bound member: a membership ends once.
Result<Found> end_member(Transaction& transaction, std::string_view id, domain::Instant now,
                         domain::MembershipEnd reason);
Result<std::optional<MemberRecord>> find_member(Reader& reader, std::string_view id);
/// Oldest first.
Result<std::vector<MemberRecord>> list_bound_members(Reader& reader, std::string_view group_id);
/// The accounts that a person may spend, oldest first.
Result<std::vector<MembershipRecord>> list_bound_memberships_of(Reader& reader, std::string_view person_id);
/// A bound one, by the member's handle.
Result<std::optional<MembershipRecord>> find_membership(Reader& reader, std::string_view id);
/// When the person's latest membership ended.
Result<std::optional<domain::Instant>> find_last_left_at(Reader& reader, std::string_view person_id);

}  // namespace storage
