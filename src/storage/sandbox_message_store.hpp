#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// A short message that the sandbox "sent": it waits in the sandbox's inbox and nowhere else.
struct SandboxMessageRecord {
    std::string id;
    Bytes mobile_lookup;
    Bytes text_ciphertext;
    domain::Instant created_at;
    domain::Instant arrives_at;  ///< later than created_at for a message that is late

    static auto columns(auto& self) {
        return std::tie(self.id, self.mobile_lookup, self.text_ciphertext, self.created_at, self.arrives_at);
    }
};

Result<void> insert_sandbox_message(Transaction& transaction, const SandboxMessageRecord& message);

/// Those that have arrived by `now`, the latest first, at most `count_max`.
Result<std::vector<SandboxMessageRecord>> list_sandbox_messages(Reader& reader, const Bytes& mobile_lookup,
                                                                domain::Instant now, std::int64_t count_max);
/// Drops those made before `before`. Returns how many.
Result<std::int64_t> purge_sandbox_messages(Transaction& transaction, domain::Instant before);

}  // namespace storage
