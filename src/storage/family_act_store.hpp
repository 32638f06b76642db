#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/family_act.hpp"
#include "domain/membership_end.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// Something that was done to a family's account, by whom and by which rules. Never changed.
struct FamilyActRecord {
    std::string id;
    domain::FamilyActKind kind{};
    domain::FamilyActor actor{};
    std::optional<std::string> group_id;
    std::optional<std::string> membership_id;
    std::string person_id;  ///< whom it concerns: the member, or the sharer of a whole account
    std::optional<domain::MembershipEnd> reason;
    std::optional<std::string> staff_request_id;
    std::string policy_id;
    std::string policy_version;
    domain::Instant acted_at;

    static auto columns(auto& self) {
        return std::tie(self.id, self.kind, self.actor, self.group_id, self.membership_id, self.person_id, self.reason,
                        self.staff_request_id, self.policy_id, self.policy_version, self.acted_at);
    }
};

Result<void> insert_family_act(Transaction& transaction, const FamilyActRecord& act);
/// The earliest first.
Result<std::vector<FamilyActRecord>> list_family_acts(Reader& reader, std::string_view group_id);
Result<std::vector<FamilyActRecord>> list_family_acts_of_person(Reader& reader, std::string_view person_id);

}  // namespace storage
