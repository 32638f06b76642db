#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ui_kit/geometry.hpp"

namespace ui_kit {

/// Tells the second tap of a double tap that was meant for an item which has gone meanwhile: what stands in its place
/// by then isn't what the person pressed. Times are unix ms of the device.
class StrayTap {
public:
    /// A press begins on the item of that key ("" for none). True when it isn't meant for that item.
    [[nodiscard]] bool is_stray(Point at, std::string_view key, std::int64_t now_ms);

private:
    Point last_at_;
    std::string last_key_;
    std::int64_t last_ms_ = 0;
};

}  // namespace ui_kit
