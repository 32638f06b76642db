#include <algorithm>
#include <string>

#include "ui_kit/button.hpp"
#include "ui_kit/qr_code.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/invite_parts.hpp"

namespace views::inline members {

bool draw_own_phone(const Scene& scene, const protocol::InvitationAnswer& invitation) {
    const bool is_a_way =
        std::ranges::find(invitation.member_ways, domain::AcceptanceWay::OwnPhone) != invitation.member_ways.end();
    if (!is_a_way || invitation.authorized_at == 0 || scene.model.origin.empty()) return false;
    ui_kit::Ui& ui = scene.ui;
    // The address of the family's page and nothing else: who asks whom, the relative's own log-in finds out.
    const std::string address = scene.model.origin + "/#/family";
    const std::string title = scene.strings.text("invite.own_phone", {{"name", invitation.name}});
    ui.layout().space(16);
    const ui_kit::Card card(ui);
    ui_kit::heading(ui, "invite.own_phone", 2, title, scene.theme().type.title3);
    ui.layout().space(4);
    ui_kit::paragraph(ui, "invite.own_phone.how",
                      scene.strings.text("invite.own_phone.how", {{"name", invitation.name}}),
                      scene.theme().type.second, scene.theme().color.ink2);
    ui.layout().space(12);
    constexpr float side = 184;
    ui_kit::qr_code(ui, {.key = "invite.own_phone.code", .text = address, .name = scene.text("invite.own_phone.code")},
                    side);
    ui.layout().space(8);
    if (ui_kit::button(ui, {.key = "invite.own_phone.copy",
                            .label = scene.text("invite.own_phone.copy"),
                            .kind = ui_kit::ButtonKind::Text,
                            .icon = "share"})) {
        scene.emit(app::CopyAsked{address});
    }
    return true;
}

}  // namespace views::inline members
