#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "domain/calendar.hpp"
#include "domain/identity.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// Which person an account belongs to. Before the person check it is only a claim: see is_proven().
struct IdentityRecord {
    std::string account_id;
    std::string person_id;
    domain::Instant name_checked_at;
    std::optional<domain::Instant> person_checked_at;
    std::optional<domain::PersonCheckWay> person_check_way;
    std::optional<domain::Instant> voucher_activated_at;
    std::optional<std::string> payment_password_hash;  ///< Argon2id, in its own text form
    std::int64_t payment_password_failures = 0;
    std::optional<domain::Instant> payment_password_locked_at;
    domain::ActivationChannel activation_channel = domain::ActivationChannel::Browser;
    /// Set before the person check, as in WeChat; opens nothing until then.
    std::optional<std::string> prepared_password_hash = {};

    /// Whether the account is this person's. Everything about insurance and family needs it.
    [[nodiscard]] bool is_proven() const { return person_checked_at.has_value(); }

    static auto columns(auto& self) {
        return std::tie(self.account_id, self.person_id, self.name_checked_at, self.person_checked_at,
                        self.person_check_way, self.voucher_activated_at, self.payment_password_hash,
                        self.payment_password_failures, self.payment_password_locked_at, self.activation_channel,
                        self.prepared_password_hash);
    }
};

/// Replaces the account's row. A conflict error when the person check is passed and another account is the person's:
/// look with find_identity_of_person() before.
Result<void> put_identity(Transaction& transaction, const IdentityRecord& identity);
Result<std::optional<IdentityRecord>> find_identity(Reader& reader, std::string_view account_id);
/// The account that is proven to be this person's.
Result<std::optional<IdentityRecord>> find_identity_of_person(Reader& reader, std::string_view person_id);

/// Counts one try of a check (`kind`: "name", …) on a day; returns the day's tries by then.
Result<std::int64_t> count_identity_try(Transaction& transaction, std::string_view account_id, std::string_view kind,
                                        domain::CivilDate day);
Result<std::int64_t> identity_tries(Reader& reader, std::string_view account_id, std::string_view kind,
                                    domain::CivilDate day);
/// Drops those of days before that of `before`. Returns how many.
Result<std::int64_t> purge_identity_tries(Transaction& transaction, domain::Instant before);

}  // namespace storage
