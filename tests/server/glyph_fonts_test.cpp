#include "server/glyph_fonts.hpp"

#include <catch2/catch_test_macros.hpp>

#include "test_server.hpp"

namespace {

server::GlyphFonts fonts_of_machine() { return server::GlyphFonts::find("/usr/share/fonts"); }

/// OpenType with outlines of either kind.
bool is_font(std::string_view bytes) {
    return bytes.starts_with("OTTO") || bytes.starts_with(std::string_view("\0\1\0\0", 4));
}

}  // namespace

TEST_CASE("a glyph's path names one character of Unicode") {
    using server::character_of_glyph_path;
    CHECK(character_of_glyph_path("/glyphs/4DAE") == U'\u4DAE');
    CHECK(character_of_glyph_path("/glyphs/2CCB2") == U'\U0002CCB2');
    CHECK(character_of_glyph_path("/glyphs/10FFFF") == U'\U0010FFFF');
    for (const std::string_view path : {"/glyphs/", "/glyphs/4dae", "/glyphs/4DA", "/glyphs/D800", "/glyphs/DFFF",
                                        "/glyphs/110000", "/glyphs/04DAE4D", "/glyphs/4DAE.otf", "/glyph/4DAE"}) {
        CAPTURE(path);
        CHECK_FALSE(character_of_glyph_path(path));
    }
}

TEST_CASE("characters of real names are cut out as small fonts, the same each time") {
    server::GlyphFonts fonts = fonts_of_machine();
    if (fonts.size() == 0) SKIP("this machine has neither Noto Sans CJK nor HanaZono: set-up installs them for tests");
    // Unified ideographs, extensions A to F: a sample of each block of GB 18030, and names of DOMAIN.md §6.
    for (const char32_t character :
         {U'\u4DAE', U'\u36DA', U'\u9FCF', U'\u4E00', U'\u3400', U'\U0002C0C2', U'\U0002CCB2', U'\U00020000',
          U'\U0002A6D6', U'\U0002A700', U'\U0002B740', U'\U0002B820', U'\U0002CEB0', U'\u00B7'}) {
        CAPTURE(static_cast<std::uint32_t>(character));
        const auto font = fonts.cut(character);
        REQUIRE(font);
        CHECK(is_font(*font));
        CHECK(font->size() < 8'000);
        CHECK(fonts.cut(character) == font);
    }
}

TEST_CASE("a character that no font has is no font, and so is every one where there are no fonts") {
    server::GlyphFonts fonts = fonts_of_machine();
    CHECK_FALSE(fonts.cut(U'\U0010FFFF'));
    server::GlyphFonts none = server::GlyphFonts::find("/no/such/folder");
    CHECK(none.size() == 0);
    CHECK_FALSE(none.cut(U'\u4E00'));
}
