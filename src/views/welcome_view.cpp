#include "views/welcome_view.hpp"

#include <array>
#include <string>

#include "app/settings.hpp"
#include "domain/consent.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/choice.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/side_bar.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"

namespace views {
namespace {

constexpr float logo_size = 56;

/// Logo on the left, language on the right.
void draw_head(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui.layout().space(28);
    const ui_kit::Rectangle row = ui.layout().take(logo_size);
    ui_kit::product_mark(ui, {row.left, row.top, logo_size, logo_size});
    const bool in_chinese = scene.model.language == app::Language::Chinese;
    const ui_kit::ChipSpec language{"start.language", scene.text("start.language"), "globe",
                                    in_chinese ? "en" : "zh-CN"};
    const float height = ui_kit::chip_height(ui, language);
    const ui_kit::Point at{row.right() - ui_kit::chip_width(ui, language), row.top + (row.height - height) / 2};
    if (ui_kit::chip(ui, language, at)) scene.emit.press(app::Button::SwitchLanguage);
}

struct ConsentRow {
    domain::ConsentKind kind;
    std::string_view name;
    bool has_link;
};

constexpr std::array<ConsentRow, 4> consent_rows{{{domain::ConsentKind::Service, "service", true},
                                                  {domain::ConsentKind::Identity, "identity", true},
                                                  {domain::ConsentKind::Face, "face", false},
                                                  {domain::ConsentKind::Notices, "notices", false}}};

/// Keys made here: strings-prefix: start.consent.
void draw_consent(const Scene& scene, const ConsentRow& row, bool is_first) {
    const std::string prefix = "start.consent." + std::string(row.name);
    const bool required = domain::is_required(row.kind);
    const std::string link_key = "start.text." + std::string(row.name);
    const std::string href = "#/start/text/" + std::string(row.name);
    const std::string_view link_label = row.has_link ? scene.text(prefix + ".link") : std::string_view();
    const ui_kit::CheckRowTap tap =
        ui_kit::check_row(scene.ui, {.key = prefix,
                                     .title = scene.text(prefix + ".title"),
                                     .tag = scene.text(required ? "start.required" : "start.optional"),
                                     .tag_tone = required ? ui_kit::Tone::Neutral : ui_kit::Tone::Accent,
                                     .meta = scene.text(prefix + ".help"),
                                     .checked = app::is_ticked(scene.model, row.kind),
                                     .link_key = link_key,
                                     .link_label = link_label,
                                     .link_href = href,
                                     .has_line_above = !is_first});
    switch (tap) {
        case ui_kit::CheckRowTap::Row: scene.emit(app::ConsentToggled{row.kind}); break;
        case ui_kit::CheckRowTap::Link: scene.emit(app::ConsentTextOpened{row.kind}); break;
        case ui_kit::CheckRowTap::None: break;
    }
}

void draw_actions(const Scene& scene) {
    const bool waiting = scene.model.welcome.waiting_for_texts;
    const std::string_view label = scene.text(waiting ? "start.continue.busy" : "start.continue");
    if (ui_kit::button(scene.ui, {.key = "start.continue", .label = label, .busy = waiting})) {
        scene.emit.press(app::Button::StartContinue);
    }
    scene.ui.layout().space(8);
    if (ui_kit::button(
            scene.ui, {.key = "start.log_in", .label = scene.text("start.log_in"), .kind = ui_kit::ButtonKind::Text})) {
        scene.emit.press(app::Button::StartLogIn);
    }
}

}  // namespace

void draw_welcome(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    ui_kit::Page page(ui, "start", scene.text("title.start"));
    page.begin_content();
    draw_head(scene);
    ui.layout().space(16);
    ui_kit::heading(ui, "start.title", 1, scene.text("start.title"), theme.type.title1);
    ui.layout().space(6);
    ui_kit::paragraph(ui, "start.lead", scene.text("start.lead"), theme.type.body, theme.color.ink2);
    ui.layout().space(16);
    draw_alerts(scene);
    {
        const ui_kit::Card card(ui, 0);
        for (const ConsentRow& row : consent_rows) draw_consent(scene, row, row.kind == domain::ConsentKind::Service);
    }
    ui.layout().space(14);
    ui.layout().push_column(ui.layout().left() + 4, ui.layout().y(), ui.layout().width() - 8);
    ui_kit::icon_line(ui, {"start.note", "shield", scene.text("start.note"), theme.color.ink2, theme.color.ink2});
    const float bottom = ui.layout().y();
    ui.layout().pop_column();
    ui.layout().set_y(bottom);
    page.end_content();
    page.begin_actions();
    draw_actions(scene);
    page.end_actions();
}

}  // namespace views
