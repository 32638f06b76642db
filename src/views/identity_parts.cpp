#include "views/identity_parts.hpp"

#include <string>

#include "app/identity_flow.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/pin_pad.hpp"
#include "ui_kit/surface.hpp"
#include "views/form_parts.hpp"

namespace views {
namespace {

void draw_pin_pad(const Scene& scene, float left, float width, ui_kit::PinPadPlace place,
                  std::string_view point_name = {}) {
    const float height = ui_kit::pin_pad_height(scene.ui);
    const ui_kit::Rectangle row = scene.ui.layout().take(height);
    const ui_kit::PinPadPress press = ui_kit::pin_pad(scene.ui,
                                                      {.key = "pin.pad",
                                                       .label = scene.text("pin.pad"),
                                                       .erase_name = scene.text("pin.erase"),
                                                       .point_name = point_name,
                                                       .place = place,
                                                       .disabled = !app::shows_pin_pad(scene.model)},
                                                      {left, row.top, width, height});
    if (press.key != ui_kit::PinPadPress::none) scene.emit(app::PinKeyPressed{press.key});
}

}  // namespace

void draw_identity_steps(const Scene& scene, ui_kit::Page& page, domain::IdentityStep step) {
    const int place = domain::activation_step_number(app::activation_channel(scene.model), step);
    const std::string number = std::to_string(place);
    draw_bar(scene, page, scene.strings.text("step.short", {{"step", number}, {"count", "3"}}));
    page.steps("identity.steps", place, 3, scene.strings.text("step.progress", {{"step", number}, {"count", "3"}}));
}

void draw_identity_failure(const Scene& scene) {
    const app::IdentityState& identity = scene.model.identity;
    if (identity.state != app::LoadState::Failed || !identity.failure) return;
    const std::string text = scene.sentence(*identity.failure);
    ui_kit::note(scene.ui, {"identity.failed", "alert", text, ui_kit::Tone::Warn, scene.text("identity.failed.title")});
    scene.ui.layout().space(8);
    if (ui_kit::button(scene.ui, {.key = "identity.retry",
                                  .label = scene.text("button.retry"),
                                  .kind = ui_kit::ButtonKind::Outline,
                                  .icon = "refresh"})) {
        scene.emit.press(app::Button::IdentityRetry);
    }
    scene.ui.layout().space(16);
}

void end_content_with_pin_pad(const Scene& scene, ui_kit::Page& page) {
    // Lying on its side a phone has no room for heading and pad together.
    constexpr float low_stage = 600;
    if (scene.ui.input().height < low_stage) {
        scene.ui.layout().space(16);
        draw_pin_pad(scene, scene.ui.layout().left(), scene.ui.layout().width(), ui_kit::PinPadPlace::InContent);
        page.end_content();
        return;
    }
    page.end_content();
    page.begin_actions();
    draw_pin_pad(scene, page.left(), page.width(), ui_kit::PinPadPlace::BottomEdge);
    page.end_actions();
}

void end_content_with_amount_pad(const Scene& scene, ui_kit::Page& page, const std::function<void()>& above) {
    constexpr float low_stage = 560;
    const std::string_view point = scene.text("amount.point");
    if (scene.ui.input().height < low_stage) {
        scene.ui.layout().space(16);
        draw_pin_pad(scene, scene.ui.layout().left(), scene.ui.layout().width(), ui_kit::PinPadPlace::InContent, point);
        page.end_content();
        page.begin_actions();
        above();
        page.end_actions();
        return;
    }
    page.end_content();
    page.begin_actions();
    above();
    scene.ui.layout().space(16);
    draw_pin_pad(scene, page.left(), page.width(), ui_kit::PinPadPlace::BottomEdge, point);
    page.end_actions();
}

void draw_pin_dots(const Scene& scene, const app::PinEntry& pin) {
    const std::string error = pin.error ? scene.sentence(*pin.error) : std::string();
    const std::string count = std::to_string(pin.digits.size());
    ui_kit::pin_dots(scene.ui, {.key = "pin.dots",
                                .label = scene.text("pin.label"),
                                .spoken = scene.strings.text("pin.entered", {{"count", count}}),
                                .filled = static_cast<int>(pin.digits.size()),
                                .error = error});
    // Large type on a small phone would leave them, or what was wrong with them, below the pad.
    scene.ui.reveal_when_new(error.empty() ? "pin.dots" : "pin.dots.error");
}

void draw_advice(const Scene& scene, std::string_view icon, std::string_view key) {
    const ui_kit::Palette& color = scene.theme().color;
    ui_kit::icon_line(scene.ui, {key, icon, scene.text(key), color.ink2, color.ink2, true});
    scene.ui.layout().space(16);
}

}  // namespace views
