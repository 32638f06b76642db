#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/answered.hpp"
#include "server/application_parts.hpp"
#include "storage/transaction.hpp"

/// Codes that a service hall gives to a person who showed the card there; each is for one person and one use.
namespace server {

/// The uses that a hall code may have.
inline constexpr std::string_view identity_hall_code = "identity";
inline constexpr std::string_view joining_hall_code = "joining";

/// What the database keeps of a hall code: nobody else's code has the same digest.
[[nodiscard]] storage::Bytes hall_code_digest(const Vault& vault, std::string_view person_id, std::string_view digits);

struct IssuedHallCode {
    std::string digits;
    domain::Instant expires_at;
};

/// A new code for one person and one use.
[[nodiscard]] Answered<IssuedHallCode> issue_hall_code(storage::Transaction& transaction, const ApplicationParts& parts,
                                                       std::string_view person_id, std::string_view use,
                                                       domain::Instant now);

struct TypedHallCode {
    std::optional<std::string> person_id;  ///< for whom it must be; of somebody unknown every code is wrong
    std::string_view use;
    std::string_view digits;
};

/// Uses the code up, or says why it can't be used. Each try is one of the account's few a day, so that nobody guesses:
/// the refusal is to be written, not thrown away.
[[nodiscard]] Answered<std::optional<Refusal>> judge_hall_code(storage::Transaction& transaction,
                                                               const ApplicationParts& parts,
                                                               const TypedHallCode& typed, const Caller& caller);

}  // namespace server
