#pragma once

#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"
#include "domain/family_voucher.hpp"
#include "domain/relation.hpp"
#include "protocol/error.hpp"
#include "protocol/family_voucher_wire.hpp"

/// Family vouchers: named, pictured, signed, confirmed, shown, ended. They never spend my money.
namespace app {

bool is_kin_screen(Screen screen);
/// Where an address of these screens leads now.
Route kin_route(const Model& model, const Route& asked);
/// One of mine; null when there is none of that handle.
const protocol::FamilyVoucher* find_kin(const Model& model, std::string_view id);
/// One that shows my code, or asks for it.
const protocol::FamilyVoucherHolder* find_kin_holder(const Model& model, std::string_view id);

DOORS_TO_MEMBERS_PART
inline namespace members {

void load_kin(Turn& turn);
/// What the shown screen needs and nobody has asked for yet.
void load_kin_screens(Turn& turn);
void kin_answered(Turn& turn, RequestKind kind, std::string_view body);
void kin_refused(Turn& turn, RequestKind kind, const protocol::ErrorDetail& detail);
void kin_failed(Turn& turn, Message failure);
void repeat_kin(Turn& turn, RequestKind kind);

/// Begins, or goes on with, one.
void add_kin(Turn& turn);
void choose_kin_relation(Turn& turn, domain::Relation relation);
void kin_field_edited(Turn& turn, Field field, std::string_view text);
void kin_field_left(Turn& turn, Field field);
void start_kin(Turn& turn);
/// The draft that is being added, as far as it is known.
const protocol::FamilyVoucher* kin_draft(const Model& model);
bool has_page(const protocol::FamilyVoucher& voucher, domain::FamilyVoucherDocument page);
void ask_for_picture(Turn& turn, domain::FamilyVoucherDocument page, bool from_camera);
void send_picture(Turn& turn, std::string_view picture);
void kin_letter_read_to(Turn& turn, int position);
/// When the letter may be signed, on the device's clock; nothing while it isn't read to the end.
std::optional<domain::Instant> kin_signable_at(const Model& model);
void sign_kin(Turn& turn);
void answer_kin(Turn& turn, std::string_view id, bool confirmed);
void open_kin(Turn& turn, std::string_view id, bool shows_code);
void end_kin(Turn& turn);

}  // namespace members
DOORS_END
}  // namespace app
