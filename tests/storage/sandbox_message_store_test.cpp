#include "storage/sandbox_message_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/samples.hpp"
#include "storage/test_database.hpp"

using namespace storage;
using namespace storage_tests;

TEST_CASE("the inbox shows what has arrived, the latest first") {
    TestDatabase database;
    auto transaction = must(database->begin());
    const auto late = noon + domain::seconds(20);
    must(insert_sandbox_message(transaction, {"1", {"m"}, {"first"}, noon, noon}));
    must(insert_sandbox_message(transaction, {"2", {"m"}, {"late"}, noon, late}));
    must(insert_sandbox_message(transaction, {"3", {"n"}, {"another's"}, noon, noon}));

    CHECK(must(list_sandbox_messages(transaction, {"m"}, late - domain::milliseconds(1), 10)).size() == 1);
    const auto inbox = must(list_sandbox_messages(transaction, {"m"}, late, 10));
    REQUIRE(inbox.size() == 2);
    CHECK(inbox[0].text_ciphertext == Bytes{"late"});
    CHECK(inbox[1].text_ciphertext == Bytes{"first"});
    CHECK(must(list_sandbox_messages(transaction, {"m"}, late, 1)).size() == 1);
    CHECK(must(purge_sandbox_messages(transaction, late)) == 3);
}
