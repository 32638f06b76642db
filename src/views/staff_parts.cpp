#include "views/staff_parts.hpp"

#include "domain/calendar.hpp"
#include "ui_kit/choice_tiles.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/text_field.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/amount_parts.hpp"
#include "views/form_parts.hpp"

namespace views::inline members {

// Keys made here: strings-prefix: staff.act. strings-prefix: staff.rejection. strings-prefix: staff.purpose.
// Keys made here: strings-prefix: staff.use. strings-prefix: staff.finding.
// Keys made here: strings-prefix: place.status. strings-prefix: place.scheme.

void draw_staff_head(const Scene& scene, ui_kit::Page& page, std::string_view title, std::string_view lead) {
    draw_bar(scene, page);
    page.begin_content();
    scene.ui.layout().space(8);
    draw_alerts(scene);
    ui_kit::heading(scene.ui, "staff.title", 1, title, scene.theme().type.title1);
    if (!lead.empty()) {
        scene.ui.layout().space(6);
        ui_kit::paragraph(scene.ui, "staff.lead", lead, scene.theme().type.body, scene.theme().color.ink2);
    }
    scene.ui.layout().space(16);
}

void draw_pick(const Scene& scene, const PickParts& parts) {
    std::vector<std::string> keys;
    keys.reserve(parts.options.size());
    std::vector<ui_kit::Segment> segments;
    for (const std::string& option : parts.options) {
        keys.push_back(std::string(parts.key) + "." + std::to_string(keys.size()));
        segments.push_back({.key = keys.back(), .label = option});
    }
    const ui_kit::Theme& theme = scene.theme();
    ui_kit::paragraph(scene.ui, std::string(parts.key) + ".label", parts.label, theme.type.second, theme.color.ink2);
    scene.ui.layout().space(6);
    const int chosen = scene.model.staff.pick(parts.what).value_or(-1);
    const int tapped = ui_kit::choice_tiles(
        scene.ui, {.key = parts.key, .label = parts.label, .segments = segments, .chosen = chosen});
    if (tapped >= 0) scene.emit(app::StaffPicked{parts.what, tapped});
    if (scene.model.staff.missing == parts.what) {
        scene.ui.layout().space(6);
        ui_kit::field_error(scene.ui, scene.text("staff.pick.missing"));
    }
    scene.ui.layout().space(20);
}

void draw_staff_field(const Scene& scene, app::Field field, std::string_view label_key, std::string_view help_key) {
    const app::FieldState& state = scene.model.field(field);
    const std::string error = state.error ? scene.sentence(*state.error) : std::string();
    const std::string shown = app::display_text(scene.model, field);
    const bool is_digits = field == app::Field::StaffMobile || field == app::Field::StaffArea;
    ui_kit::text_field(scene.ui, {.key = app::field_key(field),
                                  .label = scene.text(label_key),
                                  .text = shown,
                                  .help = help_key.empty() ? std::string_view() : scene.text(help_key),
                                  .error = error,
                                  .traits = {.type = "text",
                                             .input_mode = is_digits ? "numeric" : "",
                                             .autocomplete = "off",
                                             .enter_key_hint = "next",
                                             .max_length = 30}});
    scene.ui.layout().space(20);
}

std::string act_word(const Scene& scene, domain::StaffActKind kind) {
    return std::string(scene.text("staff.act." + std::string(domain::name_of(kind))));
}

std::string insurance_word(const Scene& scene, const protocol::StaffInsurance& insurance) {
    const bool zh = scene.model.language == app::Language::Chinese;
    std::string word = zh ? insurance.place_zh : insurance.place_en;
    word += " " + std::string(scene.text("place.scheme." + std::string(domain::name_of(insurance.scheme))));
    return word;
}

void draw_request_row(const Scene& scene, const protocol::StaffRequestAnswer& request, bool has_line_above) {
    const std::string title = scene.strings.text(
        "staff.request.row", {{"act", act_word(scene, request.kind)}, {"name", request.name_masked}});
    const std::string at = app::moment_text(scene.model, scene.strings, {request.requested_at});
    const bool waits = request.state == domain::StaffRequestState::Requested;
    std::string meta = scene.strings.text("staff.request.by", {{"name", request.requested_by}, {"time", at}});
    std::string_view value;
    if (!waits) {
        const bool done = request.state == domain::StaffRequestState::CarriedOut;
        value = scene.text(done ? "staff.state.done" : "staff.state.rejected");
    } else if (request.is_mine) {
        value = scene.text("staff.state.mine");
    }
    const std::string key = "staff.request." + request.request;
    const ui_kit::ListCellSpec cell{.key = key,
                                    .icon = waits ? "clock" : "check",
                                    .title = title,
                                    .meta = meta,
                                    .value = value,
                                    .has_line_above = has_line_above,
                                    .accent_icon = waits};
    if (ui_kit::list_cell(scene.ui, cell)) scene.emit(app::StaffPageOpened{"request-" + request.request});
}

void draw_fact(const Scene& scene, std::string_view key, std::string_view label, std::string_view value) {
    draw_ends(scene, {.key = key, .left = label, .right = value}, scene.theme().type.body, scene.theme().color.ink);
    scene.ui.layout().space(8);
}

}  // namespace views::inline members
