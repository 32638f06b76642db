#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/http_message.hpp"

namespace server {

/// Fonts of this machine out of which single characters are cut, for browsers that lack them: a rare character of a
/// name must never be a silent box (DOMAIN.md §6). No font is downloaded whole, and none is part of the project.
class GlyphFonts {
public:
    /// No fonts: every character is unknown.
    GlyphFonts();
    GlyphFonts(GlyphFonts&&) noexcept;
    GlyphFonts& operator=(GlyphFonts&&) noexcept;
    GlyphFonts(const GlyphFonts&) = delete;
    GlyphFonts& operator=(const GlyphFonts&) = delete;
    ~GlyphFonts();

    /// Takes those of Noto Sans CJK and HanaZono that lie somewhere in `folder`, in this order.
    static GlyphFonts find(const std::string& folder);

    /// A font with this one character (and .notdef), about 1 kB; nothing when no font here has it. Thread-safe.
    [[nodiscard]] std::optional<std::string> cut(char32_t character);

    /// How many fonts were found.
    [[nodiscard]] std::size_t size() const;

private:
    struct Face;
    struct Kept;
    std::vector<std::unique_ptr<Face>> faces_;
    std::unique_ptr<Kept> kept_;
};

/// The character's font as an answer that may be kept for ever; nothing when no font here has it.
[[nodiscard]] std::optional<Response> glyph_response(GlyphFonts& fonts, char32_t character);

/// The character that "/glyphs/2CCB2" asks for: four to six hexadecimal digits in capitals, not a surrogate, not
/// beyond Unicode. Nothing when the path is another.
[[nodiscard]] std::optional<char32_t> character_of_glyph_path(std::string_view path);

}  // namespace server
