#include "views/more_rows.hpp"

#include "ui_kit/button.hpp"
#include "ui_kit/text_widgets.hpp"

namespace views::inline members {

namespace {

/// A fling passes two screens in the time that an answer takes.
constexpr float screens_ahead = 2;

}  // namespace

void draw_more_rows(const Scene& scene, const MoreRows& more) {
    ui_kit::Ui& ui = scene.ui;
    const bool has_failed = more.state == app::LoadState::Failed;
    const bool is_loading = more.state == app::LoadState::Loading;
    const bool is_near = ui.layout().y() < (1 + screens_ahead) * ui.input().height;
    ui.layout().space(12);
    if (has_failed) {
        const bool has_reason = more.failure != nullptr && more.failure->has_value();
        const std::string why = has_reason ? scene.sentence(**more.failure) : std::string();
        ui_kit::paragraph(ui, std::string(more.key) + ".failed", scene.strings.text("more.failed", {{"why", why}}),
                          scene.theme().type.second, scene.theme().color.ink2);
        ui.layout().space(8);
    }
    std::string_view label = "spending.more";
    if (has_failed) label = "button.retry";
    if (is_loading) label = "more.loading";
    if (ui_kit::button(
            ui,
            {.key = more.key, .label = scene.text(label), .kind = ui_kit::ButtonKind::Outline, .busy = is_loading})) {
        scene.emit.press(more.button);
    } else if (is_near && more.state == app::LoadState::Loaded) {
        scene.emit.press(more.button);
    }
}

}  // namespace views::inline members
