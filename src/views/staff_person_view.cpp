#include <array>
#include <string>

#include "domain/scanned_code.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/qr_code.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/family_words.hpp"
#include "views/form_parts.hpp"
#include "views/staff_parts.hpp"

namespace views::inline members {
namespace {

using domain::StaffActKind;

struct ActRow {
    StaffActKind kind;
    std::string_view icon;
};
constexpr std::array act_rows = {ActRow{StaffActKind::ChangeNumber, "mobile"},
                                 ActRow{StaffActKind::Divorce, "remove-person"},
                                 ActRow{StaffActKind::EndMembership, "leave"},
                                 ActRow{StaffActKind::DissolveGroup, "family"},
                                 ActRow{StaffActKind::ChangeInsurance, "info"},
                                 ActRow{StaffActKind::MoveInsurance, "swap"},
                                 ActRow{StaffActKind::MergeDuplicates, "filter"},
                                 ActRow{StaffActKind::RepairPlace, "pin"},
                                 ActRow{StaffActKind::Death, "stop"}};

void draw_facts(const Scene& scene, const protocol::StaffPersonAnswer& person) {
    const ui_kit::Card card(scene.ui);
    draw_fact(scene, "staff.person.number", scene.text("staff.person.number"), person.resident_id_masked);
    draw_fact(scene, "staff.person.age", scene.text("staff.person.age"), std::to_string(person.age));
    const std::string_view none = scene.text("staff.person.none");
    draw_fact(scene, "staff.person.mobile", scene.text("staff.person.mobile"),
              person.mobile_masked.empty() ? none : std::string_view(person.mobile_masked));
    draw_fact(scene, "staff.person.login", scene.text("staff.person.login"),
              scene.text(person.has_login ? "staff.person.login.yes" : "staff.person.login.no"));
    if (person.insurances.empty()) {
        draw_fact(scene, "staff.person.insurance.none", scene.text("staff.person.insurance"), none);
    }
    int index = 0;
    for (const protocol::StaffInsurance& insurance : person.insurances) {
        draw_fact(scene, "staff.person.insurance." + std::to_string(index++), insurance_word(scene, insurance),
                  scene.text("place.status." + std::string(domain::name_of(insurance.status))));
    }
}

void draw_memberships(const Scene& scene, const protocol::StaffPersonAnswer& person) {
    ui_kit::Ui& ui = scene.ui;
    ui.layout().space(20);
    ui_kit::heading(ui, "staff.memberships", 2, scene.text("staff.memberships"), scene.theme().type.title3);
    ui.layout().space(10);
    if (person.memberships.empty()) {
        ui_kit::paragraph(ui, "staff.memberships.none", scene.text("staff.memberships.none"), scene.theme().type.body,
                          scene.theme().color.ink2);
        return;
    }
    const ui_kit::Card card(ui);
    int index = 0;
    for (const protocol::StaffMembership& membership : person.memberships) {
        const std::string sentence =
            scene.strings.text(membership.is_sharer ? "staff.membership.sharer" : "staff.membership.member",
                               {{"name", membership.other_name_masked}});
        draw_fact(scene, "staff.membership." + std::to_string(index++), sentence,
                  relation_word(scene, membership.relation));
    }
}

void draw_acts(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui.layout().space(20);
    ui_kit::heading(ui, "staff.acts", 2, scene.text("staff.acts"), scene.theme().type.title3);
    ui.layout().space(10);
    const ui_kit::Card card(ui, 0);
    if (ui_kit::list_cell(ui, {.key = "staff.code.open",
                               .icon = "key",
                               .title = scene.text("staff.code.open"),
                               .meta = scene.text("staff.code.about"),
                               .accent_icon = true})) {
        scene.emit(app::StaffPageOpened{"code"});
    }
    for (const ActRow& row : act_rows) {
        const std::string name(domain::name_of(row.kind));
        const std::string key = "staff.act." + name;
        const std::string title = act_word(scene, row.kind);
        if (ui_kit::list_cell(ui, {.key = key,
                                   .icon = row.icon,
                                   .title = title,
                                   .has_line_above = true,
                                   .accent_icon = row.kind != StaffActKind::Death,
                                   .danger = row.kind == StaffActKind::Death})) {
            scene.emit(app::StaffPageOpened{"act-" + name});
        }
    }
}

void draw_waiting(const Scene& scene, const protocol::StaffPersonAnswer& person) {
    if (person.waiting.empty()) return;
    ui_kit::Ui& ui = scene.ui;
    ui.layout().space(20);
    ui_kit::heading(ui, "staff.waiting", 2, scene.text("staff.waiting"), scene.theme().type.title3);
    ui.layout().space(10);
    const ui_kit::Card card(ui, 0);
    bool is_first = true;
    for (const protocol::StaffRequestAnswer& request : person.waiting) {
        draw_request_row(scene, request, !is_first);
        is_first = false;
    }
}

}  // namespace

void draw_staff_people(const Scene& scene) {
    ui_kit::Page page(scene.ui, "staff", scene.text("title.staff"));
    const FormScope form(scene, "staff.form", "staff.find");
    draw_staff_head(scene, page, scene.text("staff.people.title"), scene.text("staff.people.lead"));
    draw_staff_field(scene, app::Field::StaffNumber, "staff.number.label", {});
    draw_pick(scene, {.what = app::StaffPick::Purpose,
                      .key = "staff.purpose",
                      .label = std::string(scene.text("staff.purpose.label")),
                      .options = option_words<domain::StaffPurpose>(scene, "staff.purpose.")});
    ui_kit::note(scene.ui, {"staff.people.note", "eye", scene.text("staff.people.note")});
    page.end_content();
    page.begin_actions();
    draw_submit(scene, {"staff.find", "staff.find", "staff.find.busy",
                        app::is_pending(scene.model, app::RequestKind::StaffFindPerson), app::Button::StaffFind});
    page.end_actions();
}

void draw_staff_person(const Scene& scene) {
    const auto& person = scene.model.staff.person;
    ui_kit::Page page(scene.ui, "staff", scene.text("title.staff"));
    draw_staff_head(scene, page, person ? person->name : std::string(), scene.text("staff.person.lead"));
    if (person) {
        draw_facts(scene, *person);
        draw_memberships(scene, *person);
        draw_waiting(scene, *person);
        draw_acts(scene);
    }
    scene.ui.layout().space(16);
    page.end_content();
}

void draw_staff_code(const Scene& scene) {
    const app::StaffState& staff = scene.model.staff;
    ui_kit::Page page(scene.ui, "staff", scene.text("title.staff"));
    draw_staff_head(scene, page, scene.text("staff.code.title"),
                    scene.strings.text("staff.code.lead", {{"name", staff.person ? staff.person->name : ""}}));
    if (staff.code) {
        const std::string digits = staff.code->code.substr(0, 4) + " " + staff.code->code.substr(4);
        const std::string until =
            scene.strings.text("staff.code.until", {{"date", app::date_text({staff.code->expires_at})}});
        const ui_kit::Card card(scene.ui);
        ui_kit::heading(scene.ui, "staff.code.digits", 2, digits, scene.theme().type.display);
        scene.ui.layout().space(6);
        ui_kit::paragraph(scene.ui, "staff.code.until", until, scene.theme().type.body, scene.theme().color.ink2);
        scene.ui.layout().space(12);
        constexpr float side = 184;
        const std::string scanned = std::string(domain::hall_code_prefix) + staff.code->code;
        ui_kit::qr_code(scene.ui, {.key = "staff.code.qr", .text = scanned, .name = scene.text("staff.code.qr")}, side);
        scene.ui.layout().space(8);
        ui_kit::paragraph(scene.ui, "staff.code.scan", scene.text("staff.code.scan"), scene.theme().type.second,
                          scene.theme().color.ink2);
    } else {
        draw_pick(scene, {.what = app::StaffPick::CodeUse,
                          .key = "staff.use",
                          .label = std::string(scene.text("staff.use.label")),
                          .options = option_words<domain::HallCodeUse>(scene, "staff.use.")});
    }
    page.end_content();
    page.begin_actions();
    if (!staff.code) {
        draw_submit(scene,
                    {"staff.give_code", "staff.give_code", "staff.give_code.busy",
                     app::is_pending(scene.model, app::RequestKind::StaffIssueHallCode), app::Button::StaffGiveCode});
    } else if (ui_kit::button(scene.ui, {.key = "staff.code.done", .label = scene.text("staff.code.done")})) {
        scene.emit.press(app::Button::Back);
    }
    page.end_actions();
}

}  // namespace views::inline members
