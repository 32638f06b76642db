#pragma once

#include <optional>
#include <tuple>

#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// Bad passwords given for one mobile number, whether or not it has an account.
struct LoginFailureRecord {
    Bytes mobile_lookup;
    std::int64_t failures = 0;
    domain::Instant last_failed_at;
    std::optional<domain::Instant> locked_until;

    static auto columns(auto& self) {
        return std::tie(self.mobile_lookup, self.failures, self.last_failed_at, self.locked_until);
    }
};

Result<std::optional<LoginFailureRecord>> find_login_failures(Reader& reader, const Bytes& mobile_lookup);

/// Counts one more; starts again from one when the last failure was before `forget_before`.
Result<LoginFailureRecord> count_login_failure(Transaction& transaction, const Bytes& mobile_lookup,
                                               domain::Instant now, domain::Instant forget_before);

/// Locks the number and starts its count again from zero.
Result<void> lock_login(Transaction& transaction, const Bytes& mobile_lookup, domain::Instant until);

/// After a right password: forgets failures and lock.
Result<void> clear_login_failures(Transaction& transaction, const Bytes& mobile_lookup);

/// Drops those whose last failure and lock lie before `before`. Returns how many.
Result<std::int64_t> purge_login_failures(Transaction& transaction, domain::Instant before);

}  // namespace storage
