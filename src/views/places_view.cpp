#include "views/places_view.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ui_kit/button.hpp"
#include "ui_kit/choice.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_field.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/load_parts.hpp"
#include "views/spending_parts.hpp"

namespace views::inline members {

// Keys made here: strings-prefix: why.reason. strings-prefix: institution.tier.

namespace {

using protocol::PlaceKind;

std::string name_of_member(const Scene& scene) {
    const auto& data = scene.model.places.data;
    if (data) {
        const auto found = std::ranges::find(data->members, scene.model.places.member, &protocol::SpendingMember::id);
        if (found != data->members.end()) return member_name(scene, *found);
    }
    return std::string(scene.text("try.me"));
}

bool is_for_me(const Scene& scene) {
    const std::string& member = scene.model.places.member;
    return member.empty() || member == protocol::member_me;
}

void draw_search(const Scene& scene) {
    ui_kit::text_field(
        scene.ui, {.key = app::field_key(app::Field::PlacesSearch),
                   .label = scene.text("places.search"),
                   .text = scene.model.field(app::Field::PlacesSearch).text,
                   .placeholder = scene.text("places.search.example"),
                   .traits = {.type = "text", .input_mode = "search", .enter_key_hint = "search", .max_length = 60}});
}

void draw_kinds(const Scene& scene) {
    const std::array segments = {
        ui_kit::Segment{.key = "places.kind.all", .label = scene.text("places.kind.all")},
        ui_kit::Segment{.key = "places.kind.hospital", .label = scene.text("places.kind.hospital")},
        ui_kit::Segment{.key = "places.kind.pharmacy", .label = scene.text("places.kind.pharmacy")},
        ui_kit::Segment{.key = "places.kind.vaccination", .label = scene.text("places.kind.vaccination")}};
    const auto& kind = scene.model.places.kind;
    const int tapped = ui_kit::segmented(scene.ui, {.key = "places.kind",
                                                    .label = scene.text("places.kind"),
                                                    .segments = segments,
                                                    .chosen = kind ? static_cast<int>(*kind) + 1 : 0});
    if (tapped == 0) scene.emit(app::PlaceKindChosen{});
    if (tapped > 0) scene.emit(app::PlaceKindChosen{static_cast<PlaceKind>(tapped - 1)});
}

/// For whom: only where there is somebody beside the person.
void draw_members(const Scene& scene, const protocol::PlacesAnswer& answer) {
    if (answer.members.size() < 2) return;
    std::vector<std::string> keys;
    std::vector<std::string> labels;
    keys.reserve(answer.members.size());
    labels.reserve(answer.members.size());
    std::vector<ui_kit::Segment> segments;
    int chosen = 0;
    for (const protocol::SpendingMember& member : answer.members) {
        if (member.id == scene.model.places.member) chosen = static_cast<int>(keys.size());
        keys.push_back("places.for." + member.id);
        labels.push_back(member.is_me ? std::string(scene.text("places.for.me"))
                                      : scene.strings.text("places.for", {{"name", member_name(scene, member)}}));
        segments.push_back({.key = keys.back(), .label = labels.back()});
    }
    scene.ui.layout().space(8);
    const int tapped = ui_kit::segmented(
        scene.ui,
        {.key = "places.for", .label = scene.text("places.for.whom"), .segments = segments, .chosen = chosen});
    if (tapped >= 0) scene.emit(app::PlacesMemberChosen{answer.members[static_cast<std::size_t>(tapped)].id});
}

std::string_view sort_word(const Scene& scene, const protocol::Place& place) {
    if (place.kind == domain::InstitutionKind::Pharmacy) return scene.text("places.pharmacy");
    if (place.kind == domain::InstitutionKind::Clinic) return scene.text("places.clinic");
    return scene.text("institution.tier." + std::string(domain::name_of(place.tier)));
}

struct UsableWords {
    std::string text;
    ui_kit::Tone tone = ui_kit::Tone::Ok;
};

UsableWords usable_words(const Scene& scene, const protocol::Place& place) {
    if (is_for_me(scene)) {
        return {std::string(scene.text(*place.is_usable ? "places.usable.me" : "places.not_usable.me")),
                *place.is_usable ? ui_kit::Tone::Ok : ui_kit::Tone::Warn};
    }
    const std::string name = name_of_member(scene);
    if (*place.is_usable) return {scene.strings.text("places.usable", {{"name", name}}), ui_kit::Tone::Ok};
    return {scene.strings.text("places.not_usable", {{"name", name}}), ui_kit::Tone::Warn};
}

void draw_place(const Scene& scene, const protocol::Place& place, bool has_line_above) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    constexpr float padding = 16;
    constexpr float tile = 40;
    constexpr float vertical = 12;
    ui_kit::TextStyle bold = theme.type.body;
    bold.weight = ui_kit::FontWeight::Bold;
    const bool chinese = scene.model.language == app::Language::Chinese;
    const std::string address =
        (chinese ? place.city_zh : place.city_en) + (place.address.empty() ? "" : " " + place.address);
    const float left = ui.layout().left() + padding + tile + 12;
    const float room = ui.layout().left() + ui.layout().width() - padding - left;
    const float name_height = ui.text().height(place.name, bold, room);
    const float address_height = ui.text().height(address, theme.type.second, room);
    const std::string_view sort = sort_word(scene, place);
    const UsableWords usable = place.is_usable ? usable_words(scene, place) : UsableWords{};
    const float sort_width = ui_kit::tag_width(ui, sort);
    const bool beside = sort_width + 8 + ui_kit::tag_width(ui, usable.text) <= room;
    const float tags = ui_kit::tag_height(ui) * (usable.text.empty() || beside ? 1.0F : 2.0F) + (beside ? 0.0F : 4.0F);
    const std::string why = place.reason
                                ? std::string(scene.text("why.reason." + std::string(domain::name_of(*place.reason))))
                                : std::string();
    const float why_height = why.empty() ? 0 : ui.text().height(why, theme.type.second, room) + 4;
    const float height = name_height + address_height + 6 + tags + why_height + 2 * vertical;
    const ui_kit::Rectangle row = ui.layout().take(std::max(theme.size.list_cell_height, height));
    if (has_line_above) ui.painter().horizontal_line(left, row.right(), row.top, theme.color.line);
    const std::string key = "places.item." + place.code;
    const ui_kit::Interaction state = ui.interact(key, row);
    if (state.held) ui.painter().fill(row.inset(4, 4), theme.color.sunken, 12);
    const bool is_pharmacy = place.kind == domain::InstitutionKind::Pharmacy;
    ui_kit::icon_tile(ui, is_pharmacy ? "pill" : "hospital",
                      place.is_usable == false ? ui_kit::Tone::Neutral : ui_kit::Tone::Accent,
                      {row.left + padding, row.top + vertical, tile, tile});
    float y = row.top + vertical;
    y += ui_kit::draw_text(ui, place.name, {left, y, room, name_height}, bold, theme.color.ink);
    y += ui_kit::draw_text(ui, address, {left, y, room, address_height}, theme.type.second, theme.color.ink2) + 6;
    ui_kit::tag(ui, sort, ui_kit::Tone::Neutral, {left, y});
    if (!usable.text.empty()) {
        ui_kit::tag(
            ui, usable.text, usable.tone,
            beside ? ui_kit::Point{left + sort_width + 8, y} : ui_kit::Point{left, y + ui_kit::tag_height(ui) + 4});
    }
    y += tags + 4;
    if (!why.empty()) ui_kit::draw_text(ui, why, {left, y, room, why_height}, theme.type.second, theme.color.ink3);
    ui_kit::focus_ring(ui, state, row.inset(8, 8), 8);
    std::string spoken = place.name + " " + address + " " + std::string(sort);
    if (!usable.text.empty()) spoken += " " + usable.text;
    if (!why.empty()) spoken += " " + why;
    ui.recorder().add({.key = key, .role = ui_kit::Role::Button, .name = spoken, .rectangle = row});
    if (state.activated) scene.emit(app::PlaceOpened{place.code});
}

void draw_found(const Scene& scene, const protocol::PlacesAnswer& answer) {
    ui_kit::Ui& ui = scene.ui;
    const std::string count = scene.strings.text(
        "places.found", {{"all", std::to_string(answer.count_all)}, {"count", std::to_string(answer.count_found)}});
    ui_kit::paragraph(ui, "places.found", count, scene.theme().type.second, scene.theme().color.ink2);
    ui.layout().space(10);
    if (answer.items.empty()) {
        ui_kit::paragraph(ui, "places.none", scene.text("places.none"), scene.theme().type.body,
                          scene.theme().color.ink2);
        return;
    }
    {
        const ui_kit::Card card(ui, 0);
        bool has_line_above = false;
        for (const protocol::Place& place : answer.items) {
            draw_place(scene, place, has_line_above);
            has_line_above = true;
        }
    }
    if (answer.next == 0) return;
    ui.layout().space(12);
    if (ui_kit::button(ui, {.key = "places.more",
                            .label = scene.text("spending.more"),
                            .kind = ui_kit::ButtonKind::Outline,
                            .busy = app::is_pending(scene.model, app::RequestKind::SearchPlaces)})) {
        scene.emit.press(app::Button::PlacesMore);
    }
}

}  // namespace

