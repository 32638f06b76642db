#include "ui_kit/page.hpp"

#include <algorithm>

#include "ui_kit/button.hpp"
#include "ui_kit/text_widgets.hpp"

namespace ui_kit {
namespace {

constexpr float narrow_stage = 375;

std::string joined(std::string_view key, std::string_view part) { return std::string(key) + std::string(part); }

}  // namespace

Page::Page(Ui& ui, std::string_view key, std::string_view name) : Page(ui, key, name, Span{}) {}

Page::Page(Ui& ui, std::string_view key, std::string_view name, const Span& span) : ui_(ui), key_(key) {
    const FrameInput& input = ui.input();
    const bool takes_all = span.width <= 0;
    const float free_left = takes_all ? input.safe_area.left + ui.side_room() : span.left;
    const float usable = takes_all ? input.width - free_left - input.safe_area.right : span.width;
    ground_left_ = takes_all ? ui.side_room() : span.left;
    ground_width_ = takes_all ? input.width - ground_left_ : span.width;
    width_ = std::min(usable, span.column_max);
    left_ = free_left + (usable - width_) / 2;
    margin_ = width_ < narrow_stage && takes_all ? 16.0F : 20.0F;
    top_ = input.safe_area.top;
    bottom_ = input.height - std::max(input.safe_area.bottom, input.keyboard_inset);
    ui.recorder().open({.key = joined(key_, ".main"),
                        .role = span.is_main ? Role::Main : Role::Group,
                        .name = name,
                        .rectangle = {ground_left_, 0, ground_width_, input.height}});
}

Page::~Page() {
    // A screen that has its actions no longer must not leave room for them.
    if (!has_actions_) ui_.remember(joined(key_, ".actions"), 0);
    ui_.recorder().close();
}

bool Page::bar(const BarSpec& spec) {
    const Theme& theme = ui_.theme();
    const float target = theme.size.minimum_target;
    const TextStyle& style = theme.type.title3;
    // Between the arrow and what stands at the right edge; large type takes a second line.
    const float trailing = spec.trailing.empty() ? 0 : ui_.text().width(spec.trailing, theme.type.second) + margin_ + 8;
    const float beside = std::max(spec.back_name.empty() ? margin_ : target + 16, trailing);
    const std::vector<TextLine>& lines = ui_.text().wrap(spec.title, style, width_ - 2 * beside);
    const float text_height = static_cast<float>(lines.size()) * style.line_height;
    const float height = std::max(target + 12, text_height + 16);
    const Color ink = spec.on_hero ? theme.color.on_hero : theme.color.ink;
    bool tapped = false;
    if (!spec.back_name.empty()) {
        tapped = icon_button(ui_, {spec.back_key, spec.back_name, spec.back_icon},
                             {left_ + 8, top_ + 6, target, target}, ink);
    }
    float title_width = 0;
    for (const TextLine& line : lines) title_width = std::max(title_width, line.width);
    const Rectangle words{left_ + beside, top_ + (height - text_height) / 2, width_ - 2 * beside, text_height};
    draw_text_centred(ui_, spec.title, words, style, ink);
    if (!spec.trailing.empty()) {
        const TextStyle& small = theme.type.second;
        const float width = ui_.text().width(spec.trailing, small);
        ui_.painter().text_line(spec.trailing,
                                {left_ + width_ - margin_ - width, top_ + (height - small.line_height) / 2}, small,
                                theme.color.ink3);
    }
    const Rectangle title{left_ + (width_ - title_width) / 2, top_, title_width, height};
    const bool is_heading = !spec.heading_key.empty();
    ui_.recorder().add({.key = is_heading ? std::string(spec.heading_key) : joined(key_, ".bar"),
                        .role = is_heading ? Role::Heading : Role::Text,
                        .name = spec.title,
                        .level = is_heading ? 1 : 0,
                        .rectangle = title});
    top_ += height;
    return tapped;
}

void Page::steps(std::string_view key, int step, int of, std::string_view spoken) {
    constexpr float height = 4;
    constexpr float gap = 6;
    const Rectangle area{left_ + margin_, top_, width_ - 2 * margin_, height};
    const float width = (area.width - gap * static_cast<float>(of - 1)) / static_cast<float>(of);
    for (int index = 0; index < of; ++index) {
        const Rectangle part{area.left + static_cast<float>(index) * (width + gap), area.top, width, height};
        ui_.painter().fill(part, index < step ? ui_.theme().color.accent : ui_.theme().color.line, height / 2);
    }
    ui_.recorder().add(
        {.key = key, .role = Role::Progress, .name = spoken, .value_now = step, .value_max = of, .rectangle = area});
    top_ += height;
}

void Page::read_on_paper() {
    is_sheet_of_paper_ = true;
    const Rectangle paper{ground_left_, top_, ground_width_, ui_.input().height - top_};
    ui_.painter().fill(paper, ui_.theme().color.surface);
    ui_.painter().horizontal_line(paper.left, paper.right(), top_, ui_.theme().color.line);
}

void Page::leave_below(float height, float overhang) {
    overhang_ = overhang;
    bottom_ = std::min(bottom_, ui_.input().height - height);
    ui_.set_free_bottom(bottom_);
}

void Page::begin_content() {
    const float actions_height = ui_.remembered(joined(key_, ".actions"));
    content_top_ = top_;
    const Rectangle view{left_, top_, width_, std::max(0.0F, bottom_ - actions_height - top_)};
    const std::string scroll_key = joined(key_, ".scroll");
    ScrollState& scroll = ui_.scrolls().get(scroll_key);
    scroll.view = view;
    // Under a sheet nothing scrolls.
    if (!ui_.is_inert()) scroll.frame_last_drawn = ui_.scrolls().frame();
    scroll.move_to(scroll.offset);
    const float shown = scroll.shown_offset();
    ui_.recorder().open({.key = scroll_key,
                         .role = Role::ScrollArea,
                         .rectangle = view,
                         .scroll_offset = shown,
                         .content_height = std::max(scroll.content_height, view.height)});
    ui_.recorder().push_origin({view.left, view.top - shown});
    // Focus rings of full-width things reach into the margins, so only the vertical edges clip.
    ui_.painter().push_clip({ground_left_, view.top, ground_width_, view.height});
    if (scroll.stretch < 0 && ui_.can_refresh()) draw_refresh(-scroll.stretch);
    ui_.layout().push_column(left_ + margin_, view.top - shown, width_ - 2 * margin_);
}

/// In the gap that a pull opens: strong once letting go asks for news.
void Page::draw_refresh(float gap) {
    constexpr float size = 22;
    const Palette& color = ui_.theme().color;
    const bool is_far = gap >= refresh_stretch;
    ui_.painter().icon("refresh", {left_ + (width_ - size) / 2, content_top_ + (gap - size) / 2}, size,
                       is_far ? color.accent : color.ink3);
}

void Page::end_content() {
    const std::string scroll_key = joined(key_, ".scroll");
    ScrollState& scroll = ui_.scrolls().get(scroll_key);
    constexpr float breathing_space = 16;
    // A toast lies over what is below it: the end of the content can be scrolled out from under it.
    scroll.content_height = ui_.layout().y() - (content_top_ - scroll.shown_offset()) + breathing_space + overhang_ +
                            ui_.remembered(toast_room_key);
    ui_.remember(joined(key_, ".content"), scroll.content_height);
    content_is_cut_ = scroll.offset + 0.5F < scroll.offset_max();
    const bool fades = is_sheet_of_paper_ && content_is_cut_;
    if (fades) {
        // Near the end no further than what is left below it: the last line is read clearly.
        const float fade = std::min(48.0F, scroll.offset_max() - scroll.offset);
        const Rectangle view = scroll.view;
        ui_.painter().fill_fading_in({view.left, view.bottom() - fade, view.width, fade}, ui_.theme().color.surface);
    }
    ui_.layout().pop_column();
    ui_.painter().pop_clip();
    ui_.recorder().pop_origin();
    ui_.recorder().close();
}

void Page::begin_actions() {
    has_actions_ = true;
    const float height = ui_.remembered(joined(key_, ".actions"));
    actions_top_ = bottom_ - height;
    ui_.set_free_bottom(actions_top_);
    if (content_is_cut_ || is_sheet_of_paper_) {
        const Rectangle lifted{ground_left_, actions_top_, ground_width_, ui_.input().height - actions_top_};
        ui_.painter().fill(lifted, ui_.theme().color.surface);
        ui_.painter().horizontal_line(lifted.left, lifted.right(), actions_top_, ui_.theme().color.line);
    }
    ui_.layout().push_column(left_ + margin_, actions_top_ + 12, width_ - 2 * margin_);
}

void Page::end_actions() {
    const bool above_keyboard = ui_.input().keyboard_inset > 0;
    const float padding_bottom = above_keyboard || ui_.input().safe_area.bottom > 0 ? 12.0F : 24.0F;
    ui_.remember(joined(key_, ".actions"), ui_.layout().y() + padding_bottom - actions_top_);
    ui_.layout().pop_column();
}

}  // namespace ui_kit
