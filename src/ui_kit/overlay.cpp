#include "ui_kit/overlay.hpp"

#include <algorithm>
#include <string>

#include "imgui.h"
#include "ui_kit/page.hpp"
#include "ui_kit/text_widgets.hpp"

namespace ui_kit {
namespace {

constexpr Color scrim{10, 24, 26, 133};
constexpr float sheet_radius = 24;
constexpr float dialog_width = 320;
constexpr float wide_stage = 600;

}  // namespace

Sheet::Sheet(Ui& ui, const Spec& spec) : ui_(ui), key_(spec.key) {
    const FrameInput& input = ui.input();
    is_dialog_ = spec.role == Role::AlertDialog || input.width >= wide_stage;
    ui.set_inert(false);
    ui.recorder().suppress(false);
    const float shown = ui.motion().entrance(key_, is_dialog_ ? dialog_ms : sheet_ms);
    const auto scrim_alpha = static_cast<std::uint8_t>(static_cast<float>(scrim.alpha) * shown);
    ui.painter().fill({0, 0, input.width, input.height}, scrim.with_alpha(scrim_alpha));
    mark_ = ui.painter().mark();
    const float whole = ui.remembered(key_);
    const float room = input.height - std::max(input.safe_area.top, 20.0F) - (is_dialog_ ? 20.0F : 0.0F);
    const float height = std::min(whole, room);
    scrolls_ = whole > room;
    const float width_wanted = spec.role == Role::AlertDialog ? dialog_width : page_width_max;
    const float width = is_dialog_ ? std::min(width_wanted, input.width - 40) : std::min(input.width, page_width_max);
    const float left = (input.width - width) / 2;
    const float top = is_dialog_ ? std::max(20.0F, (input.height - height) / 2) : input.height - height;
    area_ = {left, top, width, height};
    // A sheet's lower corners lie outside the stage.
    const float below = is_dialog_ ? 0 : sheet_radius;
    ui.painter().fill({left, top, width, height + below}, ui.theme().color.surface, sheet_radius);
    if (ui.theme().outlined)
        ui.painter().stroke({left, top, width, height + below}, ui.theme().color.line, sheet_radius, 1);
    ui.recorder().open({.key = key_, .role = spec.role, .name = spec.name, .modal = true, .rectangle = area_});
    // Not an item of its own: a scrim has nothing to say to assistive technology, which leaves by Escape or a button.
    const ImVec2 pressed_at = ImGui::GetIO().MouseClickedPos[0];
    dismissed_ = ImGui::IsMouseReleased(0) && height > 0 && !area_.contains({pressed_at.x, pressed_at.y});
    if (!is_dialog_ && !scrolls_) {
        pulled_ = ui.sheet_pull().follow(area_);
        dismissed_ = ui.sheet_pull().take_sent_away() || dismissed_;
    }
    if (scrolls_) begin_scroll(whole);
    float y = top - offset_ + (is_dialog_ ? 24.0F : 10.0F);
    if (!is_dialog_) {
        ui.painter().fill({input.width / 2 - 18, y, 36, 4}, ui.theme().color.outline, 2);
        y += 26;
    }
    ui.layout().push_column(left + 20, y, width - 40);
}

void Sheet::begin_scroll(float content_height) {
    const std::string key = key_ + ".scroll";
    ScrollState& scroll = ui_.scrolls().get(key);
    const bool is_new = scroll.frame_last_drawn + 1 < ui_.scrolls().frame();
    scroll.view = area_;
    scroll.content_height = content_height;
    scroll.frame_last_drawn = ui_.scrolls().frame();
    scroll.move_to(is_new ? 0 : scroll.offset);
    offset_ = scroll.shown_offset();
    ui_.recorder().open({.key = key,
                         .role = Role::ScrollArea,
                         .rectangle = area_,
                         .scroll_offset = offset_,
                         .content_height = content_height});
    ui_.recorder().push_origin({area_.left, area_.top - offset_});
    ui_.painter().push_clip(area_);
}

void Sheet::end_scroll() {
    ui_.painter().pop_clip();
    ui_.recorder().pop_origin();
    ui_.recorder().close();
}

Sheet::~Sheet() {
    const float safe = is_dialog_ ? 20.0F : std::max(24.0F, ui_.input().safe_area.bottom + 12);
    ui_.remember(key_, ui_.layout().y() + offset_ + safe - area_.top);
    ui_.layout().pop_column();
    if (scrolls_) end_scroll();
    ui_.recorder().close();
    const float shown = ui_.motion().entrance(key_, is_dialog_ ? dialog_ms : sheet_ms);
    if (shown >= 1 && pulled_ <= 0) return;
    constexpr float dialog_rise = 8;
    const float below = pulled_ + (1 - shown) * (is_dialog_ ? dialog_rise : area_.height);
    ui_.painter().shift_since(mark_, 0, below, is_dialog_ ? shown : 1);
}

void toast(Ui& ui, const ToastSpec& spec, float bottom) {
    const Theme& theme = ui.theme();
    constexpr float margin = 20;
    const float width = std::min(ui.input().width, page_width_max) - 2 * margin;
    const TextStyle& style = theme.type.body;
    const float text_width = width - 32 - 34;
    const float height = ui.text().height(spec.text, style, text_width) + 24;
    const float free_left = ui.side_room();
    const Rectangle area{free_left + (ui.input().width - free_left - width) / 2, bottom - height - 12, width, height};
    const int mark = ui.painter().mark();
    ui.painter().fill(area, theme.color.ink, 12);
    ui.painter().icon(spec.icon, {area.left + 16, area.top + 12 + (style.line_height - 22) / 2}, 22, theme.color.bg);
    draw_text(ui, spec.text, {area.left + 50, area.top + 12, text_width, height}, style, theme.color.bg);
    ui.recorder().add({.key = spec.key, .role = Role::Status, .name = spec.text, .rectangle = area});
    ui.remember(toast_room_key, height + 12);
    constexpr float rise = 12;
    const float shown = ui.motion().entrance(spec.key, toast_ms);
    if (shown < 1) ui.painter().shift_since(mark, 0, (1 - shown) * rise, shown);
}

void no_toast(Ui& ui) { ui.remember(toast_room_key, 0); }

}  // namespace ui_kit
