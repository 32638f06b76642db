#pragma once

#include <expected>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "protocol/institution_wire.hpp"
#include "server/application_parts.hpp"
#include "storage/institution_store.hpp"
#include "storage/transaction.hpp"

/// What the transactions of the institutions' interface take and give.
namespace server {

/// No, in words that the clerk can act on. What was written before it (a visit that was opened, a refused settlement)
/// is kept, and so is the answer under its msgid.
struct ClerkRefusal {
    std::string message;
};

/// A storage error takes everything back; the message may be sent again.
using InstitutionError = std::variant<ClerkRefusal, storage::StorageError>;

template <class Value>
using Institutional = std::expected<Value, InstitutionError>;

[[nodiscard]] inline std::unexpected<InstitutionError> refuse_clerk(std::string message) {
    return std::unexpected(InstitutionError(ClerkRefusal{std::move(message)}));
}

/// `if (!found) return broken(found);`
template <class Value>
[[nodiscard]] std::unexpected<InstitutionError> broken(const storage::Result<Value>& result) {
    return std::unexpected(InstitutionError(result.error()));
}
template <class Value>
[[nodiscard]] std::unexpected<InstitutionError> broken(const Institutional<Value>& result) {
    return std::unexpected(result.error());
}
/// For what can't be: a ciphertext that doesn't open, a transfer that the ledger refuses.
[[nodiscard]] inline std::unexpected<InstitutionError> broken_inside(std::string what) {
    return std::unexpected(
        InstitutionError(storage::StorageError{storage::StorageErrorKind::Corrupt, std::move(what)}));
}

/// One message while it is carried out, all of it in one write transaction.
struct InstitutionCall {
    const ApplicationParts& parts;
    storage::Transaction& transaction;
    const storage::InstitutionRecord& institution;
    const protocol::InstitutionMessage& message;
    domain::Instant now;
    std::vector<std::string> told = {};  ///< persons who got a notice
};

struct InstitutionOutput {
    std::string json;
    std::string warning = {};  ///< `warn_msg`
};

}  // namespace server
