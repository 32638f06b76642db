#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/policy_money.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// How much of a sharer's money one member may spend.
struct MemberCapRecord {
    std::string membership_id;
    domain::CapSpan span{};
    std::optional<domain::Fen> amount;  ///< empty: lifted
    std::string policy_id;
    std::string policy_version;
    domain::Instant set_at;

    static auto columns(auto& self) {
        return std::tie(self.membership_id, self.span, self.amount, self.policy_id, self.policy_version, self.set_at);
    }
};

/// Both caps of a member as they stand; empty = none.
struct MemberCaps {
    std::optional<domain::Fen> payment;
    std::optional<domain::Fen> month;
};

/// Takes the place of the span's earlier cap, which is kept.
Result<void> set_member_cap(Transaction& transaction, const MemberCapRecord& cap);
Result<MemberCaps> find_member_caps(Reader& reader, std::string_view membership_id);

}  // namespace storage
