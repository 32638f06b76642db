// What can be measured on the picture of a screen, for every screen there is: whatever is added to all_models() is
// judged by these rules too.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "drawn_screen.hpp"

using namespace views_test;
using ui_kit::Density;
using ui_kit::Rectangle;
using ui_kit::Role;
using ui_kit::ThemeKind;

namespace {

/// What was wrong with which thing, with the first place where it was seen and how often.
class Findings {
public:
    void add(const std::string& what, const std::string& where) {
        Seen& seen = seen_[what];
        if (seen.times++ == 0) seen.first = where;
    }
    [[nodiscard]] std::string text() const {
        std::string text;
        for (const auto& [what, seen] : seen_) {
            text += what + " (" + seen.first + "; " + std::to_string(seen.times) + " times)\n";
        }
        return text;
    }
    [[nodiscard]] bool none() const { return seen_.empty(); }

private:
    struct Seen {
        std::string first;
        int times = 0;
    };
    std::map<std::string, Seen> seen_;
};

std::vector<Look> looks_to_judge() {
    struct Appearance {
        ThemeKind theme;
        Density density;
    };
    constexpr Appearance appearances[] = {{ThemeKind::Light, Density::Standard},
                                          {ThemeKind::Elder, Density::Elder},
                                          {ThemeKind::Dark, Density::Standard},
                                          {ThemeKind::HighContrast, Density::Standard},
                                          {ThemeKind::ElderDark, Density::Elder}};
    std::vector<Look> looks;
    for (const auto language : {app::Language::Chinese, app::Language::English}) {
        for (const Appearance& appearance : appearances) {
            looks.push_back({390, 844, appearance.density, language, appearance.theme});
        }
        // Colours don't change with the size.
        for (const Appearance& appearance : std::span(appearances).first(2)) {
            looks.push_back({360, 640, appearance.density, language, appearance.theme});
            looks.push_back({360, 640, appearance.density, language, appearance.theme, 2});
        }
    }
    return looks;
}

std::string_view theme_name(ThemeKind theme) {
    switch (theme) {
        case ThemeKind::Light: return "light";
        case ThemeKind::Dark: return "dark";
        case ThemeKind::Elder: return "elder light";
        case ThemeKind::ElderDark: return "elder dark";
        case ThemeKind::HighContrast: return "contrast";
    }
    return "";
}

/// The smallest thing with a name of its own around the place.
const PlacedNode* leaf_of(const DrawnScreen& screen, const PaintedGlyph& glyph) {
    const ui_kit::Point place = glyph.area.centre();
    const PlacedNode* found = nullptr;
    const auto size = [](const PlacedNode& placed) { return placed.on_stage.width * placed.on_stage.height; };
    for (const PlacedNode& placed : screen.nodes()) {
        if (!placed.on_stage.contains(place) || placed.in_scroll_area != glyph.scrolls) continue;
        if (found == nullptr || size(placed) <= size(*found)) found = &placed;
    }
    return found;
}

/// What scrolls is cut off by the edge of its view; it can be scrolled into it.
bool is_whole(const PaintedGlyph& glyph) {
    return glyph.visible.height > glyph.area.height - 0.5F && glyph.visible.width > 0;
}

std::string text_of(const Rectangle& area) {
    std::string text;
    for (const float edge : {area.left, area.top, area.right(), area.bottom()})
        text += std::to_string(static_cast<int>(edge)) + " ";
    return text;
}

std::string key_of(const DrawnScreen& screen, const PaintedGlyph& glyph) {
    const PlacedNode* leaf = leaf_of(screen, glyph);
    return leaf == nullptr ? "nothing named" : leaf->node.key;
}

Rectangle target_of(const ui_kit::DrawnItem& item, float least) {
    const Rectangle drawn = item.stage_rectangle;
    return drawn.inset(-std::max(0.0F, least - drawn.width) / 2, -std::max(0.0F, least - drawn.height) / 2);
}

bool overlap(const Rectangle& one, const Rectangle& other) {
    constexpr float touching = 0.5F;
    return one.left < other.right() - touching && other.left < one.right() - touching &&
           one.top < other.bottom() - touching && other.top < one.bottom() - touching;
}

bool holds(const Rectangle& outer, const Rectangle& inner) {
    return outer.left <= inner.left + 0.5F && outer.right() >= inner.right() - 0.5F && outer.top <= inner.top + 0.5F &&
           outer.bottom() >= inner.bottom() - 0.5F;
}

/// A screen in one look, as each rule gets it.
struct Judged {
    const DrawnScreen& screen;
    const Look& look;
    const PaintedPicture& picture;
    std::string name;

