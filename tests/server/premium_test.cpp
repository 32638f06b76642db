#include <algorithm>
#include <set>

#include "server/family_person.hpp"
#include "server/test_till.hpp"

using namespace server_tests;
using domain::Purpose;
using protocol::ErrorCode;

namespace {

constexpr std::int64_t account_fen = 86'200 + 562'070;

/// Guizhou: Li Ming with his wife, his father and his mother, who are all in the resident scheme.
struct Guiyang {
    TestServer server{with_people()};
    FamilyPerson husband{server, person_named("李明")};
    std::string wife = server_tests::bind(server, li_ming, li_mings_wife);
    std::string father = server_tests::bind(server, li_ming, person_named("李国栋").id);
    std::string mother = server_tests::bind(server, li_ming, person_named("欧阳䶮").id);

    Guiyang() { husband.activate(); }
    auto pay(Purpose purpose, std::vector<std::string> members, std::int64_t year = 2026, std::string_view key = {}) {
        return husband.call(protocol::pay_premium,
                            {.purpose = purpose,
                             .year = year,
                             .members = std::move(members),
                             .payment_password = std::string(payment_password)},
                            key);
    }
    auto refund(const std::string& receipt) {
        return husband.call(protocol::refund_premium,
                            {.receipt = receipt, .payment_password = std::string(payment_password)});
    }
    protocol::PremiumsAnswer premiums() { return husband.call(protocol::read_premiums).must(); }
};

}  // namespace

TEST_CASE("premiums: a wife's resident premium is paid once a year, with a receipt, and told to both") {
    Guiyang guiyang;
    const std::string key = guiyang.server.fresh_key();
    const auto paid = guiyang.pay(Purpose::ResidentPremium, {guiyang.wife}, 2026, key);
    REQUIRE(paid.must().receipts.size() == 1);
    const protocol::PremiumReceipt& receipt = paid.must().receipts[0];
    CHECK(receipt.number == "BF20260616000001");
    CHECK(receipt.insured_name == "陈𬱖");
    CHECK(receipt.payer_name == "李明");
    CHECK(receipt.period_from == "2026-01-01");
    CHECK(receipt.amount_fen == 40'000);
    CHECK(receipt.policy_id == "guizhou");
    CHECK(paid.must().balance_fen == account_fen - 40'000);
    CHECK(guiyang.pay(Purpose::ResidentPremium, {guiyang.wife}, 2026, key).response.body == paid.response.body);
    CHECK(guiyang.pay(Purpose::ResidentPremium, {guiyang.wife}).error->problem == "paid_before");
    // The next year's is another one.
    guiyang.pay(Purpose::ResidentPremium, {guiyang.wife}, 2027).must();
    CHECK(guiyang.pay(Purpose::ResidentPremium, {guiyang.wife}, 2029).code() == ErrorCode::InvalidRequest);
    FamilyPerson wife{guiyang.server, person_named("陈𬱖")};
    wife.prove();
    CHECK(wife.call(protocol::read_notices).must().items.front().kind == domain::NoticeKind::PremiumPaidForMe);
    CHECK(guiyang.premiums().receipts.size() == 2);
}

TEST_CASE("premiums: Huimin insurance for three people, oneself counted, and not one more") {
    Guiyang guiyang;
    CHECK(guiyang.premiums().huimin_people_left == 3);
    const auto paid = guiyang.pay(Purpose::HuiminInsurance, {"me", guiyang.wife, guiyang.father}).must();
    CHECK(paid.receipts.size() == 3);
    std::set<std::string> numbers;
    for (const auto& receipt : paid.receipts) numbers.insert(receipt.number);
    CHECK(numbers.size() == 3);
    CHECK(paid.balance_fen == account_fen - 3 * 9900);
    CHECK(guiyang.pay(Purpose::HuiminInsurance, {guiyang.mother}).error->problem == "too_many_people");
    CHECK(guiyang.premiums().huimin_people_left == 0);
    // A refund makes room again.
    guiyang.refund(paid.receipts.back().id).must();
    guiyang.pay(Purpose::HuiminInsurance, {guiyang.mother}).must();
}

TEST_CASE("premiums: several people are paid for together or not at all") {
    Guiyang guiyang;
    const auto refused = guiyang.pay(Purpose::HuiminInsurance, {"me", guiyang.wife, guiyang.father, guiyang.mother});
    CHECK(refused.code() == ErrorCode::PremiumRefused);
    CHECK(guiyang.premiums().receipts.empty());
    CHECK(guiyang.premiums().balance_fen == account_fen);
    CHECK(guiyang.pay(Purpose::ResidentPremium, {"me"}).error->problem == "oneself");
    CHECK(guiyang.pay(Purpose::ResidentPremium, {guiyang.wife, guiyang.wife}).code() == ErrorCode::MembershipUnknown);
    CHECK(guiyang.pay(Purpose::Care, {guiyang.wife}).error->problem == "not_a_premium");
    const auto offers = guiyang.premiums().people.at(0).offers;
    CHECK(std::ranges::count(offers, domain::PremiumReason::Oneself, &protocol::PremiumOffer::obstacle) == 2);
}

TEST_CASE("premiums: refunded on the day or before the year begins, wholly, once, by the payer") {
    Guiyang guiyang;
    const std::string today = guiyang.pay(Purpose::ResidentPremium, {guiyang.wife}).must().receipts[0].id;
    const std::string next = guiyang.pay(Purpose::ResidentPremium, {guiyang.wife}, 2027).must().receipts[0].id;
    CHECK(guiyang.refund("nothing-like-a-receipt").code() == ErrorCode::ReceiptUnknown);
    const auto back = guiyang.refund(today).must();
    CHECK(back.receipts[0].state == domain::PremiumState::Refunded);
    CHECK(back.balance_fen == account_fen - 40'000);
    CHECK(guiyang.refund(today).code() == ErrorCode::ReceiptUnknown);
    const std::string again = guiyang.pay(Purpose::ResidentPremium, {guiyang.wife}).must().receipts[0].id;
    guiyang.server.clock().advance(domain::days(1));
    CHECK(guiyang.refund(again).code() == ErrorCode::RefundTooLate);
    guiyang.refund(next).must();
}

TEST_CASE("premiums: a place whose accounts pay none offers none") {
    TestServer server{with_people()};
    FamilyPerson hebei{server, person_named("袁国柏")};
    hebei.activate();
    const auto premiums = hebei.call(protocol::read_premiums).must();
    CHECK(premiums.people.at(0).offers.empty());
    const auto refused = hebei.call(protocol::pay_premium, {.purpose = Purpose::HuiminInsurance,
                                                            .year = 2026,
                                                            .members = {"me"},
                                                            .payment_password = std::string(payment_password)});
    CHECK(refused.error->problem == "purpose_excluded");
}
