#pragma once

#include <chrono>
#include <memory>
#include <span>
#include <string>

#include "domain/instant.hpp"
#include "storage/group_commit.hpp"
#include "storage/migration.hpp"
#include "storage/reader.hpp"
#include "storage/storage_error.hpp"
#include "storage/transaction.hpp"

namespace storage {

/// What SQLite waits for at a commit.
enum class Synchronous {
    Full,    ///< until the commit is on the disk
    Normal,  ///< for nothing: a power cut takes acknowledged commits. Only to show that the tests notice.
};

struct DatabaseOptions {
    /// The database's file; made (readable by its owner only) when it isn't there. Its folder must exist.
    std::string path;
    /// Required; see ChecksumFunction.
    ChecksumFunction checksum = nullptr;
    /// The time written beside newly applied migrations.
    domain::Instant now{};
    int reader_count = 4;
    /// How long begin() and read() wait for their turn before they say `Busy`.
    std::chrono::milliseconds wait_max{5000};
    std::span<const Migration> migrations = built_in_migrations();
    Synchronous synchronous = Synchronous::Full;
    /// The name of an SQLite VFS; null for the system's. Tests take the power away by one of their own.
    const char* vfs = nullptr;
};

/// An SQLite database (WAL, synchronous=FULL, foreign keys on): one writer, several readers.
/// Thread-safe. Transactions and readers must end before the Database does.
class Database {
public:
    /// Opens, migrates and prepares every statement once, so that a statement that doesn't fit the schema is
    /// found at the start and not by a user.
    static Result<Database> open(const DatabaseOptions& options);

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    /// Waits for the writer's turn and begins. Several transactions may share one commit; see GroupCommit. Never begin
    /// a second one on the same thread: it would wait for itself.
    Result<Transaction> begin();

    /// Lends a reader; what it sees doesn't change while it is held.
    Result<Reader> read();

    /// Refuses new transactions and readers from now on (`Closed`); running ones may finish.
    void close();

    [[nodiscard]] CommitCounts commit_counts() const;

private:
    explicit Database(std::unique_ptr<ConnectionPool> pool);

    std::unique_ptr<ConnectionPool> pool_;
};

}  // namespace storage
