#pragma once

#include <optional>
#include <string_view>

#include "domain/calendar.hpp"
#include "protocol/spending_wire.hpp"
#include "server/answered.hpp"
#include "server/family_circle.hpp"
#include "server/vault.hpp"
#include "storage/spending_store.hpp"

namespace server {

/// `read_spending`
[[nodiscard]] Answered<protocol::SpendingAnswer> read_spending(storage::Reader& reader, const Vault& vault,
                                                               const protocol::SpendingQuery& query,
                                                               const Caller& caller);

/// A month as Shanghai's clocks count it.
[[nodiscard]] storage::Period period_of(domain::CivilMonth month);

/// What accounts paid for whom in one month, as `viewer` sees it.
[[nodiscard]] Answered<protocol::SpendingMonth> sum_month(storage::Reader& reader, const FamilyCircle& circle,
                                                          std::string_view viewer, domain::CivilMonth month);

/// One bill of a list as `viewer` sees it; nothing when it is about nobody of the circle.
[[nodiscard]] std::optional<protocol::SpendingRecord> describe_row(const FamilyCircle& circle, std::string_view viewer,
                                                                   const storage::SpendingRowRecord& row);

}  // namespace server
