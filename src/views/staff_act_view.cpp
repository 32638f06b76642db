#include "ui_kit/button.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/form_parts.hpp"
#include "views/load_parts.hpp"
#include "views/staff_parts.hpp"

namespace views::inline members {
namespace {

// Keys made here: strings-prefix: staff.about.

std::string_view about_act(const Scene& scene, domain::StaffActKind kind) {
    return scene.text("staff.about." + std::string(domain::name_of(kind)));
}

void draw_needs(const Scene& scene, domain::StaffActKind kind, const protocol::StaffPersonAnswer& person) {
    const app::StaffActNeeds needs = app::needs_of(kind);
    if (needs.other) {
        const bool is_divorce = kind == domain::StaffActKind::Divorce;
        draw_staff_field(scene, app::Field::StaffOther, is_divorce ? "staff.other.spouse" : "staff.other.sharer", {});
    }
    if (needs.mobile) draw_staff_field(scene, app::Field::StaffMobile, "staff.mobile.label", "staff.mobile.help");
    if (needs.record) {
        std::vector<std::string> records;
        for (const protocol::StaffInsurance& insurance : person.insurances) {
            records.push_back(insurance_word(scene, insurance));
        }
        const bool merges = kind == domain::StaffActKind::MergeDuplicates;
        draw_pick(scene, {.what = app::StaffPick::Record,
                          .key = "staff.record",
                          .label = std::string(scene.text(merges ? "staff.record.keep" : "staff.record.which")),
                          .options = std::move(records)});
    }
    if (needs.place) {
        draw_staff_field(scene, app::Field::StaffArea, "staff.area.label", "staff.area.help");
        draw_pick(scene, {.what = app::StaffPick::Scheme,
                          .key = "staff.scheme",
                          .label = std::string(scene.text("staff.scheme.label")),
                          .options = option_words<domain::Scheme>(scene, "place.scheme.")});
    }
    if (!needs.status) return;
    std::vector<std::string> statuses;
    for (const domain::InsuranceStatus status : app::staff_statuses) {
        statuses.emplace_back(scene.text("place.status." + std::string(domain::name_of(status))));
    }
    draw_pick(scene, {.what = app::StaffPick::Status,
                      .key = "staff.status",
                      .label = std::string(scene.text("staff.status.label")),
                      .options = std::move(statuses)});
}

void draw_request_facts(const Scene& scene, const protocol::StaffRequestAnswer& request) {
    const bool zh = scene.model.language == app::Language::Chinese;
    const ui_kit::Card card(scene.ui);
    draw_fact(scene, "staff.fact.person", scene.text("staff.fact.person"),
              request.name_masked + " " + request.resident_id_masked);
    if (!request.other_name_masked.empty()) {
        draw_fact(scene, "staff.fact.other", scene.text("staff.fact.other"), request.other_name_masked);
    }
    if (!request.mobile_masked.empty()) {
        draw_fact(scene, "staff.fact.mobile", scene.text("staff.mobile.label"), request.mobile_masked);
    }
    if (!request.place_zh.empty()) {
        draw_fact(scene, "staff.fact.place", scene.text("staff.fact.place"), zh ? request.place_zh : request.place_en);
    }
    if (request.scheme) {
        draw_fact(scene, "staff.fact.scheme", scene.text("staff.scheme.label"),
                  scene.text("place.scheme." + std::string(domain::name_of(*request.scheme))));
    }
    if (request.status) {
        draw_fact(scene, "staff.fact.status", scene.text("staff.status.label"),
                  scene.text("place.status." + std::string(domain::name_of(*request.status))));
    }
    const std::string asked = app::moment_text(scene.model, scene.strings, {request.requested_at});
    draw_fact(scene, "staff.fact.asked", scene.text("staff.fact.asked"), request.requested_by + " " + asked);
    if (!request.decided_by.empty()) {
        const std::string decided = app::moment_text(scene.model, scene.strings, {request.decided_at});
        draw_fact(scene, "staff.fact.decided", scene.text("staff.fact.decided"), request.decided_by + " " + decided);
    }
    if (request.rejection) {
        draw_fact(scene, "staff.fact.rejection", scene.text("staff.fact.rejection"),
                  scene.text("staff.rejection." + std::string(domain::name_of(*request.rejection))));
    }
}

void draw_decision(const Scene& scene, ui_kit::Page& page, const protocol::StaffRequestAnswer& request) {
    const bool busy = app::is_pending(scene.model, app::RequestKind::StaffDecide);
    page.begin_actions();
    if (!request.is_mine) {
        draw_submit(scene,
                    {"staff.carry_out", "staff.carry_out", "staff.carry_out.busy", busy, app::Button::StaffCarryOut});
        scene.ui.layout().space(8);
    }
    if (ui_kit::button(scene.ui, {.key = "staff.reject",
                                  .label = scene.text(request.is_mine ? "staff.take_back" : "staff.reject"),
                                  .kind = ui_kit::ButtonKind::Soft,
                                  .busy = busy})) {
        scene.emit.press(app::Button::StaffReject);
    }
    page.end_actions();
}

}  // namespace

void draw_staff_act(const Scene& scene) {
    const auto kind = app::staff_act_of(app::staff_place(scene.model.route()));
    const auto& person = scene.model.staff.person;
    ui_kit::Page page(scene.ui, "staff", scene.text("title.staff"));
    const FormScope form(scene, "staff.form", "staff.ask");
    draw_staff_head(scene, page, kind ? act_word(scene, *kind) : std::string(),
                    person ? std::string_view(person->name) : std::string_view());
    if (kind && person) {
        draw_needs(scene, *kind, *person);
        ui_kit::note(scene.ui, {"staff.about", "info", about_act(scene, *kind), ui_kit::Tone::Info});
        scene.ui.layout().space(12);
        ui_kit::note(scene.ui, {"staff.two", "family", scene.text("staff.two")});
    }
    page.end_content();
    page.begin_actions();
    draw_submit(scene, {"staff.ask", "staff.ask", "staff.ask.busy",
                        app::is_pending(scene.model, app::RequestKind::StaffRequestAct), app::Button::StaffAsk});
    page.end_actions();
}

void draw_staff_request(const Scene& scene) {
    const protocol::StaffRequestAnswer* request =
        app::find_staff_request(scene.model, app::staff_place(scene.model.route()).id);
    ui_kit::Page page(scene.ui, "staff", scene.text("title.staff"));
    draw_staff_head(scene, page,
                    request != nullptr ? act_word(scene, request->kind) : std::string(scene.text("staff.desk.title")));
    if (request == nullptr) {
        const auto& desk = scene.model.staff.desk;
        if (desk.state == app::LoadState::Failed) {
            draw_load_failure(scene, desk.failure, app::Button::StaffRetry);
        } else if (desk.data) {
            ui_kit::paragraph(scene.ui, "staff.request.gone", scene.text("staff.request.gone"), scene.theme().type.body,
                              scene.theme().color.ink2);
        } else {
            draw_loading(scene, desk.since);
        }
        page.end_content();
        return;
    }
    draw_request_facts(scene, *request);
    scene.ui.layout().space(16);
    ui_kit::note(scene.ui, {"staff.about", "info", about_act(scene, request->kind), ui_kit::Tone::Info});
    const bool waits = request->state == domain::StaffRequestState::Requested;
    if (waits) {
        scene.ui.layout().space(16);
        if (request->is_mine) {
            ui_kit::note(scene.ui, {"staff.two", "family", scene.text("staff.two")});
            scene.ui.layout().space(16);
        }
        draw_pick(scene, {.what = app::StaffPick::Rejection,
                          .key = "staff.rejection",
                          .label = std::string(scene.text("staff.rejection.label")),
                          .options = option_words<domain::StaffRejection>(scene, "staff.rejection.")});
    }
    page.end_content();
    if (waits) draw_decision(scene, page, *request);
}

}  // namespace views::inline members
