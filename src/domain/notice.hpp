#pragma once

#include <array>
#include <string_view>

#include "domain/enum_names.hpp"

namespace domain {

/// What a person is told about. Both sides of a draw are told, each in their own words.
enum class NoticeKind {
    Paid,             ///< I paid: my own account, a shared one or both took part
    Drawn,            ///< a relative spent my shared money
    PaymentReversed,  ///< a payment of mine was cancelled; the money is back where it came from
    DrawReversed,     ///< a draw on my shared money was cancelled
    PaymentRefused,   ///< a payment of mine was refused
    DrawRefused,      ///< my shared money couldn't pay for a relative
};

template <>
inline constexpr auto enum_names<NoticeKind> = std::to_array<std::string_view>(
    {"paid", "drawn", "payment_reversed", "draw_reversed", "payment_refused", "draw_refused"});

}  // namespace domain
