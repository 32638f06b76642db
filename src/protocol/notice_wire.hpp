#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/notice_topic.hpp"
#include "domain/settlement_reason.hpp"
#include "protocol/spending_wire.hpp"

namespace protocol {

/// A notice's number among its person's: 1, 2, …
inline constexpr IntegerRule notice_number_rule = count_up_to(1'000'000'000'000);
inline constexpr std::size_t notices_page_max = 100;

struct NoticesQuery {
    std::optional<std::int64_t> before;
    std::optional<domain::NoticeTopic> topic;
};

void describe(auto& visit, Like<NoticesQuery> auto& value) {
    visit("before", value.before, notice_number_rule, "Only those numbered below; absent: from the latest.");
    visit("topic", value.topic, "Only those about this; absent: all.");
}

struct Notice {
    std::int64_t number = 0;
    domain::NoticeKind kind = domain::NoticeKind::Paid;
    std::int64_t at = 0;
    bool is_read = false;
    std::optional<std::string> record;
    std::optional<domain::SettlementReason> reason;
    std::string name;
    std::string institution;
    std::int64_t amount_fen = 0;
    std::optional<std::int64_t> balance_fen;
};

void describe(auto& visit, Like<Notice> auto& value) {
    visit("number", value.number, notice_number_rule, "Grows by one with each notice of the person.");
    visit("kind", value.kind, "What happened.");
    visit("at", value.at, moment(), "When (Unix ms).");
    visit("is_read", value.is_read, "Whether it was marked as read.");
    visit("record", value.record, record_rule, "The record that it is about.");
    visit("reason", value.reason, "Why a payment was refused, as this person may hear it.");
    visit("name", value.name, shown_name_rule, "Whose bill, or who joined or left; empty when it is the caller's.");
    visit("institution", value.institution, institution_name_rule, "Where.");
    visit("amount_fen", value.amount_fen, amount_fen(), "What was paid, came back, or was refused.");
    visit("balance_fen", value.balance_fen, amount_fen(), "The caller's own account after it.");
}

struct NoticesAnswer {
    std::vector<Notice> items;
    std::int64_t latest = 0;
    std::int64_t unread = 0;
    std::int64_t next = 0;
};

void describe(auto& visit, Like<NoticesAnswer> auto& value) {
    visit("items", value.items, list_up_to(notices_page_max), "A page, the latest first.");
    visit("latest", value.latest, notice_number_rule, "The number of the person's latest notice; 0: none.");
    visit("unread", value.unread, count_up_to(1'000'000'000), "How many weren't marked as read.");
    visit("next", value.next, notice_number_rule, "`before` of the next page; 0 on the last.");
}

struct MarkNoticesReadRequest {
    std::int64_t up_to = 0;
};

void describe(auto& visit, Like<MarkNoticesReadRequest> auto& value) {
    visit("up_to", value.up_to, notice_number_rule, "The latest number that the person has seen.");
}

struct UnreadAnswer {
    std::int64_t unread = 0;
};

void describe(auto& visit, Like<UnreadAnswer> auto& value) {
    visit("unread", value.unread, count_up_to(1'000'000'000), "How many are left unread.");
}

/// How long the server may keep the answer to `wait_for_news` back.
inline constexpr std::int64_t news_held_ms_max = 25'000;

/// Where one process's news stand for one person; only equality means something.
inline constexpr IntegerRule news_mark_rule = count_up_to((std::int64_t{1} << 52) - 1);

struct NewsQuery {
    std::int64_t after = 0;
    std::optional<std::int64_t> mark;
};

void describe(auto& visit, Like<NewsQuery> auto& value) {
    visit("after", value.after, notice_number_rule, "The latest number that the client knows.");
    visit("mark", value.mark, news_mark_rule, "The mark of the last answer: what happened since then is said at once.");
}

struct NewsAnswer {
    std::int64_t latest = 0;
    bool changed = false;
    std::int64_t mark = 0;
};

void describe(auto& visit, Like<NewsAnswer> auto& value) {
    visit("latest", value.latest, notice_number_rule, "The number of the person's latest notice.");
    visit("changed", value.changed,
          "Whether something happened, or may have: without a mark of this server nobody knows. False when the time "
          "was up.");
    visit("mark", value.mark, news_mark_rule, "To be sent with the next question.");
}

}  // namespace protocol
