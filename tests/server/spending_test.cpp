#include <catch2/catch_test_macros.hpp>
#include <string>

#include "domain/calendar.hpp"
#include "server/spending_family.hpp"
#include "server/tampering.hpp"

using namespace server_tests;
using protocol::ErrorCode;
using protocol::SpendingState;

namespace {

struct World {
    TestServer server{{.with_sandbox_people = true}};
    SpendingFamily family{server};

    domain::Instant months_ago(int months) {
        const domain::CivilMonth month = domain::add_months(domain::shanghai_month(server.clock().now()), -months);
        return domain::shanghai_instant(domain::first_day(month));
    }
};

}  // namespace

TEST_CASE("spending is summed by month and by member, Shanghai's months, reversed bills nowhere") {
    World world;
    world.family.pay(8650);
    world.family.pay(25600);
    const std::string reversed = world.family.pay(4200);
    world.family.reverse(reversed);
    world.family.refuse(domain::SettlementReason::SharedBalanceEmpty);
    world.family.pay(100, world.months_ago(0));                            // the month's first moment
    world.family.pay(700, world.months_ago(0) - domain::milliseconds(1));  // the last one before it
    world.family.pay(900, world.months_ago(7));

    const auto spending = world.server.call(protocol::read_spending, {}, &world.family.sharer).must();
    CHECK(spending.month == "2026-06");
    CHECK(spending.total_fen == 8650 + 25600 + 100);
    REQUIRE(spending.months.size() == 6);
    CHECK(spending.months.front().month == "2026-01");
    CHECK(spending.months.back().month == "2026-06");
    CHECK(spending.months[4].total_fen == 700);
    REQUIRE(spending.members.size() == 1);
    CHECK(spending.members.front().name == "陈𬱖");
    CHECK(spending.members.front().is_female);
    CHECK(spending.members.front().id == SpendingFamily::membership);
    CHECK(spending.members.front().fen == spending.total_fen);
    CHECK(spending.count == 5);
    REQUIRE(spending.records.size() == 5);
    int reversed_count = 0;
    int refused_count = 0;
    for (const auto& record : spending.records) {
        reversed_count += record.state == SpendingState::Reversed ? 1 : 0;
        refused_count += record.state == SpendingState::Refused ? 1 : 0;
    }
    CHECK(reversed_count == 1);
    CHECK(refused_count == 1);

    const auto old = world.server.call(protocol::read_spending, {.month = "2025-11"}, &world.family.sharer).must();
    CHECK(old.month == "2025-11");
    CHECK(old.months.back().month == "2025-11");
    CHECK(old.total_fen == 900);
}

TEST_CASE("the wife sees her own bills, and nobody the bills of a stranger") {
    World world;
    const std::string id = world.family.pay(8650);
    const auto hers = world.server.call(protocol::read_spending, {}, &world.family.member).must();
    CHECK(hers.total_fen == 8650);
    REQUIRE(hers.members.size() == 1);
    CHECK(hers.members.front().is_me);

    CookieJar stranger;
    world.server.register_person("13800000001", good_password, stranger);
    CHECK(world.server.call(protocol::read_spending, {}, &stranger).code() == ErrorCode::IdentityStepMissing);
    CHECK(world.server.call(protocol::read_record, {.id = id}, &stranger).code() == ErrorCode::IdentityStepMissing);
    CHECK(world.server.call(protocol::read_notices, {}, &stranger).must().items.empty());
    CHECK(world.server.call(protocol::read_spending, {}).code() == ErrorCode::NotLoggedIn);
    CHECK(world.server.call(protocol::read_record, {.id = "nothing"}, &world.family.sharer).code() ==
          ErrorCode::NotFound);
    CHECK(world.server.call(protocol::read_spending, {.member = "nobody"}, &world.family.sharer).code() ==
          ErrorCode::NotFound);
}

