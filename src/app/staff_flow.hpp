#pragma once

#include <optional>
#include <string_view>

#include "app/action.hpp"
#include "app/members_part.hpp"
#include "app/turn.hpp"
#include "protocol/error.hpp"

/// The service hall's pages: a log-in of their own, people found for a stated purpose, acts that take two clerks, and
/// the review of family vouchers' pictures.
namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// The pages behind "#/staff/": "login", "people", "person", "code", "act-KIND", "request-ID", "review-ID"; "" is the
/// desk.
enum class StaffPage { Desk, LogIn, People, Person, Code, Act, Request, Review };
struct StaffPlace {
    StaffPage page = StaffPage::Desk;
    std::string_view id{};  ///< what follows the dash
};
[[nodiscard]] StaffPlace staff_place(const Route& route);
[[nodiscard]] std::optional<domain::StaffActKind> staff_act_of(const StaffPlace& place);
/// Null when the desk lists none of that handle.
[[nodiscard]] const protocol::StaffRequestAnswer* find_staff_request(const Model& model, std::string_view id);
[[nodiscard]] const protocol::FamilyVoucherReview* find_review(const Model& model, std::string_view id);

/// What an act is asked for with, beside the person.
struct StaffActNeeds {
    bool other = false;
    bool mobile = false;
    bool record = false;  ///< one that is listed
    bool place = false;   ///< an area that isn't listed, and a scheme
    bool status = false;
};
[[nodiscard]] StaffActNeeds needs_of(domain::StaffActKind kind);

void load_staff_screens(Turn& turn);
void load_staff(Turn& turn);
void staff_field_edited(Turn& turn, Field field, std::string_view text);
void pick_for_staff(Turn& turn, StaffPick what, int index);
void open_staff_page(Turn& turn, std::string_view page);
void show_staff_password(Turn& turn);
void log_in_staff(Turn& turn);
void log_out_staff(Turn& turn);
void find_person_for_staff(Turn& turn);
void give_hall_code(Turn& turn);
void ask_for_staff_act(Turn& turn);
void decide_for_staff(Turn& turn, bool carry_out);
/// Each opening is noted for both people, so it is pressed for.
void open_review_pictures(Turn& turn);
void picture_unpacked(Turn& turn, const PictureUnpacked& picture);
void review_for_staff(Turn& turn, bool accepted);

void staff_answered(Turn& turn, RequestKind kind, std::string_view body);
void staff_refused(Turn& turn, RequestKind kind, const protocol::ErrorDetail& detail);
void staff_failed(Turn& turn, RequestKind kind, Message failure);
void repeat_staff(Turn& turn, RequestKind kind);

}  // namespace members
DOORS_END
}  // namespace app
