#include "storage/settlement_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/settlement_samples.hpp"

using namespace storage;
using namespace storage_tests;
using domain::SettlementKind;

namespace {

/// Cancels settlement "s1" and gives the record of it.
SettlementRecord reversal_of_sample(Transaction& transaction, const std::string& id, const std::string& transfer_id) {
    auto reversal = sample_settlement(id);
    reversal.kind = SettlementKind::Reversal;
    reversal.reverses_settlement_id = "s1";
    reversal.transfer_id = domain::TransferId{transfer_id};
    must(reverse_transfer(transaction, {"t1"}, {transfer_id}, noon));
    return reversal;
}

StorageErrorKind error_of_inserting(TestDatabase& database, const SettlementRecord& settlement) {
    auto transaction = must(database->begin());
    return error_of(insert_settlement(transaction, settlement));
}

}  // namespace

TEST_CASE("a settlement is found with its lines, by both who were treated and who paid") {
    TestDatabase database;
    auto transaction = must(database->begin());
    open_sample_tills(transaction);
    must(insert_settlement(transaction, sample_settlement("s1")));
    must(insert_settlement_line(transaction, {"s1", 1, "d1", "XA01", "own 1", {600}, "1.5", "4.0000"}));

    CHECK(must_find(find_settlement(transaction, "s1")).shared_after == domain::Fen{9500});
    CHECK(must(list_settlement_lines(transaction, "s1")).front().count_text == "1.5");
    const domain::Instant later{noon.unix_ms + 1};
    CHECK(must(list_settlements_of_person(transaction, "wife", later, 10)).size() == 1);
    CHECK(must(list_settlements_of_person(transaction, "man", later, 10)).size() == 1);
    CHECK(must(list_settlements_of_person(transaction, "man", noon, 10)).empty());
    CHECK_FALSE(must(find_reversal_of_settlement(transaction, "s1")));
}

TEST_CASE("a settlement is reversed at most once, wholly, and only when it was carried out") {
    TestDatabase database;
    {
        auto transaction = must(database->begin());
        open_sample_tills(transaction);
        must(insert_settlement(transaction, sample_settlement("s1")));
        must(insert_settlement(transaction, reversal_of_sample(transaction, "r1", "t2")));
        CHECK(must_find(find_reversal_of_settlement(transaction, "s1")).id == "r1");
        must(transaction.commit());
    }
    auto second = sample_settlement("r2");
    second.kind = SettlementKind::Reversal;
    second.transfer_id = domain::TransferId{"opening 1"};
    SECTION("not twice") { second.reverses_settlement_id = "s1"; }
    SECTION("not a reversal") { second.reverses_settlement_id = "r1"; }
    SECTION("not what isn't there") { second.reverses_settlement_id = "s9"; }
    CHECK(error_of_inserting(database, second) == StorageErrorKind::Constraint);
}

TEST_CASE("a reversal is of the whole bill") {
    TestDatabase database;
    {
        auto transaction = must(database->begin());
        open_sample_tills(transaction);
        must(insert_settlement(transaction, sample_settlement("s1")));
        must(transaction.commit());
    }
    auto transaction = must(database->begin());
    auto part = reversal_of_sample(transaction, "r1", "t2");
    part.shared = {400};
    part.cash = {200};
    CHECK(error_of(insert_settlement(transaction, part)) == StorageErrorKind::Constraint);
}

TEST_CASE("amounts that don't add up aren't recorded") {
    TestDatabase database;
    database.leave_unchecked();  // money that moved for a settlement that can't be recorded
    {
        auto transaction = must(database->begin());
        open_sample_tills(transaction);
        must(transaction.commit());
    }
    auto wrong = sample_settlement("s1");
    SECTION("the bill isn't split") { wrong.total = {601}; }
    SECTION("the share isn't paid") { wrong.cash = {101}; }
    SECTION("nobody shared") { wrong.sharer_person_id = {}; }
    SECTION("no transfer moved the money") { wrong.transfer_id = {}; }
    SECTION("a refusal without a reason") { wrong.kind = SettlementKind::Refused; }
    SECTION("a reversal of nothing") { wrong.kind = SettlementKind::Reversal; }
    SECTION("an unknown institution") { wrong.institution = "P9"; }
    SECTION("a transfer that isn't there") { wrong.transfer_id = domain::TransferId{"t9"}; }
    CHECK(error_of_inserting(database, wrong) == StorageErrorKind::Constraint);
}

TEST_CASE("a refused settlement moves nothing and says why") {
    TestDatabase database;
    auto transaction = must(database->begin());
    open_sample_tills(transaction);
    auto refused = sample_settlement("s1");
    refused.kind = SettlementKind::Refused;
    refused.person_part = refused.shared = refused.cash = {};
    refused.transfer_id = {};
    refused.refused_reason = domain::SettlementReason::NoSharer;
    must(insert_settlement(transaction, refused));
    CHECK(must_find(find_settlement(transaction, "s1")).refused_reason == domain::SettlementReason::NoSharer);
}

TEST_CASE("what was settled never changes, whoever tries") {
    TestDatabase database;
    {
        auto transaction = must(database->begin());
        open_sample_tills(transaction);
        must(insert_settlement(transaction, sample_settlement("s1")));
        must(insert_settlement_line(transaction, {"s1", 1, "d1", "XA01", "own 1", {600}, "1", "6"}));
        must(insert_institution_message(transaction, {"m1", "i1", "2102", {"body"}, {"answer"}, noon}));
        must(transaction.commit());
    }
    for (const std::string sql : {
             "UPDATE settlements SET cash_fen = 0",
             "DELETE FROM settlements",
             "INSERT OR REPLACE INTO settlements SELECT * FROM settlements",
             "UPDATE settlement_lines SET amount_fen = 0",
             "DELETE FROM settlement_lines",
             "INSERT OR REPLACE INTO settlement_lines SELECT * FROM settlement_lines",
             "UPDATE institution_messages SET infno = '2103'",
             "INSERT OR REPLACE INTO institution_messages SELECT * FROM institution_messages",
         }) {
        INFO(sql);
        CHECK(raw_sql(database.path(), sql) != "");
    }
}
