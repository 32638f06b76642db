#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "protocol/access_log_wire.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"
#include "storage/access_log_store.hpp"

namespace server {

/// An access of somebody else to a person's data.
struct AccessNote {
    std::string_view person_id;  ///< whose data
    domain::AccessBy by{};
    std::string_view actor_id;
    domain::AccessedData data{};
    domain::AccessReason reason{};
    std::optional<std::string> about_person_id = {};
};

/// Keeps it, within the write that it belongs to.
[[nodiscard]] storage::Result<void> note_access(storage::Transaction& transaction, RandomSource& random,
                                                const AccessNote& note, domain::Instant now);

/// The sharer has read what shared money paid: each member finds it in the access log, once an hour at most. What the
/// database can't keep now is kept at the next reading; the answer doesn't depend on it.
void note_family_reading(const ApplicationParts& parts, const Caller& caller);

/// `read_access_log`
[[nodiscard]] Answered<protocol::AccessLogAnswer> read_access_log(storage::Reader& reader,
                                                                  const ApplicationParts& parts,
                                                                  const protocol::AccessLogQuery& query,
                                                                  const Caller& caller);

}  // namespace server
