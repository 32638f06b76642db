// The checker must see what the guards would have refused: here they are taken away first.
#include "storage/ledger_check.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>
#include <vector>

#include "storage/settlement_samples.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

using enum Invariant;

/// Takes every trigger away, and the checks, on the connection that goes on to tamper.
std::string without_guards(const std::string& path) {
    std::string sql = "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;";
    for (const auto& [table, trigger] : {std::pair{"ledger_postings", "ledger_postings_refuse_update"},
                                         {"ledger_postings", "ledger_postings_refuse_delete"},
                                         {"ledger_postings", "ledger_postings_fit"},
                                         {"ledger_transfers", "ledger_transfers_refuse_update"},
                                         {"ledger_seals", "ledger_seals_refuse_delete"},
                                         {"ledger_accounts", "ledger_accounts_move_by_postings"},
                                         {"ledger_accounts", "ledger_accounts_keep_identity"},
                                         {"settlements", "settlements_refuse_update"},
                                         {"settlements", "settlements_refuse_delete"}}) {
        REQUIRE(raw_number(path, std::string("SELECT COUNT(*) FROM sqlite_master WHERE tbl_name = '") + table +
                                     "' AND name = '" + trigger + "'") == 1);
        sql += std::string("DROP TRIGGER ") + trigger + ";";
    }
    return sql;
}

/// A transfer "t" of the man's 1.00 to the pharmacy that was undone by "r", and the wife's settlement "s1" of which he
/// paid 5.00 by "t1".
void open_ledger_to_tamper_with(TestDatabase& database) {
    auto transaction = must(database->begin());
    open_sample_tills(transaction);
    must(insert_settlement(transaction, sample_settlement("s1")));
    must(post_transfer(transaction, transfer("t", {{man, {-100}}, {pharmacy, {100}}}), ""));
    must(reverse_transfer(transaction, {"t"}, {"r"}, noon));
    must(transaction.commit());
}

struct Tampering {
    std::string sql;
    std::set<Invariant> broken;
};

std::set<Invariant> found_in(TestDatabase& database) {
    auto reader = must(database->read());
    std::set<Invariant> found;
    for (const Violation& violation : must(check_ledger(reader))) {
        CHECK_FALSE(violation.row.empty());
        CHECK(violation.expected != violation.found);
        // That the guards are gone is found as well, each time.
        if (!violation.row.starts_with("trigger ")) found.insert(violation.invariant);
    }
    return found;
}

}  // namespace

TEST_CASE("a ledger that was made by the store breaks no invariant") {
    TestDatabase database;
    CHECK(database.read(check_ledger).empty());
    open_ledger_to_tamper_with(database);
    CHECK(database.read(check_ledger).empty());
}

TEST_CASE("every kind of tampering is found, and as what it is") {
    // clang-format off
    const Tampering tamperings[] = {
        {"UPDATE ledger_accounts SET balance_fen = balance_fen + 1 WHERE id = 'man'",
         {DebitsEqualCredits, BalanceIsSumOfPostings}},
        {"UPDATE ledger_accounts SET postings_count = 9 WHERE id = 'man'", {BalanceIsSumOfPostings}},
        {"UPDATE ledger_postings SET amount_fen = -99 WHERE transfer_id = 't' AND account_id = 'man'",
         {DebitsEqualCredits, BalanceIsSumOfPostings, BalanceAsOfIsReplay, NothingUnexplained}},
        {"DELETE FROM ledger_postings WHERE transfer_id = 't'",
         {DebitsEqualCredits, BalanceIsSumOfPostings, BalanceAsOfIsReplay, NothingUnexplained}},
        {"DELETE FROM ledger_seals WHERE transfer_id = 't'", {DebitsEqualCredits}},
        {"UPDATE ledger_postings SET balance_after_fen = 7 WHERE transfer_id = 't' AND account_id = 'man'",
         {BalanceAsOfIsReplay}},
        {"UPDATE ledger_postings SET balance_after_fen = -7 WHERE transfer_id = 't' AND account_id = 'man'",
         {NoBalanceBelowZero, BalanceAsOfIsReplay}},
        {"UPDATE ledger_postings SET posted_at = posted_at + 1 WHERE transfer_id = 't' AND account_id = 'man'",
         {BalanceAsOfIsReplay}},
        {"UPDATE ledger_postings SET account_posting_number = 9 WHERE transfer_id = 'r' AND account_id = 'man'",
         {BalanceAsOfIsReplay}},
        {"UPDATE ledger_postings SET account_id = 'wife', account_posting_number = 2, balance_after_fen = 2100"
         "    WHERE transfer_id = 'r' AND account_id = 'man';"
         "UPDATE ledger_accounts SET balance_fen = 9400, postings_count = 3 WHERE id = 'man';"
         "UPDATE ledger_accounts SET balance_fen = 2100, postings_count = 2 WHERE id = 'wife'",
         {NothingUnexplained}},
        {"UPDATE ledger_accounts SET owner_id = 'somebody/520100' WHERE id = 'man'", {AtMostOneSharer}},
        {"UPDATE settlements SET sharer_person_id = NULL", {AtMostOneSharer}},
        {"UPDATE settlements SET kind = 'refused'", {AcknowledgedOrNothingMoved, NothingUnexplained}},
        {"UPDATE settlements SET shared_fen = 400, cash_fen = 200", {NothingUnexplained}},
        {"DELETE FROM settlements", {NothingUnexplained}},
    };
    // clang-format on
    for (const Tampering& tampering : tamperings) {
        INFO(tampering.sql);
        TestDatabase database;
        database.leave_unchecked();
        open_ledger_to_tamper_with(database);
        REQUIRE(raw_sql(database.path(), without_guards(database.path()) + tampering.sql) == "");
        CHECK(found_in(database) == tampering.broken);
    }
}

