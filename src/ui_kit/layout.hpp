#pragma once

#include <vector>

#include "ui_kit/geometry.hpp"

namespace ui_kit {

/// Where the next thing goes: a stack of columns, each filled from top to bottom. CSS pixels on the stage.
class Layout {
public:
    /// Starts a column; things taken from it lie under each other.
    void push_column(float left, float top, float width);
    /// Ends it. The enclosing column is not advanced: the caller takes what it used.
    void pop_column();
    /// The full width of the column, `height` tall, below what was taken before.
    Rectangle take(float height);
    /// Leaves a gap.
    void space(float height) { columns_.back().y += height; }
    [[nodiscard]] float left() const { return columns_.back().left; }
    [[nodiscard]] float width() const { return columns_.back().width; }
    [[nodiscard]] float y() const { return columns_.back().y; }
    void set_y(float y) { columns_.back().y = y; }
    void clear() { columns_.clear(); }

private:
    struct Column {
        float left;
        float width;
        float y;
    };
    std::vector<Column> columns_;
};

}  // namespace ui_kit