void draw_places(const Scene& scene) {
    const app::PlacesState& places = scene.model.places;
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "places", scene.text("title.places"));
    draw_bar(scene, page);
    record_bar_heading(scene, page);
    const FormScope form(scene, "places.form", "");
    page.begin_content();
    draw_alerts(scene);
    ui.layout().space(8);
    draw_search(scene);
    ui.layout().space(12);
    draw_kinds(scene);
    if (places.data) draw_members(scene, *places.data);
    ui.layout().space(12);
    if (places.data) {
        draw_found(scene, *places.data);
    } else {
        draw_not_loaded(scene, places, app::Button::PlacesRetry);
    }
    ui.layout().space(16);
    page.end_content();
    if (!places.data || (places.data->count_usable == 0 && !places.only_usable)) return;
    page.begin_actions();
    const std::string only =
        scene.strings.text(is_for_me(scene) ? "places.only.me" : "places.only",
                           {{"name", name_of_member(scene)}, {"count", std::to_string(places.data->count_usable)}});
    if (ui_kit::button(ui, {.key = "places.usable_only",
                            .label = places.only_usable ? scene.text("places.show_all") : std::string_view(only),
                            .icon = "filter"})) {
        scene.emit.press(app::Button::PlacesUsableOnly);
    }
    page.end_actions();
}

}  // namespace views::inline members
