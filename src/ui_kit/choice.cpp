#include "ui_kit/choice.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"

namespace ui_kit {
namespace {

void draw_check_box(Ui& ui, Rectangle box, bool checked, bool invalid) {
    constexpr float radius = 7;
    const Palette& color = ui.theme().color;
    if (!checked) {
        ui.painter().fill(box, color.surface, radius);
        ui.painter().stroke(box, invalid ? color.bad : color.outline, radius, 2);
        return;
    }
    ui.painter().fill(box, color.accent, radius);
    const float size = box.width - 4;
    ui.painter().icon("check", {box.left + 2, box.top + 2}, size, color.on_accent);
}

/// The title with its tag behind it, the tag on a line of its own when both don't fit. Returns the height.
float draw_title(Ui& ui, const CheckRowSpec& spec, Rectangle area) {
    TextStyle style = ui.theme().type.body;
    style.weight = FontWeight::Bold;
    const float height = draw_text(ui, spec.title, area, style, ui.theme().color.ink);
    if (spec.tag.empty()) return height;
    const std::vector<TextLine>& lines = ui.text().wrap(spec.title, style, area.width);
    constexpr float gap = 8;
    const bool fits = lines.back().width + gap + tag_width(ui, spec.tag) <= area.width;
    const float tag_top = area.top + height + (fits ? (-style.line_height - tag_height(ui)) / 2 : 2);
    tag(ui, spec.tag, spec.tag_tone, {area.left + (fits ? lines.back().width + gap : 0), tag_top});
    return fits ? height : height + tag_height(ui) + 4;
}

struct CheckRowHeights {
    float title = 0;
    float meta = 0;
};

CheckRowHeights measure(Ui& ui, const CheckRowSpec& spec, float width) {
    TextStyle title_style = ui.theme().type.body;
    title_style.weight = FontWeight::Bold;
    CheckRowHeights heights;
    const std::vector<TextLine>& title = ui.text().wrap(spec.title, title_style, width);
    heights.title = static_cast<float>(title.size()) * title_style.line_height;
    const bool tag_fits = spec.tag.empty() || title.back().width + 8 + tag_width(ui, spec.tag) <= width;
    if (!tag_fits) heights.title += tag_height(ui) + 4;
    const TextStyle& meta_style = ui.theme().type.second;
    const std::vector<TextLine>& meta = ui.text().wrap(spec.meta, meta_style, width);
    heights.meta = static_cast<float>(meta.size()) * meta_style.line_height;
    const bool link_fits =
        spec.link_label.empty() || meta.back().width + ui.text().width(spec.link_label, meta_style) <= width;
    if (!link_fits) heights.meta += meta_style.line_height;
    return heights;
}

}  // namespace

CheckRowTap check_row(Ui& ui, const CheckRowSpec& spec) {
    constexpr float vertical = 14;
    constexpr float horizontal = 16;
    const Theme& theme = ui.theme();
    const float box_size = theme.size.checkbox;
    const float indent = horizontal + box_size + 12;
    const float width = ui.layout().width() - indent - horizontal;
    const CheckRowHeights heights = measure(ui, spec, width);
    // A link in the last line takes touches around it, which must not be the next row's.
    const float link_room = (theme.size.minimum_target - theme.type.second.line_height) / 2;
    const float below = spec.link_label.empty() ? vertical : std::max(vertical, link_room);
    const Rectangle row = ui.layout().take(std::max(box_size, heights.title + 2 + heights.meta) + vertical + below);
    if (spec.has_line_above)
        ui.painter().horizontal_line(row.left + horizontal, row.right(), row.top, theme.color.line);

    std::string name(spec.title);
    if (!spec.tag.empty()) name += std::string(" ") + std::string(spec.tag);
    ui.recorder().add({.key = spec.key,
                       .role = Role::CheckBox,
                       .name = name,
                       .description = spec.meta,
                       .checked = spec.checked,
                       .invalid = spec.invalid,
                       .rectangle = row});
    draw_check_box(ui, {row.left + horizontal, row.top + vertical, box_size, box_size}, spec.checked, spec.invalid);
    const Rectangle text_area{row.left + indent, row.top + vertical, width, heights.title};
    draw_title(ui, spec, text_area);
    bool link_tapped = false;
    // The link is submitted before the row: what is submitted first wins the tap.
    text_with_link(ui, spec.meta, {spec.link_key, spec.link_label, spec.link_href, LinkReach::Downward},
                   {text_area.left, text_area.bottom() + 2, width, heights.meta}, theme.type.second, theme.color.ink2,
                   link_tapped);
    const Interaction state = ui.interact(spec.key, row);
    focus_ring(ui, state, row.inset(8, 8), 8);
    if (link_tapped) return CheckRowTap::Link;
    return state.activated ? CheckRowTap::Row : CheckRowTap::None;
}

namespace {

struct SegmentLook {
    float icon_width;
    TextStyle style;
};

void draw_segment(Ui& ui, const Segment& segment, Rectangle area, bool chosen, const SegmentLook& look) {
    const Palette& color = ui.theme().color;
    if (chosen) {
        if (ui.theme().shadows) ui.painter().card_shadow(area, 10);
        ui.painter().fill(area, color.surface, 10);
        if (ui.theme().outlined) ui.painter().stroke(area, color.ink, 10, 2);
    }
    TextStyle style = look.style;
    style.weight = chosen ? FontWeight::Bold : FontWeight::Regular;
    const Color ink = chosen ? color.ink : color.ink2;
    const float text_width = ui.text().width(segment.label, style);
    const std::string_view icon = segment.icon.empty() && chosen ? std::string_view("check") : segment.icon;
    const bool has_room = text_width + 24 <= area.width - 8;
    const float lead = !icon.empty() && has_room ? 24 : 0;
    const float left = area.left + (area.width - text_width - lead) / 2;
    if (lead > 0) ui.painter().icon(icon, {left, area.centre().y - 9}, 18, ink);
    ui.painter().text_line(segment.label, {left + lead, area.centre().y - style.line_height / 2}, style, ink);
}

float widest_segment(Ui& ui, const SegmentedSpec& spec, TextStyle style) {
    style.weight = FontWeight::Bold;
    float widest = 0;
    for (const Segment& segment : spec.segments) widest = std::max(widest, ui.text().width(segment.label, style));
    return widest + 12;
}

}  // namespace

int segmented(Ui& ui, const SegmentedSpec& spec) {
    const Theme& theme = ui.theme();
    const TextStyle style =
        theme.density == Density::Elder ? theme.type.body : theme.scaled({15, 22, FontWeight::Regular});
    constexpr float padding = 3;
    const int count = static_cast<int>(spec.segments.size());
    const float inner_width = ui.layout().width() - 2 * padding;
    const int per_row_max = std::max(1, static_cast<int>(inner_width / widest_segment(ui, spec, style)));
    const int rows = (count + per_row_max - 1) / per_row_max;
    const int per_row = (count + rows - 1) / rows;
    // A single row's touches may reach beyond it; rows that lie upon each other are as high as a finger needs.
    const float inset = theme.density == Density::Elder || rows > 1 ? 0.0F : 6.0F;
    const float row_height = std::max(theme.size.minimum_target - inset, style.line_height + 12);
    const Rectangle area = ui.layout().take(static_cast<float>(rows) * row_height + 2 * padding);
    ui.painter().fill(area, theme.color.sunken, 12);
    if (theme.outlined) ui.painter().stroke(area, theme.color.line, 12, 1);
    ui.recorder().open({.key = spec.key, .role = Role::RadioGroup, .name = spec.label, .rectangle = area});
    int tapped = -1;
    const float width = inner_width / static_cast<float>(per_row);
    for (int index = 0; index < count; ++index) {
        const Segment& segment = spec.segments[static_cast<std::size_t>(index)];
        const int row = index / per_row;
        const int column = index % per_row;
        const Rectangle cell{area.left + padding + static_cast<float>(column) * width,
                             area.top + padding + static_cast<float>(row) * row_height, width, row_height};
        const Interaction state = ui.interact(segment.key, cell);
        draw_segment(ui, segment, cell, index == spec.chosen, {18, style});
        focus_ring(ui, state, cell.inset(4, 4), 8);
        ui.recorder().add({.key = segment.key,
                           .role = Role::Radio,
                           .name = segment.label,
                           .checked = index == spec.chosen,
                           .rectangle = cell,
                           .language = segment.language});
        if (state.activated) tapped = index;
    }
    ui.recorder().close();
    return tapped;
}

bool switch_row(Ui& ui, const SwitchRowSpec& spec) {
    const Theme& theme = ui.theme();
    const float tile = theme.density == Density::Elder ? 60.0F : 48.0F;
    const float indent = tile + 12;
    const float width = ui.layout().width() - indent - theme.size.switch_width - 12;
    const float title_height = ui.text().height(spec.title, theme.type.title3, width);
    const float meta_height = ui.text().height(spec.meta, theme.type.second, width);
    const Rectangle row = ui.layout().take(std::max(tile, title_height + meta_height));
    const Interaction state = ui.interact(spec.key, row);
    icon_tile(ui, spec.icon, Tone::Accent, {row.left, row.top + (row.height - tile) / 2, tile, tile});
    const float text_top = row.top + (row.height - title_height - meta_height) / 2;
    draw_text(ui, spec.title, {row.left + indent, text_top, width, title_height}, theme.type.title3, theme.color.ink);
    draw_text(ui, spec.meta, {row.left + indent, text_top + title_height, width, meta_height}, theme.type.second,
              theme.color.ink2);
    const Rectangle track{row.right() - theme.size.switch_width, row.centre().y - theme.size.switch_height / 2,
                          theme.size.switch_width, theme.size.switch_height};
    ui.painter().fill(track, spec.on ? theme.color.accent : theme.color.outline, track.height / 2);
    const float knob = track.height / 2 - 3;
    const float knob_x = spec.on ? track.right() - 3 - knob : track.left + 3 + knob;
    ui.painter().fill_circle({knob_x, track.centre().y}, knob, theme.color.surface);
    focus_ring(ui, state, track, track.height / 2);
    ui.recorder().add({.key = spec.key,
                       .role = Role::Switch,
                       .name = spec.title,
                       .description = spec.meta,
                       .checked = spec.on,
                       .rectangle = row});
    return state.activated;
}

}  // namespace ui_kit
