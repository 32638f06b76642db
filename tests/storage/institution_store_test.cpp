#include "storage/institution_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/settlement_samples.hpp"

using namespace storage;
using namespace storage_tests;

TEST_CASE("an institution is put again with what changed") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(put_institution(transaction, sample_institution("P1")));
    auto moved = sample_institution("P1");
    moved.area = "520302";
    must(put_institution(transaction, moved));
    must(put_institution(transaction, sample_institution("P2")));
    CHECK(must_find(find_institution(transaction, "P1")).area == "520302");
    CHECK_FALSE(must(find_institution(transaction, "P9")));
    CHECK(must(list_institutions(transaction, "", 10)).size() == 2);
    CHECK(must(list_institutions(transaction, "P1", 10)).front().code == "P2");
}

TEST_CASE("a session is signed out once, by its own institution") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(put_institution(transaction, sample_institution("P1")));
    must(put_institution(transaction, sample_institution("P2")));
    must(insert_institution_session(transaction, {"sign 1", "P1", "clerk", noon, {}}));
    CHECK(must(end_institution_session(transaction, "sign 1", "P2", noon)) == Found::No);
    CHECK(must(end_institution_session(transaction, "sign 1", "P1", noon)) == Found::Yes);
    CHECK(must(end_institution_session(transaction, "sign 1", "P1", noon)) == Found::No);
    CHECK(must_find(find_institution_session(transaction, "sign 1")).signed_out_at == noon);
}

TEST_CASE("a message is answered once") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(put_institution(transaction, sample_institution("P1")));
    must(insert_institution_message(transaction, {"m1", "P1", "2102", {"body"}, {"answer"}, noon}));
    CHECK(must_find(find_institution_message(transaction, "m1")).answer_ciphertext == Bytes{"answer"});
    CHECK_FALSE(must(find_institution_message(transaction, "m2")));
    CHECK(error_of(insert_institution_message(transaction, {"m1", "P1", "2103", {"body"}, {"answer"}, noon})) ==
          StorageErrorKind::Constraint);
}