    [[nodiscard]] std::string at(const Rectangle& area) const {
        return name + " at " + std::to_string(static_cast<int>(area.left)) + "," +
               std::to_string(static_cast<int>(area.top));
    }
};

/// Floors of design/UI.md §3: text 4.5, elder and high contrast 7, graphics 3. What is off needn't stand out.
void judge_contrast(const Judged& judged, Findings& findings) {
    const bool is_strict = judged.look.density == Density::Elder || judged.look.theme == ThemeKind::HighContrast;
    const float text_least = is_strict ? 7.0F : 4.5F;
    for (const PaintedGlyph& glyph : judged.picture.glyphs()) {
        constexpr float rounding = 0.05F;
        if (!is_whole(glyph) || glyph.contrast >= (glyph.is_icon ? 3.0F : text_least) - rounding) continue;
        const PlacedNode* leaf = leaf_of(judged.screen, glyph);
        if (leaf != nullptr && leaf->node.disabled) continue;
        const std::string ratio = std::to_string(glyph.contrast).substr(0, 4);
        findings.add((glyph.is_icon ? "icon too pale: " : "text too pale: ") + key_of(judged.screen, glyph),
                     judged.at(glyph.area) + " " + ratio);
    }
}

void judge_lying(const Judged& judged, Findings& findings) {
    for (const PaintedGlyph& glyph : judged.picture.glyphs()) {
        if (!is_whole(glyph)) continue;
        if (glyph.hidden_pixels > 2) findings.add("on another: " + key_of(judged.screen, glyph), judged.at(glyph.area));
        const bool is_cut = glyph.area.left < -0.5F || glyph.area.right() > judged.look.width + 0.5F ||
                            glyph.visible.width < glyph.area.width - 0.5F;
        if (is_cut) findings.add("cut off: " + key_of(judged.screen, glyph), judged.at(glyph.area));
    }
}

/// What is written on something stays inside it.
void judge_edges(const Judged& judged, Findings& findings) {
    for (const PaintedGlyph& glyph : judged.picture.glyphs()) {
        const PlacedNode* leaf = leaf_of(judged.screen, glyph);
        if (!is_whole(glyph) || leaf == nullptr || judged.picture.shown_share(glyph) < 0.9F) continue;
        for (const ui_kit::DrawnItem& item : judged.screen.items()) {
            const Rectangle& box = item.stage_rectangle;
            if (!overlap(glyph.area, box) || holds(box, glyph.area)) continue;
            const PlacedNode* placed = judged.screen.find(item.key);
            // What scrolls goes on below what stands still; a toast lies over what it says something about.
            if (placed == nullptr || !placed->view.contains(glyph.area.centre())) continue;
            if (placed->in_scroll_area != leaf->in_scroll_area || leaf->node.role == Role::Status) continue;
            findings.add("crosses the edge of " + item.key + ": " + leaf->node.key,
                         judged.at(glyph.area) + " over " + text_of(box));
        }
    }
}

void judge_sizes(const Judged& judged, Findings& findings) {
    if (judged.look.density != Density::Elder) return;
    // The tests' font fills four fifths of its size, in whole device pixels.
    constexpr float height_of_18 = 14.5F;
    for (const PaintedGlyph& glyph : judged.picture.glyphs()) {
        if (glyph.is_icon || !is_whole(glyph) || glyph.area.height >= height_of_18) continue;
        findings.add("smaller than 18: " + key_of(judged.screen, glyph), judged.at(glyph.area));
    }
}

bool is_link_in_row(const PlacedNode& one, const PlacedNode& other) {
    return one.node.role == Role::Link && other.node.role == Role::CheckBox;
}

void judge_targets(const Judged& judged, Findings& findings) {
    const float least = judged.look.density == Density::Elder ? 60 : 44;
    const auto& items = judged.screen.items();
    for (std::size_t one = 0; one < items.size(); ++one) {
        const PlacedNode* placed = judged.screen.find(items[one].key);
        if (placed == nullptr) continue;
        const Rectangle& drawn = items[one].stage_rectangle;
        // A real field takes its touches itself, just where it is drawn.
        const bool is_low_field = placed->node.role == Role::TextBox && drawn.height < least;
        if (is_low_field) findings.add("too low for a finger: " + items[one].key, judged.name);
        for (std::size_t other = one + 1; other < items.size(); ++other) {
            const PlacedNode* second = judged.screen.find(items[other].key);
            if (second == nullptr || placed->in_scroll_area != second->in_scroll_area) continue;
            const Rectangle& next = items[other].stage_rectangle;
            if (holds(drawn, next) || holds(next, drawn)) continue;
            // A link in a row's sentence reaches downward into the next row's edge (LinkReach::Downward).
            if (is_link_in_row(*placed, *second) || is_link_in_row(*second, *placed)) continue;
            if (overlap(target_of(items[one], least), target_of(items[other], least))) {
                findings.add("take the same touch: " + items[one].key + " and " + items[other].key, judged.name);
            }
        }
    }
}

std::vector<std::string> scrolled_areas(const DrawnScreen& screen) {
    std::vector<std::string> areas;
    for (const PlacedNode& placed : screen.nodes()) {
        const bool is_long = placed.node.content_height > placed.node.rectangle.height + 1;
        if (placed.node.role == Role::ScrollArea && is_long) areas.push_back(placed.node.key);
    }
    return areas;
}

}  // namespace

TEST_CASE("Every picture can be read and pressed: contrast, overlap, clipping, sizes and targets") {
    Findings findings;
    int pictures = 0;
    const auto judge = [&](const DrawnScreen& screen, const Look& look, std::string name) {
        const PaintedPicture picture = screen.picture();
        const Judged judged{screen, look, picture, std::move(name)};
        ++pictures;
        judge_contrast(judged, findings);
        judge_lying(judged, findings);
        judge_edges(judged, findings);
        judge_sizes(judged, findings);
        judge_targets(judged, findings);
    };
    for (const NamedModel& named : all_models()) {
        for (const Look& look : looks_to_judge()) {
            DrawnScreen screen(named.model, look);
            const std::string name = named.name + ", " + describe(look) + " " + std::string(theme_name(look.theme));
            judge(screen, look, name);
            const std::vector<std::string> long_ones = scrolled_areas(screen);
            for (const std::string& area : long_ones) screen.scroll_to_end(area);
            if (!long_ones.empty()) judge(screen, look, name + ", its end");
        }
    }
    INFO(pictures << " pictures\n" << findings.text());
    CHECK(findings.none());
}
