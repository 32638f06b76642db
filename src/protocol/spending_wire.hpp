#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/enum_names.hpp"
#include "domain/institution.hpp"
#include "domain/relation.hpp"
#include "protocol/wire_description.hpp"

namespace protocol {

/// What became of a bill, in one word for a list.
enum class SpendingState { Settled, Reversed, Refused };

}  // namespace protocol

template <>
inline constexpr auto domain::enum_names<protocol::SpendingState> =
    std::to_array<std::string_view>({"settled", "reversed", "refused"});

namespace protocol {

inline constexpr TextRule record_rule = token_between(1, 64);
inline constexpr TextRule member_rule = token_between(1, 64);
inline constexpr TextRule month_rule = text_between(7, 7);
inline constexpr TextRule shown_name_rule = text_up_to(240);
inline constexpr TextRule institution_name_rule = text_up_to(200);
inline constexpr std::size_t spending_members_max = 200;
inline constexpr std::size_t spending_months_max = 24;
inline constexpr std::size_t spending_page_max = 100;

/// Names the caller among the members.
inline constexpr std::string_view member_me = "me";

struct SpendingQuery {
    std::optional<std::string> month;
    std::optional<std::string> member;
    std::optional<std::string> after;
    std::optional<domain::VisitKind> visit;
    std::optional<std::string> text;
};

void describe(auto& visit, Like<SpendingQuery> auto& value) {
    visit("month", value.month, month_rule, "Which month in Shanghai, 2026-11; absent: the present one.");
    visit("member", value.member, member_rule, "Only this member's records; absent: all.");
    visit("after", value.after, text_up_to(100), "Where the last page ended (`next`); absent: the first page.");
    visit("visit", value.visit, "Only this occasion: a purchase, outpatient or inpatient care; absent: all.");
    visit("text", value.text, text_up_to(60), "Part of the institution's name; absent: everywhere.");
}

/// Somebody whose bills the caller's account pays, or the caller.
struct SpendingMember {
    std::string id;
    std::string name;
    bool is_me = false;
    std::optional<domain::Relation> relation;
    bool is_female = false;
    std::int64_t order = 0;
    std::int64_t fen = 0;
};

void describe(auto& visit, Like<SpendingMember> auto& value) {
    visit("id", value.id, member_rule, "The member's handle; `me` for the caller.");
    visit("name", value.name, shown_name_rule, "The name in full.");
    visit("is_me", value.is_me, "Whether this is the caller.");
    visit("relation", value.relation, "What the member is to the caller; absent for the caller.");
    visit("is_female", value.is_female, "For the word: mother or father.");
    visit("order", value.order, count_up_to(1000), "The place among all who ever were members: it never changes.");
    visit("fen", value.fen, amount_fen(), "What accounts paid in the month asked for.");
}

struct SpendingShare {
    std::string member;
    std::int64_t fen = 0;
};

void describe(auto& visit, Like<SpendingShare> auto& value) {
    visit("member", value.member, member_rule, "Whose.");
    visit("fen", value.fen, amount_fen(), "What accounts paid.");
}

struct SpendingMonth {
    std::string month;
    std::int64_t total_fen = 0;
    std::vector<SpendingShare> shares;
};

void describe(auto& visit, Like<SpendingMonth> auto& value) {
    visit("month", value.month, month_rule, "As 2026-11.");
    visit("total_fen", value.total_fen, amount_fen(), "The sum of all members.");
    visit("shares", value.shares, list_up_to(spending_members_max), "By member; who spent nothing is left out.");
}

/// One bill as a list shows it: nothing of what was bought.
struct SpendingRecord {
    std::string id;
    std::int64_t at = 0;
    std::string member;
    std::string institution;
    domain::VisitKind visit = domain::VisitKind::PharmacyPurchase;
    std::int64_t amount_fen = 0;
    std::int64_t total_fen = 0;
    SpendingState state = SpendingState::Settled;
};

void describe(auto& visit, Like<SpendingRecord> auto& value) {
    visit("id", value.id, record_rule, "The record's handle.");
    visit("at", value.at, moment(), "When it was settled or refused (Unix ms).");
    visit("member", value.member, member_rule, "Whose bill.");
    visit("institution", value.institution, institution_name_rule, "Where.");
    visit("visit", value.visit, "The occasion.");
    visit("amount_fen", value.amount_fen, amount_fen(),
          "What accounts paid of it; of a sharer, what the sharer's did.");
    visit("total_fen", value.total_fen, amount_fen(), "The whole bill.");
    visit("state", value.state, "What became of it.");
}

/// The answer of `read_spending`. A bill that was reversed counts nowhere.
struct SpendingAnswer {
    std::vector<SpendingMonth> months;
    std::string month;
    std::int64_t total_fen = 0;
    std::vector<SpendingMember> members;
    std::int64_t count = 0;
    std::vector<SpendingRecord> records;
    std::string next;
};

void describe(auto& visit, Like<SpendingAnswer> auto& value) {
    visit("months", value.months, list_up_to(spending_months_max), "The month asked for among its neighbours.");
    visit("month", value.month, month_rule, "The month that was asked for.");
    visit("total_fen", value.total_fen, amount_fen(), "Its sum.");
    visit("members", value.members, list_up_to(spending_members_max),
          "Everybody whom the answer speaks of, oldest member first; a further page names those of its records.");
    visit("count", value.count, count_up_to(1'000'000'000), "How many records the month has, of the member asked for.");
    visit("records", value.records, list_up_to(spending_page_max), "A page of them, the latest first.");
    visit("next", value.next, text_up_to(100), "For the next page; empty on the last.");
}

}  // namespace protocol
