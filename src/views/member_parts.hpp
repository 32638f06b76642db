#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "views/scene.hpp"

namespace views {

/// A member's fixed place among all who ever joined, which gives the colour; `fallback` before home has told.
[[nodiscard]] int member_place(const Scene& scene, std::string_view id, int fallback);

/// What the accounts paid for the member this month; nothing before home has told.
[[nodiscard]] std::optional<std::int64_t> member_month_fen(const Scene& scene, std::string_view id);

/// The member's sum of this month in parts of the largest, 0 to 1.
[[nodiscard]] std::optional<float> member_month_share(const Scene& scene, std::string_view id);

}  // namespace views
