// The checker must see what the guards would have refused: here they are taken away first.
#include "storage/ledger_check.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "storage/ledger_samples.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

using Kind = LedgerDefectKind;

constexpr std::string_view without_guards =
    "PRAGMA ignore_check_constraints = ON;"
    "DROP TRIGGER ledger_postings_refuse_update; DROP TRIGGER ledger_postings_refuse_delete;"
    "DROP TRIGGER ledger_transfers_refuse_update; DROP TRIGGER ledger_seals_refuse_delete;"
    "DROP TRIGGER ledger_accounts_move_by_postings;";

struct Tampering {
    std::string sql;
    std::vector<Kind> defects;
};

}  // namespace

TEST_CASE("a ledger that was made by the store has no defect") {
    TestDatabase database;
    CHECK(database.read(check_ledger).empty());
    database.write([](Transaction& transaction) {
        open_sample_ledger(transaction);
        return check_ledger(transaction);
    });
    CHECK(database.read(check_ledger).empty());
}

TEST_CASE("every kind of tampering is found") {
    // clang-format off
    const Tampering tamperings[] = {
        {"UPDATE ledger_accounts SET balance_fen = balance_fen + 1 WHERE id = 'man'",
         {Kind::WrongBalance, Kind::LedgerNotZero}},
        {"UPDATE ledger_accounts SET postings_count = 9 WHERE id = 'man'", {Kind::WrongBalance}},
        {"UPDATE ledger_postings SET amount_fen = -99 WHERE transfer_id = 't' AND account_id = 'man'",
         {Kind::UnbalancedTransfer, Kind::WrongBalance, Kind::BrokenChain, Kind::UnmirroredReversal}},
        {"DELETE FROM ledger_postings WHERE transfer_id = 't'",
         {Kind::UnbalancedTransfer, Kind::UnsealedTransfer, Kind::WrongBalance, Kind::WrongBalance, Kind::BrokenChain,
          Kind::BrokenChain, Kind::UnmirroredReversal}},
        {"DELETE FROM ledger_seals WHERE transfer_id = 't'", {Kind::UnsealedTransfer}},
        {"UPDATE ledger_postings SET balance_after_fen = 7 WHERE transfer_id = 't' AND account_id = 'man'",
         {Kind::BrokenChain}},
        {"UPDATE ledger_postings SET balance_after_fen = -7 WHERE transfer_id = 't' AND account_id = 'man'",
         {Kind::NegativeBalance, Kind::BrokenChain}},
        {"UPDATE ledger_postings SET posted_at = posted_at + 1 WHERE transfer_id = 't' AND account_id = 'man'",
         {Kind::BrokenChain}},
        {"UPDATE ledger_postings SET account_posting_number = 9 WHERE transfer_id = 'r' AND account_id = 'man'",
         {Kind::BrokenChain}},
        {"UPDATE ledger_postings SET account_id = 'wife', account_posting_number = 2, balance_after_fen = 2100"
         "    WHERE transfer_id = 'r' AND account_id = 'man';"
         "UPDATE ledger_accounts SET balance_fen = 9900, postings_count = 2 WHERE id = 'man';"
         "UPDATE ledger_accounts SET balance_fen = 2100, postings_count = 2 WHERE id = 'wife'",
         {Kind::UnmirroredReversal}},
    };
    // clang-format on
    for (const Tampering& tampering : tamperings) {
        INFO(tampering.sql);
        TestDatabase database;
        auto transaction = must(database->begin());
        open_sample_ledger(transaction);
        must(post_transfer(transaction, transfer("t", {{man, {-100}}, {pharmacy, {100}}}), ""));
        must(reverse_transfer(transaction, {"t"}, {"r"}, noon));
        must(transaction.commit());
        REQUIRE(raw_sql(database.path(), std::string(without_guards) + tampering.sql) == "");
        auto reader = must(database->read());
        CHECK(defect_kinds(reader) == tampering.defects);
    }
}
