#include <string>

#include "app/identity_flow.hpp"
#include "domain/person_name.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_field.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/identity_parts.hpp"
#include "views/identity_view.hpp"

namespace views::inline members {
namespace {

std::string error_of(const Scene& scene, app::Field field) {
    const auto& error = scene.model.field(field).error;
    return error ? scene.sentence(*error) : std::string();
}

void draw_name_field(const Scene& scene) {
    constexpr auto field = app::Field::IdentityName;
    const std::string& text = scene.model.field(field).text;
    const std::string error = error_of(scene, field);
    const ui_kit::Rectangle box = ui_kit::text_field(
        scene.ui, {.key = app::field_key(field),
                   .label = scene.text("identity.name.label"),
                   .text = text,
                   .help = scene.text("identity.name.help"),
                   .error = error,
                   .traits = {.type = "text", .autocomplete = "name", .enter_key_hint = "next", .max_length = 120},
                   .has_trailing_button = true});
    const bool is_well = error.empty() && domain::PersonName::parse(text).has_value();
    if (is_well) {
        scene.ui.painter().icon("check", {box.right() - 40, box.centre().y - 12}, 24, scene.theme().color.ok);
    }
}

void draw_number_field(const Scene& scene) {
    constexpr auto field = app::Field::IdentityResidentId;
    const std::string error = error_of(scene, field);
    const std::string text = app::display_text(scene.model, field);
    const ui_kit::Rectangle box = ui_kit::text_field(
        scene.ui, {.key = app::field_key(field),
                   .label = scene.text("identity.resident_id.label"),
                   .text = text,
                   .help = scene.text("identity.resident_id.help"),
                   .error = error,
                   // Room for a pasted number with blanks; cleaning leaves eighteen characters.
                   .traits = {.type = "text", .autocomplete = "off", .enter_key_hint = "done", .max_length = 30},
                   .has_trailing_button = true});
    if (text.empty()) return;
    const ui_kit::Rectangle clear{box.right() - 50, box.top + (box.height - 44) / 2, 44, 44};
    if (ui_kit::icon_button(scene.ui, {"identity.resident_id.clear", scene.text("identity.resident_id.clear"), "cross"},
                            clear, scene.theme().color.ink2)) {
        scene.emit.press(app::Button::IdentityClearNumber);
    }
}

}  // namespace

void draw_identity_name(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "identity.name", scene.text("title.identity"));
    draw_identity_steps(scene, page, domain::IdentityStep::Name);
    const FormScope form(scene, "identity.name.form", "identity.name.submit");
    page.begin_content();
    ui.layout().space(24);
    draw_alerts(scene);
    draw_identity_failure(scene);
    draw_question(scene, "identity.name.title", "identity.name.lead");
    ui.layout().space(24);
    draw_name_field(scene);
    ui.layout().space(24);
    draw_number_field(scene);
    ui.layout().space(28);
    const bool password_next = app::activation_channel(scene.model) == domain::ActivationChannel::Wechat;
    ui_kit::note(ui, {"identity.name.note", password_next ? "key" : "face",
                      scene.text(password_next ? "identity.name.note.password" : "identity.name.note")});
    page.end_content();
    page.begin_actions();
    draw_submit(scene, {"identity.name.submit", "identity.name.submit", "identity.name.submit.busy",
                        app::is_pending(scene.model, app::RequestKind::CheckName), app::Button::IdentityCheckName});
    page.end_actions();
}

}  // namespace views::inline members
