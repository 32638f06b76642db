#include "server/glyph_fonts.hpp"

#include <hb-subset.h>
#include <hb.h>

#include <array>
#include <charconv>
#include <filesystem>
#include <system_error>

namespace server {

namespace {

constexpr std::string_view glyph_folder = "/glyphs/";
/// Some megabytes of cut fonts: more rare characters than a province's names have.
constexpr std::size_t kept_max = 4096;

struct KnownFont {
    std::string_view file;
    unsigned face;  ///< within a collection: Noto's third is the one for simplified Chinese
};
constexpr std::array known_fonts{KnownFont{"NotoSansCJK-Regular.ttc", 2}, KnownFont{"HanaMinA.ttf", 0},
                                 KnownFont{"HanaMinB.ttf", 0}};

template <auto destroy>
struct Destroy {
    void operator()(auto* thing) const { destroy(thing); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using FacePointer = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using FontPointer = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using SubsetInput = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;

std::optional<std::filesystem::path> find_file(const std::string& folder, std::string_view name) {
    std::error_code error;
    for (auto entry = std::filesystem::recursive_directory_iterator(folder, error);
         !error && entry != std::filesystem::recursive_directory_iterator(); entry.increment(error)) {
        if (entry->path().filename() == name) return entry->path();
    }
    return std::nullopt;
}

std::string cut_out(hb_face_t* face, char32_t character) {
    const SubsetInput input(hb_subset_input_create_or_fail());
    if (!input) return {};
    hb_set_add(hb_subset_input_unicode_set(input.get()), character);
    // One upright character by itself: nothing is substituted, kerned or set from top to bottom.
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char* tag : {"GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "kern", "DSIG"}) {
        hb_set_add(dropped, hb_tag_from_string(tag, -1));
    }
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE);
    const FacePointer subset(hb_subset_or_fail(face, input.get()));
    if (!subset) return {};
    const Blob blob(hb_face_reference_blob(subset.get()));
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(blob.get(), &length);
    return {bytes, length};
}

}  // namespace

struct GlyphFonts::Face {
    FacePointer face;
    FontPointer font;

    [[nodiscard]] bool has(char32_t character) const {
        hb_codepoint_t glyph = 0;
        return hb_font_get_nominal_glyph(font.get(), character, &glyph) != 0;
    }
};

struct GlyphFonts::Kept {
    std::mutex mutex;
    std::map<char32_t, std::string> fonts;
};

GlyphFonts::GlyphFonts() : kept_(std::make_unique<Kept>()) {}
GlyphFonts::GlyphFonts(GlyphFonts&&) noexcept = default;
GlyphFonts& GlyphFonts::operator=(GlyphFonts&&) noexcept = default;
GlyphFonts::~GlyphFonts() = default;

GlyphFonts GlyphFonts::find(const std::string& folder) {
    GlyphFonts found;
    for (const KnownFont& known : known_fonts) {
        const auto path = find_file(folder, known.file);
        if (!path) continue;
        // Mapped into memory: only the pages of characters that are asked for are ever read.
        const Blob blob(hb_blob_create_from_file_or_fail(path->c_str()));
        if (!blob || known.face >= hb_face_count(blob.get())) continue;
        auto face = std::make_unique<Face>();
        face->face.reset(hb_face_create(blob.get(), known.face));
        hb_face_make_immutable(face->face.get());
        face->font.reset(hb_font_create(face->face.get()));
        hb_font_make_immutable(face->font.get());
        found.faces_.push_back(std::move(face));
    }
    return found;
}

std::optional<std::string> GlyphFonts::cut(char32_t character) {
    const std::scoped_lock lock(kept_->mutex);
    if (const auto kept = kept_->fonts.find(character); kept != kept_->fonts.end()) return kept->second;
    for (const auto& face : faces_) {
        if (!face->has(character)) continue;
        std::string font = cut_out(face->face.get(), character);
        if (font.empty()) continue;
        if (kept_->fonts.size() >= kept_max) kept_->fonts.clear();
        return kept_->fonts.emplace(character, std::move(font)).first->second;
    }
    return std::nullopt;
}

std::size_t GlyphFonts::size() const { return faces_.size(); }

std::optional<Response> glyph_response(GlyphFonts& fonts, char32_t character) {
    auto font = fonts.cut(character);
    if (!font) return std::nullopt;
    Response response;
    response.content_type = "font/otf";
    response.body = std::move(*font);
    response.set_header("Cache-Control", "public, max-age=31536000, immutable");
    return response;
}

std::optional<char32_t> character_of_glyph_path(std::string_view path) {
    if (!path.starts_with(glyph_folder)) return std::nullopt;
    path.remove_prefix(glyph_folder.size());
    if (path.size() < 4 || path.size() > 6 || path.find_first_not_of("0123456789ABCDEF") != std::string_view::npos) {
        return std::nullopt;
    }
    std::uint32_t number = 0;
    std::from_chars(path.data(), path.data() + path.size(), number, 16);
    const bool is_surrogate = number >= 0xD800 && number <= 0xDFFF;
    if (number > 0x10FFFF || is_surrogate) return std::nullopt;
    return static_cast<char32_t>(number);
}

}  // namespace server
