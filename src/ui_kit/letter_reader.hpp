#pragma once

#include <span>
#include <string_view>

#include "ui_kit/ui.hpp"

namespace ui_kit {

struct LetterPart {
    std::string_view heading;
    std::string_view text;
};

struct LetterReaderSpec {
    std::string_view key{};
    /// Name of the article.
    std::string_view name{};
    std::span<const LetterPart> parts;
    /// The scroll area in which the letter is drawn; its lower edge is where sight ends.
    std::string_view scroll_key{};
    /// Parts that were read before: the place to which the reader returns.
    int place = 0;
};

/// A long text in parts, with the type of letters. Returns how many parts, from the top, have been in sight to their
/// end.
int letter_reader(Ui& ui, const LetterReaderSpec& spec);

struct ReadingProgressSpec {
    std::string_view key{};
    std::string_view label{};  ///< "已读 60%"
    int now = 0;
    int most = 1;
};

/// The bar that tells how far one has read, across `area`.
void reading_progress(Ui& ui, const ReadingProgressSpec& spec, Rectangle area);
[[nodiscard]] float reading_progress_height(const Ui& ui);

/// Moves a scroll area on by one view, with a line of overlap.
void read_on(Ui& ui, std::string_view scroll_key);

}  // namespace ui_kit
