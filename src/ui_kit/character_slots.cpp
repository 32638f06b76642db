#include "ui_kit/character_slots.hpp"

namespace ui_kit {

std::uint32_t CharacterSlots::slot_of(char32_t character) {
    if (character < first_slot) return character;
    const auto [entry, is_new] =
        slots_.try_emplace(character, first_slot + static_cast<std::uint32_t>(characters_.size()));
    if (is_new) characters_.push_back(character);
    return entry->second;
}

char32_t CharacterSlots::character_of(std::uint32_t slot) const {
    if (slot < first_slot) return slot;
    const std::uint32_t index = slot - first_slot;
    return index < characters_.size() ? characters_[index] : U'\uFFFD';
}

}  // namespace ui_kit
