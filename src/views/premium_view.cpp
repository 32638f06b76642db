#include "views/premium_view.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "app/premium_flow.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/choice.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/amount_parts.hpp"
#include "views/family_words.hpp"
#include "views/form_parts.hpp"
#include "views/load_parts.hpp"
#include "views/spending_parts.hpp"

namespace views::inline members {
namespace {

using protocol::PremiumsAnswer;

// Keys made here: strings-prefix: premium.kind. strings-prefix: premium.title. strings-prefix: premium.lead.
std::string key_of(std::string_view prefix, domain::Purpose purpose) {
    return std::string(prefix).append(app::kind_of_premium(purpose));
}

std::vector<domain::Purpose> offered_kinds(const PremiumsAnswer& premiums) {
    std::vector<domain::Purpose> kinds;
    for (const domain::Purpose purpose :
         {domain::Purpose::ResidentPremium, domain::Purpose::HuiminInsurance, domain::Purpose::LongTermCarePremium}) {
        const bool is_offered = std::ranges::any_of(premiums.people, [&](const auto& person) {
            return std::ranges::find(person.offers, purpose, &protocol::PremiumOffer::purpose) != person.offers.end();
        });
        if (is_offered) kinds.push_back(purpose);
    }
    return kinds;
}

void draw_kinds(const Scene& scene, const std::vector<domain::Purpose>& kinds) {
    if (kinds.size() < 2) return;
    std::vector<std::string> keys;
    for (const domain::Purpose purpose : kinds) keys.push_back(key_of("premium.kind.", purpose));
    std::vector<ui_kit::Segment> segments;
    int chosen = -1;
    for (std::size_t index = 0; index < kinds.size(); ++index) {
        if (kinds[index] == app::shown_premium(scene.model)) chosen = static_cast<int>(index);
        segments.push_back({.key = keys[index], .label = scene.text(keys[index])});
    }
    const int tapped = ui_kit::segmented(
        scene.ui, {.key = "premium.kind", .label = scene.text("premium.kind"), .segments = segments, .chosen = chosen});
    if (tapped >= 0) {
        const std::string_view kind = app::kind_of_premium(kinds[static_cast<std::size_t>(tapped)]);
        scene.emit(app::PremiumKindChosen{std::string(kind)});
    }
    scene.ui.layout().space(20);
}

void draw_years(const Scene& scene, const PremiumsAnswer& premiums) {
    std::set<std::int64_t> offered;
    for (const protocol::PremiumPersonAnswer& person : premiums.people) {
        for (const protocol::PremiumOffer& offer : person.offers) {
            if (offer.purpose == app::shown_premium(scene.model)) offered.insert(offer.year);
        }
    }
    if (offered.size() < 2) return;
    const std::vector<std::int64_t> years(offered.begin(), offered.end());
    std::vector<std::string> keys;
    std::vector<std::string> labels;
    for (const std::int64_t year : years) {
        keys.push_back("premium.year." + std::to_string(year));
        labels.push_back(scene.strings.text("premium.year", {{"year", std::to_string(year)}}));
    }
    std::vector<ui_kit::Segment> segments;
    int chosen = -1;
    for (std::size_t index = 0; index < years.size(); ++index) {
        if (years[index] == app::shown_premium_year(scene.model)) chosen = static_cast<int>(index);
        segments.push_back({.key = keys[index], .label = labels[index]});
    }
    scene.ui.layout().space(14);
    const int tapped = ui_kit::segmented(
        scene.ui,
        {.key = "premium.years", .label = scene.text("premium.years"), .segments = segments, .chosen = chosen});
    if (tapped >= 0) scene.emit(app::PremiumYearChosen{years[static_cast<std::size_t>(tapped)]});
}

std::string relation_of(const Scene& scene, const std::optional<domain::Relation>& relation) {
    return std::string(relation ? relation_word(scene, *relation) : scene.text("premium.me"));
}

/// Somebody who can be paid for is a box to tick; somebody who can't says why.
void draw_person(const Scene& scene, const protocol::PremiumPersonAnswer& person, bool is_first) {
    const protocol::PremiumOffer* offer = app::offer_for(scene.model, person);
    const std::string key = "premium.person." + person.member;
    const std::string relation = relation_of(scene, person.relation);
    if (offer == nullptr || offer->obstacle) {
        const app::Message why = offer == nullptr ? app::premium_reason(domain::PremiumReason::PurposeExcluded)
                                                  : app::premium_reason(*offer->obstacle);
        const std::string meta = relation + std::string(ui_kit::separator) + scene.sentence(why);
        ui_kit::list_cell(scene.ui, {.key = key,
                                     .icon = "cross",
                                     .title = person.name,
                                     .meta = meta,
                                     .has_line_above = !is_first,
                                     .leads_somewhere = false});
        return;
    }
    const std::string price = yuan(offer->price_fen);
    const auto tap = ui_kit::check_row(scene.ui, {.key = key,
                                                  .title = person.name,
                                                  .tag = price,
                                                  .meta = relation,
                                                  .checked = app::is_chosen(scene.model, person.member),
                                                  .has_line_above = !is_first});
    if (tap != ui_kit::CheckRowTap::None) scene.emit(app::PremiumPersonToggled{person.member});
}

void draw_sum(const Scene& scene, const PremiumsAnswer& premiums) {
    const std::int64_t sum = app::premium_sum(scene.model).value;
    const ui_kit::Card card(scene.ui, 0);
    ui_kit::list_cell(scene.ui, {.key = "premium.sum",
                                 .title = scene.text("premium.sum"),
                                 .value = yuan(sum),
                                 .strong_value = true,
                                 .leads_somewhere = false});
    ui_kit::list_cell(scene.ui, {.key = "premium.after",
                                 .title = scene.text("premium.after"),
                                 .value = yuan(premiums.balance_fen - sum),
                                 .has_line_above = true,
                                 .leads_somewhere = false});
}

void draw_people(const Scene& scene, const PremiumsAnswer& premiums) {
    ui_kit::Ui& ui = scene.ui;
    {
        const ui_kit::Card card(ui, 0);
        bool is_first = true;
        for (const protocol::PremiumPersonAnswer& person : premiums.people) {
            draw_person(scene, person, is_first);
            is_first = false;
        }
    }
    if (const auto left = app::premium_places_left(scene.model)) {
        ui.layout().space(8);
        const std::string text = scene.strings.text(
            "premium.left",
            {{"count", std::to_string(scene.model.premium.chosen.size())}, {"left", std::to_string(*left)}});
        ui_kit::paragraph(ui, "premium.left", text, scene.theme().type.second, scene.theme().color.ink2);
    }
    ui.layout().space(14);
    draw_sum(scene, premiums);
}

// Keys made here: strings-prefix: premium.state.
void draw_receipts(const Scene& scene, const PremiumsAnswer& premiums) {
    if (premiums.receipts.empty()) return;
    ui_kit::Ui& ui = scene.ui;
    ui.layout().space(24);
    ui_kit::heading(ui, "premium.receipts", 2, scene.text("premium.receipts"), scene.theme().type.title3);
    ui.layout().space(10);
    const ui_kit::Card card(ui, 0);
    bool is_first = true;
    for (const protocol::PremiumReceipt& receipt : premiums.receipts) {
        const std::string kind(scene.text(key_of("premium.kind.", receipt.purpose)));
        const std::string state(scene.text("premium.state." + std::string(domain::name_of(receipt.state))));
        const std::string meta = scene.strings.text("premium.year", {{"year", std::to_string(receipt.year)}}) +
                                 std::string(ui_kit::separator) + kind + std::string(ui_kit::separator) + state;
        if (ui_kit::list_cell(ui, {.key = "premium.receipt." + receipt.id,
                                   .icon = "receipt",
                                   .title = receipt.insured_name,
                                   .meta = meta,
                                   .value = yuan(receipt.amount_fen),
                                   .has_line_above = !is_first,
                                   .accent_icon = true})) {
            scene.emit(app::ReceiptOpened{receipt.id});
        }
        is_first = false;
    }
}

void draw_pay(const Scene& scene, ui_kit::Page& page) {
    page.begin_actions();
    const auto hindrance = app::premium_hindrance(scene.model);
    const std::string label =
        scene.strings.text("premium.pay", {{"amount", yuan(app::premium_sum(scene.model).value)}});
    draw_gated(scene,
               {.key = "premium.pay", .label = label, .hindrance = hindrance, .button = app::Button::PremiumPay});
    page.end_actions();
}

void draw_form(const Scene& scene, const PremiumsAnswer& premiums) {
    ui_kit::Ui& ui = scene.ui;
    const domain::Purpose purpose = app::shown_premium(scene.model);
    const std::vector<domain::Purpose> kinds = offered_kinds(premiums);
    draw_kinds(scene, kinds);
    const std::string year = std::to_string(app::shown_premium_year(scene.model));
    ui_kit::heading(ui, "premium.title", 1, scene.strings.text(key_of("premium.title.", purpose), {{"year", year}}),
                    scene.theme().type.title1);
    ui.layout().space(6);
    const bool counts_me = premiums.huimin_counts_payer;
    std::string lead =
        scene.strings.text(key_of("premium.lead.", purpose), {{"count", std::to_string(premiums.huimin_people_max)}});
    if (purpose == domain::Purpose::HuiminInsurance) {
        lead = scene.strings.text(counts_me ? "premium.lead.huimin" : "premium.lead.huimin.others",
                                  {{"count", std::to_string(premiums.huimin_people_max)}});
    }
    ui_kit::paragraph(ui, "premium.lead", lead, scene.theme().type.body, scene.theme().color.ink2);
    if (std::ranges::find(kinds, purpose) == kinds.end()) {
        ui.layout().space(16);
        ui_kit::note(ui, {"premium.not_here", "info", scene.text("premium.not_here")});
    } else {
        draw_years(scene, premiums);
        ui.layout().space(16);
        draw_people(scene, premiums);
    }
    draw_receipts(scene, premiums);
}

void draw_unknown(const Scene& scene) {
    ui_kit::heading(scene.ui, "premium.title", 1, scene.text("title.premium"), scene.theme().type.title1);
    scene.ui.layout().space(16);
    const app::PremiumState& premium = scene.model.premium;
    draw_not_loaded(scene, premium, app::Button::PremiumsRetry);
}

/// One line of a receipt.
struct ReceiptLine {
    std::string_view key;
    std::string value;
};

void draw_receipt(const Scene& scene, const protocol::PremiumReceipt& receipt) {
    ui_kit::Ui& ui = scene.ui;
    const bool is_refunded = receipt.state == domain::PremiumState::Refunded;
    ui_kit::heading(ui, "premium.receipt.title", 1, yuan(receipt.amount_fen), scene.theme().type.display);
    ui_kit::paragraph(ui, "premium.receipt.state",
                      scene.text("premium.state." + std::string(domain::name_of(receipt.state))),
                      scene.theme().type.body, scene.theme().color.ink2);
    ui.layout().space(16);
    std::vector<ReceiptLine> lines = {
        {"premium.receipt.what", std::string(scene.text(key_of("premium.kind.", receipt.purpose)))},
        {"premium.receipt.insured", receipt.insured_name},
        {"premium.receipt.relation", relation_of(scene, receipt.relation)},
        {"premium.receipt.period", receipt.period_from + " – " + receipt.period_until},
        {"premium.receipt.payer", receipt.payer_name},
        {"premium.receipt.paid_at", app::moment_text(scene.model, scene.strings, {receipt.paid_at})}};
    if (is_refunded) {
        lines.push_back(
            {"premium.receipt.refunded_at", app::moment_text(scene.model, scene.strings, {receipt.refunded_at})});
    }
    lines.push_back({"premium.receipt.number", receipt.number});
    const ui_kit::Card card(ui, 0);
    for (const ReceiptLine& line : lines) {
        const bool is_number = line.key == "premium.receipt.number";
        const bool copied =
            ui_kit::list_cell(ui, {.key = line.key,
                                   .title = scene.text(line.key),
                                   .value = line.value,
                                   .has_line_above = &line != lines.data(),
                                   .leads_somewhere = false,
                                   .copy_name = is_number ? scene.text("button.copy") : std::string_view()});
        if (copied) scene.emit(app::CopyAsked{line.value});
    }
}

}  // namespace

void draw_premium(const Scene& scene) {
    ui_kit::Page page(scene.ui, "premium", scene.text("title.premium"));
    draw_bar(scene, page);
    page.begin_content();
    scene.ui.layout().space(8);
    draw_alerts(scene);
    const auto& premiums = scene.model.premium.data;
    if (premiums) {
        draw_form(scene, *premiums);
    } else {
        draw_unknown(scene);
    }
    page.end_content();
    if (premiums) draw_pay(scene, page);
}

void draw_premium_receipt(const Scene& scene) {
    ui_kit::Page page(scene.ui, "premium.receipt", scene.text("title.receipt"));
    draw_bar(scene, page);
    page.begin_content();
    scene.ui.layout().space(8);
    draw_alerts(scene);
    const protocol::PremiumReceipt* receipt = app::find_receipt(scene.model, scene.model.route().id);
    if (receipt != nullptr) {
        draw_receipt(scene, *receipt);
    } else {
        ui_kit::heading(scene.ui, "premium.receipt.title", 1, scene.text("title.receipt"), scene.theme().type.title1);
        scene.ui.layout().space(16);
        if (scene.model.premium.data) {
            ui_kit::note(scene.ui, {"premium.receipt.missing", "info", scene.text("error.receipt_unknown.line")});
        } else {
            draw_loading(scene, scene.model.premium.since);
        }
    }
    page.end_content();
    if (receipt == nullptr || !receipt->may_refund) return;
    page.begin_actions();
    if (ui_kit::button(
            scene.ui,
            {.key = "premium.refund", .label = scene.text("premium.refund"), .kind = ui_kit::ButtonKind::Outline})) {
        scene.emit.press(app::Button::PremiumRefund);
    }
    page.end_actions();
}

}  // namespace views::inline members
