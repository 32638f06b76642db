#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui_kit/ui.hpp"

namespace ui_kit {

/// One bar: parts are stacked from below.
struct Bar {
    std::string key;
    std::string label;
    /// Of each member, in the order of member_color; any whole unit (fen).
    std::vector<std::int64_t> parts;
    /// What assistive technology says: "6 月 1,286.40 元".
    std::string spoken;
};

struct BarChartSpec {
    std::string_view key;
    std::string_view name;
    std::span<const Bar> bars;
    int selected = 0;
    /// The grid's lines from below, in the parts' unit, with their labels.
    struct GridLine {
        std::int64_t value;
        std::string label;
    };
    std::span<const GridLine> grid;
};

/// Stacked bars side by side; each is a radio, so that arrows move the selection. Returns the tapped index, else -1.
int bar_chart(Ui& ui, const BarChartSpec& spec);

/// The grid for a largest value: 0 and one or two round steps above (1, 2 or 5 times a power of ten).
[[nodiscard]] std::vector<std::int64_t> grid_values(std::int64_t largest);

}  // namespace ui_kit
