#include "app/staff_counter.hpp"

namespace app::inline members {

Route staff_route(std::string_view page) { return {.screen = Screen::Staff, .id = std::string(page)}; }

void forget_staff_form(Model& model) {
    for (const Field field : {Field::StaffOther, Field::StaffMobile, Field::StaffArea}) {
        model.field(field) = FieldState{};
    }
    model.staff.picked[static_cast<std::size_t>(StaffPick::Record)].reset();
    model.staff.picked[static_cast<std::size_t>(StaffPick::Scheme)].reset();
    model.staff.picked[static_cast<std::size_t>(StaffPick::Status)].reset();
    model.staff.picked[static_cast<std::size_t>(StaffPick::Rejection)].reset();
    model.staff.picked[static_cast<std::size_t>(StaffPick::Finding)].reset();
    model.staff.picked[static_cast<std::size_t>(StaffPick::CodeUse)].reset();
    model.staff.missing.reset();
    model.staff.code.reset();
    model.refusal.reset();
}

void forget_staff_person(Model& model) {
    forget_staff_form(model);
    model.staff.person.reset();
    model.staff.number.clear();
    model.field(Field::StaffNumber) = FieldState{};
    model.staff.picked = {};
}

void forget_staff_pictures(StaffState& staff) {
    staff.pictures.clear();
    staff.reviewing.clear();
    staff.picture_failed = false;
}

void say_missing(Turn& turn, StaffPick what) {
    turn.model.staff.missing = what;
    turn.emit(Announce{Politeness::Assertive, Message{"staff.pick.missing", {}, {}}});
}

}  // namespace app::inline members
