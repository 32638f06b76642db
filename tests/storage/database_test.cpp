#include "storage/database.hpp"

#include <sys/stat.h>

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <thread>
#include <vector>

#include "storage/account_store.hpp"
#include "storage/samples.hpp"
#include "storage/session_store.hpp"
#include "storage/test_database.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

Result<void> insert_and_give_up(Database& database) {
    auto transaction = database.begin();
    if (!transaction) return std::unexpected(transaction.error());
    if (auto done = insert_account(*transaction, sample_account("a")); !done) return std::unexpected(done.error());
    return std::unexpected(StorageError{StorageErrorKind::Misuse, "gave up"});  // returns early, without commit
}

}  // namespace

TEST_CASE("what isn't committed is rolled back") {
    TestDatabase database;
    SECTION("by the destructor") {
        auto transaction = must(database->begin());
        CHECK(must(insert_account(transaction, sample_account("a"))) == Insertion::Inserted);
        CHECK(must(find_account(transaction, "a")).has_value());
    }
    SECTION("when a function returns early") { CHECK_FALSE(insert_and_give_up(*database.operator->())); }
    CHECK_FALSE(database.read([](Reader& reader) { return find_account(reader, "a"); }));
}

TEST_CASE("what is committed stays, and the transaction is over") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(insert_account(transaction, sample_account("a")));
    must(transaction.commit());
    CHECK(error_of(transaction.commit()) == StorageErrorKind::Closed);
    CHECK(error_of(find_account(transaction, "a")) == StorageErrorKind::Closed);
    CHECK(error_of(insert_account(transaction, sample_account("b"))) == StorageErrorKind::Closed);
    CHECK(error_of(Savepoint::begin(transaction)) == StorageErrorKind::Closed);
    // The writer is free again although the object lives.
    must(database->begin());
    CHECK(database.read([](Reader& reader) { return find_account(reader, "a"); }));
}

TEST_CASE("a reader sees one moment") {
    TestDatabase database;
    auto reader = must(database->read());
    CHECK_FALSE(must(find_account(reader, "a")));
    database.write([](Transaction& transaction) { return insert_account(transaction, sample_account("a")); });
    CHECK_FALSE(must(find_account(reader, "a")));
    CHECK(database.read([](Reader& later) { return find_account(later, "a"); }));
}

TEST_CASE("after a failed statement a transaction takes nothing but its end") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(insert_account(transaction, sample_account("a")));
    const SessionRecord orphan{.id = "s",
                               .account_id = "nobody",
                               .token_hash = {"h"},
                               .created_at = noon,
                               .last_seen_at = noon,
                               .expires_at = noon,
                               .ended_at = {}};
    CHECK(error_of(insert_session(transaction, orphan)) == StorageErrorKind::Constraint);
    CHECK(error_of(find_account(transaction, "a")) == StorageErrorKind::Constraint);
    CHECK(error_of(Savepoint::begin(transaction)) == StorageErrorKind::Constraint);
    CHECK(error_of(transaction.commit()) == StorageErrorKind::Constraint);
    CHECK_FALSE(database.read([](Reader& reader) { return find_account(reader, "a"); }));
}

TEST_CASE("a savepoint takes back its own part only") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(insert_account(transaction, sample_account("kept")));
    {
        auto part = must(Savepoint::begin(transaction));
        must(insert_account(transaction, sample_account("undone")));
        CHECK_FALSE(transaction.execute("insert_session", "s", "nobody", Bytes{"h"}, noon, noon, noon, noon));
    }
    {
        auto part = must(Savepoint::begin(transaction));
        must(insert_account(transaction, sample_account("kept too")));
        must(part.keep());
    }
    must(transaction.commit());
    auto reader = must(database->read());
    CHECK(must(find_account(reader, "kept")));
    CHECK(must(find_account(reader, "kept too")));
    CHECK_FALSE(must(find_account(reader, "undone")));
}

TEST_CASE("misuse is an error and not a crash") {
    TestDatabase database;
    auto transaction = must(database->begin());
    CHECK(error_of(transaction.execute("no_such_statement")) == StorageErrorKind::Misuse);
    CHECK(error_of(transaction.execute("find_account")) == StorageErrorKind::Misuse);
    CHECK(error_of(transaction.execute("purge_proofs", 1, 2)) == StorageErrorKind::Misuse);
    must(insert_account(transaction, sample_account("a")));
    CHECK(error_of(transaction.execute("find_account", "a")) == StorageErrorKind::Misuse);
    CHECK(error_of(transaction.find<std::string>("find_account", "a")) == StorageErrorKind::Corrupt);
    CHECK(must(find_account(transaction, "a")));
}