TEST_CASE("both sides hear the same story, each with its own balance, and only she what was bought") {
    World world;
    const std::string id = world.family.pay(8650);
    const auto his = world.server.call(protocol::read_record, {.id = id}, &world.family.sharer).must();
    const auto hers = world.server.call(protocol::read_record, {.id = id}, &world.family.member).must();
    for (const auto& record : {his, hers}) {
        CHECK(record.institution == "筑安大药房（中华北路店）");
        CHECK(record.total_fen == 9650);
        CHECK(record.fund_fen == 1000);
        CHECK(record.shared_fen == 8650);
        CHECK(record.cash_fen == 0);
        CHECK(record.payer == "李明");
        CHECK(record.member.name == "陈𬱖");
        CHECK(record.place_zh == "贵州");
        CHECK(record.steps.size() == 1);
        CHECK_FALSE(record.reversed_by);
    }
    CHECK(his.role == protocol::RecordRole::Sharer);
    CHECK(his.balance_before_fen == 648270);
    CHECK(his.balance_after_fen == 639620);
    CHECK(his.lines.empty());
    CHECK(hers.role == protocol::RecordRole::Beneficiary);
    CHECK_FALSE(hers.balance_before_fen);  // the resident scheme has no account, and his is his business
    REQUIRE(hers.lines.size() == 1);
    CHECK(hers.lines.front().item == "XA02BCA001");
    const auto his_text = world.server.get("/api/v1/record", "id=" + id, &world.family.sharer).body;
    CHECK(his_text.find("XA02BCA001") == std::string::npos);
}

TEST_CASE("a reversal and its original lead to each other, on both sides") {
    World world;
    const std::string id = world.family.pay(4200);
    const std::string reversal = world.family.reverse(id);
    for (CookieJar* side : {&world.family.sharer, &world.family.member}) {
        const auto original = world.server.call(protocol::read_record, {.id = id}, side).must();
        REQUIRE(original.reversed_by);
        CHECK(original.reversed_by->id == reversal);
        const auto back = world.server.call(protocol::read_record, {.id = reversal}, side).must();
        CHECK(back.kind == domain::SettlementKind::Reversal);
        REQUIRE(back.reverses);
        CHECK(back.reverses->id == id);
    }
}

TEST_CASE("why a payment was refused: what is the other's business stays the other's") {
    struct Row {
        domain::SettlementReason reason;
        domain::SettlementReason to_sharer;
        domain::SettlementReason to_member;
    };
    using enum domain::SettlementReason;
    const Row rows[] = {
        {ResidentTierExcluded, ResidentTierExcluded, ResidentTierExcluded},
        {SharerSuspended, domain::as_told_to(domain::Party::Sharer, SharerSuspended),
         domain::as_told_to(domain::Party::Member, SharerSuspended)},
        {BeneficiarySuspended, domain::as_told_to(domain::Party::Sharer, BeneficiarySuspended),
         domain::as_told_to(domain::Party::Member, BeneficiarySuspended)},
    };
    World world;
    for (const Row& row : rows) {
        const std::string id = world.family.refuse(row.reason);
        const auto his = world.server.call(protocol::read_record, {.id = id}, &world.family.sharer).must();
        const auto hers = world.server.call(protocol::read_record, {.id = id}, &world.family.member).must();
        CHECK(his.reason == row.to_sharer);
        CHECK(hers.reason == row.to_member);
        CHECK(his.mender == domain::mender_of(row.to_sharer));
        CHECK(his.shared_fen == 0);
        CHECK(his.total_fen == 15600);
    }
}

TEST_CASE("pages of a month join without a gap or a repetition, also among bills of one moment") {
    World world;
    for (int count = 0; count < 65; ++count) world.family.pay(100 + count);
    std::vector<std::string> ids;
    protocol::SpendingQuery query;
    for (;;) {
        const auto page = world.server.call(protocol::read_spending, query, &world.family.sharer).must();
        // Sums and counts come with the first page: the others are as quick as the first, however many there are.
        CHECK(page.count == (query.after ? 0 : 65));
        CHECK(page.months.empty() == query.after.has_value());
        for (const auto& record : page.records) ids.push_back(record.id);
        if (page.next.empty()) break;
        query.after = page.next;
    }
    CHECK(ids.size() == 65);
    std::ranges::sort(ids);
    CHECK(std::ranges::adjacent_find(ids) == ids.end());
}

