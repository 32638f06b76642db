#include <catch2/catch_test_macros.hpp>
#include <string>

#include "server/family_person.hpp"
#include "server/test_till.hpp"

namespace server_tests {

namespace {

/// The couple of the journey and a pharmacy, everything by the interfaces that people and tills use.
struct Journey {
    TestServer server{with_people()};
    const protocol::SandboxPerson& wife_record = person_named("令狐鿏");
    FamilyPerson sharer{server, person_named("赵𣲗")};
    FamilyPerson member{server, wife_record};
    Till till{server};

    Journey() {
        sharer.activate();
        member.activate();
        REQUIRE(till.sign_in().is_ok());
    }

    /// Scans the code that the wife's phone shows and settles.
    TillAnswer buy(std::string total) {
        server.clock().advance(domain::minutes(1));
        const std::string token =
            member.call(protocol::request_payment_code, {.payment_password = std::string(payment_password)})
                .must()
                .token;
        const TillAnswer person = till.query(token);
        INFO(person.body);
        REQUIRE(person.is_ok());
        return till.settle({.person = person.value("baseinfo.psn_no"), .token = token, .total = std::move(total)});
    }
    protocol::RecordAnswer record(FamilyPerson& reader, const std::string& id) {
        return reader.call(protocol::read_record, {.id = id}).must();
    }
};

}  // namespace

TEST_CASE("the whole journey: bind, buy, both see it, cancel another, unbind, refused") {
    Journey journey;
    const std::string membership = journey.sharer.bind(journey.wife_record).member;

    const TillAnswer bought = journey.buy("86.50");
    INFO(bought.body);
    REQUIRE(bought.is_ok());
    CHECK(bought.value("setlinfo.acct_mulaid_pay") == "55.00");
    const std::string id = bought.value("setlinfo.setl_id");
    const auto hers = journey.record(journey.member, id);
    const auto his = journey.record(journey.sharer, id);
    CHECK(hers.role == protocol::RecordRole::Beneficiary);
    CHECK(his.role == protocol::RecordRole::Sharer);
    CHECK(hers.total_fen == 8'650);
    CHECK(his.shared_fen == 5'500);

    const TillAnswer second = journey.buy("20.00");
    INFO(second.body);
    REQUIRE(second.is_ok());
    REQUIRE(journey.till.cancel(wife, second.value("setlinfo.setl_id")).is_ok());
    const auto spending = journey.sharer.call(protocol::read_spending, {}).must();
    CHECK(spending.total_fen == 5'500);
    CHECK(balance_fen(journey.server, husband) == 278'000 - 5'500);

    journey.sharer
        .call(protocol::end_membership, {.member = membership, .payment_password = std::string(payment_password)})
        .must();
    const TillAnswer refused = journey.buy("10.00");
    CHECK_FALSE(refused.is_ok());
    CHECK(refused.error().find("已解绑") != std::string::npos);
    CHECK(balance_fen(journey.server, husband) == 278'000 - 5'500);
    const auto notices = journey.member.call(protocol::read_notices, {}).must();
    CHECK(notices.items.front().reason == domain::SettlementReason::NoSharer);
    const auto refused_record = journey.record(journey.member, notices.items.front().record.value());
    REQUIRE_FALSE(refused_record.checks.empty());
    CHECK(refused_record.checks.front().check == domain::SettlementCheck::Bond);
    CHECK(refused_record.checks.front().outcome == domain::CheckOutcome::Failed);
    CHECK(ledger_is_clean(journey.server));
}

}  // namespace server_tests
