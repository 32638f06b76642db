#include <algorithm>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <thread>
#include <vector>

#include "server/clerk.hpp"
#include "server/family_person.hpp"
#include "server/test_till.hpp"

// What somebody of the staff might try, or do twice by mistake: nothing moves, and nothing moves twice.

using namespace server_tests;
using domain::StaffActKind;
using protocol::ErrorCode;

namespace {

struct Hall {
    TestServer server{with_people()};
    FamilyPerson husband{server, person_named("李明")};
    std::string membership = server_tests::bind(server, li_ming, li_mings_wife);

    Hall() { husband.activate(); }
    protocol::StaffActRequest divorce() const {
        protocol::StaffActRequest act;
        act.kind = StaffActKind::Divorce;
        act.resident_id = person_named("李明").resident_id;
        act.other_resident_id = person_named("陈𬱖").resident_id;
        return act;
    }
    std::string asked() { return Clerk::first(server).call(protocol::staff_request_act, divorce()).must().request; }
    std::size_t members() { return husband.family().members.size(); }
};

}  // namespace

TEST_CASE("staff lies: a second shift of the same clerk is no second clerk") {
    Hall hall;
    const std::string request = hall.asked();
    Clerk again = Clerk::first(hall.server);
    CHECK(again.call(protocol::staff_decide, {.request = request, .carry_out = true}).code() ==
          ErrorCode::StaffRequestOwn);
    CHECK(hall.members() == 1);
}

TEST_CASE("staff lies: a reviewer neither finds, gives codes, asks nor decides; a clerk opens no pictures") {
    Hall hall;
    const std::string request = hall.asked();
    Clerk reviewer = Clerk::reviewer(hall.server);
    const std::string number = person_named("李明").resident_id;
    const auto looks = [&hall] { return hall.husband.call(protocol::read_access_log).must().items.size(); };
    const std::size_t looks_before = looks();
    CHECK(reviewer.call(protocol::staff_find_person, {.resident_id = number}).error->problem == "clerks_only");
    CHECK(reviewer.call(protocol::staff_issue_hall_code, {.resident_id = number}).error->problem == "clerks_only");
    CHECK(reviewer.call(protocol::staff_request_act, hall.divorce()).error->problem == "clerks_only");
    CHECK(reviewer.call(protocol::staff_decide, {.request = request, .carry_out = true}).error->problem ==
          "clerks_only");
    CHECK(Clerk::second(hall.server).call(protocol::staff_read_family_vouchers).error->problem == "reviewers_only");
    CHECK(hall.members() == 1);
    // Refused before anything was looked at: nothing to tell.
    CHECK(looks() == looks_before);
}

TEST_CASE("staff lies: a shift that ended does nothing more, and neither side's log-in is the other's") {
    Hall hall;
    const std::string request = hall.asked();
    Clerk gone = Clerk::second(hall.server);
    gone.call(protocol::staff_log_out).must();
    CHECK(gone.call(protocol::staff_decide, {.request = request, .carry_out = true}).code() == ErrorCode::StaffOnly);
    CHECK(Clerk::second(hall.server).call(protocol::read_family).code() == ErrorCode::NotLoggedIn);
    CHECK(hall.husband.call(protocol::staff_decide, {.request = request, .carry_out = true}).code() ==
          ErrorCode::StaffOnly);
    CHECK(hall.members() == 1);
}

TEST_CASE("staff lies: the same act asked for twice is done once") {
    Hall hall;
    const std::string first = hall.asked();
    const std::string second = hall.asked();
    Clerk decider = Clerk::second(hall.server);
    decider.call(protocol::staff_decide, {.request = first, .carry_out = true}).must();
    CHECK(hall.members() == 0);
    const auto refused = decider.call(protocol::staff_decide, {.request = second, .carry_out = true});
    CHECK(refused.error->problem == "no_membership");
}

TEST_CASE("staff lies: carried out by many presses at once, it is carried out once") {
    Hall hall;
    const std::string request = hall.asked();
    constexpr int presses = 8;
    std::vector<server::Request> messages;
    for (int press = 0; press < presses; ++press) {
        messages.push_back(
            Clerk::second(hall.server).message(protocol::staff_decide, {.request = request, .carry_out = true}));
    }
    std::atomic<int> done = 0;
    std::atomic<int> refused = 0;
    {
        std::vector<std::jthread> threads;
        for (const server::Request& message : messages) {
            threads.emplace_back([&] { ++(hall.server.handle(message).status == 200 ? done : refused); });
        }
    }
    CHECK(done == 1);
    CHECK(refused == presses - 1);
    CHECK(hall.members() == 0);
    const auto notices = hall.husband.call(protocol::read_notices).must().items;
    CHECK(std::ranges::count(notices, domain::NoticeKind::MemberLeft, &protocol::Notice::kind) == 1);
}
