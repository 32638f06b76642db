#include "views/spending_filter_view.hpp"

#include <algorithm>
#include <array>

#include "domain/institution.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/choice.hpp"
#include "ui_kit/text_field.hpp"
#include "views/form_parts.hpp"

namespace views::inline members {

void draw_spending_filter(const Scene& scene) {
    const FormScope form(scene, "spending.form", "");
    ui_kit::text_field(
        scene.ui, {.key = app::field_key(app::Field::SpendingSearch),
                   .label = scene.text("spending.search"),
                   .text = scene.model.field(app::Field::SpendingSearch).text,
                   .placeholder = scene.text("spending.search.example"),
                   .traits = {.type = "text", .input_mode = "search", .enter_key_hint = "search", .max_length = 60}});
    scene.ui.layout().space(12);
    const std::array segments = {
        ui_kit::Segment{.key = "spending.visit.all", .label = scene.text("places.kind.all")},
        ui_kit::Segment{.key = "spending.visit.pharmacy", .label = scene.text("spending.visit.pharmacy")},
        ui_kit::Segment{.key = "spending.visit.outpatient", .label = scene.text("spending.visit.outpatient")},
        ui_kit::Segment{.key = "spending.visit.inpatient", .label = scene.text("spending.visit.inpatient")}};
    const auto& visit = scene.model.spending.visit;
    const int tapped = ui_kit::segmented(scene.ui, {.key = "spending.visit",
                                                    .label = scene.text("spending.visit"),
                                                    .segments = segments,
                                                    .chosen = visit ? static_cast<int>(*visit) + 1 : 0});
    if (tapped == 0) scene.emit(app::VisitChosen{});
    if (tapped > 0) scene.emit(app::VisitChosen{static_cast<domain::VisitKind>(tapped - 1)});
    scene.ui.layout().space(12);
}

void draw_statement_links(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    struct Link {
        ui_kit::ChipSpec chip;
        app::Button button;
    };
    const std::array links = {Link{{.key = "spending.csv", .label = scene.text("spending.csv"), .icon = "download"},
                                   app::Button::SpendingCsv},
                              Link{{.key = "spending.print", .label = scene.text("spending.print"), .icon = "document"},
                                   app::Button::SpendingPrint}};
    constexpr float gap = 12;
    const float width = ui_kit::chip_width(ui, links[0].chip) + gap + ui_kit::chip_width(ui, links[1].chip);
    const bool beside = width <= ui.layout().width();
    const float row_height = std::max(ui_kit::chip_height(ui, links[0].chip), scene.theme().size.minimum_target);
    ui_kit::Rectangle row{};
    for (const Link& link : links) {
        const bool is_first = &link == &links[0];
        if (is_first || !beside) row = ui.layout().take(row_height);
        const float top = row.centre().y - ui_kit::chip_height(ui, link.chip) / 2;
        if (ui_kit::chip(ui, link.chip, {row.left, top})) scene.emit.press(link.button);
        if (beside) row.left += ui_kit::chip_width(ui, link.chip) + gap;
    }
    ui.layout().space(12);
}

}  // namespace views::inline members
