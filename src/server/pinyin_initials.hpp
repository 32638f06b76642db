#pragma once

#include <string>
#include <string_view>

namespace server {

/// The pinyin initials of a Chinese name, as people type them to find it: "仁和大药房" → "rhdyf". GB 2312 orders its
/// 3,755 common characters by pinyin, so a character's place tells its initial; of a character with several readings
/// that is one of them. Latin letters and digits stay, in lower case; a rare character becomes "?".
[[nodiscard]] std::string pinyin_initials(std::string_view name);

}  // namespace server
