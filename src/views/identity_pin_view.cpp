#include "app/identity_flow.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/identity_parts.hpp"
#include "views/identity_view.hpp"

namespace views::inline members {

void draw_identity_pin(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const app::IdentityState& identity = scene.model.identity;
    ui_kit::Page page(ui, "identity.pin", scene.text("title.identity"));
    draw_identity_steps(scene, page, domain::IdentityStep::Pin);
    page.begin_content();
    ui.layout().space(24);
    draw_alerts(scene);
    draw_identity_failure(scene);
    if (identity.first_pin.empty()) {
        draw_question(scene, "identity.pin.title", "identity.pin.lead");
    } else {
        draw_question(scene, "identity.pin.again", "identity.pin.again.lead");
    }
    ui.layout().space(24);
    draw_pin_dots(scene, identity.pin);
    ui.layout().space(20);
    const bool saving = app::is_pending(scene.model, app::RequestKind::SetPaymentPassword);
    const bool is_last = app::activation_channel(scene.model) != domain::ActivationChannel::Wechat;
    const std::string_view saving_key = is_last ? "identity.pin.saving" : "identity.pin.keeping";
    ui_kit::note(ui, {"identity.pin.note", "key", scene.text(saving ? saving_key : "identity.pin.note")});
    end_content_with_pin_pad(scene, page);
}

}  // namespace views::inline members
