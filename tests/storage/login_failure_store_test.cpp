#include "storage/login_failure_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/samples.hpp"
#include "storage/test_database.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

const Bytes mobile{"m"};

}  // namespace

TEST_CASE("bad passwords are counted until they are long ago") {
    TestDatabase database;
    auto transaction = must(database->begin());
    CHECK_FALSE(must(find_login_failures(transaction, mobile)));
    CHECK(must(count_login_failure(transaction, mobile, noon, noon - domain::hours(1))).failures == 1);
    CHECK(must(count_login_failure(transaction, mobile, noon, noon - domain::hours(1))).failures == 2);
    CHECK(must(count_login_failure(transaction, {"n"}, noon, noon - domain::hours(1))).failures == 1);
    const auto later = noon + domain::hours(2);
    const auto again = must(count_login_failure(transaction, mobile, later, later - domain::hours(1)));
    CHECK(again.failures == 1);
    CHECK(again.last_failed_at == later);
    CHECK_FALSE(again.locked_until);
}

TEST_CASE("a lock starts the count again, a right password forgets all") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(count_login_failure(transaction, mobile, noon, noon));
    must(lock_login(transaction, mobile, noon + domain::minutes(15)));
    auto locked = must_find(find_login_failures(transaction, mobile));
    CHECK(locked.failures == 0);
    CHECK(locked.locked_until == noon + domain::minutes(15));
    CHECK(must(count_login_failure(transaction, mobile, noon, noon)).locked_until == noon + domain::minutes(15));
    must(clear_login_failures(transaction, mobile));
    CHECK_FALSE(must(find_login_failures(transaction, mobile)));
}

TEST_CASE("a running lock survives the purge") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(count_login_failure(transaction, mobile, noon, noon));
    must(count_login_failure(transaction, {"n"}, noon, noon));
    must(lock_login(transaction, mobile, noon + domain::minutes(15)));
    CHECK(must(purge_login_failures(transaction, noon + domain::minutes(1))) == 1);
    CHECK(must(find_login_failures(transaction, mobile)));
    CHECK(must(purge_login_failures(transaction, noon + domain::minutes(16))) == 1);
}
