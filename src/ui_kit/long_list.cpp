#include "ui_kit/long_list.hpp"

#include <algorithm>
#include <functional>
#include <span>
#include <vector>

namespace ui_kit {
namespace {

/// Rows are measured at one width and one size of type.
std::size_t with_measures(const Ui& ui, std::size_t identity, float width) {
    return identity * 31 + std::hash<float>{}(width) * 7 + std::hash<float>{}(ui.theme().type.body.size);
}

/// By the first rows only: a guess that changed with each row measured would move what is seen.
float guess_by_first_rows(const std::vector<float>& heights, float guess) {
    constexpr std::size_t rows_asked = 6;
    float sum = 0;
    std::size_t count = 0;
    for (const float height : std::span(heights).first(std::min(rows_asked, heights.size()))) {
        if (height <= 0) break;
        sum += height;
        ++count;
    }
    return count == 0 ? guess : sum / static_cast<float>(count);
}

}  // namespace

LongList::LongList(Ui& ui, const Spec& spec) : ui_(ui), rows_(ui.row_heights(spec.key)), needed_row_(spec.needed_row) {
    const std::size_t identity = with_measures(ui, spec.identity, ui.layout().width());
    if (rows_.identity != identity) rows_ = {rows_.key, identity, {}};
    rows_.heights.resize(spec.row_count, 0.0F);
    guess_ = guess_by_first_rows(rows_.heights, spec.height_guess);
    // Half a screen more on both sides: whoever goes on by keyboard or by voice finds the next row there.
    beyond_ = ui.input().only_seen ? 0 : ui.input().height / 2;
}

LongList::~LongList() {
    while (next()) {
    }
}

std::optional<std::size_t> LongList::next() {
    measure_last();
    // Tens of thousands of rows pass here with each frame: nothing but additions.
    float top = ui_.layout().y();
    while (row_ < rows_.heights.size() && !is_drawn(row_, top)) top += height_of(row_++);
    ui_.layout().set_y(top);
    if (row_ == rows_.heights.size()) return std::nullopt;
    top_ = top;
    drawn_row_ = row_;
    return row_++;
}

bool LongList::is_drawn(std::size_t row, float top) const {
    const bool is_near = top + height_of(row) > -beyond_ && top < ui_.input().height + beyond_;
    return is_near || row == needed_row_;
}

float LongList::height_of(std::size_t row) const {
    const float known = rows_.heights[row];
    return known > 0 ? known : guess_;
}

void LongList::measure_last() {
    if (!drawn_row_) return;
    rows_.heights[*drawn_row_] = ui_.layout().y() - top_;
    drawn_row_.reset();
}

}  // namespace ui_kit