TEST_CASE("a reader can't write") {
    TestDatabase database;
    auto reader = must(database->read());
    CHECK_FALSE(reader.list<std::int64_t>("purge_proofs", noon));
}

TEST_CASE("two threads that write take turns") {
    TestDatabase database;
    constexpr int rounds = 100;
    std::atomic<int> failures = 0;
    const auto write_many = [&](const std::string& name) {
        for (int round = 0; round < rounds; ++round) {
            auto transaction = database->begin();
            if (!transaction || !insert_account(*transaction, sample_account(name + std::to_string(round))) ||
                !transaction->commit()) {
                ++failures;
            }
        }
    };
    std::thread left(write_many, "left");
    std::thread right(write_many, "right");
    left.join();
    right.join();
    CHECK(failures == 0);
    auto reader = must(database->read());
    for (int round = 0; round < rounds; ++round) {
        CHECK(must(find_account(reader, "left" + std::to_string(round))));
        CHECK(must(find_account(reader, "right" + std::to_string(round))));
    }
}

TEST_CASE("who waits too long is told busy") {
    const TestFolder folder;
    auto options = options_for(folder.database_path());
    options.wait_max = std::chrono::milliseconds(30);
    options.reader_count = 2;
    auto database = must(Database::open(options));
    {
        auto first = must(database.begin());
        CHECK(error_of(database.begin()) == StorageErrorKind::Busy);
        auto reader = must(database.read());  // readers don't wait for the writer
        auto another = must(database.read());
        CHECK(error_of(database.read()) == StorageErrorKind::Busy);
    }
    must(database.begin());
    must(database.read());
}

TEST_CASE("another process's writer is waited for, then busy") {
    const TestFolder folder;
    auto options = options_for(folder.database_path());
    options.wait_max = std::chrono::milliseconds(30);
    auto database = must(Database::open(options));
    auto other = must(Database::open(options));  // as good as another process: connections of its own
    {
        auto transaction = must(database.begin());
        CHECK(error_of(other.begin()) == StorageErrorKind::Busy);
    }
    must(other.begin());
}

TEST_CASE("another process's writer that ends in time keeps nobody out") {
    const TestFolder folder;
    auto database = must(Database::open(options_for(folder.database_path())));
    auto other = must(Database::open(options_for(folder.database_path())));
    std::atomic<bool> is_held = false;
    std::thread holder([&] {
        auto transaction = must(database.begin());
        is_held = true;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        must(transaction.commit());
    });
    while (!is_held) std::this_thread::yield();
    const auto begun = other.begin();
    CHECK(begun.has_value());
    holder.join();
}

TEST_CASE("a closed database takes nobody in") {
    TestDatabase database;
    auto running = must(database->begin());
    must(insert_account(running, sample_account("a")));
    database->close();
    CHECK(error_of(database->begin()) == StorageErrorKind::Closed);
    CHECK(error_of(database->read()) == StorageErrorKind::Closed);
    must(running.commit());
}

TEST_CASE("the database's files are its owner's alone") {
    const TestFolder folder;
    auto database = must(Database::open(options_for(folder.database_path())));
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        struct stat status{};
        REQUIRE(::stat(entry.path().c_str(), &status) == 0);
        CHECK((status.st_mode & 0777) == 0600);
    }
}

TEST_CASE("what can't be opened says why") {
    const TestFolder folder;
    CHECK(error_of(Database::open(options_for((folder.path() / "missing" / "x.sqlite").string()))) ==
          StorageErrorKind::Io);
    const auto garbage = (folder.path() / "garbage.sqlite").string();
    std::ofstream(garbage) << std::string(5000, 'x');
    CHECK(error_of(Database::open(options_for(garbage))) == StorageErrorKind::Corrupt);
    DatabaseOptions options;
    options.path = folder.database_path();
    CHECK(error_of(Database::open(options)) == StorageErrorKind::Misuse);
}

TEST_CASE("errors name no values") {
    TestDatabase database;
    auto transaction = must(database->begin());
    auto account = sample_account("a");
    must(insert_account(transaction, account));
    account.mobile_lookup = {"13808515678"};
    account.password_hash = "hunter2";
    const auto refused = insert_account(transaction, account);  // the id is taken
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == StorageErrorKind::Constraint);
    CHECK(refused.error().message.find("insert_account") != std::string::npos);
    CHECK(refused.error().message.find("13808515678") == std::string::npos);
    CHECK(refused.error().message.find("hunter2") == std::string::npos);
}
