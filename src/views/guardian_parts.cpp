#include "views/guardian_parts.hpp"

#include "app/guardian_flow.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/choice.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_field.hpp"

namespace views::inline members {

void draw_guardian_consent(const Scene& scene) {
    const app::Screen screen = scene.model.route().screen;
    if (!app::asks_guardian(scene.model, screen)) return;
    const app::GuardianState& guardian = app::guardian_of(scene.model, screen);
    scene.ui.layout().space(20);
    {
        const ui_kit::Card card(scene.ui, 0);
        const auto tap = ui_kit::check_row(scene.ui, {.key = "guardian",
                                                      .title = scene.text("guardian.agree"),
                                                      .meta = scene.text("guardian.about"),
                                                      .checked = guardian.agreed,
                                                      .invalid = guardian.missing});
        if (tap == ui_kit::CheckRowTap::Row) scene.emit(app::GuardianConsentToggled{});
    }
    if (guardian.missing) {
        scene.ui.layout().space(6);
        ui_kit::field_error(scene.ui, scene.text("guardian.missing"));
    }
    // Not within the row: in elder mode the link's larger target would lie over the row's middle.
    if (ui_kit::button(
            scene.ui,
            {.key = "guardian.text", .label = scene.text("consents.read"), .kind = ui_kit::ButtonKind::Text})) {
        scene.emit(app::ConsentTextOpened{domain::ConsentKind::Child});
    }
}

}  // namespace views::inline members
