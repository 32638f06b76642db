#pragma once

#include "protocol/wire_description.hpp"

namespace protocol {

/// The language a person reads.
enum class Language { Chinese, English };

template <>
inline constexpr EnumName wire_names<Language>[] = {
    {Language::Chinese, "zh-CN"},
    {Language::English, "en"},
};

}  // namespace protocol
