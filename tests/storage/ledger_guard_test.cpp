// What the database itself refuses, to whoever has a connection to it.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "storage/ledger_samples.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

struct Attempt {
    std::string sql;
    std::string refusal;  ///< how SQLite's message starts
};

void prepare(TestDatabase& database) {
    auto transaction = must(database->begin());
    open_sample_ledger(transaction);
    must(post_transfer(transaction, transfer("t", {{man, {-100}}, {pharmacy, {100}}}), "s"));
    must(reverse_transfer(transaction, {"t"}, {"r"}, noon));
    must(transaction.commit());
}

}  // namespace

TEST_CASE("posted rows can't be changed, even without our program") {
    TestDatabase database;
    prepare(database);
    // clang-format off
    const Attempt attempts[] = {
        {"UPDATE ledger_postings SET amount_fen = 1", "postings never change"},
        {"UPDATE ledger_postings SET posted_at = posted_at", "postings never change"},
        {"DELETE FROM ledger_postings WHERE transfer_id = 't'", "postings are never deleted"},
        {"UPDATE ledger_transfers SET business_reference = 'x'", "posted transfers never change"},
        {"DELETE FROM ledger_transfers WHERE id = 'r'", "posted transfers are never deleted"},
        {"UPDATE ledger_seals SET postings_count = 3", "seals never change"},
        {"DELETE FROM ledger_seals", "seals are never deleted"},
        {"DELETE FROM ledger_accounts", "ledger accounts are never deleted"},
        {"UPDATE ledger_accounts SET balance_floor = 'none'", "what a ledger account is never changes"},
        {"UPDATE ledger_accounts SET kind = 'opening_balances'", "what a ledger account is never changes"},
        {"UPDATE ledger_accounts SET owner_id = 'x' WHERE id = 'man'", "what a ledger account is never changes"},
        {"UPDATE ledger_accounts SET balance_fen = 1000000 WHERE id = 'man'", "a balance moves one posting at a time"},
        {"UPDATE ledger_accounts SET last_posted_at = 0, postings_count = postings_count + 1",
         "a balance moves one posting at a time"},
        {"UPDATE ledger_accounts SET balance_fen = -1, postings_count = postings_count + 1 WHERE id = 'man'",
         "CHECK constraint failed: balance_not_below_floor"},
        {"INSERT OR REPLACE INTO ledger_transfers VALUES ('t', 'settlement', 'forged', NULL, 0)",
         "a transfer of this id"},
        {"INSERT OR REPLACE INTO ledger_transfers VALUES ('r2', 'reversal', '', 't', 0)", "a transfer of this id"},
        {"INSERT OR REPLACE INTO ledger_seals VALUES ('t', 2)", "the transfer is sealed"},
        {"INSERT OR REPLACE INTO ledger_accounts VALUES ('man', 'personal_earlier', 'zero', 'p1', 0, 0, 0, NULL)",
         "a new account is empty"},
        {"INSERT INTO ledger_accounts VALUES ('new', 'personal_earlier', 'zero', 'p9', 0, 500, 0, NULL)",
         "a new account is empty"},
        {"INSERT OR REPLACE INTO ledger_postings VALUES ('t', 1, 'man', 2, -1, 9999, 1700000000000)",
         "the transfer is sealed"},
        {"INSERT INTO ledger_postings VALUES ('t', 3, 'wife', 2, 1, 2001, 1700000000000)", "the transfer is sealed"},
        {"INSERT INTO ledger_transfers VALUES ('rr', 'reversal', '', 'r', 0)", "a reversal is not reversed"},
        {"INSERT INTO ledger_transfers VALUES ('n', 'reversal', '', NULL, 0)",
         "CHECK constraint failed: reversal_names_its_original"},
    };
    // clang-format on
    for (const Attempt& attempt : attempts) {
        INFO(attempt.sql);
        const std::string message = raw_sql(database.path(), attempt.sql);
        INFO(message);
        CHECK(message.starts_with(attempt.refusal));
    }
    auto reader = must(database->read());
    CHECK(broken_invariants(reader).empty());
    CHECK(balance_fen(reader, man) == 10000);
}

TEST_CASE("kinds and floors go together") {
    TestDatabase database;
    const auto message = raw_sql(database.path(),
                                 "PRAGMA foreign_keys = ON; INSERT INTO ledger_accounts VALUES "
                                 "('x', 'personal_earlier', 'none', 'p', 0, 0, 0, NULL)");
    CHECK(message.starts_with("FOREIGN KEY constraint failed"));
}

TEST_CASE("a transfer without its seal can't be committed") {
    TestDatabase database;
    {
        auto transaction = must(database->begin());
        open_sample_ledger(transaction);
        must(transaction.commit());
    }
    auto transaction = must(database->begin());
    const std::optional<std::string> nothing;
    must(transaction.execute("insert_transfer", "half", "settlement", "", nothing, noon));
    SECTION("empty") {}
    SECTION("nor can it be sealed") { CHECK_FALSE(transaction.execute("seal_transfer", "half", 2)); }
    SECTION("nor take a posting that moved no balance") {
        CHECK_FALSE(transaction.execute("insert_posting", "half", 1, man, 2, -1, 9999, noon));
    }
    CHECK(error_of(transaction.commit()) == StorageErrorKind::Constraint);
    auto reader = must(database->read());
    CHECK_FALSE(must(find_transfer(reader, {"half"})));
    CHECK(broken_invariants(reader).empty());
}

TEST_CASE("an unbalanced transfer can't be sealed") {
    TestDatabase database;
    const std::string sql =
        "BEGIN; PRAGMA defer_foreign_keys = ON;"
        "INSERT INTO ledger_transfers VALUES ('x', 'settlement', '', NULL, 1800000000000);"
        "UPDATE ledger_accounts SET balance_fen = balance_fen - 5, postings_count = postings_count + 1,"
        "    last_posted_at = 1800000000000 WHERE id = 'man';"
        "INSERT INTO ledger_postings VALUES ('x', 1, 'man', 2, -5, 9995, 1800000000000);"
        "UPDATE ledger_accounts SET balance_fen = balance_fen + 4, postings_count = postings_count + 1,"
        "    last_posted_at = 1800000000000 WHERE id = 'pharmacy';"
        "INSERT INTO ledger_postings VALUES ('x', 2, 'pharmacy', 1, 4, 4, 1800000000000);"
        "INSERT INTO ledger_seals VALUES ('x', 2);";
    {
        auto transaction = must(database->begin());
        open_sample_ledger(transaction);
        must(transaction.commit());
    }
    CHECK(raw_sql(database.path(), sql).starts_with("a transfer adds up to zero before it is sealed"));
}
