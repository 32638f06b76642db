#include "views/form_parts.hpp"

#include <string>

#include "ui_kit/button.hpp"
#include "ui_kit/text_field.hpp"
#include "ui_kit/text_widgets.hpp"

namespace views {
namespace {

std::string error_of(const Scene& scene, app::Field field) {
    const app::FieldState& state = scene.model.field(field);
    return state.error ? scene.sentence(*state.error) : std::string();
}

void draw_bar_of(const Scene& scene, ui_kit::Page& page, std::string_view trailing, std::string_view heading_key) {
    const bool can_go_back = scene.model.stack.size() > 1;
    const std::string_view title = scene.text(app::title_key(scene.model.route().screen));
    const std::string_view back = can_go_back ? scene.text("button.back") : std::string_view();
    if (page.bar({.title = title,
                  .back_key = "bar.back",
                  .back_name = back,
                  .trailing = trailing,
                  .heading_key = heading_key})) {
        scene.emit.press(app::Button::Back);
    }
}

}  // namespace

void draw_bar(const Scene& scene, ui_kit::Page& page, std::string_view trailing) {
    draw_bar_of(scene, page, trailing, {});
}

void draw_heading_bar(const Scene& scene, ui_kit::Page& page) {
    draw_bar_of(scene, page, {}, app::heading_key(scene.model.route().screen));
}

void draw_question(const Scene& scene, std::string_view title_key, std::string_view lead_key) {
    const ui_kit::Theme& theme = scene.theme();
    ui_kit::heading(scene.ui, app::heading_key(scene.model.route().screen), 1, scene.text(title_key),
                    theme.type.title1);
    scene.ui.layout().space(6);
    ui_kit::paragraph(scene.ui, lead_key, scene.text(lead_key), theme.type.body, theme.color.ink2);
}

FormScope::FormScope(const Scene& scene, std::string_view key, std::string_view submit_key, std::string_view username)
    : scene_(scene) {
    const ui_kit::FrameInput& input = scene.ui.input();
    scene.ui.recorder().open({.key = key,
                              .role = ui_kit::Role::Form,
                              .value = username,
                              .rectangle = {0, 0, input.width, input.height},
                              .submit_key = submit_key});
}

FormScope::~FormScope() { scene_.ui.recorder().close(); }

void draw_done_mark(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Rectangle mark = ui.layout().take(72);
    const ui_kit::Point centre{mark.left + 36, mark.top + 36};
    ui.painter().fill_circle(centre, 36, scene.theme().color.ok_soft);
    if (scene.theme().outlined) ui.painter().stroke_circle(centre, 36, scene.theme().color.ok, 1);
    ui.painter().icon("check", {centre.x - 20, centre.y - 20}, 40, scene.theme().color.ok);
}

void draw_mobile_field(const Scene& scene, app::Field field) {
    const std::string error = error_of(scene, field);
    // Beside a password it is the name that password managers keep it under.
    const bool names_account = field == app::Field::LoginMobile;
    ui_kit::text_field(scene.ui, {.key = app::field_key(field),
                                  .label = scene.text("mobile.label"),
                                  .text = app::display_text(scene.model, field),
                                  .prefix = scene.text("mobile.prefix"),
                                  .help = scene.text("mobile.help"),
                                  .error = error,
                                  .traits = {.type = "tel",
                                             .input_mode = "numeric",
                                             .autocomplete = names_account ? "username" : "tel",
                                             .enter_key_hint = "next",
                                             // Room for a pasted "+86 138-0851-5678"; cleaning leaves eleven digits.
                                             .max_length = 24}});
}

void draw_password_field(const Scene& scene, const PasswordFieldParts& parts) {
    const std::string error = error_of(scene, parts.field);
    const std::string text = app::display_text(scene.model, parts.field);
    const ui_kit::Rectangle box =
        ui_kit::text_field(scene.ui, {.key = app::field_key(parts.field),
                                      .label = scene.text(parts.label_key),
                                      .text = text,
                                      .error = error,
                                      .traits = {.type = parts.shown ? "text" : "password",
                                                 .autocomplete = std::string(parts.autocomplete),
                                                 .enter_key_hint = std::string(parts.enter_key_hint),
                                                 .max_length = 128},
                                      .has_trailing_button = true});
    const ui_kit::Rectangle eye{box.right() - 50, box.top + (box.height - 44) / 2, 44, 44};
    const std::string_view name = scene.text(parts.shown ? "password.hide" : "password.show");
    const std::string_view icon = parts.shown ? "eye-off" : "eye";
    if (ui_kit::icon_button(scene.ui, {parts.eye_key, name, icon}, eye, scene.theme().color.ink2)) {
        scene.emit.press(parts.eye);
    }
}

void draw_submit(const Scene& scene, const SubmitParts& parts) {
    const std::string_view label = scene.text(parts.busy ? parts.busy_key : parts.label_key);
    if (ui_kit::button(scene.ui, {.key = parts.key, .label = label, .busy = parts.busy})) {
        scene.emit.press(parts.button);
    }
}

void draw_gated(const Scene& scene, const GatedParts& parts) {
    const std::string reason = parts.hindrance ? scene.sentence(*parts.hindrance) : std::string();
    if (ui_kit::button(
            scene.ui,
            {.key = parts.key, .label = parts.label, .disabled = parts.hindrance.has_value(), .reason = reason})) {
        scene.emit.press(parts.button);
    }
    if (reason.empty()) return;
    const ui_kit::Theme& theme = scene.theme();
    ui_kit::Layout& layout = scene.ui.layout();
    layout.space(8);
    const float height = scene.ui.text().height(reason, theme.type.second, layout.width());
    const ui_kit::Rectangle area = layout.take(height);
    ui_kit::draw_text_centred(scene.ui, reason, area, theme.type.second, theme.color.ink2);
    const std::string key = std::string(parts.key) + ".reason";
    scene.ui.recorder().add({.key = key, .role = ui_kit::Role::Text, .name = reason, .rectangle = area});
}

}  // namespace views
