#include "views/consent_text_view.hpp"

#include <string>
#include <vector>

#include "ui_kit/button.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"

namespace views {
namespace {

/// Shorter waits show nothing: a skeleton that flashes is worse than a blank.
constexpr std::int64_t skeleton_delay_ms = 300;

void draw_article(const Scene& scene, const app::ConsentText& text) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const bool in_chinese = scene.model.language == app::Language::Chinese;
    ui_kit::heading(ui, "text.title", 1, in_chinese ? text.title_zh : text.title_en, theme.type.title1);
    ui.layout().space(6);
    ui_kit::paragraph(ui, "text.version", scene.strings.text("text.version", {{"version", text.version}}),
                      theme.type.second, theme.color.ink3);
    int number = 0;
    for (const std::string& line : in_chinese ? text.paragraphs_zh : text.paragraphs_en) {
        ui.layout().space(12);
        ui_kit::paragraph(ui, "text.paragraph." + std::to_string(++number), line, theme.type.letter, theme.color.ink);
    }
}

void draw_waiting(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::heading(ui, "text.title", 1, scene.text("text.loading"), scene.theme().type.title1);
    ui.layout().space(12);
    const std::int64_t shown_from = scene.model.consent_texts.since.unix_ms + skeleton_delay_ms;
    if (ui.input().now_ms >= shown_from) {
        ui_kit::skeleton(ui, "text.loading", scene.text("status.loading"), 6);
    } else {
        ui.redraw_at(shown_from);
    }
}

void draw_failed(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::heading(ui, "text.title", 1, scene.text("text.failed.title"), scene.theme().type.title1);
    ui.layout().space(6);
    ui_kit::paragraph(ui, "text.failed", scene.text("text.failed.text"), scene.theme().type.body,
                      scene.theme().color.ink2);
    ui.layout().space(20);
    if (ui_kit::button(ui, {.key = "text.retry", .label = scene.text("button.retry"), .icon = "refresh"})) {
        scene.emit.press(app::Button::ConsentTextRetry);
    }
}

}  // namespace

void draw_consent_text(const Scene& scene) {
    ui_kit::Page page(scene.ui, "text", scene.text("title.text"));
    draw_bar(scene, page);
    page.read_on_paper();
    page.begin_content();
    scene.ui.layout().space(12);
    draw_alerts(scene);
    const app::ConsentText* text = app::find_consent_text(scene.model, scene.model.route().consent);
    if (text != nullptr) {
        draw_article(scene, *text);
    } else if (scene.model.consent_texts.state == app::LoadState::Failed) {
        draw_failed(scene);
    } else {
        draw_waiting(scene);
    }
    page.end_content();
}

}  // namespace views
