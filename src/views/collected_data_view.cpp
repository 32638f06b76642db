#include <array>
#include <string>

#include "ui_kit/button.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/load_parts.hpp"
#include "views/privacy_view.hpp"

namespace views::inline members {

namespace {

struct Fact {
    std::string_view label;
    const std::string& zh;
    const std::string& en;
};

/// One kind of data: its name, how much there is, and the five things that everybody wants to know of it.
void draw_item(const Scene& scene, const protocol::CollectedDataItem& item) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const protocol::CollectedDataText& text = item.text;
    const bool zh = scene.model.language == app::Language::Chinese;
    const std::string key = "collected." + std::string(domain::name_of(text.kind));
    const ui_kit::Card card(ui);
    ui_kit::heading(ui, key, 2, zh ? text.name_zh : text.name_en, theme.type.title3);
    const std::string count = item.count == 0
                                  ? std::string(scene.text("collected.none"))
                                  : scene.strings.text("collected.count", {{"count", std::to_string(item.count)}});
    ui_kit::paragraph(ui, key + ".count", count, theme.type.second, theme.color.ink3);
    const std::array facts = {Fact{"collected.what", text.what_zh, text.what_en},
                              Fact{"collected.why", text.why_zh, text.why_en},
                              Fact{"collected.ground", text.ground_zh, text.ground_en},
                              Fact{"collected.how_long", text.how_long_zh, text.how_long_en},
                              Fact{"collected.who", text.who_zh, text.who_en}};
    for (const Fact& fact : facts) {
        ui.layout().space(6);
        const std::string line = scene.strings.text(
            "collected.line", {{"label", std::string(scene.text(fact.label))}, {"text", zh ? fact.zh : fact.en}});
        ui_kit::paragraph(ui, key + "." + std::string(fact.label), line, theme.type.second, theme.color.ink2);
    }
}

}  // namespace

void draw_collected_data(const Scene& scene) {
    const auto& data = scene.model.privacy.data;
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "collected", scene.text("title.collected"));
    draw_bar(scene, page);
    page.begin_content();
    ui.layout().space(12);
    draw_alerts(scene);
    draw_question(scene, "collected.title", "collected.lead");
    ui.layout().space(16);
    if (data.data) {
        for (const protocol::CollectedDataItem& item : data.data->items) {
            draw_item(scene, item);
            ui.layout().space(12);
        }
    } else {
        draw_not_loaded(scene, data, app::Button::CollectedDataRetry);
    }
    page.end_content();
    page.begin_actions();
    if (ui_kit::button(ui, {.key = "collected.export",
                            .label = scene.text("own_data.export"),
                            .kind = ui_kit::ButtonKind::Soft,
                            .icon = "download"})) {
        scene.emit.press(app::Button::OpenExport);
    }
    page.end_actions();
}

}  // namespace views::inline members
