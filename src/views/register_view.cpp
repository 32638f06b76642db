#include "views/register_view.hpp"

#include <string>

#include "ui_kit/button.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/password_findings.hpp"

namespace views {
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
    draw_password_findings(scene, scene.model.password_findings, true);
    ui.layout().space(28);
    ui_kit::note(ui, {"register.password.note", "key", scene.text("register.password.note")});
    page.end_content();
    page.begin_actions();
    draw_submit(scene, {"register.password.submit", "register.password.submit", "register.password.submit.busy",
                        app::is_pending(scene.model, app::RequestKind::RegisterAccount), app::Button::RegisterSubmit});
    page.end_actions();
}

}  // namespace views
