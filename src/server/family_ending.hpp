#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/family_act.hpp"
#include "domain/membership_end.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"
#include "server/shared_moves.hpp"

namespace server {

/// Who ends something, and by which rules.
struct EndingBy {
    domain::FamilyActor actor = domain::FamilyActor::Sharer;
    domain::MembershipEnd reason = domain::MembershipEnd::Unbound;
    std::optional<std::string> staff_request{};
};

/// One membership with both of its sides.
struct MembershipToEnd {
    std::string id;
    std::string group_id;
    std::string sharer_person_id;
    std::string member_person_id;
};

/// Ends memberships and whole accounts within a write: money that waits or wasn't spent returns, the act is kept, both
/// sides are told.
class FamilyEnding {
public:
    FamilyEnding(const ApplicationParts& parts, storage::Transaction& transaction, domain::Instant now)
        : parts_(parts), desk_(transaction, parts.random, now) {}

    /// `membership_unknown` when it has ended before.
    [[nodiscard]] Answered<void> end(const MembershipToEnd& membership, const EndingBy& by);

    /// Ends all memberships of the account and the account; gives back what pot and quota hold, where the place's rules
    /// say so. Returns how much that was.
    [[nodiscard]] Answered<domain::Fen> dissolve(const storage::GroupRecord& group, const EndingBy& by);

    /// All memberships of a person, as member; and the account that the person shares.
    [[nodiscard]] Answered<void> end_all_of(std::string_view person_id, const EndingBy& by);

    /// Whom to wake after the commit.
    [[nodiscard]] std::vector<std::string> take_told() { return std::move(told_); }
    [[nodiscard]] int members_ended() const { return members_ended_; }

private:
    [[nodiscard]] Answered<void> keep_act(domain::FamilyActKind kind, const storage::GroupRecord& group,
                                          std::optional<std::string> membership, const std::string& person,
                                          const EndingBy& by);

    const ApplicationParts& parts_;
    LedgerDesk desk_;
    std::vector<std::string> told_;
    int members_ended_ = 0;
};

/// The rules under which a family's account stands now: of the sharer's insured place; null where none rules any more.
[[nodiscard]] Answered<const domain::Policy*> policy_of_group(storage::Reader& reader, const ApplicationParts& parts,
                                                              const storage::GroupRecord& group, domain::Instant now);

}  // namespace server
