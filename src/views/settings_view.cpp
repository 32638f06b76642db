#include "views/settings_view.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "app/wording.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/choice.hpp"
#include "ui_kit/fitted_text.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"

namespace views::inline members {
namespace {

/// "现在" and "打开后" beside each other, so that one sees what the switch does before touching it.
void draw_elder_preview(const Scene& scene, bool elder) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    ui_kit::TextStyle now_style = elder ? theme.type.title3 : theme.type.body;
    // No smaller than now: in elder mode as what it was, at large type as what it becomes.
    ui_kit::TextStyle then_style = elder ? theme.scaled({18, 34, ui_kit::FontWeight::Regular})
                                         : ui_kit::TextStyle{24, 34, ui_kit::FontWeight::Bold};
    then_style.size = elder ? then_style.size : std::max(then_style.size, now_style.size);
    now_style.line_height = then_style.line_height =
        std::max({34.0F, now_style.line_height, then_style.line_height, then_style.size * 1.4F});
    const float height = theme.type.second.line_height + now_style.line_height + 20;
    const ui_kit::Rectangle row = ui.layout().take(height);
    const float width = (row.width - 12) / 2;
    const std::string_view sample = scene.text("settings.elder.sample");
    const std::string_view then_key = elder ? "settings.elder.before" : "settings.elder.after";
    for (int side = 0; side < 2; ++side) {
        const ui_kit::Rectangle well{row.left + static_cast<float>(side) * (width + 12), row.top, width, height};
        const ui_kit::TextStyle style =
            ui_kit::fitted_style(ui, sample, side == 0 ? now_style : then_style, width - 28);
        ui.painter().fill(well, theme.color.sunken, 12);
        ui.painter().text_line(scene.text(side == 0 ? "settings.elder.now" : then_key), {well.left + 14, well.top + 10},
                               theme.type.second, theme.color.ink2);
        const float sample_top = well.top + 10 + theme.type.second.line_height;
        ui.painter().text_line(sample, {well.left + 14, sample_top}, style, theme.color.ink);
    }
}

void draw_elder(const Scene& scene) {
    const bool elder = scene.model.reading_mode == app::ReadingMode::Elder;
    const ui_kit::Card card(scene.ui);
    if (ui_kit::switch_row(scene.ui, {"settings.elder", "text-size", scene.text("settings.elder.title"),
                                      scene.text("settings.elder.help"), elder})) {
        scene.emit(app::ReadingModeChosen{elder ? app::ReadingMode::Standard : app::ReadingMode::Elder});
    }
    scene.ui.layout().space(14);
    draw_elder_preview(scene, elder);
}

constexpr std::array text_percents{100, 125, 150, app::text_percent_max};

/// The smallest that is as large as what is drawn.
int chosen_text_size(const app::Model& model) {
    const int percent = app::text_percent(model);
    int chosen = 0;
    while (text_percents[static_cast<std::size_t>(chosen)] < percent) ++chosen;
    return chosen;
}

void draw_label(const Scene& scene, std::string_view key) {
    scene.ui.layout().space(18);
    ui_kit::heading(
        scene.ui, key, 2, scene.text(key),
        {scene.theme().type.second.size, scene.theme().type.second.line_height, ui_kit::FontWeight::Regular});
    scene.ui.layout().space(8);
}

void draw_text_size(const Scene& scene) {
    draw_label(scene, "settings.text.title");
    const std::array segments{ui_kit::Segment{"settings.text.100", scene.text("settings.text.100")},
                              ui_kit::Segment{"settings.text.125", scene.text("settings.text.125")},
                              ui_kit::Segment{"settings.text.150", scene.text("settings.text.150")},
                              ui_kit::Segment{"settings.text.200", scene.text("settings.text.200")}};
    const int tapped = ui_kit::segmented(
        scene.ui, {"settings.text", scene.text("settings.text.title"), segments, chosen_text_size(scene.model)});
    if (tapped >= 0) scene.emit(app::TextSizeChosen{text_percents[static_cast<std::size_t>(tapped)]});
}

void draw_language(const Scene& scene) {
    draw_label(scene, "settings.language.title");
    const std::array segments{ui_kit::Segment{"settings.language.zh", scene.text("settings.language.zh"), {}, "zh-CN"},
                              ui_kit::Segment{"settings.language.en", scene.text("settings.language.en"), {}, "en"}};
    const app::Language shown = scene.model.language_loading.value_or(scene.model.language);
    const int tapped = ui_kit::segmented(scene.ui, {"settings.language", scene.text("settings.language.title"),
                                                    segments, shown == app::Language::Chinese ? 0 : 1});
    if (tapped >= 0) {
        scene.emit(app::LanguageChosen{tapped == 0 ? app::Language::Chinese : app::Language::English});
    }
}

void draw_appearance(const Scene& scene) {
    draw_label(scene, "settings.appearance.title");
    constexpr std::array choices{app::Appearance::System, app::Appearance::Light, app::Appearance::Dark,
                                 app::Appearance::HighContrast};
    const std::array segments{
        ui_kit::Segment{"settings.appearance.system", scene.text("settings.appearance.system")},
        ui_kit::Segment{"settings.appearance.light", scene.text("settings.appearance.light"), "sun"},
        ui_kit::Segment{"settings.appearance.dark", scene.text("settings.appearance.dark"), "moon"},
        ui_kit::Segment{"settings.appearance.high_contrast", scene.text("settings.appearance.high_contrast")}};
    int chosen = 0;
    while (choices[static_cast<std::size_t>(chosen)] != scene.model.appearance) ++chosen;
    const int tapped =
        ui_kit::segmented(scene.ui, {"settings.appearance", scene.text("settings.appearance.title"), segments, chosen});
    if (tapped >= 0) scene.emit(app::AppearanceChosen{choices[static_cast<std::size_t>(tapped)]});
}

/// What concerns the account: its devices, its consents, its data.
void draw_account(const Scene& scene) {
    const auto& home = scene.model.home.data;
    const auto count_of = [&](std::string_view key, std::ptrdiff_t count) {
        return home ? scene.strings.text(key, {{"count", std::to_string(count)}}) : std::string();
    };
    const std::string devices = count_of("settings.devices.count", home ? home->active_sessions : 0);
    const std::string consents = count_of("settings.consents.count",
                                          home ? std::ranges::count_if(home->consents, &app::ConsentGiven::given) : 0);
    scene.ui.layout().space(18);
    const ui_kit::Card card(scene.ui, 0);
    if (ui_kit::list_cell(
            scene.ui,
            {.key = "settings.devices", .icon = "key", .title = scene.text("title.devices"), .value = devices})) {
        scene.emit.press(app::Button::OpenDevices);
    }
    if (ui_kit::list_cell(scene.ui, {.key = "settings.account_password",
                                     .icon = "lock",
                                     .title = scene.text("title.account_password"),
                                     .has_line_above = true})) {
        scene.emit.press(app::Button::OpenAccountPassword);
    }
    if (ui_kit::list_cell(scene.ui, {.key = "settings.consents",
                                     .icon = "shield",
                                     .title = scene.text("title.consents"),
                                     .value = consents,
                                     .has_line_above = true})) {
        scene.emit.press(app::Button::OpenConsents);
    }
    if (ui_kit::list_cell(scene.ui, {.key = "settings.own_data",
                                     .icon = "trash",
                                     .title = scene.text("settings.own_data"),
                                     .has_line_above = true})) {
        scene.emit.press(app::Button::OpenOwnData);
    }
}

/// Whether records are readable without a network, and what that means for whoever holds the phone.
void draw_kept_switch(const Scene& scene) {
    const app::KeptState& kept = scene.model.kept;
    scene.ui.layout().space(18);
    const ui_kit::Card card(scene.ui);
    if (ui_kit::switch_row(scene.ui, {"settings.kept", "receipt", scene.text("settings.kept.title"),
                                      scene.text("settings.kept.help"), kept.is_wanted})) {
        scene.emit.press(app::Button::KeptToggle);
    }
    if (!kept.is_wanted) return;
    scene.ui.layout().space(8);
    const std::string time = kept.kept_at ? app::moment_text(scene.model, scene.strings, *kept.kept_at) : std::string();
    ui_kit::paragraph(
        scene.ui, "settings.kept.state",
        kept.kept_at ? scene.strings.text("kept.as_of", {{"time", time}}) : std::string(scene.text("kept.not_yet")),
        scene.theme().type.second, scene.theme().color.ink2);
}

/// Back into the app that the page was opened in.
std::string_view close_key(protocol::HostKind host) {
    switch (host) {
        case protocol::HostKind::Browser: return {};
        case protocol::HostKind::Wechat: return "settings.close.wechat";
        case protocol::HostKind::Alipay: return "settings.close.alipay";
        case protocol::HostKind::Frame: return "settings.close.frame";
    }
    return {};
}

void draw_close(const Scene& scene) {
    const std::string_view key = close_key(scene.model.host);
    if (key.empty()) return;
    scene.ui.layout().space(18);
    if (ui_kit::button(
            scene.ui,
            {.key = "settings.close", .label = scene.text(key), .kind = ui_kit::ButtonKind::Soft, .icon = "cross"})) {
        scene.emit.press(app::Button::CloseHost);
    }
}

}  // namespace

