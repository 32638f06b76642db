#include "ui_kit/character_slots.hpp"

#include <catch2/catch_test_macros.hpp>

using ui_kit::CharacterSlots;

TEST_CASE("ASCII keeps its numbers") {
    CharacterSlots slots;
    CHECK(slots.slot_of(U'A') == U'A');
    CHECK(slots.character_of(U'A') == U'A');
}

TEST_CASE("Every other character costs one number, however high its code point") {
    CharacterSlots slots;
    const auto rare = slots.slot_of(U'𬱖');
    const auto common = slots.slot_of(U'医');
    CHECK(rare == 0x80);
    CHECK(common == 0x81);
    CHECK(slots.slot_of(U'𬱖') == rare);
    CHECK(slots.character_of(rare) == U'𬱖');
    CHECK(slots.character_of(common) == U'医');
}

TEST_CASE("A number that was never given out is the replacement character") {
    const CharacterSlots slots;
    CHECK(slots.character_of(0x4000) == U'\uFFFD');
}
