#pragma once

#include <array>
#include <string_view>

#include "domain/enum_names.hpp"
#include "protocol/wire_description.hpp"

namespace protocol {

/// The language a person reads.
enum class Language { Chinese, English };

}  // namespace protocol

template <>
inline constexpr auto domain::enum_names<protocol::Language> = std::to_array<std::string_view>({"zh-CN", "en"});
