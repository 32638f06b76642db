#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/money_move.hpp"
#include "domain/policy_source.hpp"
#include "domain/premium.hpp"
#include "domain/purpose.hpp"
#include "domain/relation.hpp"
#include "protocol/money_wire.hpp"

/// Premiums paid from a personal account, and their receipts.
namespace protocol {

inline constexpr IntegerRule premium_year_rule = integer_between(2000, 9999);
/// Stands for the payer among the people.
inline constexpr std::string_view premium_me = "me";

/// One price of assets/premiums: what one person's year costs in a province.
struct PremiumPrice {
    domain::Purpose purpose = domain::Purpose::ResidentPremium;
    std::string province;
    std::int64_t year = 0;
    domain::Fen price;
    domain::PolicySource source = domain::PolicySource::Assumption;
};

void describe(auto& visit, Like<PremiumPrice> auto& value) {
    visit("purpose", value.purpose, "Which premium.");
    visit("province", value.province, TextRule{.length_min = 6, .length_max = 6, .format = TextFormat::Digits},
          "Where (GB/T 2260).");
    visit("year", value.year, premium_year_rule, "The calendar year that is insured.");
    visit("price", value.price, YuanRule{}, "One person's price, in yuan.");
    visit("source", value.source, "Where the price comes from.");
}

struct PremiumPriceList {
    std::vector<PremiumPrice> premiums;
};

void describe(auto& visit, Like<PremiumPriceList> auto& value) {
    visit("premiums", value.premiums, list_up_to(1000), "All prices.");
}

/// A receipt: what was paid, for whom, by whom, under which rules.
struct PremiumReceipt {
    std::string id;
    std::string number;
    domain::Purpose purpose = domain::Purpose::ResidentPremium;
    std::int64_t year = 0;
    std::string period_from;
    std::string period_until;
    std::string insured_name;
    std::string payer_name;
    bool is_payer = false;
    std::optional<domain::Relation> relation;
    std::int64_t amount_fen = 0;
    std::int64_t paid_at = 0;
    domain::PremiumState state = domain::PremiumState::Paid;
    std::int64_t refunded_at = 0;
    bool may_refund = false;
    std::string policy_id;
    std::string policy_version;
};

void describe(auto& visit, Like<PremiumReceipt> auto& value) {
    visit("id", value.id, identifier_rule, "Names the receipt; what refund_premium wants.");
    visit("number", value.number, text_between(1, 40), "The receipt's number, for people.");
    visit("purpose", value.purpose, "Which premium.");
    visit("year", value.year, premium_year_rule, "The calendar year that is insured.");
    visit("period_from", value.period_from, text_between(10, 10), "The first day insured.");
    visit("period_until", value.period_until, text_between(10, 10), "The last day insured.");
    visit("insured_name", value.insured_name, text_between(1, 240), "Whose premium.");
    visit("payer_name", value.payer_name, text_between(1, 240), "Out of whose account.");
    visit("is_payer", value.is_payer, "Whether that is mine.");
    visit("relation", value.relation, "What the insured is to the payer; absent: the payer.");
    visit("amount_fen", value.amount_fen, amount_fen(), "How much.");
    visit("paid_at", value.paid_at, moment(), "When (Unix ms).");
    visit("state", value.state, "Paid, or refunded since.");
    visit("refunded_at", value.refunded_at, moment(), "When it was refunded; 0: it wasn't (Unix ms).");
    visit("may_refund", value.may_refund, "Whether I may take it back now.");
    visit("policy_id", value.policy_id, text_up_to(60), "The rules that decided.");
    visit("policy_version", value.policy_version, text_up_to(60), "Their version.");
}

/// One premium of one person, as the payer may or may not pay it.
struct PremiumOffer {
    domain::Purpose purpose = domain::Purpose::ResidentPremium;
    std::int64_t year = 0;
    std::int64_t price_fen = 0;
    std::optional<domain::PremiumReason> obstacle;
};

void describe(auto& visit, Like<PremiumOffer> auto& value) {
    visit("purpose", value.purpose, "Which premium.");
    visit("year", value.year, premium_year_rule, "The calendar year that is insured.");
    visit("price_fen", value.price_fen, amount_fen(), "What it costs.");
    visit("obstacle", value.obstacle, "Why it can't be paid now; absent: it can.");
}

struct PremiumPersonAnswer {
    std::string member;
    std::string name;
    std::optional<domain::Relation> relation;
    std::vector<PremiumOffer> offers;
};

void describe(auto& visit, Like<PremiumPersonAnswer> auto& value) {
    visit("member", value.member, text_between(1, 64), "The member's handle; `me` for the payer.");
    visit("name", value.name, text_between(1, 240), "The name in full.");
    visit("relation", value.relation, "What the person is to me; absent: it's me.");
    visit("offers", value.offers, list_up_to(20), "This year's and the next one's premiums that the place knows.");
}

/// The answer of `read_premiums`: what may be paid for whom, and what was.
struct PremiumsAnswer {
    std::int64_t balance_fen = 0;
    std::int64_t shareable_fen = 0;
    std::int64_t huimin_people_max = 0;
    bool huimin_counts_payer = false;
    std::int64_t huimin_people_left = 0;
    std::vector<PremiumPersonAnswer> people;
    std::vector<PremiumReceipt> receipts;
};

void describe(auto& visit, Like<PremiumsAnswer> auto& value) {
    visit("balance_fen", value.balance_fen, amount_fen(), "My personal account: pays my own premium.");
    visit("shareable_fen", value.shareable_fen, amount_fen(), "What of it pays a relative's.");
    visit("huimin_people_max", value.huimin_people_max, count_up_to(1000), "For how many people a year; 0: none.");
    visit("huimin_counts_payer", value.huimin_counts_payer, "Whether that includes me.");
    visit("huimin_people_left", value.huimin_people_left, count_up_to(1000), "How many more this year.");
    visit("people", value.people, list_up_to(201), "Me first, then my members.");
    visit("receipts", value.receipts, list_up_to(200), "Paid by me or for me, the latest first.");
}

/// `pay_premium`: one premium of one year for several people at once; all or none.
struct PayPremiumRequest {
    domain::Purpose purpose = domain::Purpose::ResidentPremium;
    std::int64_t year = 0;
    std::vector<std::string> members;
    std::string payment_password;
};

void describe(auto& visit, Like<PayPremiumRequest> auto& value) {
    visit("purpose", value.purpose, "Which premium.");
    visit("year", value.year, premium_year_rule, "The calendar year to insure.");
    visit("members", value.members, list_up_to(20, text_between(1, 64)), "For whom: handles of members, or `me`.");
    visit("payment_password", value.payment_password, payment_password_rule, "Six digits.");
}

struct RefundPremiumRequest {
    std::string receipt;
    std::string payment_password;
};

void describe(auto& visit, Like<RefundPremiumRequest> auto& value) {
    visit("receipt", value.receipt, identifier_rule, "Which payment.");
    visit("payment_password", value.payment_password, payment_password_rule, "Six digits.");
}

/// The answer of `pay_premium` and `refund_premium`.
struct PremiumReceiptsAnswer {
    std::vector<PremiumReceipt> receipts;
    std::int64_t balance_fen = 0;
};

void describe(auto& visit, Like<PremiumReceiptsAnswer> auto& value) {
    visit("receipts", value.receipts, list_up_to(20), "The receipts that were made or changed.");
    visit("balance_fen", value.balance_fen, amount_fen(), "My personal account after it.");
}

}  // namespace protocol
