#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "domain/payment_code.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// A code that was shown, and the visit that its first scan opened. The token itself is never kept.
struct PaymentCodeRecord {
    Bytes token_hash;
    std::string person_id;
    std::string account_id;
    domain::Instant created_at;
    domain::Instant expires_at;
    std::optional<domain::Instant> replaced_at;
    std::optional<std::string> visit_institution;  ///< the only one that may go on with it
    std::optional<domain::Instant> visit_opened_at;
    std::optional<domain::Instant> visit_closes_at;
    std::optional<domain::Instant> settled_at;

    [[nodiscard]] domain::PaymentCodeState state() const { return {expires_at, replaced_at, visit_opened_at}; }

    static auto columns(auto& self) {
        return std::tie(self.token_hash, self.person_id, self.account_id, self.created_at, self.expires_at,
                        self.replaced_at, self.visit_institution, self.visit_opened_at, self.visit_closes_at,
                        self.settled_at);
    }
};

Result<void> insert_payment_code(Transaction& transaction, const PaymentCodeRecord& code);
/// Ends the account's codes that live unscanned; call it before the insert. Visits go on.
Result<void> replace_payment_codes(Transaction& transaction, std::string_view account_id, domain::Instant now);
Result<std::optional<PaymentCodeRecord>> find_payment_code(Reader& reader, const Bytes& token_hash);

/// The first scan. Found::No when the code was scanned before, replaced, has expired, or isn't there.
Result<Found> open_payment_visit(Transaction& transaction, const Bytes& token_hash, std::string_view institution,
                                 domain::Instant now, domain::Instant closes_at);
/// The visit's one settlement. Found::No when it is another institution's, settled, over, or isn't there.
Result<Found> settle_payment_visit(Transaction& transaction, const Bytes& token_hash, std::string_view institution,
                                   domain::Instant now);
/// Drops those that expired before `before`, visits included. Returns how many.
Result<std::int64_t> purge_payment_codes(Transaction& transaction, domain::Instant before);

/// Notes that the payment password was used in a session.
Result<void> put_payment_guard(Transaction& transaction, std::string_view session_id, domain::Instant last_used_at);
Result<std::optional<domain::Instant>> find_payment_guard(Reader& reader, std::string_view session_id);
/// Drops those last used before `before`. Returns how many.
Result<std::int64_t> purge_payment_guards(Transaction& transaction, domain::Instant before);

}  // namespace storage
