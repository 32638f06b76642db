#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "ui_kit/ui.hpp"

namespace ui_kit {

/// Thousands of rows under each other, of which only those near the stage are drawn and told of; the others are room.
/// What was measured once is remembered, what wasn't is guessed by the first.
class LongList {
public:
    struct Spec {
        std::string_view key;
        /// Tells one content from another: with a new one, nothing measured holds any more.
        std::size_t identity = 0;
        std::size_t row_count = 0;
        /// Drawn wherever it is, for it has the focus.
        std::optional<std::size_t> needed_row{};
        /// Until a row has been measured.
        float height_guess = 64;
    };
    LongList(Ui& ui, const Spec& spec);
    LongList(const LongList&) = delete;
    LongList& operator=(const LongList&) = delete;
    ~LongList();
    /// The next row to draw, from the layout's place on; nothing once the rest is room.
    std::optional<std::size_t> next();

private:
    [[nodiscard]] bool is_drawn(std::size_t row, float top) const;
    [[nodiscard]] float height_of(std::size_t row) const;
    void measure_last();
    Ui& ui_;
    RowHeights& rows_;
    std::optional<std::size_t> needed_row_;
    float guess_ = 0;
    /// How far beyond the stage's edges rows are drawn.
    float beyond_ = 0;
    std::size_t row_ = 0;
    std::optional<std::size_t> drawn_row_;
    float top_ = 0;
};

}  // namespace ui_kit
