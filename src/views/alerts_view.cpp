#include "views/alerts_view.hpp"

#include <string>

#include "app/requests.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"

namespace views {
namespace {

void draw_banner(const Scene& scene, const app::Banner& banner) {
    const std::string title = scene.sentence(banner.title);
    const std::string text = scene.sentence(banner.text);
    ui_kit::note(scene.ui, {"banner", "alert", text, ui_kit::Tone::Warn, title});
    // It is about what was pressed, perhaps far below; what is read by itself doesn't disturb who reads.
    if (banner.retry && !app::is_reading(*banner.retry)) scene.ui.reveal_when_new("banner");
    if (banner.retry) {
        scene.ui.layout().space(8);
        const bool busy = app::is_pending(scene.model, *banner.retry);
        if (ui_kit::button(scene.ui, {.key = "banner.retry",
                                      .label = scene.text("button.retry"),
                                      // Some pages are dark behind their cards: it brings its own ground.
                                      .kind = ui_kit::ButtonKind::Soft,
                                      .icon = "refresh",
                                      .busy = busy})) {
            scene.emit.press(app::Button::BannerRetry);
        }
    }
    scene.ui.layout().space(16);
}

/// One labelled part of a refusal: "为什么" and its sentence.
void draw_part(const Scene& scene, std::string_view key, std::string_view label_key, const std::string& text) {
    const ui_kit::Theme& theme = scene.theme();
    scene.ui.layout().space(10);
    ui_kit::paragraph(scene.ui, std::string(key) + ".label", scene.text(label_key), theme.type.second,
                      theme.color.ink3);
    ui_kit::paragraph(scene.ui, key, text, theme.type.body, theme.color.ink);
}

}  // namespace

void draw_refusal(const Scene& scene, const app::Refusal& refusal) {
    const ui_kit::Theme& theme = scene.theme();
    {
        const ui_kit::Card card(scene.ui);
        const float top = scene.ui.layout().y();
        scene.ui.painter().icon("stop", {scene.ui.layout().left(), top + 2}, 24, theme.color.bad);
        scene.ui.layout().push_column(scene.ui.layout().left() + 32, top, scene.ui.layout().width() - 32);
        ui_kit::heading(scene.ui, "refusal.title", 2, scene.sentence(refusal.what), theme.type.title2);
        const float bottom = scene.ui.layout().y();
        scene.ui.layout().pop_column();
        scene.ui.layout().set_y(bottom);
        draw_part(scene, "refusal.why", "refusal.why", scene.sentence(refusal.why));
        draw_part(scene, "refusal.who", "refusal.who", scene.sentence(refusal.who));
        if (!refusal.reference.empty()) {
            scene.ui.layout().space(6);
            ui_kit::paragraph(scene.ui, "refusal.reference",
                              scene.strings.text("refusal.reference", {{"reference", refusal.reference}}),
                              theme.type.caption, theme.color.ink3);
        }
        if (refusal.next != app::NextStep::None) {
            scene.ui.layout().space(14);
            const bool waits = app::refusal_waits(scene.model);
            const bool busy = refusal.request && app::is_pending(scene.model, *refusal.request);
            if (ui_kit::button(scene.ui, {.key = "refusal.next",
                                          .label = scene.sentence(refusal.button),
                                          .kind = ui_kit::ButtonKind::Soft,
                                          .busy = busy,
                                          .disabled = waits,
                                          .reason = waits ? scene.sentence(refusal.wait_reason) : std::string()})) {
                scene.emit.press(app::Button::RefusalNextStep);
            }
        }
    }
    scene.ui.layout().space(20);
}

void draw_alerts(const Scene& scene) {
    const app::Model& model = scene.model;
    if (model.banner) draw_banner(scene, *model.banner);
    if (model.notice) {
        ui_kit::note(scene.ui, {"notice", "info", scene.sentence(*model.notice), ui_kit::Tone::Info});
        scene.ui.layout().space(16);
    }
    if (model.refusal) draw_refusal(scene, *model.refusal);
}

}  // namespace views
