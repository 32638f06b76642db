#include "ui_kit/seen_block.hpp"

namespace ui_kit {
namespace {

/// Kept as a list of one row is: to remember it causes no frame.
float& height_of(Ui& ui, std::string_view key) {
    RowHeights& rows = ui.row_heights(key);
    rows.heights.resize(1, 0.0F);
    return rows.heights.front();
}

}  // namespace

SeenBlock::SeenBlock(Ui& ui, std::string_view key) : ui_(ui), height_(height_of(ui, key)), top_(ui.layout().y()) {
    const bool is_on_stage = top_ + height_ > 0 && top_ < ui.input().height;
    is_drawn_ = !ui.input().only_seen || height_ <= 0 || is_on_stage;
    if (!is_drawn_) ui.layout().space(height_);
}

SeenBlock::~SeenBlock() {
    if (is_drawn_) height_ = ui_.layout().y() - top_;
}

}  // namespace ui_kit
