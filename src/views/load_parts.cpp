#include "views/load_parts.hpp"

#include "ui_kit/button.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"

namespace views {

void draw_stale(const Scene& scene, domain::Instant loaded_at) {
    if (scene.model.online) return;
    scene.ui.layout().space(6);
    const std::string time = app::moment_text(scene.model, scene.strings, loaded_at);
    ui_kit::paragraph(scene.ui, "stale", scene.strings.text("home.stale", {{"time", time}}), scene.theme().type.caption,
                      scene.theme().color.ink3);
}

void draw_load_failure(const Scene& scene, const std::optional<app::Message>& failure, app::Button retry) {
    ui_kit::Ui& ui = scene.ui;
    const std::string text = failure ? scene.sentence(*failure) : std::string(scene.text("home.failed.text"));
    ui_kit::paragraph(ui, "load.failed", text, scene.theme().type.body, scene.theme().color.ink2);
    ui.layout().space(16);
    if (ui_kit::button(ui, {.key = "load.retry",
                            .label = scene.text("button.retry"),
                            .kind = ui_kit::ButtonKind::Outline,
                            .icon = "refresh"})) {
        scene.emit.press(retry);
    }
}

void draw_loading(const Scene& scene, domain::Instant since) {
    constexpr std::int64_t skeleton_delay_ms = 300;
    const std::int64_t shown_from = since.unix_ms + skeleton_delay_ms;
    if (scene.ui.input().now_ms < shown_from) return scene.ui.redraw_at(shown_from);
    const ui_kit::Card card(scene.ui);
    ui_kit::skeleton(scene.ui, "loading", scene.text("status.loading"), 6);
}

}  // namespace views
