#pragma once

#include <string_view>

#include "ui_kit/tone.hpp"
#include "ui_kit/ui.hpp"

namespace ui_kit {

/// A card around what is drawn while it lives: a rounded surface behind, a narrower column inside.
class Card {
public:
    /// Padding in CSS pixels on all four sides.
    explicit Card(Ui& ui, float padding = 16, float radius = 16);
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;
    ~Card();

private:
    Ui& ui_;
    Rectangle start_;
    float padding_;
    float radius_;
};

/// A card's surface with its depth, where the area is known beforehand.
void draw_card(Ui& ui, Rectangle area, float radius);

/// Two faint rings at a hero's right. Elder text needs seven to one, which rings below it would take away.
void hero_rings(Ui& ui, Rectangle hero);

struct NoteSpec {
    std::string_view key{};
    std::string_view icon{};
    std::string_view text{};
    Tone tone = Tone::Neutral;
    /// Bold first line; none when empty.
    std::string_view title{};
};

/// A tinted block that explains something.
void note(Ui& ui, const NoteSpec& spec);

/// An icon and a sentence without a background, e.g. one finding about a password.
struct LineSpec {
    std::string_view key{};
    std::string_view icon{};
    std::string_view text{};
    Color icon_color;
    Color text_color;
    /// In the size of body text: a list that is read, not a remark.
    bool large = false;
};
void icon_line(Ui& ui, const LineSpec& spec);

[[nodiscard]] float tag_width(const Ui& ui, std::string_view text);
[[nodiscard]] float tag_height(const Ui& ui);
/// A small label. Says nothing to the recorder: its words belong to the name of what it labels.
void tag(Ui& ui, std::string_view text, Tone tone, Point top_left);

/// An icon on a tinted square with round corners.
void icon_tile(Ui& ui, std::string_view icon, Tone tone, Rectangle area);

/// Grey bars where text will be. The caller shows them only after 300 ms.
void skeleton(Ui& ui, std::string_view key, std::string_view name, int lines);

}  // namespace ui_kit
