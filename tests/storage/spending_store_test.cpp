#include "storage/spending_store.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "storage/settlement_samples.hpp"

using namespace storage;
using namespace storage_tests;
using domain::SettlementKind;

namespace {

constexpr Period ever{{0}, {std::numeric_limits<std::int64_t>::max()}};
constexpr std::int64_t many = 100;
const SpendingPlace beginning{ever.end, ""};

/// Bills of the wife and the man on one day, an hour apart. Their money needn't add up: only what is listed is looked
/// at.
struct Bills {
    TestDatabase database;
    Transaction transaction = must(database->begin());

    Bills() {
        database.leave_unchecked();
        open_sample_tills(transaction);
    }

    void add(const std::string& id, int hours, const std::string& person, SettlementKind kind, std::int64_t shared,
             std::int64_t own = 0) {
        SettlementRecord bill = sample_settlement(id);
        bill.settled_at = noon + domain::hours(hours);
        bill.person_id = person;
        bill.kind = kind;
        bill.own = {own};
        bill.shared = {shared};
        bill.cash = {600 - own - shared};
        if (person == "man") bill.sharer_person_id.reset();
        if (kind == SettlementKind::Refused) {
            bill.refused_reason = domain::SettlementReason::NoSharer;
            bill.transfer_id.reset();
            bill.person_part = bill.cash = {0};
        } else {
            const auto moved =
                transfer("of " + id, {{man, {-1}}, {pharmacy, {1}}}, noon, domain::TransferKind::Settlement);
            REQUIRE(must(post_transfer(transaction, moved, id)).status == PostStatus::Posted);
            bill.transfer_id = moved.id;
        }
        if (kind == SettlementKind::Reversal) bill.reverses_settlement_id = id.substr(id.find(' ') + 1);
        must(insert_settlement(transaction, bill));
    }
    std::vector<std::string> listed(const SpendingFilter& filter, const SpendingPlace& after = beginning,
                                    std::int64_t count_max = many) {
        std::vector<std::string> ids;
        for (const SpendingRowRecord& row : must(list_spending(transaction, filter, after, count_max))) {
            ids.push_back(row.id);
        }
        return ids;
    }
};

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("spending is listed to both sides, the latest first, a refused bill too, and a reversal not by itself") {
    Bills bills;
    bills.add("paid", 0, "wife", SettlementKind::Settled, 500);
    bills.add("refused", 1, "wife", SettlementKind::Refused, 0);
    bills.add("undone", 2, "wife", SettlementKind::Settled, 300);
    bills.add("reversal undone", 3, "wife", SettlementKind::Reversal, 300);
    bills.add("his own", 4, "man", SettlementKind::Settled, 0, 200);
    bills.add("hers alone", 5, "wife", SettlementKind::Settled, 0, 100);

    // What her own account paid alone is nothing to him.
    CHECK(bills.listed({.person_id = "man", .period = ever}) == Ids{"his own", "undone", "refused", "paid"});
    CHECK(bills.listed({.person_id = "wife", .period = ever}) == Ids{"hers alone", "undone", "refused", "paid"});
    CHECK(bills.listed({.person_id = "man", .period = ever, .beneficiary_id = "wife"}) ==
          Ids{"undone", "refused", "paid"});
    CHECK(bills.listed({.person_id = "nobody", .period = ever}).empty());
    const auto rows = must(list_spending(bills.transaction, {.person_id = "man", .period = ever}, beginning, many));
    CHECK(rows[1].is_reversed);
    CHECK_FALSE(rows[3].is_reversed);
    CHECK(rows[3].institution_name == "仁和药店");
}

TEST_CASE("spending is summed by beneficiary; what was reversed or refused counts nowhere") {
    Bills bills;
    bills.add("paid", 0, "wife", SettlementKind::Settled, 500);
    bills.add("mixed", 1, "wife", SettlementKind::Settled, 200, 100);
    bills.add("refused", 2, "wife", SettlementKind::Refused, 0);
    bills.add("undone", 3, "wife", SettlementKind::Settled, 300);
    bills.add("reversal undone", 4, "wife", SettlementKind::Reversal, 300);
    bills.add("his own", 5, "man", SettlementKind::Settled, 0, 200);

    const auto his = must(sum_spending(bills.transaction, "man", ever));
    REQUIRE(his.size() == 2);
    CHECK(his[0].person_id == "man");
    CHECK(his[0].sum == domain::Fen{200});
    CHECK(his[1].sum == domain::Fen{700});
    const auto hers = must(sum_spending(bills.transaction, "wife", ever));
    REQUIRE(hers.size() == 1);
    CHECK(hers[0].sum == domain::Fen{800});
}

TEST_CASE("spending of a period is from its first moment and before its end, page by page without a gap") {
    Bills bills;
    for (int hour = 0; hour < 5; ++hour) bills.add(std::to_string(hour), hour, "wife", SettlementKind::Settled, 100);
    const Period middle{noon + domain::hours(1), noon + domain::hours(3)};
    CHECK(bills.listed({.person_id = "man", .period = middle}) == Ids{"2", "1"});
    CHECK(must(count_spending(bills.transaction, {.person_id = "man", .period = middle})) == 2);

    const SpendingFilter all{.person_id = "man", .period = ever};
    CHECK(bills.listed(all, beginning, 2) == Ids{"4", "3"});
    CHECK(bills.listed(all, {noon + domain::hours(3), "3"}, 2) == Ids{"2", "1"});
    CHECK(bills.listed(all, {noon + domain::hours(1), "1"}, 2) == Ids{"0"});
    CHECK(must(count_spending(bills.transaction, all)) == 5);
}
