// Several writers, one commit: each is durable before it is told so, and none is hurt by another.
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <optional>
#include <thread>
#include <vector>

#include "storage/ledger_samples.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

/// Holds the writer while others come to wait for it: let go, they share a commit.
class HeldWriter {
public:
    explicit HeldWriter(Database& database) : transaction_(must(database.begin())) {}

    /// There is no way to ask how many wait; a writer that comes later only makes the group smaller.
    void release() {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        transaction_.reset();
    }

private:
    std::optional<Transaction> transaction_;
};

Result<void> insert_and_commit(Database& database, const std::string& id) {
    auto transaction = database.begin();
    if (!transaction) return std::unexpected(transaction.error());
    if (auto done = insert_account(*transaction, sample_account(id)); !done) return std::unexpected(done.error());
    return transaction->commit();
}

/// Two accounts of one id: the second breaks the transaction, and only this one.
Result<void> insert_twice(Database& database, const std::string& id) {
    auto transaction = database.begin();
    if (!transaction) return std::unexpected(transaction.error());
    if (auto done = insert_account(*transaction, sample_account(id)); !done) return std::unexpected(done.error());
    auto changed = sample_account(id);
    changed.mobile_lookup = {"another"};
    if (auto done = insert_account(*transaction, changed); !done) return transaction->commit();
    return {};
}

}  // namespace

TEST_CASE("a writer alone commits at once, by a commit of its own") {
    TestDatabase database;
    const auto before = database->commit_counts();
    must(insert_and_commit(*database.operator->(), "a"));
    must(insert_and_commit(*database.operator->(), "b"));
    CHECK(database->commit_counts().transactions == before.transactions + 2);
    CHECK(database->commit_counts().commits == before.commits + 2);
}

TEST_CASE("writers that wait together share a commit, and all is there") {
    TestDatabase database;
    constexpr int writers = 32;
    const auto before = database->commit_counts();
    std::atomic<int> failures = 0;
    {
        HeldWriter held(*database.operator->());
        std::vector<std::jthread> threads;
        for (int index = 0; index < writers; ++index) {
            threads.emplace_back([&, index] {
                if (!insert_and_commit(*database.operator->(), "a" + std::to_string(index))) ++failures;
            });
        }
        held.release();
    }
    CHECK(failures == 0);
    CHECK(database->commit_counts().transactions == before.transactions + writers);
    CHECK(database->commit_counts().commits < before.commits + writers);
    auto reader = must(database->read());
    for (int index = 0; index < writers; ++index) CHECK(must(find_account(reader, "a" + std::to_string(index))));
}

TEST_CASE("one that fails or gives up takes only itself back") {
    TestDatabase database;
    std::atomic<int> kept = 0;
    std::atomic<int> refused = 0;
    {
        HeldWriter held(*database.operator->());
        std::vector<std::jthread> threads;
        for (int index = 0; index < 10; ++index) {
            const std::string number = std::to_string(index);
            threads.emplace_back(
                [&, number] { kept += insert_and_commit(*database.operator->(), "kept" + number) ? 1 : 0; });
            threads.emplace_back(
                [&, number] { refused += insert_twice(*database.operator->(), "bad" + number) ? 0 : 1; });
            threads.emplace_back([&, number] {
                auto transaction = must(database->begin());
                must(insert_account(transaction, sample_account("left" + number)));
            });
        }
        held.release();
    }
    CHECK(kept == 10);
    CHECK(refused == 10);
    auto reader = must(database->read());
    for (int index = 0; index < 10; ++index) {
        CHECK(must(find_account(reader, "kept" + std::to_string(index))));
        CHECK_FALSE(must(find_account(reader, "bad" + std::to_string(index))));
        CHECK_FALSE(must(find_account(reader, "left" + std::to_string(index))));
    }
}

TEST_CASE("a transfer without its seal doesn't take the group with it") {
    TestDatabase database;
    {
        auto transaction = must(database->begin());
        open_sample_ledger(transaction);
        must(transaction.commit());
    }
    std::atomic<int> kept = 0;
    std::atomic<int> refused = 0;
    {
        HeldWriter held(*database.operator->());
        std::vector<std::jthread> threads;
        for (int index = 0; index < 8; ++index) {
            threads.emplace_back(
                [&, index] { kept += insert_and_commit(*database.operator->(), "a" + std::to_string(index)) ? 1 : 0; });
            threads.emplace_back([&, index] {
                auto transaction = must(database->begin());
                must(transaction.execute("insert_transfer", "bare" + std::to_string(index), "settlement", "",
                                         std::optional<std::string>{}, noon));
                const auto committed = transaction.commit();
                refused += !committed && committed.error().kind == StorageErrorKind::Constraint ? 1 : 0;
            });
        }
        held.release();
    }
    CHECK(kept == 8);
    CHECK(refused == 8);
    CHECK(database.read([](Reader& reader) { return check_ledger(reader); }).empty());
}

TEST_CASE("what was read of another's unfinished work is durable when the reader has rolled back") {
    TestDatabase database;
    bool is_durable = false;
    {
        HeldWriter held(*database.operator->());
        const std::jthread writer([&] { must(insert_and_commit(*database.operator->(), "a")); });
        const std::jthread asker([&] {
            for (bool is_there = false; !is_there;) {
                auto transaction = must(database->begin());
                is_there = must(find_account(transaction, "a")).has_value();
                must(transaction.roll_back());
            }
            // Another connection sees only what is committed.
            is_durable = database.read([](Reader& reader) { return find_account(reader, "a"); }).has_value();
        });
        held.release();
    }
    CHECK(is_durable);
}

TEST_CASE("a database closed while writers wait lets those who are in finish") {
    TestDatabase database;
    std::atomic<int> committed = 0;
    std::atomic<int> closed = 0;
    {
        HeldWriter held(*database.operator->());
        std::vector<std::jthread> threads;
        for (int index = 0; index < 16; ++index) {
            threads.emplace_back([&, index] {
                const auto done = insert_and_commit(*database.operator->(), "a" + std::to_string(index));
                if (done) ++committed;
                if (!done && done.error().kind == StorageErrorKind::Closed) ++closed;
            });
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        database->close();
        held.release();
    }
    CHECK(committed + closed == 16);
}
