#include "storage/proof_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/samples.hpp"
#include "storage/test_database.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

const domain::Instant expiry = noon + domain::minutes(10);

ProofRecord proof(const std::string& id) {
    return {id, {"hash of " + id}, {"m"}, {"ciphertext"}, "registration", noon, expiry, {}};
}

}  // namespace

TEST_CASE("a proof works once and not after its end") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(insert_proof(transaction, proof("p")));
    must(insert_proof(transaction, proof("q")));
    CHECK(must_find(find_proof(transaction, {"hash of p"})).purpose == "registration");
    CHECK_FALSE(must(find_proof(transaction, {"hash of x"})));

    CHECK(must(use_proof(transaction, "p", noon)) == Found::Yes);
    CHECK(must(use_proof(transaction, "p", noon)) == Found::No);
    CHECK(must_find(find_proof(transaction, {"hash of p"})).used_at == noon);
    CHECK(must(use_proof(transaction, "q", expiry)) == Found::No);
    CHECK(must(use_proof(transaction, "q", expiry - domain::milliseconds(1))) == Found::Yes);
    CHECK(must(use_proof(transaction, "unknown", noon)) == Found::No);
}

TEST_CASE("expired proofs are purged") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(insert_proof(transaction, proof("p")));
    CHECK(must(purge_proofs(transaction, expiry)) == 0);
    CHECK(must(purge_proofs(transaction, expiry + domain::milliseconds(1))) == 1);
}
