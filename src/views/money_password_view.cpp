#include <string>

#include "app/family_flow.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/identity_parts.hpp"
#include "views/money_parts.hpp"
#include "views/money_view.hpp"
#include "views/spending_parts.hpp"

namespace views::inline members {
namespace {

// Keys made here: strings-prefix: money.password.
/// What happens once the six digits are there.
std::string lead_of(const Scene& scene) {
    const auto& prepared = scene.model.money.prepared;
    if (!prepared) return {};
    const protocol::FamilyMember* member = app::find_member(scene.model, prepared->member);
    return scene.strings.text(
        "money.password." + std::string(act_name(prepared->act)),
        {{"amount", yuan(prepared->amount.value)}, {"name", member == nullptr ? std::string() : member->name}});
}

}  // namespace

void draw_money_password(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "money.password", scene.text("title.money"));
    draw_bar(scene, page);
    page.begin_content();
    ui.layout().space(16);
    draw_alerts(scene);
    ui_kit::heading(ui, "money.password.title", 1, scene.text("voucher.password.title"), scene.theme().type.title1);
    ui.layout().space(6);
    ui_kit::paragraph(ui, "money.password.lead", lead_of(scene), scene.theme().type.body, scene.theme().color.ink2);
    ui.layout().space(20);
    draw_pin_dots(scene, scene.model.money.pin);
    end_content_with_pin_pad(scene, page);
}

}  // namespace views::inline members
