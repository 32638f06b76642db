#include "views/register_view.hpp"

#include <string>

#include "ui_kit/button.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"

namespace views {
namespace {

void draw_finding(const Scene& scene, std::string_view key, std::string_view text, bool met, bool typed) {
    const ui_kit::Palette& color = scene.theme().color;
    const std::string_view icon = met ? "check" : typed ? "cross" : "stop";
    const ui_kit::Color tint = met ? color.ok : typed ? color.bad : color.ink3;
    ui_kit::icon_line(scene.ui, {key, icon, text, tint, color.ink});
    ui_kit::SemanticNode* node = scene.ui.recorder().last();
    if (node != nullptr) {
        node->name += " " + std::string(scene.text(met ? "register.password.met" : "register.password.unmet"));
    }
}

void draw_findings(const Scene& scene) {
    const domain::LoginPasswordFindings& findings = scene.model.password_findings;
    const bool typed = findings.length > 0;
    const std::string count = std::to_string(findings.length);
    ui_kit::Layout& layout = scene.ui.layout();
    layout.space(16);
    const std::string_view length_key = findings.too_long ? "register.password.too_long" : "register.password.length";
    draw_finding(scene, "register.password.finding.length", scene.strings.text(length_key, {{"count", count}}),
                 findings.long_enough && !findings.too_long, typed);
    layout.space(10);
    draw_finding(scene, "register.password.finding.common", scene.text("register.password.uncommon"),
                 typed && !findings.is_common, typed);
    layout.space(10);
    draw_finding(scene, "register.password.finding.mobile", scene.text("register.password.no_mobile"),
                 typed && !findings.contains_mobile, typed);
}

}  // namespace

void draw_register_mobile(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "register.mobile", scene.text("title.register"));
    draw_bar(scene, page);
    page.steps("register.steps", 1, 3, scene.strings.text("step.progress", {{"step", "1"}, {"count", "3"}}));
    const FormScope form(scene, "register.mobile.form", "register.mobile.submit");
    page.begin_content();
    ui.layout().space(28);
    draw_alerts(scene);
    draw_question(scene, "register.mobile.title", "register.mobile.lead");
    ui.layout().space(28);
    draw_mobile_field(scene, app::Field::RegisterMobile);
    ui.layout().space(24);
    ui_kit::note(ui, {"register.mobile.note", "info", scene.text("register.mobile.note")});
    page.end_content();
    page.begin_actions();
    draw_submit(scene,
                {"register.mobile.submit", "register.mobile.submit", "register.mobile.submit.busy",
                 app::is_pending(scene.model, app::RequestKind::RegisterRequestCode), app::Button::RegisterSendCode});
    ui.layout().space(8);
    if (ui_kit::button(
            ui, {.key = "register.log_in", .label = scene.text("register.log_in"), .kind = ui_kit::ButtonKind::Text})) {
        scene.emit.press(app::Button::RegisterLogIn);
    }
    page.end_actions();
}

void draw_register_password(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "register.password", scene.text("title.register"));
    draw_bar(scene, page);
    page.steps("register.steps", 3, 3, scene.strings.text("step.progress", {{"step", "3"}, {"count", "3"}}));
    const FormScope form(scene, "register.password.form", "register.password.submit", scene.model.register_sms.mobile);
    page.begin_content();
    ui.layout().space(28);
    draw_alerts(scene);
    draw_question(scene, "register.password.title", "register.password.lead");
    ui.layout().space(28);
    draw_password_field(scene, {app::Field::RegisterPassword, "new-password", "done", "register.show_password",
                                scene.model.register_password_shown, app::Button::RegisterShowPassword});
    draw_findings(scene);
    ui.layout().space(28);
    ui_kit::note(ui, {"register.password.note", "key", scene.text("register.password.note")});
    page.end_content();
    page.begin_actions();
    draw_submit(scene, {"register.password.submit", "register.password.submit", "register.password.submit.busy",
                        app::is_pending(scene.model, app::RequestKind::RegisterAccount), app::Button::RegisterSubmit});
    page.end_actions();
}

}  // namespace views
