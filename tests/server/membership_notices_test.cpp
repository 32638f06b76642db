#include <catch2/catch_test_macros.hpp>

#include "server/family_person.hpp"
#include "server/waiting_request.hpp"

using namespace server_tests;
using domain::NoticeKind;

namespace {

const TestServerOptions with_people{.with_sandbox_people = true};

/// A husband who may share and his wife; both are logged in.
struct Couple {
    TestServer server{with_people};
    const protocol::SandboxPerson& wife = person_named("令狐鿏");
    FamilyPerson sharer{server, person_named("赵𣲗")};
    FamilyPerson member{server, wife};

    Couple() {
        sharer.activate();
        member.activate();
    }

    protocol::Notice latest(FamilyPerson& reader) {
        const auto notices = reader.call(protocol::read_notices, {}).must();
        REQUIRE_FALSE(notices.items.empty());
        return notices.items.front();
    }
    void end(const std::string& membership) {
        sharer.call(protocol::end_membership, {.member = membership, .payment_password = std::string(payment_password)})
            .must();
    }
};

}  // namespace

TEST_CASE("a membership that begins or ends is told to both sides, by name") {
    Couple couple;
    const std::string membership = couple.sharer.bind(couple.wife).member;
    CHECK(couple.latest(couple.sharer).kind == NoticeKind::MemberJoined);
    CHECK(couple.latest(couple.sharer).name == "令狐鿏");
    CHECK(couple.latest(couple.member).kind == NoticeKind::AccountJoined);
    CHECK(couple.latest(couple.member).name == "赵𣲗");
    CHECK_FALSE(couple.latest(couple.member).record.has_value());

    couple.end(membership);
    CHECK(couple.latest(couple.sharer).kind == NoticeKind::MemberLeft);
    CHECK(couple.latest(couple.member).kind == NoticeKind::AccountLeft);
    const auto home = couple.member.call(protocol::read_home).must();
    REQUIRE(home.last_notice.has_value());
    CHECK(home.last_notice->kind == NoticeKind::AccountLeft);
    CHECK(home.last_notice->number == home.latest_notice);
}

TEST_CASE("an invitation is told once its sharer has authorised it, and not by whom") {
    Couple couple;
    const std::string invitation = couple.sharer.invite(couple.wife).must().invitation;
    CHECK(couple.member.call(protocol::read_notices, {}).must().items.empty());
    couple.sharer.authorize(invitation).must();
    CHECK(couple.latest(couple.member).kind == NoticeKind::Invited);
    CHECK(couple.latest(couple.member).name.empty());
}

TEST_CASE("both open pages hear of each step of an invitation and of its end") {
    Couple couple;
    const auto both_hear = [&](auto&& act) {
        const Asked his(couple.server, couple.sharer.cookies(), 100);
        const Asked hers(couple.server, couple.member.cookies(), 100);
        act();
        CHECK(his.news().changed);
        CHECK(hers.news().changed);
    };
    const std::string invitation = couple.sharer.invite(couple.wife).must().invitation;
    both_hear([&] { couple.sharer.authorize(invitation).must(); });
    both_hear([&] { couple.member.call(protocol::accept_incoming, {.invitation = invitation}).must(); });
    std::string membership;
    both_hear([&] { membership = couple.sharer.sign(invitation).must().member; });
    both_hear([&] { couple.end(membership); });
}