TEST_CASE("a missing guard of posted rows is found by name") {
    TestDatabase database;
    database.leave_unchecked();
    REQUIRE(raw_sql(database.path(), "DROP TRIGGER ledger_postings_refuse_update") == "");
    const auto violations = database.read(check_ledger);
    REQUIRE(violations.size() == 1);
    CHECK(to_text(violations[0]) ==
          "posted_rows_unchanged: trigger ledger_postings_refuse_update: expected guards its table, found not there");
}

TEST_CASE("slices together see what one look at everything sees") {
    TestDatabase database;
    database.leave_unchecked();
    open_ledger_to_tamper_with(database);
    REQUIRE(raw_sql(database.path(),
                    without_guards(database.path()) +
                        "UPDATE ledger_postings SET balance_after_fen = -7 WHERE account_id = 'man'") == "");
    auto reader = must(database->read());
    std::vector<std::string> by_slices;
    for (const auto subject :
         {CheckSubject::Transfers, CheckSubject::Accounts, CheckSubject::Settlements, CheckSubject::Institutions}) {
        IdRange range;
        while (const auto end = must(end_of_slice(reader, subject, range.after, 1))) {
            range.up_to = *end;
            for (const auto& violation : must(check_slice(reader, subject, range))) {
                by_slices.push_back(to_text(violation));
            }
            range.after = *end;
        }
    }
    std::vector<std::string> at_once;
    for (const auto& violation : must(check_ledger(reader))) at_once.push_back(to_text(violation));
    CHECK(at_once.size() > 2);
    std::ranges::sort(by_slices);
    std::ranges::sort(at_once);
    CHECK(by_slices == at_once);
}

TEST_CASE("money that moved without a record, or a reversal that undoes another transfer, is found") {
    TestDatabase database;
    database.leave_unchecked();
    auto transaction = must(database->begin());
    open_sample_tills(transaction);
    // The transfer has no record, and the pharmacy is owed what no settlement says.
    CHECK(broken_invariants(transaction) == std::vector{NothingUnexplained, NothingUnexplained});
    must(insert_settlement(transaction, sample_settlement("s1")));
    CHECK(broken_invariants(transaction).empty());

    const auto again = transfer("t3", {{man, {-500}}, {pharmacy, {500}}});
    must(post_transfer(transaction, again, "s1"));
    auto reversal = sample_settlement("r1");
    reversal.kind = domain::SettlementKind::Reversal;
    reversal.reverses_settlement_id = "s1";
    reversal.transfer_id = domain::TransferId{"t3"};
    must(insert_settlement(transaction, reversal));
    const auto violations = must(check_ledger(transaction));
    REQUIRE_FALSE(violations.empty());
    CHECK(violations[0].row == "settlements r1");
    CHECK(violations[0].expected == "undoes transfer t1");
}
