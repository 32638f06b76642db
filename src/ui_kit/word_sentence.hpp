#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui_kit/ui.hpp"

namespace ui_kit {

/// A piece of a sentence: words to read, or a word that can be changed by a tap.
struct SentencePart {
    /// Empty: words to read.
    std::string_view key{};
    std::string text{};
    /// What kind of word it is, said before it: "在哪里".
    std::string_view about{};
};

/// A sentence in which some words can be tapped, wrapped across the column. Returns the index that was tapped, else -1.
int word_sentence(Ui& ui, std::string_view key, std::span<const SentencePart> parts);

}  // namespace ui_kit
