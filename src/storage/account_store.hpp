#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// A registered person's log-in. Knows nothing about insurance.
struct AccountRecord {
    std::string id;
    Bytes mobile_lookup;  ///< keyed digest of the mobile number; one account a number
    Bytes mobile_ciphertext;
    std::string password_hash;  ///< Argon2id, in its own text form
    std::string language;       ///< "zh-CN" or "en"
    domain::Instant created_at;
    std::optional<domain::Instant> last_login_at;      ///< the running log-in, once there was one
    std::optional<domain::Instant> previous_login_at;  ///< the one before it

    static auto columns(auto& self) {
        return std::tie(self.id, self.mobile_lookup, self.mobile_ciphertext, self.password_hash, self.language,
                        self.created_at, self.last_login_at, self.previous_login_at);
    }
};

/// AlreadyThere when the mobile number has an account.
Result<Insertion> insert_account(Transaction& transaction, const AccountRecord& account);

Result<std::optional<AccountRecord>> find_account(Reader& reader, std::string_view id);
Result<std::optional<AccountRecord>> find_account_by_mobile(Reader& reader, const Bytes& mobile_lookup);

/// Moves last_login_at to previous_login_at. Found::No when there is no such account.
Result<Found> record_login(Transaction& transaction, std::string_view id, domain::Instant now);
Result<Found> set_password_hash(Transaction& transaction, std::string_view id, std::string_view password_hash);
/// A Constraint error when the number has another account.
Result<Found> set_account_mobile(Transaction& transaction, std::string_view id, const Bytes& mobile_lookup,
                                 const Bytes& mobile_ciphertext);
Result<Found> set_account_language(Transaction& transaction, std::string_view id, std::string_view language);

}  // namespace storage
