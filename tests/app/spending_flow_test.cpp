#include "app/spending_flow.hpp"

#include <catch2/catch_test_macros.hpp>

#include "family_bodies.hpp"
#include "protocol/json_reader.hpp"

using namespace app;
using namespace app_test;

namespace {

/// February 2026 in Shanghai.
ScriptedClient at_spending(std::string_view address = "#/spending") {
    ScriptedClient client = at_home();
    client.act(RouteChanged{std::string(address)});
    return client;
}

ScriptedClient with_february() {
    ScriptedClient client = at_spending();
    client.answer("read_spending", spending_body("2026-02", 8650));
    return client;
}

ScriptedClient at_refusal(domain::SettlementReason reason) {
    ScriptedClient client = at_home();
    client.act(RouteChanged{"#/why/settlement-000000001"});
    protocol::RecordAnswer record{.id = "settlement-000000001", .kind = domain::SettlementKind::Refused};
    record.member = wife_spending(0);
    record.reason = reason;
    client.answer("read_record", protocol::write_json(record));
    return client;
}

}  // namespace

TEST_CASE("spending: the present month of everybody is asked for without words") {
    CHECK(at_spending().last_body("read_spending").empty());
    CHECK(at_spending().shown() == "#/spending");
}

TEST_CASE("spending: a link to a month and a member shows just that") {
    const ScriptedClient client = at_spending("#/spending?month=2025-12&member=member-of-the-wife-01");
    CHECK(client.last_body("read_spending") == "month=2025-12&member=member-of-the-wife-01");
    CHECK(client.shown() == "#/spending?month=2025-12&member=member-of-the-wife-01");
    CHECK(client.reloaded().shown() == client.shown());
}

TEST_CASE("spending: what is chosen stands in the address, and the focus stays") {
    ScriptedClient client = with_february();
    client.act(MonthChosen{"2026-01"});
    CHECK(client.shown() == "#/spending?month=2026-01");
    CHECK_FALSE(client.focused("spending.title"));
    CHECK(client.last_body("read_spending") == "month=2026-01");
    client.answer("read_spending", spending_body("2026-01", 0));
    client.act(MemberChosen{std::string(wife_member)});
    CHECK(client.shown() == "#/spending?month=2026-01&member=member-of-the-wife-01");
    client.answer("read_spending", spending_body("2026-01", 0));
    client.act(MemberChosen{""});
    CHECK(client.shown() == "#/spending?month=2026-01");
}

TEST_CASE("spending: another choice while an answer is on the way drops that answer") {
    ScriptedClient client = with_february();
    client.act(MonthChosen{"2026-01"});
    client.act(MonthChosen{"2025-12"});
    client.answer("read_spending", spending_body("2026-01", 100));
    REQUIRE(client.model.spending.data);
    CHECK(client.model.spending.data->month == "2026-02");
    client.answer("read_spending", spending_body("2025-12", 200));
    CHECK(client.model.spending.data->month == "2025-12");
}

TEST_CASE("spending: no month after the present one") {
    ScriptedClient client = with_february();
    client.press(Button::SpendingLater);
    CHECK(client.waiting("read_spending") == 0);
    client.press(Button::SpendingEarlier);
    CHECK(client.last_body("read_spending") == "month=2026-01");
}

TEST_CASE("spending: news make it be read again, with what was chosen") {
    ScriptedClient client = with_february();
    client.act(MonthChosen{"2026-01"});
    client.answer("read_spending", spending_body("2026-01", 0));
    forget_freshness(client.model);
    client.pass(domain::seconds(1));
    CHECK(client.last_body("read_spending") == "month=2026-01");
}

TEST_CASE("spending: a failure keeps what was shown and is tried again by the button") {
    ScriptedClient client = with_february();
    forget_freshness(client.model);
    client.pass(domain::seconds(1));
    client.leave_unanswered("read_spending", UnansweredReason::Failed);
    REQUIRE(client.model.spending.data);
    CHECK(client.model.spending.data->total_fen == 8650);
    client.press(Button::SpendingRetry);
    CHECK(client.waiting("read_spending") == 1);
}

TEST_CASE("spending: the next page is asked for once, after what is known; a failure waits for a press") {
    ScriptedClient client = at_spending();
    auto february =
        protocol::read_json<protocol::SpendingAnswer>(spending_body("2026-02", 8650), protocol::UnknownFields::Ignore);
    REQUIRE(february);
    february->next = "17-record";
    client.answer("read_spending", protocol::write_json(*february));
    const std::size_t known = client.model.spending.data->records.size();
    client.press(Button::SpendingMore).press(Button::SpendingMore);
    CHECK(client.waiting("read_spending") == 1);
    CHECK(client.last_body("read_spending") == "after=17-record");
    client.leave_unanswered("read_spending", UnansweredReason::Failed);
    CHECK(client.model.spending.state == LoadState::Failed);
    client.press(Button::SpendingMore);
    CHECK(client.last_body("read_spending") == "after=17-record");
    february->next.clear();
    client.answer("read_spending", protocol::write_json(*february));
    CHECK(client.model.spending.data->records.size() == 2 * known);
    CHECK(client.model.spending.data->total_fen == 8650);
    client.press(Button::SpendingMore);
    CHECK(client.waiting("read_spending") == 0);
}

TEST_CASE("why: the refusal's button leads to where it can be mended from") {
    using domain::SettlementReason;
    struct Row {
        SettlementReason reason;
        const char* leads_to;
    };
    const Row rows[] = {{SettlementReason::NoSharer, "#/family/invite/who"},
                        {SettlementReason::PlaceNotDesignated, "#/places?for=member-of-the-wife-01"},
                        {SettlementReason::SharerUnavailable, "#/family"}};
    for (const Row& row : rows) {
        CAPTURE(domain::name_of(row.reason));
        ScriptedClient client = at_refusal(row.reason);
        client.press(Button::WhyNextStep);
        CHECK(client.shown() == row.leads_to);
    }
}

TEST_CASE("notices: marked as read at once everywhere") {
    ScriptedClient client = at_home();
    client.act(RouteChanged{"#/notices"});
    client.answer("read_notices", notices_body(client.now));
    client.press(Button::NoticesMarkRead);
    CHECK(client.last_body("mark_notices_read") == R"({"up_to":2})");
    client.answer("mark_notices_read", R"({"unread":0})");
    REQUIRE(client.model.notices.data);
    CHECK(client.model.notices.data->unread == 0);
    CHECK(client.model.notices.data->items.front().is_read);
    CHECK(client.home().unread == 0);
}

TEST_CASE("notices: a kind is asked of the server, news keep to it, and its end isn't the end of all") {
    ScriptedClient client = at_home();
    client.act(RouteChanged{"#/notices"});
    client.answer("read_notices", notices_body(client.now));
    client.act(NoticeTopicChosen{domain::NoticeTopic::Family});
    CHECK(client.last_body("read_notices") == "topic=family");
    client.act(NoticeTopicChosen{domain::NoticeTopic::Family});
    CHECK(client.waiting("read_notices") == 1);
    client.answer("read_notices", notices_body(client.now));
    forget_freshness(client.model);
    client.pass(domain::seconds(1));
    CHECK(client.last_body("read_notices") == "topic=family");
    client.act(NoticeTopicChosen{});
    CHECK(client.last_body("read_notices").empty());
}
