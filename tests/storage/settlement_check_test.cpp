#include "storage/settlement_check.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/settlement_samples.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

std::vector<SettlementDefectKind> defects_of(Reader& reader) {
    std::vector<SettlementDefectKind> kinds;
    for (const auto& defect : must(check_settlements(reader))) kinds.push_back(defect.kind);
    return kinds;
}

using Kinds = std::vector<SettlementDefectKind>;

}  // namespace

TEST_CASE("settlements that the ledger carried out have no defect, reversed or not") {
    TestDatabase database;
    auto transaction = must(database->begin());
    open_sample_tills(transaction);
    must(insert_settlement(transaction, sample_settlement("s1")));
    CHECK(defects_of(transaction).empty());

    must(reverse_transfer(transaction, {"t1"}, {"t2"}, noon));
    CHECK(defects_of(transaction) == Kinds{SettlementDefectKind::TransferUnrecorded});
    auto reversal = sample_settlement("r1");
    reversal.kind = domain::SettlementKind::Reversal;
    reversal.reverses_settlement_id = "s1";
    reversal.transfer_id = domain::TransferId{"t2"};
    must(insert_settlement(transaction, reversal));
    CHECK(defects_of(transaction).empty());
}

TEST_CASE("money that moved without a record, or otherwise than recorded, is found") {
    TestDatabase database;
    auto transaction = must(database->begin());
    open_sample_tills(transaction);
    CHECK(defects_of(transaction) == Kinds{SettlementDefectKind::TransferUnrecorded});
    auto wrong = sample_settlement("s1");
    wrong.shared = {400};
    wrong.cash = {200};
    must(insert_settlement(transaction, wrong));
    CHECK(defects_of(transaction) == Kinds{SettlementDefectKind::UnlikeItsTransfer});
}

TEST_CASE("a reversal that undoes another transfer is found") {
    TestDatabase database;
    auto transaction = must(database->begin());
    open_sample_tills(transaction);
    must(insert_settlement(transaction, sample_settlement("s1")));
    const auto again = transfer("t3", {{man, {-500}}, {pharmacy, {500}}});
    must(post_transfer(transaction, again, "s1"));
    auto reversal = sample_settlement("r1");
    reversal.kind = domain::SettlementKind::Reversal;
    reversal.reverses_settlement_id = "s1";
    reversal.transfer_id = domain::TransferId{"t3"};
    must(insert_settlement(transaction, reversal));
    CHECK(defects_of(transaction) == Kinds{SettlementDefectKind::ReversalUnlike});
}
