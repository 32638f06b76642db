#include "storage/purge.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/idempotency_store.hpp"
#include "storage/login_failure_store.hpp"
#include "storage/proof_store.hpp"
#include "storage/samples.hpp"
#include "storage/sandbox_message_store.hpp"
#include "storage/session_store.hpp"
#include "storage/sms_challenge_store.hpp"
#include "storage/test_database.hpp"

using namespace storage;
using namespace storage_tests;

TEST_CASE("one purge drops what each period lets go, and nothing else") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(insert_account(transaction, sample_account("a")));
    must(insert_sms_challenge(transaction, {"c", {"m"}, {}, "login", {}, noon, noon, 0, {}, {}}));
    must(insert_proof(transaction, {"p", {"h"}, {"m"}, {}, "login", noon, noon, {}}));
    must(insert_session(transaction, {"s", "a", {"h"}, noon, noon, noon, {}}));
    must(insert_idempotent_request(transaction, {"", "k", "r", {"h"}, 200, {}, {}, noon}));
    must(count_login_failure(transaction, {"m"}, noon, noon));
    must(insert_sandbox_message(transaction, {"x", {"m"}, {}, noon, noon}));

    CHECK(must(purge_old_rows(transaction, {}, noon)) == 0);
    CHECK(must(purge_old_rows(transaction, {}, noon + domain::hours(2))) == 1);   // the proof
    CHECK(must(purge_old_rows(transaction, {}, noon + domain::hours(25))) == 2);  // login failure, message
    CHECK(must(purge_old_rows(transaction, {}, noon + domain::days(3))) == 2);    // code, idempotency key
    CHECK(must(purge_old_rows(transaction, {}, noon + domain::days(31))) == 1);   // session
    CHECK(must(find_account(transaction, "a")));
}
