#pragma once

#include <span>
#include <string_view>

#include "ui_kit/ui.hpp"

namespace ui_kit {

struct ChoiceCard {
    std::string_view key{};
    std::string_view icon{};
    std::string_view title{};
    std::string_view meta{};
};

struct ChoiceCardsSpec {
    std::string_view key{};
    std::string_view label{};
    std::span<const ChoiceCard> cards;
    int chosen = 0;
};

/// A few ways of doing something, each a card with its words; a radio group. Returns the index that was tapped, else
/// -1.
int choice_cards(Ui& ui, const ChoiceCardsSpec& spec);

}  // namespace ui_kit
