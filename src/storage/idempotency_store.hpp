#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// The answer that a write gave, kept in the write's own transaction, so that repeating the request repeats it.
struct IdempotentRequestRecord {
    std::string scope;  ///< whose keys these are (an account's id, …); may be empty
    std::string key;    ///< made by the client
    std::string route;
    Bytes body_hash;
    std::int64_t status = 0;  ///< of HTTP
    Bytes answer_ciphertext;
    std::optional<std::string> session_id;  ///< the session that the answer's cookie stands for
    domain::Instant created_at;

    static auto columns(auto& self) {
        return std::tie(self.scope, self.key, self.route, self.body_hash, self.status, self.answer_ciphertext,
                        self.session_id, self.created_at);
    }
};

/// AlreadyThere when the scope used the key before: find it and compare route and body.
Result<Insertion> insert_idempotent_request(Transaction& transaction, const IdempotentRequestRecord& request);
Result<std::optional<IdempotentRequestRecord>> find_idempotent_request(Reader& reader, std::string_view scope,
                                                                       std::string_view key);
/// Drops those made before `before`. Returns how many.
Result<std::int64_t> purge_idempotent_requests(Transaction& transaction, domain::Instant before);

}  // namespace storage
