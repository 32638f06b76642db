#include "app/loading.hpp"
#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "app/requests.hpp"
#include "app/staff_counter.hpp"
#include "app/staff_flow.hpp"
#include "app/toast.hpp"
#include "protocol/json_reader.hpp"

namespace app::inline members {

namespace {

/// Nobody of the staff is logged in (any more).
void shift_is_over(Turn& turn) {
    turn.model.staff = StaffState{};
    turn.model.staff.desk.state = LoadState::Failed;
    forget_staff_person(turn.model);
    turn.model.field(Field::StaffPassword) = FieldState{};
    if (turn.model.route().screen != Screen::Staff) return;
    if (staff_place(turn.model.route()).page == StaffPage::LogIn) return;
    replace_by(turn, staff_route("login"));
}

template <class Answer>
std::optional<Answer> read_or_say(Turn& turn, RequestKind kind, std::string_view body) {
    auto answer = protocol::read_json<Answer>(body, protocol::UnknownFields::Ignore);
    if (answer) return std::move(*answer);
    show_card(turn, protocol::ErrorCode::Internal, kind);
    return std::nullopt;
}

void logged_in(Turn& turn) {
    Model& model = turn.model;
    model.staff = StaffState{};
    model.field(Field::StaffLogin) = FieldState{};
    model.field(Field::StaffPassword) = FieldState{};
    model.refusal.reset();
    start_over_at(turn, staff_route(""));
}

void desk_arrived(Turn& turn, std::string_view body) {
    auto answer = read_or_say<protocol::StaffDeskAnswer>(turn, RequestKind::StaffReadDesk, body);
    if (!answer) return staff_failed(turn, RequestKind::StaffReadDesk, Message{"error.internal.line", {}, {}});
    finish_loading(turn, turn.model.staff.desk, std::move(*answer));
    const StaffPlace place = staff_place(turn.model.route());
    if (turn.model.route().screen == Screen::Staff && place.page == StaffPage::LogIn) {
        start_over_at(turn, staff_route(""));
    }
}

void act_asked_for(Turn& turn) {
    forget_staff_form(turn.model);
    turn.model.staff.desk.state = LoadState::Idle;
    start_over_at(turn, staff_route(""));
    show_toast(turn, Message{"staff.toast.asked", {}, {}});
    // What waits about this person has changed.
    turn.model.staff.person.reset();
}

void act_decided(Turn& turn, std::string_view body) {
    auto answer = read_or_say<protocol::StaffRequestAnswer>(turn, RequestKind::StaffDecide, body);
    if (!answer) return;
    forget_staff_form(turn.model);
    turn.model.staff.desk.state = LoadState::Idle;
    const bool done = answer->state == domain::StaffRequestState::CarriedOut;
    start_over_at(turn, staff_route(""));
    show_toast(turn, Message{done ? "staff.toast.done" : "staff.toast.rejected", {}, {}});
}

void reviewed(Turn& turn) {
    forget_staff_form(turn.model);
    forget_staff_pictures(turn.model.staff);
    turn.model.staff.reviews.state = LoadState::Idle;
    start_over_at(turn, staff_route(""));
    show_toast(turn, Message{"staff.toast.reviewed", {}, {}});
}

}  // namespace

void staff_answered(Turn& turn, RequestKind kind, std::string_view body) {
    StaffState& staff = turn.model.staff;
    if (kind == RequestKind::StaffLogIn) return logged_in(turn);
    if (kind == RequestKind::StaffLogOut) return shift_is_over(turn);
    if (kind == RequestKind::StaffReadDesk) return desk_arrived(turn, body);
    if (kind == RequestKind::StaffRequestAct) return act_asked_for(turn);
    if (kind == RequestKind::StaffDecide) return act_decided(turn, body);
    if (kind == RequestKind::StaffReview) return reviewed(turn);
    if (kind == RequestKind::StaffFindPerson) {
        auto person = read_or_say<protocol::StaffPersonAnswer>(turn, kind, body);
        if (!person) return;
        staff.person = std::move(*person);
        staff.number = turn.model.field(Field::StaffNumber).text;
        return go_to(turn, staff_route("person"));
    }
    if (kind == RequestKind::StaffIssueHallCode) {
        staff.code = read_or_say<protocol::StaffHallCodeAnswer>(turn, kind, body);
        if (staff.code) turn.emit(Focus{"staff.code.digits"});
        return;
    }
    if (kind == RequestKind::StaffReadReviews) {
        auto reviews = read_or_say<protocol::FamilyVoucherReviewsAnswer>(turn, kind, body);
        if (reviews) return finish_loading(turn, staff.reviews, std::move(*reviews));
        return staff_failed(turn, kind, Message{"error.internal.line", {}, {}});
    }
    // Whoever left the page meanwhile sees no picture of it.
    if (staff.opening != staff.reviewing) return staff.opening.clear();
    if (auto document = read_or_say<protocol::DocumentAnswer>(turn, kind, body)) {
        return turn.emit(UnpackPicture{std::move(document->picture)});
    }
    staff.opening.clear();
}

void staff_refused(Turn& turn, RequestKind kind, const protocol::ErrorDetail& detail) {
    if (kind == RequestKind::StaffOpenDocument) turn.model.staff.opening.clear();
    if (detail.code == protocol::ErrorCode::StaffOnly) {
        const bool knew_shift = turn.model.staff.desk.data.has_value();
        shift_is_over(turn);
        if (knew_shift) turn.model.notice = Message{"staff.shift_over", {}, {}};
        return;
    }
    if (kind == RequestKind::StaffReadDesk || kind == RequestKind::StaffReadReviews) {
        return staff_failed(turn, kind, error_line(detail));
    }
    // Somebody else was quicker: the list is read anew behind the card.
    if (detail.code == protocol::ErrorCode::StaffRequestUnknown) turn.model.staff.desk.state = LoadState::Idle;
    show_refusal(turn, kind, detail);
}

void staff_failed(Turn& turn, RequestKind kind, Message failure) {
    if (kind == RequestKind::StaffOpenDocument) return turn.model.staff.opening.clear();
    if (kind == RequestKind::StaffReadReviews) return fail_loading(turn.model.staff.reviews, std::move(failure));
    fail_loading(turn.model.staff.desk, std::move(failure));
}

void repeat_staff(Turn& turn, RequestKind kind) {
    if (kind == RequestKind::StaffReadDesk) return load_staff(turn);
    if (kind == RequestKind::StaffReadReviews) {
        begin_loading(turn, turn.model.staff.reviews, kind);
        return;
    }
    if (kind == RequestKind::StaffLogIn) return log_in_staff(turn);
    if (kind == RequestKind::StaffLogOut) return log_out_staff(turn);
    if (kind == RequestKind::StaffFindPerson) return find_person_for_staff(turn);
    if (kind == RequestKind::StaffIssueHallCode) return give_hall_code(turn);
    if (kind == RequestKind::StaffRequestAct) return ask_for_staff_act(turn);
    if (kind == RequestKind::StaffOpenDocument) return open_review_pictures(turn);
    if (kind == RequestKind::StaffDecide) return decide_for_staff(turn, turn.model.staff.said_yes);
    if (kind == RequestKind::StaffReview) return review_for_staff(turn, turn.model.staff.said_yes);
}

}  // namespace app::inline members
