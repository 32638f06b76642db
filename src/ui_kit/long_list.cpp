#include "ui_kit/long_list.hpp"

#include <algorithm>
#include <functional>
#include <span>
#include <vector>

namespace ui_kit {
namespace {

/// Rows are measured at one width and one size of type.
std::size_t with_measures(const Ui& ui, std::size_t identity, float width) {
    const std::size_t density = ui.theme().density == Density::Elder ? 1 : 0;
    return identity * 31 + std::hash<float>{}(width) * 2 + density;
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

LongList::LongList(Ui& ui, const Spec& spec) : ui_(ui), rows_(ui.row_heights(spec.key)) {
    const std::size_t identity = with_measures(ui, spec.identity, ui.layout().width());
    if (rows_.identity != identity) rows_ = {rows_.key, identity, {}};
    rows_.heights.resize(spec.row_count, 0.0F);
    guess_ = guess_by_first_rows(rows_.heights, spec.height_guess);
}

LongList::~LongList() { measure_last(); }

bool LongList::next(bool is_needed) {
    measure_last();
    top_ = ui_.layout().y();
    const float known = row_ < rows_.heights.size() ? rows_.heights[row_] : 0;
    const float height = known > 0 ? known : guess_;
    // A screen more on both sides: whoever goes on by keyboard or by voice finds the next row there.
    const float stage = ui_.input().height;
    draws_ = is_needed || (top_ + height > -stage && top_ < 2 * stage);
    if (!draws_) ui_.layout().space(height);
    ++row_;
    return draws_;
}

void LongList::measure_last() {
    if (!draws_ || row_ == 0 || row_ > rows_.heights.size()) return;
    draws_ = false;
    rows_.heights[row_ - 1] = ui_.layout().y() - top_;
}

}  // namespace ui_kit
