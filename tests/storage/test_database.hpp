#pragma once

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "storage/database.hpp"

namespace storage_tests {

/// The value of a result that must be one.
template <class Value>
Value must(storage::Result<Value> result) {
    if (!result) FAIL(result.error().message);
    if constexpr (!std::is_void_v<Value>) return std::move(*result);
}

/// The record of a search that must find one.
template <class Record>
Record must_find(storage::Result<std::optional<Record>> result) {
    auto found = must(std::move(result));
    if (!found) FAIL("nothing was found");
    return std::move(*found);
}

/// The kind of error of a result that must be one.
template <class Value>
storage::StorageErrorKind error_of(const storage::Result<Value>& result) {
    REQUIRE_FALSE(result.has_value());
    return result.error().kind;
}

/// Stands for the server's SHA-256: enough to see that a text changed.
std::string test_checksum(std::string_view text);

/// A folder of its own, removed at the end.
class TestFolder {
public:
    TestFolder();
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    ~TestFolder();

    [[nodiscard]] std::string database_path() const { return (path_ / "family.sqlite").string(); }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

storage::DatabaseOptions options_for(const std::string& path);

/// A freshly migrated database in a folder of its own. At its end the ledger's invariants are checked.
class TestDatabase {
public:
    TestDatabase() : database_(must(storage::Database::open(options_for(folder_.database_path())))) {}
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;
    ~TestDatabase();

    /// For tests that plant what must not be.
    void leave_unchecked() { is_checked_ = false; }

    storage::Database* operator->() { return &database_; }
    [[nodiscard]] std::string path() const { return folder_.database_path(); }

    /// Runs `change(transaction)`, which gives a Result, and commits it.
    template <class Change>
    auto write(Change change) {
        auto transaction = must(database_.begin());
        auto result = must(change(transaction));
        must(transaction.commit());
        return result;
    }

    template <class Query>
    auto read(Query query) {
        auto reader = must(database_.read());
        return must(query(reader));
    }

private:
    TestFolder folder_;
    storage::Database database_;
    bool is_checked_ = true;
};

/// Carries out SQL on a connection that knows none of our rules; gives SQLite's message, empty when it went well.
std::string raw_sql(const std::string& path, std::string_view sql);

/// The one number that a query gives, asked on such a connection.
std::int64_t raw_number(const std::string& path, std::string_view sql);

}  // namespace storage_tests
