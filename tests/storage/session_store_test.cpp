#include "storage/session_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/samples.hpp"
#include "storage/test_database.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

const domain::Instant expiry = noon + domain::hours(12);

SessionRecord session(const std::string& id, const std::string& account = "a") {
    return {id, account, {"hash of " + id}, noon, noon, expiry, {}};
}

Transaction begin_with_accounts(TestDatabase& database) {
    auto transaction = must(database->begin());
    must(insert_account(transaction, sample_account("a")));
    must(insert_account(transaction, sample_account("b")));
    return transaction;
}

}  // namespace

TEST_CASE("a session is found by its token until long after its end") {
    TestDatabase database;
    auto transaction = begin_with_accounts(database);
    must(insert_session(transaction, session("s")));
    CHECK(must_find(find_session(transaction, "s")).account_id == "a");
    CHECK(must(end_session(transaction, "s", noon)) == Found::Yes);
    CHECK(must(end_session(transaction, "s", noon + domain::hours(1))) == Found::No);
    CHECK(must_find(find_session_by_token(transaction, {"hash of s"})).ended_at == noon);
    CHECK_FALSE(must(find_session_by_token(transaction, {"hash of x"})));
}

TEST_CASE("use prolongs a session, but not an ended one, and never goes back in time") {
    TestDatabase database;
    auto transaction = begin_with_accounts(database);
    must(insert_session(transaction, session("s")));
    const auto later = noon + domain::hours(1);
    CHECK(must(touch_session(transaction, "s", later, expiry + domain::hours(1))) == Found::Yes);
    CHECK(must(touch_session(transaction, "s", noon, expiry + domain::hours(1))) == Found::Yes);
    const auto touched = must_find(find_session(transaction, "s"));
    CHECK(touched.last_seen_at == later);
    CHECK(touched.expires_at == expiry + domain::hours(1));
    must(end_session(transaction, "s", later));
    CHECK(must(touch_session(transaction, "s", later, expiry)) == Found::No);
}

TEST_CASE("an account's other sessions can be ended, and the active ones counted") {
    TestDatabase database;
    auto transaction = begin_with_accounts(database);
    for (const char* id : {"s", "t", "u"}) must(insert_session(transaction, session(id)));
    must(insert_session(transaction, session("of b", "b")));
    CHECK(must(count_active_sessions(transaction, "a", noon)) == 3);
    CHECK(must(end_other_sessions(transaction, "a", "t", noon)) == 2);
    CHECK(must(count_active_sessions(transaction, "a", noon)) == 1);
    CHECK(must(count_active_sessions(transaction, "a", expiry)) == 0);
    CHECK(must(count_active_sessions(transaction, "b", noon)) == 1);
    CHECK(must(end_other_sessions(transaction, "a", "", noon)) == 1);
}

TEST_CASE("ended and expired sessions are purged, running ones aren't") {
    TestDatabase database;
    auto transaction = begin_with_accounts(database);
    must(insert_session(transaction, session("ended")));
    must(insert_session(transaction, session("running")));
    must(end_session(transaction, "ended", noon));
    CHECK(must(purge_sessions(transaction, noon + domain::hours(1))) == 1);
    CHECK(must(find_session(transaction, "running")));
    CHECK(must(purge_sessions(transaction, expiry + domain::hours(1))) == 1);
}
