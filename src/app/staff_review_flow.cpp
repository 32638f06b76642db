#include <utility>

#include "app/requests.hpp"
#include "app/staff_counter.hpp"
#include "app/staff_flow.hpp"
#include "protocol/json_writer.hpp"

namespace app::inline members {

void open_next_picture(Turn& turn) {
    const StaffState& staff = turn.model.staff;
    const protocol::FamilyVoucherReview* review = find_review(turn.model, staff.reviewing);
    if (review == nullptr || staff.pictures.size() >= review->documents.size()) return;
    protocol::OpenDocumentRequest request;
    request.voucher = review->voucher;
    request.kind = review->documents[staff.pictures.size()];
    turn.model.staff.opening = staff.reviewing;
    start_request(turn, RequestKind::StaffOpenDocument, protocol::write_json(request));
}

void open_review_pictures(Turn& turn) {
    const StaffPlace place = staff_place(turn.model.route());
    // A picture that was asked for on another voucher's page is still to come, and to be dropped.
    if (place.page != StaffPage::Review || !turn.model.staff.opening.empty()) return;
    forget_staff_pictures(turn.model.staff);
    turn.model.staff.reviewing = place.id;
    open_next_picture(turn);
}

void picture_unpacked(Turn& turn, const PictureUnpacked& picture) {
    StaffState& staff = turn.model.staff;
    const std::string opened = std::exchange(staff.opening, {});
    if (opened.empty() || opened != staff.reviewing) return;
    const auto pixels = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
    staff.picture_failed = pixels == 0 || picture.darkness.size() != pixels;
    if (staff.picture_failed) {
        turn.emit(Announce{Politeness::Assertive, Message{"staff.review.unreadable", {}, {}}});
        return;
    }
    staff.pictures.push_back({picture.width, picture.height, picture.darkness});
    open_next_picture(turn);
}

void review_for_staff(Turn& turn, bool accepted) {
    Model& model = turn.model;
    const StaffPlace place = staff_place(model.route());
    if (place.page != StaffPage::Review || is_pending(model, RequestKind::StaffReview)) return;
    const auto finding = model.staff.pick(StaffPick::Finding);
    if (!accepted && !finding) return say_missing(turn, StaffPick::Finding);
    model.staff.said_yes = accepted;
    protocol::ReviewFamilyVoucherRequest request;
    request.voucher = place.id;
    request.accepted = accepted;
    if (!accepted) request.finding = static_cast<domain::ReviewFinding>(*finding);
    model.refusal.reset();
    start_request(turn, RequestKind::StaffReview, protocol::write_json(request));
}

}  // namespace app::inline members
