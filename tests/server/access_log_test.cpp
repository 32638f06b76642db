#include "server/clerk.hpp"
#include "server/family_person.hpp"
#include "server/test_till.hpp"

using namespace server_tests;
using domain::AccessBy;
using domain::AccessedData;
using domain::AccessReason;

namespace {

struct Couple {
    TestServer server{with_people()};
    FamilyPerson husband{server, person_named("李明")};
    FamilyPerson wife{server, person_named("陈𬱖")};
    Till till{server};

    Couple() {
        husband.activate();
        wife.activate();
        server_tests::bind(server, li_ming, li_mings_wife);
        REQUIRE(till.sign_in().is_ok());
    }
    TillAnswer buy(const std::string& total) {
        Purchase purchase{
            .person = std::string(li_mings_wife), .token = show_code(server, li_mings_wife), .total = total};
        purchase.insutype = "390";
        return till.settle(purchase);
    }
    static std::vector<protocol::AccessEntry> log_of(FamilyPerson& person, std::optional<AccessBy> by = {}) {
        return person.call(protocol::read_access_log, {.by = by, .after = {}}).must().items;
    }
};

}  // namespace

TEST_CASE("access log: a till's query and a payment stand in it for both, by whom, when and why") {
    Couple couple;
    const std::string token = show_code(couple.server, li_mings_wife);
    REQUIRE(couple.till.query(token).is_ok());
    const std::int64_t asked_at = couple.server.clock().now().unix_ms;
    couple.server.clock().advance(domain::seconds(1));
    REQUIRE(couple.buy("86.50").is_ok());
    const auto hers = Couple::log_of(couple.wife);
    REQUIRE(hers.size() == 2);
    CHECK(hers[0].data == AccessedData::Settlement);
    CHECK(hers[0].reason == AccessReason::Payment);
    CHECK(hers[1].data == AccessedData::InsuranceRecord);
    CHECK(hers[1].reason == AccessReason::CodeShown);
    CHECK(hers[1].who == "贵阳仁和大药房");
    CHECK(hers[1].at == asked_at);
    const auto his = Couple::log_of(couple.husband);
    REQUIRE(his.size() == 1);
    CHECK(his[0].data == AccessedData::SharedAccount);
    CHECK(his[0].about == "陈𬱖");
}

TEST_CASE("access log: the sharer's reading of spending is in the member's, once an hour") {
    Couple couple;
    couple.husband.call(protocol::read_spending).must();
    couple.husband.call(protocol::read_spending).must();
    auto hers = Couple::log_of(couple.wife);
    REQUIRE(hers.size() == 1);
    CHECK(hers[0].by == AccessBy::Relative);
    CHECK(hers[0].data == AccessedData::Spending);
    CHECK(hers[0].who == "李明");
    couple.server.clock().advance(domain::minutes(61));
    couple.husband.call(protocol::read_spending).must();
    CHECK(Couple::log_of(couple.wife).size() == 2);
    // Reading one's own leaves no trace of a stranger.
    couple.wife.call(protocol::read_spending).must();
    CHECK(Couple::log_of(couple.wife).size() == 2);
}

TEST_CASE("access log: what the service hall looks at; filtered, counted, in pages") {
    Couple couple;
    Clerk::first(couple.server)
        .call(protocol::staff_request_act, {.kind = domain::StaffActKind::Divorce,
                                            .resident_id = person_named("李明").resident_id,
                                            .other_resident_id = person_named("陈𬱖").resident_id})
        .must();
    for (int times = 0; times < 40; ++times) {
        REQUIRE(couple.buy("1.00").is_ok());
        couple.server.clock().advance(domain::seconds(1));
    }
    const auto staff = Couple::log_of(couple.husband, AccessBy::Staff);
    REQUIRE(staff.size() == 1);
    CHECK(staff[0].reason == AccessReason::HallRequest);
    const auto first = couple.husband.call(protocol::read_access_log).must();
    CHECK(first.items.size() == 30);
    CHECK(first.by_institutions == 40);
    CHECK(first.by_staff == 1);
    const auto second = couple.husband.call(protocol::read_access_log, {.by = {}, .after = first.next}).must();
    CHECK(second.items.size() == 11);
    CHECK(second.next.empty());
    CHECK(second.items.front().at <= first.items.back().at);
    CHECK(couple.husband.call(protocol::read_access_log, {.by = {}, .after = "nonsense"}).code() ==
          protocol::ErrorCode::InvalidRequest);
}
