#pragma once

#include "protocol/notice_wire.hpp"
#include "server/answered.hpp"
#include "server/family_circle.hpp"
#include "server/vault.hpp"
#include "storage/transaction.hpp"

namespace server {

/// `read_notices`; nobody's are empty.
[[nodiscard]] Answered<protocol::NoticesAnswer> read_notices(storage::Reader& reader, const Vault& vault,
                                                             const protocol::NoticesQuery& query, const Caller& caller);

/// The person's latest notice; `circle` is that person's.
[[nodiscard]] Answered<std::optional<protocol::Notice>> find_last_notice(storage::Reader& reader, const Vault& vault,
                                                                         const FamilyCircle& circle,
                                                                         std::string_view person_id);

/// `wait_for_news`, without the waiting: how things stand now.
[[nodiscard]] Answered<protocol::NewsAnswer> read_news(storage::Reader& reader, const protocol::NewsQuery& query,
                                                       const Caller& caller);

/// `mark_notices_read`
class MarkNoticesRead {
public:
    using Prepared = protocol::MarkNoticesReadRequest;
    [[nodiscard]] Answered<Prepared> prepare(const protocol::MarkNoticesReadRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::UnreadAnswer>> apply(storage::Transaction& transaction,
                                                                  const Prepared& prepared, const Caller& caller);
};

}  // namespace server
