#pragma once

#include <array>
#include <string_view>

#include "domain/notice.hpp"

namespace domain {

/// What a notice is about, for looking through them.
enum class NoticeTopic {
    Payments,  ///< money that was spent, came back, was moved or refused
    Family,    ///< who may share, who asks to, and within which caps
    Security,  ///< my account here and my insurance's data: changed or taken by me, or by somebody else
};

template <>
inline constexpr auto enum_names<NoticeTopic> = std::to_array<std::string_view>({"payments", "family", "security"});

[[nodiscard]] NoticeTopic topic_of(NoticeKind kind);

}  // namespace domain
