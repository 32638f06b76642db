#include "views/staff_view.hpp"

#include <algorithm>

#include "ui_kit/button.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_field.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/form_parts.hpp"
#include "views/load_parts.hpp"
#include "views/staff_parts.hpp"

namespace views::inline members {
namespace {

void draw_log_in(const Scene& scene) {
    const app::StaffState& staff = scene.model.staff;
    ui_kit::Page page(scene.ui, "staff", scene.text("title.staff"));
    const FormScope form(scene, "staff.form", "staff.submit");
    draw_staff_head(scene, page, scene.text("staff.login.title"), scene.text("staff.login.lead"));
    const app::FieldState& login = scene.model.field(app::Field::StaffLogin);
    const std::string error = login.error ? scene.sentence(*login.error) : std::string();
    ui_kit::text_field(
        scene.ui, {.key = app::field_key(app::Field::StaffLogin),
                   .label = scene.text("staff.login.label"),
                   .text = login.text,
                   .error = error,
                   .traits = {.type = "text", .autocomplete = "username", .enter_key_hint = "next", .max_length = 60}});
    scene.ui.layout().space(20);
    draw_password_field(scene, {app::Field::StaffPassword, "current-password", "go", "staff.show_password",
                                staff.password_shown, app::Button::StaffShowPassword});
    page.end_content();
    page.begin_actions();
    draw_submit(scene, {"staff.submit", "staff.login.submit", "login.submit.busy",
                        app::is_pending(scene.model, app::RequestKind::StaffLogIn), app::Button::StaffLogIn});
    page.end_actions();
}

void draw_shift(const Scene& scene, const protocol::StaffDeskAnswer& desk) {
    const ui_kit::Card card(scene.ui, 0);
    const std::string shift =
        desk.hall + " " +
        scene.strings.text("staff.until", {{"time", app::moment_text(scene.model, scene.strings, {desk.expires_at})}});
    ui_kit::list_cell(scene.ui, {.key = "staff.me",
                                 .icon = "user",
                                 .title = desk.name,
                                 .meta = shift,
                                 .tiled = true,
                                 .leads_somewhere = false});
    if (ui_kit::list_cell(
            scene.ui,
            {.key = "staff.log_out", .icon = "leave", .title = scene.text("staff.log_out"), .has_line_above = true})) {
        scene.emit.press(app::Button::StaffLogOut);
    }
}

/// A heading and its rows in a card, or the sentence that there are none.
template <class Items, class Draw>
void draw_section(const Scene& scene, std::string_view key, std::string_view title_key, std::string_view empty_key,
                  const Items& items, Draw&& draw) {
    ui_kit::Ui& ui = scene.ui;
    ui.layout().space(24);
    ui_kit::heading(ui, key, 2, scene.text(title_key), scene.theme().type.title3);
    ui.layout().space(10);
    if (items.empty()) {
        ui_kit::paragraph(ui, empty_key, scene.text(empty_key), scene.theme().type.body, scene.theme().color.ink2);
        return;
    }
    const ui_kit::Card card(ui, 0);
    bool is_first = true;
    for (const auto& item : items) {
        draw(item, !is_first);
        is_first = false;
    }
}

void draw_clerks_desk(const Scene& scene, const protocol::StaffDeskAnswer& desk) {
    std::vector<protocol::StaffRequestAnswer> waiting;
    std::vector<protocol::StaffRequestAnswer> decided;
    for (const protocol::StaffRequestAnswer& item : desk.items) {
        (item.state == domain::StaffRequestState::Requested ? waiting : decided).push_back(item);
    }
    constexpr std::size_t decided_shown = 20;
    if (decided.size() > decided_shown) decided.resize(decided_shown);
    const auto draw = [&](const protocol::StaffRequestAnswer& item, bool has_line) {
        draw_request_row(scene, item, has_line);
    };
    draw_section(scene, "staff.waiting", "staff.waiting", "staff.waiting.none", waiting, draw);
    draw_section(scene, "staff.decided", "staff.decided", "staff.decided.none", decided, draw);
}

void draw_reviewers_desk(const Scene& scene) {
    const auto& reviews = scene.model.staff.reviews;
    if (!reviews.data) {
        if (reviews.state == app::LoadState::Failed) {
            return draw_load_failure(scene, reviews.failure, app::Button::StaffRetry);
        }
        return draw_loading(scene, reviews.since);
    }
    draw_section(scene, "staff.reviews", "staff.reviews", "staff.reviews.none", reviews.data->items,
                 [&](const protocol::FamilyVoucherReview& review, bool has_line) {
                     const std::string key = "staff.review." + review.voucher;
                     const std::string title = scene.strings.text(
                         "staff.review.row", {{"holder", review.holder_name}, {"name", review.relative_name}});
                     const std::string at = app::moment_text(scene.model, scene.strings, {review.signed_at});
                     if (ui_kit::list_cell(scene.ui, {.key = key,
                                                      .icon = "document",
                                                      .title = title,
                                                      .meta = at,
                                                      .has_line_above = has_line,
                                                      .accent_icon = true})) {
                         scene.emit(app::StaffPageOpened{"review-" + review.voucher});
                     }
                 });
}

void draw_desk(const Scene& scene) {
    const auto& desk = scene.model.staff.desk;
    ui_kit::Page page(scene.ui, "staff", scene.text("title.staff"));
    draw_staff_head(scene, page, scene.text("staff.desk.title"));
    const bool is_clerk = desk.data && desk.data->role == domain::StaffRole::Clerk;
    if (desk.data) {
        draw_shift(scene, *desk.data);
        if (is_clerk) {
            draw_clerks_desk(scene, *desk.data);
        } else {
            draw_reviewers_desk(scene);
        }
    } else if (desk.state == app::LoadState::Failed) {
        draw_load_failure(scene, desk.failure, app::Button::StaffRetry);
    } else {
        draw_loading(scene, desk.since);
    }
    scene.ui.layout().space(16);
    page.end_content();
    if (!is_clerk) return;
    page.begin_actions();
    if (ui_kit::button(scene.ui, {.key = "staff.people", .label = scene.text("staff.people.open"), .icon = "search"})) {
        scene.emit(app::StaffPageOpened{"people"});
    }
    page.end_actions();
}

}  // namespace

void draw_staff(const Scene& scene) {
    switch (app::staff_place(scene.model.route()).page) {
        case app::StaffPage::LogIn: return draw_log_in(scene);
        case app::StaffPage::Desk: return draw_desk(scene);
        case app::StaffPage::People: return draw_staff_people(scene);
        case app::StaffPage::Person: return draw_staff_person(scene);
        case app::StaffPage::Code: return draw_staff_code(scene);
        case app::StaffPage::Act: return draw_staff_act(scene);
        case app::StaffPage::Request: return draw_staff_request(scene);
        case app::StaffPage::Review: return draw_staff_review(scene);
    }
}

}  // namespace views::inline members
