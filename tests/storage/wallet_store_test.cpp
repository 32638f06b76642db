#include "storage/wallet_store.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "storage/money_samples.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

WalletTransferRecord sent(Transaction& transaction, const std::string& id, domain::Instant at) {
    return {.id = id,
            .sender_person_id = "husband",
            .account_area = "110100",
            .member_person_id = "wife",
            .membership_id = "m",
            .amount = {2000},
            .current = {0},
            .earlier = {2000},
            .state = domain::WalletState::Pending,
            .sent_at = at,
            .returns_at = at + domain::hours(20),
            .ended_at = {},
            .policy_id = "national",
            .policy_version = "2026-01",
            .send_transfer_id = move_something(transaction, "send-" + id, 2000, domain::TransferKind::WalletSend),
            .end_transfer_id = {}};
}

}  // namespace

TEST_CASE("a wallet transfer is pending, due, and ends once") {
    TestDatabase database;
    auto transaction = must(database->begin());
    insert_small_family(transaction);
    must(insert_wallet_transfer(transaction, sent(transaction, "w1", noon)));
    must(insert_wallet_transfer(transaction, sent(transaction, "w2", noon + domain::hours(1))));

    CHECK(must(list_pending_wallet_transfers_from(transaction, "husband")).size() == 2);
    CHECK(must(count_wallet_transfers_from(transaction, "husband", noon + domain::minutes(1))) == 1);
    CHECK(must(list_unreturned_wallet_transfers(transaction, noon + domain::hours(20) - domain::milliseconds(1), 9))
              .empty());
    const auto due = must(list_unreturned_wallet_transfers(transaction, noon + domain::hours(20), 9));
    REQUIRE(due.size() == 1);
    CHECK(due[0].id == "w1");

    const auto end = move_something(transaction, "end", 2000, domain::TransferKind::WalletAccept);
    const domain::Instant later = noon + domain::hours(2);
    CHECK(must(end_wallet_transfer(transaction, "w2", domain::WalletState::Accepted, later, end)) == Found::Yes);
    CHECK(must(end_wallet_transfer(transaction, "w2", domain::WalletState::Returned, later, end)) == Found::No);
    CHECK(must(find_wallet_transfer(transaction, "w2"))->state == domain::WalletState::Accepted);
    constexpr domain::Instant end_of_time{std::numeric_limits<std::int64_t>::max()};
    CHECK(must(list_wallet_transfers_of(transaction, "wife", {end_of_time, ""}, 9)).size() == 2);
    must(transaction.commit());
    CHECK(raw_sql(database.path(), "UPDATE wallet_transfers SET state = 'pending' WHERE id = 'w2'") ==
          "a wallet transfer is accepted or returned, once");
}
