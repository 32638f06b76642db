#include "views/letter_voice.hpp"

#include "ui_kit/button.hpp"

namespace views::inline members {
namespace {

ui_kit::ChipSpec toggle_of(const Scene& scene) {
    switch (scene.model.speech.now) {
        case app::Speaking::Silent: return {"speech.toggle", scene.text("speech.listen"), "sound"};
        case app::Speaking::Aloud: return {"speech.toggle", scene.text("speech.pause"), "pause"};
        case app::Speaking::Paused: return {"speech.toggle", scene.text("speech.go_on"), "sound"};
    }
    return {};
}

}  // namespace

void draw_letter_voice(const Scene& scene) {
    if (!scene.model.speech.has_voice) return;
    ui_kit::Ui& ui = scene.ui;
    constexpr float gap = 12;
    ui_kit::ChipSpec toggle = toggle_of(scene);
    toggle.prominent = true;
    ui_kit::ChipSpec stop{"speech.stop", scene.text("speech.stop"), "cross"};
    stop.prominent = true;
    ui.layout().space(gap);
    ui_kit::Rectangle row = ui.layout().take(ui_kit::chip_height(ui, toggle));
    const float taken = ui_kit::chip_width(ui, toggle) + gap;
    if (ui_kit::chip(ui, toggle, {row.left, row.top})) scene.emit.press(app::Button::SpeechToggle);
    if (scene.model.speech.now == app::Speaking::Silent) return;
    const bool fits = taken + ui_kit::chip_width(ui, stop) <= row.width;
    if (!fits) {
        ui.layout().space(gap);
        row = ui.layout().take(ui_kit::chip_height(ui, stop));
    }
    if (ui_kit::chip(ui, stop, {row.left + (fits ? taken : 0), row.top})) scene.emit.press(app::Button::SpeechStop);
}

}  // namespace views::inline members
