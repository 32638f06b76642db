#include "views/spending_filter_view.hpp"

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
    ui.layout().space(12);
    if (ui_kit::button(ui, {.key = "spending.csv",
                            .label = scene.text("spending.csv"),
                            .kind = ui_kit::ButtonKind::Outline,
                            .icon = "download"})) {
        scene.emit.press(app::Button::SpendingCsv);
    }
    ui.layout().space(8);
    if (ui_kit::button(ui, {.key = "spending.print",
                            .label = scene.text("spending.print"),
                            .kind = ui_kit::ButtonKind::Text,
                            .icon = "document"})) {
        scene.emit.press(app::Button::SpendingPrint);
    }
}

}  // namespace views::inline members
