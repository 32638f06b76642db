#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/members_part.hpp"
#include "app/turn.hpp"
#include "domain/premium.hpp"

/// "#/premium/…": premiums of relatives and oneself out of the personal account, with receipts.
namespace app {

/// The premium that an address is about: "resident", "huimin", "care".
std::optional<domain::Purpose> premium_of(std::string_view kind);
std::string_view kind_of_premium(domain::Purpose purpose);
bool is_premium_screen(Screen screen);

DOORS_TO_MEMBERS_PART
inline namespace members {

void load_premium_screens(Turn& turn);
void premiums_arrived(Turn& turn, std::string_view body);
void premiums_failed(Turn& turn, Message failure);

/// The premium on the screen.
domain::Purpose shown_premium(const Model& model);
/// The calendar year on the screen.
std::int64_t shown_premium_year(const Model& model);
/// What the place offers of this premium for this person and year; null when nothing.
const protocol::PremiumOffer* offer_for(const Model& model, const protocol::PremiumPersonAnswer& person);
bool is_chosen(const Model& model, std::string_view member);
/// The sum of those chosen.
domain::Fen premium_sum(const Model& model);
/// For how many more this account may pay, those chosen counted; empty where nobody counts.
std::optional<int> premium_places_left(const Model& model);
/// Why those chosen can't be paid for now, from the rule that the server decides by; empty when they can.
std::optional<Message> premium_hindrance(const Model& model);
/// Why this offer can't be paid.
Message premium_reason(domain::PremiumReason reason);
const protocol::PremiumReceipt* find_receipt(const Model& model, std::string_view id);

void open_premiums(Turn& turn);
void choose_premium(Turn& turn, std::string_view kind);
void choose_premium_year(Turn& turn, std::int64_t year);
void toggle_premium_person(Turn& turn, std::string_view member);
/// To the payment password.
void continue_with_premium(Turn& turn);
void send_premium(Turn& turn, const std::string& payment_password);
void premium_paid(Turn& turn, std::string_view body);
void open_receipt(Turn& turn, std::string_view id);
/// To the payment password; the money returns to where it came from.
void ask_for_refund(Turn& turn);
void send_refund(Turn& turn, const std::string& payment_password);
void premium_refunded(Turn& turn, std::string_view body);

}  // namespace members
DOORS_END
}  // namespace app
