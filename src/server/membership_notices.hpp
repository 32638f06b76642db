#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/instant.hpp"
#include "domain/notice.hpp"
#include "server/answered.hpp"
#include "storage/transaction.hpp"

namespace server {

enum class MembershipChange { Began, Ended };

/// The two sides of a membership.
struct MembershipSides {
    std::string sharer_person_id;
    std::string member_person_id;
};

/// Tells both sides, each in its own words. Gives whom to wake after the commit: for Written::tells.
[[nodiscard]] Answered<std::vector<std::string>> tell_membership(storage::Transaction& transaction,
                                                                 const MembershipSides& sides, MembershipChange change,
                                                                 domain::Instant now);

/// A notice that isn't about a bill: to whom, what, and about whom (the other person; empty: nobody is named).
[[nodiscard]] Answered<void> tell_about(storage::Transaction& transaction, std::string_view person_id,
                                        domain::NoticeKind kind, const std::optional<std::string>& about,
                                        domain::Instant now);
/// Tells the invited person, who may accept on the own phone from now on; not by whom.
[[nodiscard]] Answered<void> tell_invited(storage::Transaction& transaction, std::string_view person_id,
                                          domain::Instant now);

/// Tells the sharer that the invited person declined.
[[nodiscard]] Answered<void> tell_declined(storage::Transaction& transaction, const MembershipSides& sides,
                                           domain::Instant now);

}  // namespace server
