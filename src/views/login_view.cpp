#include "views/login_view.hpp"

#include "ui_kit/button.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"

namespace views {

void draw_login(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const app::Model& model = scene.model;
    ui_kit::Page page(ui, "login", scene.text("title.login"));
    draw_bar(scene, page);
    const FormScope form(scene, "login.form", "login.submit");
    page.begin_content();
    ui.layout().space(28);
    draw_alerts(scene);
    draw_question(scene, "login.title", "login.lead");
    ui.layout().space(28);
    draw_mobile_field(scene, app::Field::LoginMobile);
    ui.layout().space(20);
    draw_password_field(scene, {app::Field::LoginPassword, "current-password", "go", "login.show_password",
                                model.login_password_shown, app::Button::LoginShowPassword});
    ui.layout().space(16);
    ui_kit::paragraph(ui, "login.forgot", scene.text("login.forgot"), scene.theme().type.second,
                      scene.theme().color.ink2);
    page.end_content();
    page.begin_actions();
    draw_submit(scene, {"login.submit", "login.submit", "login.submit.busy",
                        app::is_pending(model, app::RequestKind::LoginByPassword), app::Button::LoginSubmit});
    ui.layout().space(8);
    const bool sending = app::is_pending(model, app::RequestKind::LoginRequestCode);
    if (ui_kit::button(ui, {.key = "login.by_code",
                            .label = scene.text(sending ? "login.by_code.busy" : "login.by_code"),
                            .kind = ui_kit::ButtonKind::Soft,
                            .busy = sending})) {
        scene.emit.press(app::Button::LoginByCode);
    }
    ui.layout().space(4);
    if (ui_kit::button(
            ui, {.key = "login.register", .label = scene.text("login.register"), .kind = ui_kit::ButtonKind::Text})) {
        scene.emit.press(app::Button::LoginRegister);
    }
    page.end_actions();
}

}  // namespace views
