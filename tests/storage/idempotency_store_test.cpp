#include "storage/idempotency_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/samples.hpp"
#include "storage/test_database.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

IdempotentRequestRecord request(const std::string& scope, const std::string& key) {
    return {scope, key, "register_account", {"hash"}, 200, {std::string("\0\1", 2)}, "s", noon};
}

}  // namespace

TEST_CASE("a key keeps its first answer") {
    TestDatabase database;
    auto transaction = must(database->begin());
    CHECK(must(insert_idempotent_request(transaction, request("", "k"))) == Insertion::Inserted);
    auto second = request("", "k");
    second.status = 500;
    CHECK(must(insert_idempotent_request(transaction, second)) == Insertion::AlreadyThere);
    CHECK(must(insert_idempotent_request(transaction, request("a", "k"))) == Insertion::Inserted);

    const auto kept = must_find(find_idempotent_request(transaction, "", "k"));
    CHECK(kept.status == 200);
    CHECK(kept.answer_ciphertext == Bytes{std::string("\0\1", 2)});
    CHECK(kept.session_id == "s");
    CHECK_FALSE(must(find_idempotent_request(transaction, "b", "k")));
}

TEST_CASE("an answer may be empty and without a session") {
    TestDatabase database;
    auto transaction = must(database->begin());
    auto bare = request("", "k");
    bare.answer_ciphertext = {};
    bare.session_id = {};
    must(insert_idempotent_request(transaction, bare));
    const auto kept = must_find(find_idempotent_request(transaction, "", "k"));
    CHECK(kept.answer_ciphertext.value.empty());
    CHECK_FALSE(kept.session_id);
}

TEST_CASE("old keys are purged") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(insert_idempotent_request(transaction, request("", "k")));
    CHECK(must(purge_idempotent_requests(transaction, noon)) == 0);
    CHECK(must(purge_idempotent_requests(transaction, noon + domain::milliseconds(1))) == 1);
}
