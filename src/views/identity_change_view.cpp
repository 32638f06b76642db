#include "ui_kit/button.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/identity_parts.hpp"
#include "views/identity_view.hpp"

namespace views::inline members {

void draw_change_password(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const app::PasswordChange& change = scene.model.password_change;
    ui_kit::Page page(ui, "password.change", scene.text("title.password"));
    draw_bar(scene, page);
    page.begin_content();
    ui.layout().space(24);
    draw_alerts(scene);
    if (change.old_password.empty()) {
        draw_question(scene, "password.change.title", "password.change.lead");
    } else if (change.password.empty()) {
        draw_question(scene, "identity.pin.title", "identity.pin.lead");
    } else {
        draw_question(scene, "identity.pin.again", "identity.pin.again.lead");
    }
    ui.layout().space(24);
    draw_pin_dots(scene, change.pin);
    ui.layout().space(20);
    const bool saving = app::is_pending(scene.model, app::RequestKind::ChangePaymentPassword);
    if (saving) {
        ui_kit::paragraph(ui, "password.change.saving", scene.text("identity.pin.saving"), scene.theme().type.body,
                          scene.theme().color.ink2);
    }
    if (change.old_password.empty() && ui_kit::button(ui, {.key = "voucher.forgotten",
                                                           .label = scene.text("password.change.forgotten"),
                                                           .kind = ui_kit::ButtonKind::Text})) {
        scene.emit.press(app::Button::VoucherForgotten);
    }
    end_content_with_pin_pad(scene, page);
}

}  // namespace views::inline members
