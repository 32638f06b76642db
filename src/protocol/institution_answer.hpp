#pragma once

#include <string>
#include <string_view>

#include "domain/instant.hpp"
#include "domain/payment_visit.hpp"
#include "domain/settlement_reason.hpp"
#include "protocol/field_error.hpp"

namespace protocol {

/// What the envelope of an answer says of itself.
struct InstitutionAnswerHead {
    std::string_view area;    ///< six digits, the first part of `inf_refmsgid`
    std::string_view serial;  ///< ten digits, the last part
    domain::Instant received_at;
    domain::Instant answered_at;
};

/// An answer of yes; `output` is JSON text, `warning` may be empty.
[[nodiscard]] std::string institution_answer(const InstitutionAnswerHead& head, std::string_view output,
                                             std::string_view warning = {});
/// An answer of no; the message is cut to what the interface can carry.
[[nodiscard]] std::string institution_failure(const InstitutionAnswerHead& head, std::string_view message);

/// "2026-11-21 22:05:03" in Shanghai.
[[nodiscard]] std::string institution_time(domain::Instant moment);

/// What a clerk, or whoever runs the till's system, has to know and do: which field is wrong and how to mend it.
[[nodiscard]] std::string clerk_message(const FieldError& error);
/// Why a code isn't taken and what the person who shows it can do.
[[nodiscard]] std::string_view clerk_message(domain::CodeOutcome outcome);
/// Why accounts can't pay and who can mend it, as the clerk may hear it.
[[nodiscard]] std::string_view clerk_message(domain::SettlementReason reason);
/// Why accounts paid a part only, before the amounts are said: "共济账户余额不足". Empty for reasons that never limit,
/// but refuse.
[[nodiscard]] std::string_view clerk_message_of_limit(domain::SettlementReason reason);

}  // namespace protocol
