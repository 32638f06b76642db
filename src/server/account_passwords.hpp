#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/login_password.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"
#include "storage/account_store.hpp"

/// The log-in password, asked for again before what concerns the whole account.
namespace server {

/// Why this is no log-in password, told at the request's `field`; nothing when it may be one.
[[nodiscard]] std::optional<Refusal> refuse_password(const domain::LoginPasswordFindings& findings,
                                                     std::string_view field);

/// A typed one, compared with the hash that the account had at that moment.
struct CheckedAccountPassword {
    std::string hash;
    bool is_same = false;
};

/// Slow: in a handler's prepare(). Refuses while the number is locked.
[[nodiscard]] Answered<CheckedAccountPassword> check_account_password(const ApplicationParts& parts,
                                                                      const Caller& caller, std::string_view typed);

/// In the handler's apply(): nothing when it was right; else a refusal that has an effect (a wrong one counts like a
/// wrong one at the log-in), to be kept.
[[nodiscard]] Answered<std::optional<Refusal>> judge_account_password(storage::Transaction& transaction,
                                                                      const ApplicationParts& parts,
                                                                      const Caller& caller,
                                                                      const CheckedAccountPassword& checked);

/// The caller's account; refused without one.
[[nodiscard]] Answered<storage::AccountRecord> own_account(storage::Reader& reader, const Caller& caller);

}  // namespace server
