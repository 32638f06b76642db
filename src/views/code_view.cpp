#include "views/code_view.hpp"

#include <algorithm>
#include <string>

#include "domain/mask.hpp"
#include "domain/sms_code.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/fitted_text.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_field.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"

namespace views {
namespace {

bool is_registration(const Scene& scene) { return scene.model.route().screen == app::Screen::RegisterCode; }

std::string masked(const std::string& mobile) {
    const auto number = domain::MobileNumber::parse(mobile);
    return number ? domain::mask_mobile(*number) : std::string();
}

/// "已发到 138****5678 · 改号码"
void draw_recipient(const Scene& scene, const app::SmsStep& sms) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::TextStyle& style = scene.theme().type.body;
    const std::string sent_to = scene.strings.text("code.sent_to", {{"mobile", masked(sms.mobile)}});
    const std::string_view change = scene.text("code.change_number");
    constexpr float dot_space = 15;
    const float text_width = ui.text().width(sent_to, style);
    const bool fits = text_width + dot_space + ui.text().width(change, style) <= ui.layout().width();
    const ui_kit::Rectangle line = ui.layout().take(style.line_height);
    ui.painter().text_line(sent_to, {line.left, line.top}, style, scene.theme().color.ink2);
    ui.recorder().add({.key = "code.sent_to",
                       .role = ui_kit::Role::Text,
                       .name = sent_to,
                       .rectangle = {line.left, line.top, text_width, line.height}});
    ui_kit::Point link_at{line.left + text_width + dot_space, line.top};
    if (fits) {
        // UI.md §6: the separator is a drawn 3 px dot; the character's width differs by font.
        ui.painter().fill_circle({line.left + text_width + dot_space / 2, line.centre().y}, 1.5F,
                                 scene.theme().color.ink3);
    } else {
        const ui_kit::Rectangle below = ui.layout().take(style.line_height);
        link_at = {below.left, below.top};
    }
    if (ui_kit::text_link(ui, {"code.change_number", change}, link_at, style)) {
        scene.emit.press(app::Button::CodeChangeNumber);
    }
}

/// Countdown, or the link that sends again. Returns the width used.
float draw_resend(const Scene& scene, const app::SmsStep& sms, ui_kit::Rectangle row) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const ui_kit::TextStyle& style = theme.type.second;
    constexpr float indent = 24;
    // Two clocks never agree to the second: a countdown must not begin at 61.
    constexpr int seconds_max = static_cast<int>(domain::sms_code_resend_delay.ms / 1000);
    const int seconds = std::min(app::seconds_until(scene.model, sms.resend_at), seconds_max);
    if (seconds > 0) {
        const std::string wait = app::wait_text(scene.strings, seconds);
        const std::string line = scene.strings.text("code.resend_in", {{"wait", wait}});
        ui.painter().icon("clock", {row.left, row.centre().y - 9}, 18, theme.color.ink2);
        const ui_kit::TextStyle fitted = ui_kit::fitted_style(ui, line, style, row.width - indent);
        const float width =
            indent + ui.painter().text_line(line, {row.left + indent, row.top}, fitted, theme.color.ink2);
        ui.recorder().add({.key = "code.resend_in",
                           .role = ui_kit::Role::Text,
                           .name = line,
                           .rectangle = {row.left, row.top, width, row.height}});
        return width;
    }
    const auto kind =
        is_registration(scene) ? app::RequestKind::RegisterRequestCode : app::RequestKind::LoginRequestCode;
    const std::string_view label = scene.text(app::is_pending(scene.model, kind) ? "code.resend.busy" : "code.resend");
    ui.painter().icon("refresh", {row.left, row.centre().y - 9}, 18, theme.color.accent);
    if (ui_kit::text_link(ui, {"code.resend", label}, {row.left + indent, row.top}, style)) {
        scene.emit.press(app::Button::CodeResend);
    }
    return indent + ui.text().width(label, style);
}

/// Countdown or "重新发送" on the left; "收不到？" on the right, or below when both don't fit.
void draw_resend_row(const Scene& scene, const app::SmsStep& sms) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::TextStyle& style = scene.theme().type.second;
    const ui_kit::Rectangle row = ui.layout().take(style.line_height);
    const float used = draw_resend(scene, sms, row);
    const std::string_view help = scene.text("code.help");
    const float help_width = ui.text().width(help, style);
    constexpr float gap = 16;
    ui_kit::Point at{row.right() - help_width, row.top};
    if (used + gap + help_width > row.width) {
        ui.layout().space(scene.theme().size.minimum_target - style.line_height);
        const ui_kit::Rectangle below = ui.layout().take(style.line_height);
        at = {below.left, below.top};
    }
    if (ui_kit::text_link(ui, {"code.help", help}, at, style)) scene.emit.press(app::Button::CodeHelp);
}

void draw_sandbox_hint(const Scene& scene) {
    if (scene.model.service.sandbox_phone.empty()) return;
    ui_kit::Ui& ui = scene.ui;
    ui.layout().space(12);
    ui_kit::note(ui, {"sandbox.note", "mobile", scene.text("sandbox.note"), ui_kit::Tone::Warn});
    ui.layout().space(8);
    if (ui_kit::button(ui, {.key = "sandbox.open_phone",
                            .label = scene.text("sandbox.open_phone"),
                            .kind = ui_kit::ButtonKind::Outline})) {
        scene.emit.press(app::Button::OpenSandboxPhone);
    }
}

void draw_code_form(const Scene& scene, const app::SmsStep& sms) {
    ui_kit::Ui& ui = scene.ui;
    const app::Field field = app::current_code_field(scene.model);
    const app::FieldState& state = scene.model.field(field);
    const std::string error = state.error ? scene.sentence(*state.error) : std::string();
    ui_kit::code_cells(ui, {.key = app::field_key(field),
                            .label = scene.text("code.label"),
                            .digits = state.text,
                            .error = error,
                            .disabled = sms.dead.has_value()});
    const ui_kit::Theme& theme = scene.theme();
    ui.layout().space(std::max(16.0F, (theme.size.minimum_target - theme.type.second.line_height) / 2));
    draw_resend_row(scene, sms);
    ui.layout().space(28);
    const std::string tries = std::to_string(sms.tries_left);
    ui_kit::note(ui, {"code.note", "check", scene.strings.text("code.note", {{"count", tries}})});
}

}  // namespace

void draw_code(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const app::SmsStep& sms = app::current_sms(scene.model);
    const bool registering = is_registration(scene);
    const std::string_view page_key = registering ? "register.code" : "login.code";
    ui_kit::Page page(ui, page_key, scene.text(registering ? "title.register" : "title.login"));
    draw_bar(scene, page);
    if (registering) {
        page.steps("register.steps", 2, 3, scene.strings.text("step.progress", {{"step", "2"}, {"count", "3"}}));
    }
    const FormScope form(scene, "code.form", "code.submit");
    page.begin_content();
    ui.layout().space(28);
    draw_alerts(scene);
    ui_kit::heading(ui, app::heading_key(scene.model.route().screen), 1, scene.text("code.title"),
                    scene.theme().type.title1);
    ui.layout().space(6);
    draw_recipient(scene, sms);
    ui.layout().space(28);
    draw_code_form(scene, sms);
    draw_sandbox_hint(scene);
    page.end_content();
    page.begin_actions();
    const auto check = registering ? app::RequestKind::RegisterCheckCode : app::RequestKind::LoginCheckCode;
    draw_submit(scene, {"code.submit", "code.submit", "code.submit.busy", app::is_pending(scene.model, check),
                        app::Button::CodeSubmit});
    page.end_actions();
}

}  // namespace views
