#include "storage/database.hpp"

#include <utility>

#include "storage/connection_pool.hpp"
#include "storage/migrate.hpp"

namespace storage {

namespace {

ConnectionSettings settings_of(const DatabaseOptions& options) {
    return {.path = options.path,
            .vfs = options.vfs,
            .busy_timeout_ms = static_cast<int>(options.wait_max.count()),
            .synchronous_sql =
                options.synchronous == Synchronous::Full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL"};
}

}  // namespace

Database::Database(std::unique_ptr<ConnectionPool> pool) : pool_(std::move(pool)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const DatabaseOptions& options) {
    if (options.checksum == nullptr) {
        return std::unexpected(StorageError{StorageErrorKind::Misuse, "a database is opened with a checksum function"});
    }
    auto pool = ConnectionPool::open(settings_of(options), options.wait_max);
    if (!pool) return std::unexpected(std::move(pool.error()));
    if (auto done = migrate(**pool, options.migrations, options.checksum, options.now); !done) {
        return std::unexpected(std::move(done.error()));
    }
    if (auto ready = (*pool)->prepare_all(); !ready) return std::unexpected(std::move(ready.error()));
    if (auto added = (*pool)->add_readers(settings_of(options), options.reader_count); !added) {
        return std::unexpected(std::move(added.error()));
    }
    return Database(std::move(*pool));
}

Result<Transaction> Database::begin() {
    auto lease = pool_->lend(ConnectionUse::Writing);
    if (!lease) return std::unexpected(std::move(lease.error()));
    return Transaction(std::move(*lease));
}

Result<Reader> Database::read() {
    auto lease = pool_->lend(ConnectionUse::Reading);
    if (!lease) return std::unexpected(std::move(lease.error()));
    return Reader(std::move(*lease));
}

void Database::close() { pool_->close(); }

CommitCounts Database::commit_counts() const { return pool_->group_commit().counts(); }

}  // namespace storage
