#pragma once

#include <cstddef>
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
        /// Until a row has been measured.
        float height_guess = 64;
    };
    LongList(Ui& ui, const Spec& spec);
    LongList(const LongList&) = delete;
    LongList& operator=(const LongList&) = delete;
    ~LongList();
    /// Before each row: whether it must be drawn; else its room is left. A row that has the focus is always needed.
    bool next(bool is_needed);

private:
    void measure_last();
    Ui& ui_;
    RowHeights& rows_;
    float guess_ = 0;
    std::size_t row_ = 0;
    bool draws_ = false;
    float top_ = 0;
};

}  // namespace ui_kit