void draw_settings(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "settings", scene.text("title.settings"));
    draw_bar(scene, page);
    // The bar's title is what the eye reads; the page still needs its h1, where the focus goes.
    ui.recorder().add({.key = app::heading_key(app::Screen::Settings),
                       .role = ui_kit::Role::Heading,
                       .name = scene.text("title.settings"),
                       .level = 1,
                       .rectangle = {page.left() + 60, page.top() - 44, page.width() - 120, 32}});
    page.begin_content();
    draw_alerts(scene);
    draw_elder(scene);
    draw_text_size(scene);
    draw_language(scene);
    draw_appearance(scene);
    if (scene.model.session.state == app::SessionState::Active) draw_account(scene);
    draw_kept_switch(scene);
    draw_close(scene);
    if (!scene.model.service.version.empty()) {
        ui.layout().space(24);
        ui_kit::paragraph(ui, "settings.version",
                          scene.strings.text("settings.version", {{"version", scene.model.service.version}}),
                          scene.theme().type.caption, scene.theme().color.ink3);
    }
    page.end_content();
    if (scene.model.session.state != app::SessionState::Active) return;
    page.begin_actions();
    if (ui_kit::button(ui, {.key = "settings.log_out",
                            .label = scene.text("settings.log_out"),
                            .kind = ui_kit::ButtonKind::Outline,
                            .icon = "leave"})) {
        scene.emit.press(app::Button::SettingsLogOut);
    }
    page.end_actions();
}

}  // namespace views::inline members
