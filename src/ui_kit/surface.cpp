#include "ui_kit/surface.hpp"

#include <algorithm>

#include "ui_kit/text_widgets.hpp"

namespace ui_kit {
void draw_card(Ui& ui, Rectangle area, float radius) {
    const Theme& theme = ui.theme();
    if (theme.shadows) ui.painter().card_shadow(area, radius);
    ui.painter().fill(area, theme.color.surface, radius);
    if (theme.outlined) ui.painter().stroke(area, theme.color.line, radius, 1);
}

Card::Card(Ui& ui, float padding, float radius) : ui_(ui), padding_(padding), radius_(radius) {
    Layout& layout = ui.layout();
    start_ = {layout.left(), layout.y(), layout.width(), 0};
    layout.push_column(start_.left + padding, start_.top + padding, start_.width - 2 * padding);
    // The surface is drawn last, when its height is known, into the layer below.
    ui.painter().begin_above();
}

Card::~Card() {
    const float bottom = ui_.layout().y() + padding_;
    ui_.layout().pop_column();
    ui_.painter().switch_below();
    draw_card(ui_, {start_.left, start_.top, start_.width, bottom - start_.top}, radius_);
    ui_.painter().end_above();
    ui_.layout().set_y(bottom);
}

void hero_rings(Ui& ui, Rectangle hero) {
    if (ui.theme().density == Density::Elder) return;
    const Color ring = ui.theme().color.on_hero.with_alpha(30);
    ui.painter().push_clip(hero);
    ui.painter().stroke_circle({hero.right() - 76, hero.top + 72}, 48, ring, 12);
    ui.painter().stroke_circle({hero.right() - 22, hero.top + 72}, 48, ring, 12);
    ui.painter().pop_clip();
}

void note(Ui& ui, const NoteSpec& spec) {
    constexpr float icon_size = 20;
    constexpr float horizontal = 14;
    constexpr float vertical = 12;
    const Theme& theme = ui.theme();
    const TextStyle& style = theme.type.second;
    TextStyle title_style = style;
    title_style.weight = FontWeight::Bold;
    const float indent = horizontal + icon_size + 10;
    const float width = ui.layout().width() - indent - horizontal;
    const float title_height = spec.title.empty() ? 0 : ui.text().height(spec.title, title_style, width);
    const float text_height = spec.text.empty() ? 0 : ui.text().height(spec.text, style, width);
    const Rectangle area = ui.layout().take(title_height + text_height + 2 * vertical);
    const ToneColors colors = tone_colors(theme, spec.tone);
    ui.painter().fill(area, colors.background, 12);
    if (theme.outlined) ui.painter().stroke(area, theme.color.line, 12, 1);
    const float icon_top = area.top + vertical + (style.line_height - icon_size) / 2;
    ui.painter().icon(spec.icon, {area.left + horizontal, icon_top}, icon_size, colors.foreground);
    const Rectangle title_area{area.left + indent, area.top + vertical, width, title_height};
    if (!spec.title.empty()) draw_text(ui, spec.title, title_area, title_style, colors.foreground);
    const Rectangle text_area{title_area.left, title_area.bottom(), width, text_height};
    if (!spec.text.empty()) draw_text(ui, spec.text, text_area, style, theme.color.ink);
    std::string name(spec.title);
    if (!name.empty() && !spec.text.empty()) name += "\n";
    name += spec.text;
    ui.recorder().add({.key = spec.key, .role = Role::Text, .name = name, .rectangle = area});
}

void icon_line(Ui& ui, const LineSpec& spec) {
    const float icon_size = spec.large ? 22 : 18;
    const TextStyle& style = spec.large ? ui.theme().type.body : ui.theme().type.second;
    const float indent = icon_size + (spec.large ? 12 : 8);
    const float width = ui.layout().width() - indent;
    const Rectangle area = ui.layout().take(ui.text().height(spec.text, style, width));
    ui.painter().icon(spec.icon, {area.left, area.top + (style.line_height - icon_size) / 2}, icon_size,
                      spec.icon_color);
    draw_text(ui, spec.text, {area.left + indent, area.top, width, area.height}, style, spec.text_color);
    ui.recorder().add({.key = spec.key, .role = Role::Text, .name = spec.text, .rectangle = area});
}

float tag_width(const Ui& ui, std::string_view text) { return ui.text().width(text, ui.theme().type.caption) + 14; }

float tag_height(const Ui& ui) { return ui.theme().type.caption.line_height + 6; }

void tag(Ui& ui, std::string_view text, Tone tone, Point top_left) {
    const Theme& theme = ui.theme();
    const ToneColors colors = tone_colors(theme, tone);
    const Rectangle area{top_left.x, top_left.y, tag_width(ui, text), tag_height(ui)};
    ui.painter().fill(area, colors.background, 6);
    if (theme.outlined) ui.painter().stroke(area, colors.foreground, 6, 1);
    ui.painter().text_line(text, {area.left + 7, area.top + 3}, theme.type.caption, colors.foreground);
}

void icon_tile(Ui& ui, std::string_view icon, Tone tone, Rectangle area) {
    const ToneColors colors = tone_colors(ui.theme(), tone);
    ui.painter().fill(area, colors.background, area.width * 0.3F);
    if (ui.theme().outlined) ui.painter().stroke(area, colors.foreground, area.width * 0.3F, 1);
    const float size = area.width * 0.55F;
    ui.painter().icon(icon, {area.centre().x - size / 2, area.centre().y - size / 2}, size, colors.foreground);
}

void skeleton(Ui& ui, std::string_view key, std::string_view name, int lines) {
    const float line_height = ui.theme().type.body.line_height;
    const Rectangle area = ui.layout().take(static_cast<float>(lines) * line_height);
    for (int line = 0; line < lines; ++line) {
        const float share = line % 3 == 2 ? 0.5F : line % 3 == 1 ? 0.92F : 0.8F;
        const float top = area.top + static_cast<float>(line) * line_height;
        ui.painter().fill({area.left, top + 5, area.width * share, 14}, ui.theme().color.sunken, 7);
    }
    ui.recorder().add({.key = key, .role = Role::Status, .name = name, .busy = true, .rectangle = area});
}

}  // namespace ui_kit
