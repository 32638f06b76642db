#include "views/caps_view.hpp"

#include <algorithm>
#include <string>

#include "app/caps_flow.hpp"
#include "app/family_flow.hpp"
#include "domain/calendar.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/member_cell.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/amount_parts.hpp"
#include "views/form_parts.hpp"
#include "views/spending_parts.hpp"

namespace views::inline members {
namespace {

std::string present_month(const Scene& scene) {
    return month_name(scene, domain::format_civil_month(domain::shanghai_month(app::server_now(scene.model))));
}

std::string next_month(const Scene& scene) {
    const domain::CivilMonth month = domain::shanghai_month(app::server_now(scene.model));
    return month_name(scene, domain::format_civil_month(domain::add_months(month, 1)));
}

void draw_fields(const Scene& scene, const protocol::FamilyMoney& money) {
    const FormScope form(scene, "caps.form", "caps.submit");
    if (money.offers_month_cap) {
        draw_amount_field(scene, {.field = app::Field::CapMonth,
                                  .label = scene.text("caps.month.label"),
                                  .help = scene.text("caps.month.help"),
                                  .placeholder = scene.text("caps.none"),
                                  .is_last = !money.offers_payment_cap});
        scene.ui.layout().space(20);
    }
    if (money.offers_payment_cap) {
        draw_amount_field(scene, {.field = app::Field::CapPayment,
                                  .label = scene.text("caps.payment.label"),
                                  .help = scene.text("caps.payment.help"),
                                  .placeholder = scene.text("caps.none"),
                                  .is_last = true});
        scene.ui.layout().space(20);
    }
    const bool fails = money.cap_excess == domain::CapExcess::SharingFails;
    ui_kit::note(scene.ui, {"caps.excess", "info", scene.text(fails ? "caps.excess.fails" : "caps.excess.part")});
}

void draw_continue(const Scene& scene, ui_kit::Page& page) {
    page.begin_actions();
    const auto hindrance = app::caps_hindrance(scene.model);
    draw_gated(scene, {.key = "caps.submit",
                       .label = scene.text("caps.submit"),
                       .hindrance = hindrance,
                       .button = app::Button::CapsContinue});
    page.end_actions();
}

}  // namespace

std::string cap_text(const Scene& scene, const std::optional<std::int64_t>& fen) {
    return fen ? yuan(*fen) : std::string(scene.text("caps.none"));
}

void draw_month_left(const Scene& scene, const protocol::MemberCapsAnswer& caps, ui_kit::Color color) {
    if (!caps.month_fen || !caps.left_this_month_fen) return;
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const ui_kit::Card card(ui);
    draw_ends(scene,
              {.key = "caps.left.label",
               .left = scene.strings.text("caps.left", {{"month", present_month(scene)}}),
               .right = scene.strings.text("caps.anew", {{"month", next_month(scene)}})},
              theme.type.second, theme.color.ink2);
    ui_kit::paragraph(ui, "caps.left", yuan(*caps.left_this_month_fen), theme.type.display, theme.color.ink);
    ui.layout().space(8);
    const float used =
        *caps.month_fen == 0
            ? 1.0F
            : std::min(1.0F, static_cast<float>(caps.used_this_month_fen) / static_cast<float>(*caps.month_fen));
    ui_kit::share_bar(ui, ui.layout().take(10), used, color);
    ui.layout().space(8);
    draw_ends(scene,
              {.key = "caps.used",
               .left = scene.strings.text("caps.used", {{"amount", yuan(caps.used_this_month_fen)}}),
               .right = scene.strings.text("caps.limit", {{"amount", yuan(*caps.month_fen)}})},
              theme.type.second, theme.color.ink2);
}

void draw_member_caps(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const protocol::FamilyMember* member = app::find_member(scene.model, scene.model.route().id);
    ui_kit::Page page(ui, "caps", scene.text("title.caps"));
    draw_bar(scene, page);
    page.begin_content();
    ui.layout().space(16);
    draw_alerts(scene);
    const std::string name = member == nullptr ? std::string() : member->name;
    ui_kit::heading(ui, "caps.title", 1, scene.strings.text("caps.title", {{"name", name}}), scene.theme().type.title1);
    ui.layout().space(6);
    ui_kit::paragraph(ui, "caps.lead", scene.text("caps.lead"), scene.theme().type.body, scene.theme().color.ink2);
    const bool known = member != nullptr && scene.model.family.data->money;
    if (known) {
        ui.layout().space(16);
        const ui_kit::Theme& theme = scene.theme();
        draw_ends(scene,
                  {.key = "caps.used.now",
                   .left = scene.strings.text("caps.used.now", {{"month", present_month(scene)}}),
                   .right = yuan(member->caps.used_this_month_fen)},
                  theme.type.body, theme.color.ink);
        ui.layout().space(20);
        draw_fields(scene, *scene.model.family.data->money);
    }
    page.end_content();
    if (known) draw_continue(scene, page);
}

}  // namespace views::inline members
