#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "domain/enum_names.hpp"
#include "domain/instant.hpp"

namespace domain {

/// What is remembered of one payment code. A code is single-use: its first scan binds it to that institution and
/// opens a visit in which queries, pre-settlements and one settlement share it (DOMAIN.md §1, A).
struct PaymentVisit {
    Instant code_expires_at;  ///< until then the code may be scanned for the first time
    std::string institution;  ///< that scanned it first; empty = not scanned yet
    std::optional<Instant> opened_at;
    std::optional<Instant> closes_at;
    std::optional<Instant> settled_at;

    bool operator==(const PaymentVisit&) const = default;
};

enum class CodeUse { Ask, Settle };

enum class CodeOutcome {
    Accepted,
    Expired,           ///< never scanned in its lifetime
    OtherInstitution,  ///< bound to another institution
    VisitOver,         ///< the visit's minutes are over without a settlement
    Settled,           ///< its one settlement was made
};

template <>
inline constexpr auto enum_names<CodeOutcome> =
    std::to_array<std::string_view>({"accepted", "expired", "other_institution", "visit_over", "settled"});

struct CodeVerdict {
    CodeOutcome outcome = CodeOutcome::Expired;
    PaymentVisit next;  ///< what to remember from now on; as before unless Accepted

    bool operator==(const CodeVerdict&) const = default;
};

/// Decides about one use of a code by an institution. Another institution hears OtherInstitution and nothing else, so
/// that it can't learn what became of the visit. A settlement refused for another reason isn't remembered: keep
/// `next` only of what was done.
[[nodiscard]] CodeVerdict judge_payment_code(const PaymentVisit& visit, std::string_view institution, CodeUse use,
                                             Duration visit_length, Instant now);

}  // namespace domain
