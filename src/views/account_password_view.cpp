#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/password_findings.hpp"
#include "views/privacy_view.hpp"

namespace views::inline members {

void draw_account_password(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const bool shown = scene.model.privacy.password_shown;
    ui_kit::Page page(ui, "account_password", scene.text("title.account_password"));
    draw_bar(scene, page);
    const FormScope form(scene, "account_password.form", "account_password.submit", scene.model.session.mobile_masked);
    page.begin_content();
    ui.layout().space(12);
    draw_alerts(scene);
    draw_question(scene, "account_password.title", "account_password.lead");
    ui.layout().space(20);
    draw_password_field(scene, {app::Field::AccountPassword, "current-password", "next", "account_password.show_old",
                                shown, app::Button::AccountShowPassword, "account_password.old"});
    ui.layout().space(20);
    draw_password_field(scene, {app::Field::NewAccountPassword, "new-password", "done", "account_password.show_new",
                                shown, app::Button::AccountShowPassword, "account_password.new"});
    draw_password_findings(scene, scene.model.privacy.new_password, false);
    ui.layout().space(24);
    ui_kit::note(ui, {"account_password.note", "key", scene.text("account_password.note")});
    page.end_content();
    page.begin_actions();
    draw_submit(scene, {"account_password.submit", "account_password.submit", "account_password.submit.busy",
                        app::is_pending(scene.model, app::RequestKind::ChangeAccountPassword),
                        app::Button::AccountPasswordChange});
    page.end_actions();
}

}  // namespace views::inline members
