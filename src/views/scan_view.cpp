#include "views/scan_view.hpp"

#include <algorithm>

#include "ui_kit/button.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/hall_code_field.hpp"

namespace views::inline members {
namespace {

constexpr float frame_side_max = 300;

/// The four corners that say: hold the code in here.
void draw_corners(const Scene& scene, ui_kit::Rectangle frame) {
    const ui_kit::Color color = scene.theme().color.accent;
    constexpr float length = 28;
    constexpr float width = 4;
    for (const float x : {frame.left, frame.right()}) {
        for (const float y : {frame.top, frame.bottom()}) {
            const float across = x == frame.left ? length : -length;
            const float down = y == frame.top ? length : -length;
            scene.ui.painter().line({x, y}, {x + across, y}, color, width);
            scene.ui.painter().line({x, y}, {x, y + down}, color, width);
        }
    }
}

/// Where the camera's picture lies (shell/camera.js finds the node by its key).
void draw_frame(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const float side = std::min({ui.layout().width(), frame_side_max, ui.input().height * 0.45F});
    const ui_kit::Rectangle row = ui.layout().take(side);
    const ui_kit::Rectangle frame{row.left + (row.width - side) / 2, row.top, side, side};
    ui.painter().fill(frame, scene.theme().color.sunken, 4);
    draw_corners(scene, frame);
    const ui_kit::Point centre = frame.centre();
    ui.painter().icon("camera", {centre.x - 14, centre.y - 14}, 28, scene.theme().color.ink3);
    const bool starts = scene.model.scan.stage == app::ScanStage::Starting;
    ui.recorder().add({.key = "scan.view",
                       .role = ui_kit::Role::Image,
                       .name = scene.text(starts ? "scan.view.starting" : "scan.view"),
                       .rectangle = frame});
}

/// What happened, why, and who can mend it; the button is below.
struct TroubleWords {
    std::string_view what;
    std::string_view why;
    std::string_view who;
};

TroubleWords words_of(app::ScanStage stage) {
    switch (stage) {
        case app::ScanStage::Denied: return {"scan.denied.what", "scan.denied.why", "scan.denied.who"};
        case app::ScanStage::NoCamera: return {"scan.no_camera.what", "scan.no_camera.why", "scan.no_camera.who"};
        case app::ScanStage::Failed: return {"scan.failed.what", "scan.failed.why", "scan.failed.who"};
        case app::ScanStage::Idle:
        case app::ScanStage::Starting:
        case app::ScanStage::Looking:
        case app::ScanStage::Over: return {};
    }
    return {};
}

void draw_trouble(const Scene& scene, const TroubleWords& words) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const ui_kit::Card card(ui);
    ui_kit::heading(ui, "scan.trouble", 2, scene.text(words.what), theme.type.title3);
    ui.layout().space(4);
    ui_kit::paragraph(ui, "scan.trouble.why", scene.text(words.why), theme.type.body, theme.color.ink2);
    ui.layout().space(4);
    ui_kit::paragraph(ui, "scan.trouble.who", scene.text(words.who), theme.type.body, theme.color.ink);
}

void draw_again(const Scene& scene) {
    scene.ui.layout().space(12);
    if (ui_kit::button(scene.ui, {.key = "scan.again",
                                  .label = scene.text("scan.again"),
                                  .kind = ui_kit::ButtonKind::Outline,
                                  .icon = "camera"})) {
        scene.emit.press(app::Button::ScanAgain);
    }
}

void draw_typed_code(const Scene& scene) {
    scene.ui.layout().space(20);
    draw_hall_code_field(scene, {app::Field::ScanCode, "scan.code.label", "scan.code.help"});
}

}  // namespace

void draw_scan(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const app::ScanState& scan = scene.model.scan;
    ui_kit::Page page(ui, "scan", scene.text("title.scan"));
    draw_bar(scene, page);
    const FormScope form(scene, "scan.form", "scan.use_code");
    page.begin_content();
    ui.layout().space(16);
    draw_alerts(scene);
    draw_question(scene, "scan.title", "scan.lead");
    ui.layout().space(16);
    const TroubleWords trouble = words_of(scan.stage);
    if (!trouble.what.empty()) {
        draw_trouble(scene, trouble);
        draw_again(scene);
    } else {
        draw_frame(scene);
        if (scan.remark) {
            ui.layout().space(12);
            ui_kit::note(ui, {"scan.remark", "alert", scene.sentence(*scan.remark), ui_kit::Tone::Warn});
        }
        if (scan.stage == app::ScanStage::Over) draw_again(scene);
    }
    draw_typed_code(scene);
    page.end_content();
    page.begin_actions();
    draw_submit(scene, {"scan.use_code", "scan.use_code", "scan.use_code", false, app::Button::ScanUseCode});
    page.end_actions();
}

}  // namespace views::inline members
