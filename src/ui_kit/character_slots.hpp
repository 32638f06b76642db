#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace ui_kit {

/// Gives each character that was ever drawn a small number.
///
/// ImGui keeps, for every font size, tables as long as the highest code point that it was asked for: one "𬱖" would
/// cost a megabyte a size. With dense numbers the tables are as long as the number of different characters in use.
class CharacterSlots {
public:
    /// ASCII keeps its own numbers; everything else gets the next free one.
    std::uint32_t slot_of(char32_t character);
    [[nodiscard]] char32_t character_of(std::uint32_t slot) const;

private:
    static constexpr std::uint32_t first_slot = 0x80;
    struct Entry {
        char32_t character;
        std::uint32_t slot;
    };
    std::uint32_t find_or_add(char32_t character);
    /// Where each text goes anew for every frame: the characters asked for last, by their low bits.
    std::array<Entry, 512> recent_{};
    /// Sorted by character: a hash table is 1 kB more of program for a few hundred of these.
    std::vector<Entry> entries_;
    std::vector<char32_t> characters_;
};

}  // namespace ui_kit
