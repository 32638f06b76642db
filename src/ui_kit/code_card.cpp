#include "ui_kit/code_card.hpp"

#include <algorithm>
#include <string>

#include "ui_kit/qr_code.hpp"
#include "ui_kit/text_widgets.hpp"

namespace ui_kit {
namespace {

constexpr float padding = 20;
constexpr float radius = 24;
bool is_elder(const Ui& ui) { return ui.theme().density == Density::Elder; }

/// The card stays white in every theme, so that a scanner reads it.
Palette paper(const Ui& ui) {
    const Theme& theme = ui.theme();
    if (theme.kind == ThemeKind::HighContrast) return theme.color;
    return make_theme(is_elder(ui) ? ThemeKind::Elder : ThemeKind::Light, theme.density).color;
}

void say(Ui& ui, std::string_view key, std::string_view part, std::string_view text, Rectangle area) {
    ui.recorder().add(
        {.key = std::string(key) + std::string(part), .role = Role::Text, .name = text, .rectangle = area});
}

/// Holder on the left, how the insurance stands on the right, or below when both don't fit.
void draw_holder(Ui& ui, const CodeCardSpec& spec) {
    const Palette color = paper(ui);
    const Theme& theme = ui.theme();
    const TextStyle& name_style = theme.type.title2;
    const TextStyle& small = theme.type.second;
    const float tag_width = ui.text().width(spec.status, small) + 20;
    const float width = ui.layout().width();
    const float name_width = ui.text().width(spec.holder, name_style);
    const bool fits = name_width + 12 + tag_width <= width;
    const Rectangle name = ui.layout().take(name_style.line_height);
    ui.painter().text_line(spec.holder, {name.left, name.top}, name_style, color.ink);
    say(ui, spec.key, ".holder", spec.holder, {name.left, name.top, std::min(name_width, width), name.height});
    if (!spec.holder_meta.empty()) {
        const Rectangle meta = ui.layout().take(small.line_height);
        ui.painter().text_line(spec.holder_meta, {meta.left, meta.top}, small, color.ink2);
        const float meta_width = ui.text().width(spec.holder_meta, small);
        say(ui, spec.key, ".holder_meta", spec.holder_meta, {meta.left, meta.top, meta_width, meta.height});
    }
    const float tag_height = small.line_height + 8;
    Rectangle tag{name.right() - tag_width, name.top, tag_width, tag_height};
    if (!fits) {
        ui.layout().space(4);
        const Rectangle below = ui.layout().take(tag_height);
        tag = {below.left, below.top, tag_width, tag_height};
    }
    ui.painter().fill(tag, spec.status_is_good ? color.ok_soft : color.warn_soft, 6);
    const Color ink = spec.status_is_good ? color.ok : color.warn;
    ui.painter().text_line(spec.status, {tag.left + 10, tag.top + 4}, small, ink);
    say(ui, spec.key, ".status", spec.status, tag);
}

/// "47 秒后自动换新码", the number bold, from `left` on. Returns its width.
float draw_countdown(Ui& ui, const CodeCardSpec& spec, Point at, const TextStyle& style) {
    const Palette color = paper(ui);
    TextStyle bold = style;
    bold.weight = FontWeight::Bold;
    const float number = ui.painter().text_line(spec.countdown, at, bold, color.ink);
    return number + ui.painter().text_line(spec.countdown_rest, {at.x + number, at.y}, style, color.ink2);
}

float countdown_width(const Ui& ui, const CodeCardSpec& spec, const TextStyle& style) {
    TextStyle bold = style;
    bold.weight = FontWeight::Bold;
    return ui.text().width(spec.countdown, bold) + ui.text().width(spec.countdown_rest, style);
}

bool draw_refresh(Ui& ui, const CodeCardSpec& spec, Rectangle area, const TextStyle& style) {
    const Interaction state = ui.interact(spec.refresh_key, area);
    const Palette color = paper(ui);
    const Color ink = state.held ? color.on_accent_soft : color.accent;
    ui.painter().icon("refresh", {area.left, area.centre().y - 9}, 18, ink);
    ui.painter().text_line(spec.refresh, {area.left + 22, area.top}, style, ink);
    focus_ring(ui, state, area, 6);
    ui.recorder().add({.key = spec.refresh_key, .role = Role::Button, .name = spec.refresh, .rectangle = area});
    return state.activated;
}

/// Bar, countdown and "换一个".
bool draw_life(Ui& ui, const CodeCardSpec& spec) {
    const Palette color = paper(ui);
    const Rectangle bar = ui.layout().take(6);
    ui.painter().fill(bar, color.sunken, 3);
    const float left = std::clamp(spec.life_left, 0.0F, 1.0F);
    if (left > 0.02F) ui.painter().fill({bar.left, bar.top, bar.width * left, bar.height}, color.accent, 3);
    ui.layout().space(8);
    TextStyle style = ui.theme().type.second;
    const Rectangle row = ui.layout().take(style.line_height);
    style.size *= std::min(1.0F, 0.98F * row.width / countdown_width(ui, spec, style));
    const float used = draw_countdown(ui, spec, {row.left, row.top}, style);
    const std::string said = std::string(spec.countdown) + std::string(spec.countdown_rest);
    say(ui, spec.key, ".countdown", said, {row.left, row.top, used, row.height});
    style.weight = FontWeight::Bold;
    const float width = 22 + ui.text().width(spec.refresh, style);
    Rectangle refresh{row.right() - width, row.top, width, row.height};
    if (used + 16 + width > row.width) {
        ui.layout().space(ui.theme().size.minimum_target - style.line_height);
        const Rectangle below = ui.layout().take(style.line_height);
        refresh = {below.left, below.top, width, below.height};
    }
    return draw_refresh(ui, spec, refresh, style);
}

void draw_life_for_elders(Ui& ui, const CodeCardSpec& spec) {
    const Palette color = paper(ui);
    TextStyle style = ui.theme().type.body;
    const Rectangle first = ui.layout().take(ui.text().height(spec.instruction, style, ui.layout().width()));
    draw_text_centred(ui, spec.instruction, first, style, color.ink);
    say(ui, spec.key, ".instruction", spec.instruction, first);
    const Rectangle row = ui.layout().take(style.line_height);
    style.size *= std::min(1.0F, 0.98F * row.width / countdown_width(ui, spec, style));
    const float width = countdown_width(ui, spec, style);
    draw_countdown(ui, spec, {row.left + (row.width - width) / 2, row.top}, style);
    say(ui, spec.key, ".countdown", std::string(spec.countdown) + std::string(spec.countdown_rest), row);
}

void draw_account(Ui& ui, const CodeCardSpec& spec) {
    const Palette color = paper(ui);
    const Theme& theme = ui.theme();
    ui.layout().space(14);
    const Rectangle rule = ui.layout().take(1);
    ui.painter().fill({rule.left - padding, rule.top, rule.width + 2 * padding, 1}, color.line);
    ui.layout().space(14);
    constexpr float tile = 40;
    TextStyle value_style = theme.type.body;
    value_style.weight = FontWeight::Bold;
    const float value_width = ui.text().width(spec.account_value, value_style);
    const float beside = ui.layout().width() - tile - 24 - value_width;
    // Large type: the amount stands below the words.
    const bool is_below = beside < ui.layout().width() * 0.35F;
    const float width = is_below ? ui.layout().width() - tile - 12 : beside;
    const float title = ui.text().height(spec.account_title, theme.type.body, width);
    const float meta = ui.text().height(spec.account_meta, theme.type.second, width);
    const float below = is_below ? value_style.line_height : 0;
    const Rectangle row = ui.layout().take(std::max(tile, title + meta + below));
    const Rectangle icon{row.left, row.centre().y - tile / 2, tile, tile};
    ui.painter().fill(icon, color.accent_soft, 12);
    ui.painter().icon("wallet", {icon.left + 9, icon.top + 9}, 22, color.on_accent_soft);
    const float top = row.top + (row.height - title - meta - below) / 2;
    const float left = row.left + tile + 12;
    draw_text(ui, spec.account_title, {left, top, width, title}, theme.type.body, color.ink);
    draw_text(ui, spec.account_meta, {left, top + title, width, meta}, theme.type.second, color.ink3);
    const Point value_at = is_below ? Point{left, top + title + meta}
                                    : Point{row.right() - value_width, row.centre().y - value_style.line_height / 2};
    ui.painter().text_line(spec.account_value, value_at, value_style, color.ink);
    const std::string said =
        std::string(spec.account_title) + " " + std::string(spec.account_value) + "\n" + std::string(spec.account_meta);
    say(ui, spec.key, ".account", said, row);
}

}  // namespace

bool code_card(Ui& ui, const CodeCardSpec& spec) {
    const float left = ui.layout().left();
    const float top = ui.layout().y();
    const float width = ui.layout().width();
    const std::string height_key = std::string(spec.key) + ".height";
    ui.painter().fill({left, top, width, ui.remembered(height_key)}, paper(ui).surface, radius);
    ui.layout().push_column(left + padding, top + padding, width - 2 * padding);
    draw_holder(ui, spec);
    const float code_top = ui.layout().y();
    ui.layout().pop_column();
    // The quiet zone may use the card's padding: nothing is drawn there.
    constexpr float side_max = 302;
    const float side = std::min(width, is_elder(ui) ? width : side_max);
    ui.layout().push_column(left, code_top, width);
    qr_code(ui, {.key = std::string(spec.key) + ".image", .text = spec.qr_text, .name = spec.image_name}, side);
    const float code_bottom = ui.layout().y();
    ui.layout().pop_column();

    ui.layout().push_column(left + padding, code_bottom, width - 2 * padding);
    bool refreshed = false;
    if (is_elder(ui)) {
        draw_life_for_elders(ui, spec);
    } else {
        refreshed = draw_life(ui, spec);
        draw_account(ui, spec);
    }
    const float bottom = ui.layout().y() + padding;
    ui.layout().pop_column();
    ui.remember(height_key, bottom - top);
    ui.layout().set_y(bottom);
    return refreshed;
}

}  // namespace ui_kit
