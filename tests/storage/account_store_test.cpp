#include "storage/account_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/samples.hpp"
#include "storage/test_database.hpp"

using namespace storage;
using namespace storage_tests;

TEST_CASE("an account is found by id and by mobile number, byte for byte") {
    TestDatabase database;
    const auto account = sample_account("a");
    database.write([&](Transaction& transaction) { return insert_account(transaction, account); });
    auto reader = must(database->read());
    const auto found = must_find(find_account(reader, "a"));
    CHECK(found.mobile_ciphertext == account.mobile_ciphertext);
    CHECK(found.password_hash == account.password_hash);
    CHECK(found.language == "zh-CN");
    CHECK(found.created_at == noon);
    CHECK_FALSE(found.last_login_at);
    CHECK(must_find(find_account_by_mobile(reader, account.mobile_lookup)).id == "a");
    CHECK_FALSE(must(find_account_by_mobile(reader, {"another"})));
}

TEST_CASE("a mobile number has one account") {
    TestDatabase database;
    auto transaction = must(database->begin());
    auto account = sample_account("a");
    CHECK(must(insert_account(transaction, account)) == Insertion::Inserted);
    account.id = "b";
    CHECK(must(insert_account(transaction, account)) == Insertion::AlreadyThere);
    CHECK_FALSE(must(find_account(transaction, "b")));
}

TEST_CASE("a log-in keeps the moment of the one before") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(insert_account(transaction, sample_account("a")));
    CHECK(must(record_login(transaction, "a", noon)) == Found::Yes);
    CHECK_FALSE(must_find(find_account(transaction, "a")).previous_login_at);
    CHECK(must(record_login(transaction, "a", noon + domain::minutes(5))) == Found::Yes);
    const auto account = must_find(find_account(transaction, "a"));
    CHECK(account.previous_login_at == noon);
    CHECK(account.last_login_at == noon + domain::minutes(5));
    CHECK(must(record_login(transaction, "nobody", noon)) == Found::No);
}

TEST_CASE("password and language can be changed") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(insert_account(transaction, sample_account("a")));
    must(insert_account(transaction, sample_account("b")));
    CHECK(must(set_password_hash(transaction, "a", "new")) == Found::Yes);
    CHECK(must(set_account_language(transaction, "a", "en")) == Found::Yes);
    CHECK(must(set_password_hash(transaction, "nobody", "new")) == Found::No);
    CHECK(must_find(find_account(transaction, "a")).password_hash == "new");
    CHECK(must_find(find_account(transaction, "a")).language == "en");
    CHECK(must_find(find_account(transaction, "b")).password_hash == "$argon2id$...");
}
