#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/answered.hpp"
#include "server/application_parts.hpp"

namespace server {

/// A typed payment password, compared with the hash that the account had at that moment.
struct CheckedPaymentPassword {
    std::string hash;
    bool is_same = false;
};

/// Compares a typed payment password. Slow: in a handler's prepare(). Refuses (without using up a try) what isn't six
/// digits, an account without payment password, and a locked one.
[[nodiscard]] Answered<CheckedPaymentPassword> check_payment_password(const ApplicationParts& parts,
                                                                      const Caller& caller, std::string_view typed);

/// Judges and counts it, in the handler's apply(). Nothing when it was right; else a refusal that has an effect, to be
/// kept: `return Written<Answer>{.outcome = *refusal}`. Opens the guard of this session when it was right.
[[nodiscard]] Answered<std::optional<Refusal>> judge_payment_password(storage::Transaction& transaction,
                                                                      const ApplicationParts& parts,
                                                                      const Caller& caller,
                                                                      const CheckedPaymentPassword& checked);

}  // namespace server
