#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/ledger.hpp"
#include "domain/money_move.hpp"
#include "domain/money_transfer.hpp"
#include "domain/policy_money.hpp"
#include "protocol/identity_wire.hpp"
#include "protocol/voucher_wire.hpp"
#include "protocol/wire_description.hpp"

/// Shared money apart from bills: the family's pot (Gansu), its locked quota and the wallet (national), and the caps.
namespace protocol {

/// An amount that somebody types: above zero, at most ten million yuan.
inline constexpr IntegerRule typed_amount_rule = integer_between(1, 1'000'000'000);
inline constexpr TextRule hour_rule = text_up_to(5);
inline constexpr std::size_t moves_page_max = 30;

/// One movement of shared money, for a list. What is on its way by wallet has a state.
struct MoneyMove {
    std::string id;
    domain::TransferKind kind = domain::TransferKind::Earmark;
    std::int64_t at = 0;
    std::int64_t amount_fen = 0;
    std::optional<std::int64_t> balance_after_fen;
    std::optional<domain::MoveOccasion> occasion;
    bool is_incoming = false;
    std::string name;
    std::optional<domain::WalletState> wallet_state;
    std::int64_t returns_at = 0;
    std::string policy_id;
    std::string policy_version;
};

void describe(auto& visit, Like<MoneyMove> auto& value) {
    visit("id", value.id, identifier_rule, "Names the movement; of wallet_send what accept_wallet wants.");
    visit("kind", value.kind, "earmark, earmark_return, quota_lock, quota_return or wallet_send.");
    visit("at", value.at, moment(), "When (Unix ms).");
    visit("amount_fen", value.amount_fen, amount_fen(), "How much.");
    visit("balance_after_fen", value.balance_after_fen, amount_fen(), "What pot or quota held after it.");
    visit("occasion", value.occasion, "Why it moved; absent of a wallet transfer.");
    visit("is_incoming", value.is_incoming, "A wallet transfer to me.");
    visit("name", value.name, text_up_to(240), "The other side of a wallet transfer, in full; else empty.");
    visit("wallet_state", value.wallet_state, "What became of a wallet transfer, as the clock says now.");
    visit("returns_at", value.returns_at, moment(), "When a pending one goes back by itself; else 0 (Unix ms).");
    visit("policy_id", value.policy_id, text_up_to(60), "The rules that decided.");
    visit("policy_version", value.policy_version, text_up_to(60), "Their version.");
}

/// The national wallet as the place has it, for its screen.
struct WalletAnswer {
    std::int64_t balance_fen = 0;
    std::int64_t transfer_max_fen = 0;
    std::int64_t transfers_a_day_max = 0;
    std::int64_t sent_today = 0;
    std::string closed_from;
    std::string closed_until;
    std::string returned_at;
    bool is_open = false;
    std::int64_t pending_max = 0;
    std::vector<MoneyMove> outgoing;
    std::vector<MoneyMove> incoming;
};

void describe(auto& visit, Like<WalletAnswer> auto& value) {
    visit("balance_fen", value.balance_fen, amount_fen(), "What I accepted and haven't spent.");
    visit("transfer_max_fen", value.transfer_max_fen, amount_fen(), "The most that one transfer may be; 0 = none.");
    visit("transfers_a_day_max", value.transfers_a_day_max, count_up_to(1'000'000), "How many a day of Shanghai's.");
    visit("sent_today", value.sent_today, count_up_to(1'000'000), "How many I sent today, whatever became of them.");
    visit("closed_from", value.closed_from, hour_rule, "Nothing is sent from this hour on (HH:MM, Shanghai).");
    visit("closed_until", value.closed_until, hour_rule, "Sending begins again at this hour.");
    visit("returned_at", value.returned_at, hour_rule, "When what nobody accepted goes back.");
    visit("is_open", value.is_open, "Whether something may be sent at this hour.");
    visit("pending_max", value.pending_max, count_up_to(1000), "How many of mine may wait to be accepted at once.");
    visit("outgoing", value.outgoing, list_up_to(100), "Mine that wait to be accepted.");
    visit("incoming", value.incoming, list_up_to(100), "Those that wait for me to accept.");
}

/// How the place holds shared money, and how much there is: part of `read_family`, the answer of every act with it.
struct FamilyMoney {
    domain::MoneyModel model = domain::MoneyModel::DirectDraw;
    std::int64_t balance_fen = 0;
    std::int64_t shareable_fen = 0;
    std::optional<std::int64_t> pot_fen;
    std::optional<std::int64_t> quota_fen;
    std::optional<std::int64_t> transfer_max_fen;
    std::optional<std::int64_t> transfers_left_today;
    std::optional<std::int64_t> quota_max_fen;
    std::optional<domain::TransferReason> obstacle;
    std::optional<WalletAnswer> wallet;
    bool offers_payment_cap = false;
    bool offers_month_cap = false;
    domain::CapExcess cap_excess = domain::CapExcess::SharingFails;
    bool returns_unspent = true;
};

void describe(auto& visit, Like<FamilyMoney> auto& value) {
    visit("model", value.model, "How the place holds shared money until it is spent.");
    visit("balance_fen", value.balance_fen, amount_fen(), "My personal account; 0 for who has none.");
    visit("shareable_fen", value.shareable_fen, amount_fen(), "What of it may be shared, put in, locked or sent.");
    visit("pot_fen", value.pot_fen, amount_fen(), "What my family's pot holds; absent where there are no pots.");
    visit("quota_fen", value.quota_fen, amount_fen(), "What is left of my quota; absent where there are none.");
    visit("transfer_max_fen", value.transfer_max_fen, amount_fen(), "The most of one transfer; absent: any amount.");
    visit("transfers_left_today", value.transfers_left_today, count_up_to(1'000'000), "Absent: any number.");
    visit("quota_max_fen", value.quota_max_fen, amount_fen(), "The most that may be locked; absent: the balance.");
    visit("obstacle", value.obstacle, "Why nothing can be put in or locked now, whatever the amount; absent: it can.");
    visit("wallet", value.wallet, "Where the place knows the wallet, or I have money in it.");
    visit("offers_payment_cap", value.offers_payment_cap, "Whether I may cap a member's single payments.");
    visit("offers_month_cap", value.offers_month_cap, "Whether I may cap a member's months.");
    visit("cap_excess", value.cap_excess, "What happens to a bill above a cap.");
    visit("returns_unspent", value.returns_unspent, "Whether unspent shared money comes back on dissolving.");
}

struct TransfersQuery {
    std::optional<std::string> after;
};

void describe(auto& visit, Like<TransfersQuery> auto& value) {
    visit("after", value.after, text_up_to(100), "`next` of the page before; absent: from the latest.");
}

/// The answer of `read_transfers`.
struct TransfersAnswer {
    FamilyMoney money;
    std::vector<MoneyMove> items;
    std::string next;
};

void describe(auto& visit, Like<TransfersAnswer> auto& value) {
    visit("money", value.money, "How much there is now.");
    visit("items", value.items, list_up_to(moves_page_max), "A page, the latest first.");
    visit("next", value.next, text_up_to(100), "For the next page; empty on the last.");
}

/// `make_transfer`: from the personal account into the family's pot.
struct MakeTransferRequest {
    std::int64_t amount_fen = 0;
    std::string payment_password;
};

void describe(auto& visit, Like<MakeTransferRequest> auto& value) {
    visit("amount_fen", value.amount_fen, typed_amount_rule, "How much.");
    visit("payment_password", value.payment_password, payment_password_rule, "Six digits.");
}

/// `lock_quota`: what is to be left in the quota from now on; less than before returns the difference.
struct LockQuotaRequest {
    std::int64_t quota_fen = 0;
    std::string payment_password;
};

void describe(auto& visit, Like<LockQuotaRequest> auto& value) {
    visit("quota_fen", value.quota_fen, integer_between(0, 1'000'000'000), "The quota as it shall be; 0 = none.");
    visit("payment_password", value.payment_password, payment_password_rule, "Six digits.");
}

/// What became of an act with shared money.
struct MoneyMovedAnswer {
    MoneyMove move;
    FamilyMoney money;
};

void describe(auto& visit, Like<MoneyMovedAnswer> auto& value) {
    visit("move", value.move, "The movement, as it stands in the list.");
    visit("money", value.money, "How much there is after it.");
}

struct SendWalletRequest {
    std::string member;
    std::int64_t amount_fen = 0;
    std::string payment_password;
};

void describe(auto& visit, Like<SendWalletRequest> auto& value) {
    visit("member", value.member, identifier_rule, "To which member.");
    visit("amount_fen", value.amount_fen, typed_amount_rule, "How much.");
    visit("payment_password", value.payment_password, payment_password_rule, "Six digits.");
}

struct AcceptWalletRequest {
    std::string transfer;
};

void describe(auto& visit, Like<AcceptWalletRequest> auto& value) {
    visit("transfer", value.transfer, identifier_rule, "Which of the incoming ones.");
}

/// `set_cap`: both caps of a member as they shall be.
struct SetCapRequest {
    std::string member;
    std::optional<std::int64_t> payment_fen;
    std::optional<std::int64_t> month_fen;
    std::string payment_password;
};

void describe(auto& visit, Like<SetCapRequest> auto& value) {
    constexpr IntegerRule cap_rule = integer_between(0, 1'000'000'000);
    visit("member", value.member, identifier_rule, "Whose caps.");
    visit("payment_fen", value.payment_fen, cap_rule, "The most of one payment; absent: no cap; 0: nothing.");
    visit("month_fen", value.month_fen, cap_rule, "The most of a month of Shanghai's; absent: no cap.");
    visit("payment_password", value.payment_password, payment_password_rule, "Six digits.");
}

/// A member's caps and what was used: the answer of `set_cap`, and part of each member and membership.
struct MemberCapsAnswer {
    std::optional<std::int64_t> payment_fen;
    std::optional<std::int64_t> month_fen;
    std::int64_t used_this_month_fen = 0;
    std::optional<std::int64_t> left_this_month_fen;
};

void describe(auto& visit, Like<MemberCapsAnswer> auto& value) {
    visit("payment_fen", value.payment_fen, amount_fen(), "The most of one payment; absent: no cap.");
    visit("month_fen", value.month_fen, amount_fen(), "The most of a month; absent: no cap.");
    visit("used_this_month_fen", value.used_this_month_fen, amount_fen(), "Shared money spent, less reversals.");
    visit("left_this_month_fen", value.left_this_month_fen, amount_fen(),
          "What the month's cap leaves; absent: no cap.");
}

struct DissolveGroupRequest {
    std::string payment_password;
};

void describe(auto& visit, Like<DissolveGroupRequest> auto& value) {
    visit("payment_password", value.payment_password, payment_password_rule, "Six digits.");
}

struct DissolveGroupAnswer {
    std::int64_t members_ended = 0;
    std::int64_t returned_fen = 0;
};

void describe(auto& visit, Like<DissolveGroupAnswer> auto& value) {
    visit("members_ended", value.members_ended, count_up_to(1000), "How many memberships ended.");
    visit("returned_fen", value.returned_fen, amount_fen(), "Unspent shared money that came back to my account.");
}

}  // namespace protocol
