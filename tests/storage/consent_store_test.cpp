#include "storage/consent_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/samples.hpp"
#include "storage/test_database.hpp"

using namespace storage;
using namespace storage_tests;
using domain::ConsentKind;

namespace {

ConsentRecord consent(ConsentKind kind, bool given, const std::string& version, domain::Instant decided_at) {
    return {"a", kind, given, version, "sha of " + version, decided_at, "web"};
}

}  // namespace

TEST_CASE("consents are a history, of which the latest of each kind counts") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(insert_account(transaction, sample_account("a")));
    must(insert_account(transaction, sample_account("b")));
    must(append_consent(transaction, consent(ConsentKind::Service, true, "1", noon)));
    must(append_consent(transaction, consent(ConsentKind::Face, true, "1", noon)));
    // The clock went back: the order of decisions counts, not their dates.
    must(append_consent(transaction, consent(ConsentKind::Face, false, "2", noon - domain::hours(1))));

    const auto current = must(list_current_consents(transaction, "a"));
    REQUIRE(current.size() == 2);
    CHECK(current[0].kind == ConsentKind::Face);
    CHECK_FALSE(current[0].given);
    CHECK(current[0].version == "2");
    CHECK(current[1].kind == ConsentKind::Service);
    CHECK(current[1].given);
    CHECK(current[1].channel == "web");

    const auto history = must(list_consent_history(transaction, "a"));
    REQUIRE(history.size() == 3);
    CHECK(history[1].given);
    CHECK_FALSE(history[2].given);
    CHECK(must(list_current_consents(transaction, "b")).empty());
}

TEST_CASE("a decision is never changed, whoever asks") {
    TestDatabase database;
    database.write([](Transaction& transaction) {
        must(insert_account(transaction, sample_account("a")));
        must(append_consent(transaction, consent(ConsentKind::Service, true, "1", noon)));
        return list_consent_history(transaction, "a");
    });
    CHECK(raw_sql(database.path(), "UPDATE consents SET given = 0").starts_with("consents are only ever added"));
    CHECK(raw_sql(database.path(), "DELETE FROM consents").starts_with("consents are only ever added"));
    CHECK(raw_sql(database.path(), "INSERT OR REPLACE INTO consents VALUES ('a', 1, 'service', 0, '', '', 0, '')")
              .starts_with("consents are only ever added"));
}

TEST_CASE("a kind that this program doesn't know is corruption, not a default") {
    TestDatabase database;
    database.write([](Transaction& transaction) { return insert_account(transaction, sample_account("a")); });
    REQUIRE(raw_sql(database.path(), "INSERT INTO consents VALUES ('a', 1, 'telepathy', 1, '', '', 0, '')") == "");
    auto reader = must(database->read());
    CHECK(error_of(list_consent_history(reader, "a")) == StorageErrorKind::Corrupt);
}
