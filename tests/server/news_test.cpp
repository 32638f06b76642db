#include <array>
#include <catch2/catch_test_macros.hpp>

#include "server/news_desk.hpp"
#include "server/spending_family.hpp"
#include "server/waiting_request.hpp"

using namespace server_tests;
using server::NewsDesk;
using server::WakeReason;

namespace {

struct World {
    TestServer server{{.with_sandbox_people = true}};
    SpendingFamily family{server};

    void tell(std::string_view person) {
        const std::array people{std::string(person)};
        server.application().tell_news(people);
    }
};

}  // namespace

TEST_CASE("news: who waits hears of it at once, and only whom it concerns") {
    World world;
    const Asked his(world.server, world.family.sharer, 0);
    const Asked hers(world.server, world.family.member, 0);
    CHECK_FALSE(his.response);
    world.family.pay(8650);
    world.tell(SpendingFamily::sharer_person);
    CHECK(his.news().latest == 1);
    CHECK(his.news().changed);
    CHECK_FALSE(hers.response);
}

TEST_CASE("news: what happened before asking is said at once") {
    World world;
    world.family.pay(8650);
    CHECK(Asked(world.server, world.family.sharer, 0).news().latest == 1);
    CHECK_FALSE(Asked(world.server, world.family.sharer, 1).response);
}

TEST_CASE("news: a change without a notice wakes too") {
    World world;
    const Asked his(world.server, world.family.sharer, 0);
    world.tell(SpendingFamily::sharer_person);
    CHECK(his.news().changed);
    CHECK(his.news().latest == 0);
}

TEST_CASE("news: what was told between two questions is said at once, without a notice too") {
    World world;
    const Asked first(world.server, world.family.sharer, 0);
    world.tell(SpendingFamily::sharer_person);
    const std::int64_t mark = first.news().mark;
    const Asked nothing_yet(world.server, world.family.sharer, 0, mark);
    CHECK_FALSE(nothing_yet.response);
    world.tell(SpendingFamily::member_person);
    CHECK_FALSE(nothing_yet.response);
    world.tell(SpendingFamily::sharer_person);
    const Asked late(world.server, world.family.sharer, 0, mark);
    CHECK(late.news().changed);
    CHECK(late.news().mark == nothing_yet.news().mark);
    CHECK_FALSE(Asked(world.server, world.family.sharer, 0, late.news().mark).response);
}

TEST_CASE("news: without a mark of this process nobody knows whether something happened, so they look") {
    World world;
    const Asked first(world.server, world.family.sharer, 0);
    const std::int64_t foreign = (std::int64_t{1} << 52) - 1;
    const Asked restarted(world.server, world.family.sharer, 0, foreign);
    CHECK_FALSE(restarted.response);
    world.server.clock().advance(domain::milliseconds(25'000));
    world.server.application().pass_time();
    CHECK(first.news().changed);
    CHECK(restarted.news().changed);
    CHECK(restarted.news().mark == first.news().mark);
    CHECK_FALSE(Asked(world.server, world.family.sharer, 0, first.news().mark).response);
}

TEST_CASE("news: the time is up after 25 seconds, and nothing was new") {
    World world;
    const Asked first(world.server, world.family.sharer, 0);
    world.tell(SpendingFamily::sharer_person);
    const Asked his(world.server, world.family.sharer, 0, first.news().mark);
    world.server.clock().advance(domain::milliseconds(24'999));
    world.server.application().pass_time();
    CHECK_FALSE(his.response);
    world.server.clock().advance(domain::milliseconds(1));
    world.server.application().pass_time();
    CHECK_FALSE(his.news().changed);
}

TEST_CASE("news: a server that stops answers everybody") {
    World world;
    const Asked his(world.server, world.family.sharer, 0);
    world.server.application().begin_draining();
    REQUIRE(his.response);
    CHECK(his.response->status == 503);
    const Asked late(world.server, world.family.sharer, 0);
    REQUIRE(late.response);
    CHECK(late.response->status == 503);
}

TEST_CASE("news: nobody waits without a session") {
    World world;
    const Asked nobody(world.server, CookieJar(), 0);
    REQUIRE(nobody.response);
    CHECK(nobody.response->status == 401);
}

TEST_CASE("the desk is bounded, by person and in all") {
    NewsDesk desk;
    int let_go = 0;
    for (std::size_t count = 0; count < NewsDesk::waiting_of_person_max + 3; ++count) {
        (void)desk.wait("one", {1000}, [&](WakeReason reason) { let_go += reason == WakeReason::TimeUp ? 1 : 0; });
    }
    CHECK(let_go == 3);
    CHECK(desk.waiting() == NewsDesk::waiting_of_person_max);
    for (std::size_t count = 0; count < NewsDesk::waiting_max; ++count) {
        (void)desk.wait("other " + std::to_string(count), {1000}, [](WakeReason) {});
    }
    CHECK(desk.waiting() == NewsDesk::waiting_max);
    const auto ticket = desk.wait("leaver", {1000}, [](WakeReason) { FAIL("has left"); });
    CHECK(desk.leave(ticket) == NewsDesk::Left::Now);
    CHECK(desk.leave(ticket) == NewsDesk::Left::WasWoken);
    desk.close();
    CHECK(desk.waiting() == 0);
}
