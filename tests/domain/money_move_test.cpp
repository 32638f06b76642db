#include "domain/money_move.hpp"

#include <catch2/catch_test_macros.hpp>

#include "domain/calendar.hpp"
#include "domain/policies_of_places.hpp"

using namespace domain;
using namespace domain_tests;

TEST_CASE("a pending wallet transfer is returned from its hour on, whatever was noted") {
    const Instant returns = shanghai_instant({2026, 6, 17}, {6, 0});
    using enum WalletState;
    CHECK(wallet_state_at(Pending, returns, returns - milliseconds(1)) == Pending);
    CHECK(wallet_state_at(Pending, returns, returns) == Returned);
    CHECK(wallet_state_at(Accepted, returns, returns + days(1)) == Accepted);
}

TEST_CASE("what returns goes to the parts it came from: this year's first, and never more than was put in") {
    CHECK(parts_to_return({{300}, {700}}, {1000}, {1000}) == AccountParts{{300}, {700}});
    CHECK(parts_to_return({{300}, {700}}, {1000}, {200}) == AccountParts{{200}, {0}});
    CHECK(parts_to_return({{300}, {700}}, {250}, {250}) == AccountParts{{250}, {0}});
    CHECK(parts_to_return({{0}, {700}}, {250}, {250}) == AccountParts{{0}, {250}});
}

TEST_CASE("unspent money returns unless the place leaves it with the members",
          "[policy:earmark.unspent][policy:quota.unspent]") {
    Policy gansu = gansu_policy();
    CHECK(returns_unspent(gansu));
    CHECK(returns_unspent(national_policy()));
    CHECK(returns_unspent(guizhou_policy()));
    gansu.earmark->unspent.value = UnspentMoney::StaysWithMembers;
    CHECK_FALSE(returns_unspent(gansu));
    Policy national = national_policy();
    national.quota->unspent.value = UnspentMoney::StaysWithMembers;
    CHECK_FALSE(returns_unspent(national));
}

TEST_CASE("a premium may be taken back before its year begins, or on the day of the payment") {
    const Instant paid = shanghai_instant({2026, 6, 16}, {10, 0});
    CHECK(may_refund_premium(paid, 2026, shanghai_instant({2026, 6, 16}, {23, 59})));
    CHECK_FALSE(may_refund_premium(paid, 2026, shanghai_instant({2026, 6, 17})));
    CHECK(may_refund_premium(paid, 2027, shanghai_instant({2026, 12, 31}, {23, 59})));
    CHECK_FALSE(may_refund_premium(paid, 2027, shanghai_instant({2027, 1, 1})));
}