TEST_CASE("whoever a record is of is named, also who has left and of whose bills nothing was paid") {
    World world;
    world.family.refuse(domain::SettlementReason::SharedBalanceEmpty);
    for (int count = 0; count < 35; ++count) world.family.reverse(world.family.pay(100 + count));
    tamper(world.server, "UPDATE mutual_aid_members SET state = 'ended' WHERE id = 'membership-of-wife'");
    protocol::SpendingQuery query;
    int pages = 0;
    for (;; ++pages) {
        const auto page = world.server.call(protocol::read_spending, query, &world.family.sharer).must();
        CHECK(page.total_fen == 0);
        REQUIRE(page.members.size() == 1);
        for (const auto& record : page.records) CHECK(record.member == page.members.front().id);
        if (page.next.empty()) break;
        query.after = page.next;
    }
    CHECK(pages == 1);
}

TEST_CASE("queries that say nothing sensible are refused") {
    World world;
    for (const std::string_view query :
         {"month=2026", "month=2026-13", "after=x", "after=1x-2", "surprise=1", "month=2026-06&month=2026-05"}) {
        CAPTURE(query);
        const auto response = world.server.get("/api/v1/spending", query, &world.family.sharer);
        CHECK(response.status == 400);
    }
    CHECK(world.server.get("/api/v1/record", "", &world.family.sharer).status == 400);
}

TEST_CASE("home knows the person, the family's month and the last record") {
    World world;
    const auto before = world.server.call(protocol::read_home, {}, &world.family.sharer).must();
    REQUIRE(before.person);
    CHECK(before.identity_verified);
    CHECK(before.person->name == "李明");
    CHECK(before.person->balance_offered);
    CHECK(before.person->balance_fen == 648270);
    CHECK_FALSE(before.last_record);
    world.family.pay(8650);
    const auto home = world.server.call(protocol::read_home, {}, &world.family.sharer).must();
    CHECK(home.person->balance_fen == 639620);
    REQUIRE(home.family);
    CHECK(home.family->total_fen == 8650);
    CHECK(home.family->people == 2);
    CHECK(home.family->people_max == 8);
    REQUIRE(home.family->members.size() == 1);
    CHECK(home.family->members.front().fen == 8650);
    REQUIRE(home.last_record);
    CHECK(home.last_record->amount_fen == 8650);
    CHECK(home.unread == 1);
    CHECK(home.latest_notice == 1);

    const auto hers = world.server.call(protocol::read_home, {}, &world.family.member).must();
    REQUIRE(hers.person);
    CHECK_FALSE(hers.person->has_account);
    CHECK_FALSE(hers.person->balance_offered);
    REQUIRE(hers.family);
    CHECK(hers.family->sharers == std::vector<std::string>{"李明"});
    CHECK(hers.family->members.empty());

    CookieJar stranger;
    world.server.register_person("13800000001", good_password, stranger);
    const auto nobody = world.server.call(protocol::read_home, {}, &stranger).must();
    CHECK_FALSE(nobody.person);
    CHECK_FALSE(nobody.family);
}

TEST_CASE("notices tell each side in its own words and are read up to a number") {
    World world;
    world.family.pay(8650);
    world.family.pay(100);
    const auto his = world.server.call(protocol::read_notices, {}, &world.family.sharer).must();
    REQUIRE(his.items.size() == 2);
    CHECK(his.latest == 2);
    CHECK(his.unread == 2);
    CHECK(his.items.back().kind == domain::NoticeKind::Drawn);
    CHECK(his.items.back().name == "陈𬱖");
    CHECK(his.items.back().amount_fen == 8650);
    CHECK(his.items.back().balance_fen == 639620);
    const auto hers = world.server.call(protocol::read_notices, {}, &world.family.member).must();
    CHECK(hers.items.back().kind == domain::NoticeKind::Paid);
    CHECK(hers.items.back().name.empty());
    CHECK_FALSE(hers.items.back().balance_fen);

    CHECK(world.server.call(protocol::mark_notices_read, {.up_to = 1}, &world.family.sharer).must().unread == 1);
    CHECK(world.server.call(protocol::read_notices, {}, &world.family.member).must().unread == 2);
    const auto older = world.server.call(protocol::read_notices, {.before = 2}, &world.family.sharer).must();
    REQUIRE(older.items.size() == 1);
    CHECK(older.items.front().is_read);
}
