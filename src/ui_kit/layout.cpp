#include "ui_kit/layout.hpp"

namespace ui_kit {

void Layout::push_column(float left, float top, float width) { columns_.push_back({left, width, top}); }

void Layout::pop_column() { columns_.pop_back(); }

Rectangle Layout::take(float height) {
    Column& column = columns_.back();
    const Rectangle taken{column.left, column.y, column.width, height};
    column.y += height;
    return taken;
}

}  // namespace ui_kit
