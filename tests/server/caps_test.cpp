#include "server/family_person.hpp"
#include "server/test_till.hpp"

using namespace server_tests;
using protocol::ErrorCode;

namespace {

/// Guizhou: Li Ming and his wife, who has no account.
struct Guiyang {
    TestServer server{with_people()};
    FamilyPerson husband{server, person_named("李明")};
    Till till{server};
    std::string membership;

    Guiyang() {
        husband.activate();
        membership = server_tests::bind(server, li_ming, li_mings_wife);
        REQUIRE(till.sign_in().is_ok());
    }
    auto cap(std::optional<std::int64_t> payment, std::optional<std::int64_t> month) {
        return husband.call(protocol::set_cap, {.member = membership,
                                                .payment_fen = payment,
                                                .month_fen = month,
                                                .payment_password = std::string(payment_password)});
    }
    TillAnswer buy(const std::string& total) {
        Purchase purchase{
            .person = std::string(li_mings_wife), .token = show_code(server, li_mings_wife), .total = total};
        purchase.insutype = "390";
        return till.settle(purchase);
    }
    protocol::MemberCapsAnswer caps() { return husband.family().members.at(0).caps; }
};

}  // namespace

TEST_CASE("caps: a payment above its cap isn't shared, one at the cap is; lifting lets it pass") {
    Guiyang guiyang;
    guiyang.cap(5000, std::nullopt).must();
    CHECK_FALSE(guiyang.buy("50.01").is_ok());
    CHECK(guiyang.buy("50.00").is_ok());
    CHECK(guiyang.caps().payment_fen == 5000);
    CHECK(guiyang.caps().used_this_month_fen == 5000);
    guiyang.cap(std::nullopt, std::nullopt).must();
    CHECK(guiyang.buy("50.01").is_ok());
    CHECK_FALSE(guiyang.caps().payment_fen);
}

TEST_CASE("caps: a month's cap counts what was settled, less reversals, and begins anew with Shanghai's month") {
    Guiyang guiyang;
    guiyang.cap(std::nullopt, 10'000).must();
    const TillAnswer first = guiyang.buy("60.00");
    REQUIRE(first.is_ok());
    CHECK(guiyang.caps().left_this_month_fen == 4000);
    CHECK_FALSE(guiyang.buy("40.01").is_ok());
    REQUIRE(guiyang.till.cancel(li_mings_wife, first.value("setlinfo.setl_id")).is_ok());
    CHECK(guiyang.caps().used_this_month_fen == 0);
    CHECK(guiyang.buy("100.00").is_ok());
    CHECK_FALSE(guiyang.buy("0.01").is_ok());
    // 2026-06-16: the month ends in two weeks.
    guiyang.server.clock().advance(domain::days(15));
    REQUIRE(guiyang.till.sign_in().is_ok());
    CHECK(guiyang.buy("100.00").is_ok());
}

TEST_CASE("caps: only the sharer sets them, by password; both sides are told and both see them") {
    Guiyang guiyang;
    CHECK(guiyang.husband
              .call(protocol::set_cap,
                    {.member = guiyang.membership, .payment_fen = 100, .month_fen = {}, .payment_password = "111111"})
              .code() == ErrorCode::PaymentPasswordWrong);
    CHECK(guiyang.cap(200, 100).error->problem == "payment_above_month");
    guiyang.cap(100, 200).must();
    CHECK(guiyang.husband.call(protocol::read_notices).must().items.front().kind == domain::NoticeKind::CapSet);
    FamilyPerson wife{guiyang.server, person_named("陈𬱖")};
    wife.activate();
    CHECK(wife.call(protocol::read_notices).must().items.front().kind == domain::NoticeKind::CapChanged);
    CHECK(wife.family().memberships.at(0).caps.month_fen == 200);
    const auto hers = wife.call(protocol::set_cap, {.member = guiyang.membership,
                                                    .payment_fen = {},
                                                    .month_fen = {},
                                                    .payment_password = std::string(payment_password)});
    CHECK(hers.code() == ErrorCode::MembershipUnknown);
}
