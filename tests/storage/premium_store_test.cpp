#include "storage/premium_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/money_samples.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

PremiumRecord premium(Transaction& transaction, const std::string& id, domain::Purpose kind) {
    return {.id = id,
            .receipt_number = "P-" + id,
            .kind = kind,
            .year = 2026,
            .insured_person_id = "wife",
            .payer_person_id = "husband",
            .relation = domain::Relation::Spouse,
            .insured_area = "520100",
            .account_area = "520100",
            .amount = {40'000},
            .policy_id = "guizhou",
            .policy_version = "2026-01",
            .transfer_id = move_something(transaction, "t-" + id, 40'000, domain::TransferKind::PremiumPayment),
            .paid_at = noon,
            .refunded_at = {},
            .refund_transfer_id = {}};
}

}  // namespace

TEST_CASE("a premium is paid once a person, kind and year, and again after a refund") {
    TestDatabase database;
    auto transaction = must(database->begin());
    insert_small_family(transaction);
    constexpr auto Resident = domain::Purpose::ResidentPremium;
    constexpr auto Huimin = domain::Purpose::HuiminInsurance;
    must(insert_premium(transaction, premium(transaction, "1", Resident)));
    must(insert_premium(transaction, premium(transaction, "2", Huimin)));
    CHECK(must(find_paid_premium(transaction, Resident, "wife", 2026))->id == "1");
    CHECK_FALSE(must(find_paid_premium(transaction, Resident, "wife", 2027)));
    CHECK(must(count_premiums_by(transaction, "husband", Huimin, 2026)) == 1);
    {
        const auto twice = premium(transaction, "3", Resident);
        auto part = must(Savepoint::begin(transaction));
        CHECK(error_of(insert_premium(transaction, twice)) == StorageErrorKind::Constraint);
    }
    const auto back = move_something(transaction, "back", 40'000, domain::TransferKind::PremiumPayment);
    CHECK(must(refund_premium(transaction, "1", noon, back)) == Found::Yes);
    CHECK(must(refund_premium(transaction, "1", noon, back)) == Found::No);
    auto again = premium(transaction, "4", Resident);
    again.paid_at = noon + domain::hours(1);
    must(insert_premium(transaction, again));
    CHECK(must(list_premiums(transaction, "wife")).front().id == "4");
    CHECK(must(count_premium_receipts(transaction, {noon, noon + domain::hours(1)})) == 2);
}
