#include "ui_kit/button.hpp"
#include "ui_kit/dark_pictures.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_field.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/family_words.hpp"
#include "views/form_parts.hpp"
#include "views/load_parts.hpp"
#include "views/staff_parts.hpp"

namespace views::inline members {
namespace {

void draw_review_facts(const Scene& scene, const protocol::FamilyVoucherReview& review) {
    const ui_kit::Card card(scene.ui);
    draw_fact(scene, "staff.review.holder", scene.text("staff.review.holder"),
              review.holder_name + " " + review.holder_resident_id_masked);
    draw_fact(scene, "staff.review.relative", scene.text("staff.review.relative"),
              review.relative_name + " " + review.relative_resident_id_masked);
    draw_fact(scene, "staff.review.relation", scene.text("staff.review.relation"),
              relation_word(scene, review.relation));
}

void draw_pictures(const Scene& scene, const protocol::FamilyVoucherReview& review) {
    const app::StaffState& staff = scene.model.staff;
    ui_kit::Ui& ui = scene.ui;
    const bool busy = app::is_pending(scene.model, app::RequestKind::StaffOpenDocument);
    if (staff.pictures.size() < review.documents.size()) {
        ui_kit::note(ui, {"staff.review.note", "eye", scene.text("staff.review.note")});
        ui.layout().space(12);
        if (staff.picture_failed) {
            ui_kit::field_error(ui, scene.text("staff.review.unreadable"));
            ui.layout().space(12);
        }
        if (ui_kit::button(ui, {.key = "staff.review.open",
                                .label = scene.text(busy ? "staff.review.open.busy" : "staff.review.open"),
                                .kind = ui_kit::ButtonKind::Soft,
                                .icon = "document",
                                .busy = busy})) {
            scene.emit.press(app::Button::StaffOpenPictures);
        }
    }
    int place = 0;
    for (const app::UnpackedPicture& picture : staff.pictures) {
        if (place >= ui_kit::DarkPictures::places) break;
        const bool is_holders =
            review.documents[static_cast<std::size_t>(place)] == domain::FamilyVoucherDocument::OwnHouseholdRegister;
        const std::string name =
            scene.strings.text("staff.review.page", {{"name", is_holders ? review.holder_name : review.relative_name}});
        const std::string key = "staff.picture." + std::to_string(place);
        ui.layout().space(16);
        ui_kit::heading(ui, key + ".title", 2, name, scene.theme().type.title3);
        ui.layout().space(8);
        ui_kit::dark_picture(
            ui,
            {.key = key, .name = name, .place = place, .picture = {picture.width, picture.height, picture.darkness}});
        ++place;
    }
    ui.layout().space(20);
}

}  // namespace

void draw_staff_review(const Scene& scene) {
    const protocol::FamilyVoucherReview* review =
        app::find_review(scene.model, app::staff_place(scene.model.route()).id);
    ui_kit::Page page(scene.ui, "staff", scene.text("title.staff"));
    draw_staff_head(scene, page, scene.text("staff.review.title"), scene.text("staff.review.lead"));
    if (review == nullptr) {
        const auto& reviews = scene.model.staff.reviews;
        if (reviews.state == app::LoadState::Failed) {
            draw_load_failure(scene, reviews.failure, app::Button::StaffRetry);
        } else if (reviews.data) {
            ui_kit::paragraph(scene.ui, "staff.request.gone", scene.text("staff.request.gone"), scene.theme().type.body,
                              scene.theme().color.ink2);
        } else {
            draw_loading(scene, reviews.since);
        }
        page.end_content();
        return;
    }
    draw_review_facts(scene, *review);
    scene.ui.layout().space(16);
    draw_pictures(scene, *review);
    const bool all_seen = scene.model.staff.pictures.size() >= review->documents.size();
    if (all_seen) {
        draw_pick(scene, {.what = app::StaffPick::Finding,
                          .key = "staff.finding",
                          .label = std::string(scene.text("staff.finding.label")),
                          .options = option_words<domain::ReviewFinding>(scene, "staff.finding.")});
    }
    page.end_content();
    if (!all_seen) return;
    const bool busy = app::is_pending(scene.model, app::RequestKind::StaffReview);
    page.begin_actions();
    draw_submit(scene, {"staff.approve", "staff.approve", "staff.approve.busy", busy, app::Button::StaffApprove});
    scene.ui.layout().space(8);
    if (ui_kit::button(scene.ui, {.key = "staff.refuse",
                                  .label = scene.text("staff.refuse"),
                                  .kind = ui_kit::ButtonKind::Soft,
                                  .busy = busy})) {
        scene.emit.press(app::Button::StaffRefuse);
    }
    page.end_actions();
}

}  // namespace views::inline members
