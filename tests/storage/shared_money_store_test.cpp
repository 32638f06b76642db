#include "storage/shared_money_store.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "storage/money_samples.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

SharedMoneyMoveRecord move_of(Transaction& transaction, const std::string& id, domain::TransferKind kind,
                              domain::AccountParts parts, domain::Instant at) {
    const domain::Fen amount = domain::total_of(parts);
    return {.id = id,
            .group_id = "g",
            .kind = kind,
            .occasion = domain::MoveOccasion::Asked,
            .account_area = "620100",
            .amount = amount,
            .current = parts.current,
            .earlier = parts.earlier,
            .balance_after = amount,
            .policy_id = "gansu",
            .policy_version = "2023-01",
            .transfer_id = move_something(transaction, "t-" + id, amount.value, kind),
            .moved_at = at};
}

}  // namespace

TEST_CASE("movements of shared money are listed, counted by day and summed by part") {
    TestDatabase database;
    auto transaction = must(database->begin());
    insert_small_family(transaction);
    using enum domain::TransferKind;
    CHECK(must(sum_shared_money_put_in(transaction, "g")) == domain::AccountParts{});
    CHECK_FALSE(must(find_latest_shared_money_area(transaction, "g")));
    must(insert_shared_money_move(transaction, move_of(transaction, "1", Earmark, {{300}, {700}}, noon)));
    must(insert_shared_money_move(transaction,
                                  move_of(transaction, "2", Earmark, {{0}, {50}}, noon + domain::hours(1))));
    must(insert_shared_money_move(transaction,
                                  move_of(transaction, "3", EarmarkReturn, {{300}, {100}}, noon + domain::hours(2))));

    CHECK(must(sum_shared_money_put_in(transaction, "g")) == domain::AccountParts{{0}, {650}});
    CHECK(must(count_shared_money_moves(transaction, "g", Earmark, noon)) == 2);
    CHECK(must(count_shared_money_moves(transaction, "g", Earmark, noon + domain::minutes(1))) == 1);
    CHECK(must(find_latest_shared_money_area(transaction, "g")) == "620100");
    constexpr domain::Instant end_of_time{std::numeric_limits<std::int64_t>::max()};
    const auto page = must(list_shared_money_moves(transaction, "g", {end_of_time, ""}, 2));
    REQUIRE(page.size() == 2);
    CHECK(page[0].id == "3");
    const auto rest = must(list_shared_money_moves(transaction, "g", {page[1].moved_at, page[1].id}, 2));
    REQUIRE(rest.size() == 1);
    CHECK(rest[0].id == "1");
    CHECK(rest[0].current.value == 300);
    must(transaction.commit());

    CHECK(raw_sql(database.path(), "UPDATE shared_money_moves SET amount_fen = 1") ==
          "movements of shared money never change");
    CHECK(raw_sql(database.path(), "DELETE FROM shared_money_moves") == "movements of shared money are never deleted");
}

TEST_CASE("a movement whose parts don't make its amount is refused") {
    TestDatabase database;
    auto transaction = must(database->begin());
    insert_small_family(transaction);
    auto move = move_of(transaction, "1", domain::TransferKind::Earmark, {{300}, {700}}, noon);
    move.earlier = {701};
    CHECK(error_of(insert_shared_money_move(transaction, move)) == StorageErrorKind::Constraint);
}
