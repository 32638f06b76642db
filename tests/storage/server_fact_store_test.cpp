#include "storage/server_fact_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/test_database.hpp"

using namespace storage;
using namespace storage_tests;

TEST_CASE("a fact is written once") {
    TestDatabase database;
    auto transaction = must(database->begin());
    CHECK_FALSE(must(find_server_fact(transaction, "key check")));
    CHECK(must(insert_server_fact(transaction, {"key check", {"first"}})) == Insertion::Inserted);
    CHECK(must(insert_server_fact(transaction, {"key check", {"second"}})) == Insertion::AlreadyThere);
    CHECK(must_find(find_server_fact(transaction, "key check")).value == Bytes{"first"});
}
