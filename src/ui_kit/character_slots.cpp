#include "ui_kit/character_slots.hpp"

#include <algorithm>

namespace ui_kit {

std::uint32_t CharacterSlots::slot_of(char32_t character) {
    if (character < first_slot) return character;
    Entry& recent = recent_[character % recent_.size()];
    if (recent.character != character) recent = {character, find_or_add(character)};
    return recent.slot;
}

std::uint32_t CharacterSlots::find_or_add(char32_t character) {
    const auto place = std::ranges::lower_bound(entries_, character, {}, &Entry::character);
    if (place != entries_.end() && place->character == character) return place->slot;
    const auto slot = first_slot + static_cast<std::uint32_t>(characters_.size());
    characters_.push_back(character);
    entries_.insert(place, {character, slot});
    return slot;
}

char32_t CharacterSlots::character_of(std::uint32_t slot) const {
    if (slot < first_slot) return slot;
    const std::uint32_t index = slot - first_slot;
    return index < characters_.size() ? characters_[index] : U'\uFFFD';
}

}  // namespace ui_kit
