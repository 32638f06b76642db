#include "views/confirm_view.hpp"

#include "ui_kit/page.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/identity_parts.hpp"

namespace views::inline members {

void draw_confirm(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "confirm", scene.text("title.confirm"));
    draw_bar(scene, page);
    page.begin_content();
    ui.layout().space(16);
    draw_alerts(scene);
    ui_kit::heading(ui, "confirm.title", 1, scene.text("voucher.password.title"), scene.theme().type.title1);
    ui.layout().space(6);
    if (scene.model.confirmation) {
        ui_kit::paragraph(ui, "confirm.text", scene.sentence(scene.model.confirmation->lead), scene.theme().type.body,
                          scene.theme().color.ink2);
        ui.layout().space(20);
        draw_pin_dots(scene, scene.model.confirmation->pin);
    }
    end_content_with_pin_pad(scene, page);
}

}  // namespace views::inline members
