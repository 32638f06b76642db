#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "storage/cursor.hpp"
#include "storage/lease.hpp"
#include "storage/storage_error.hpp"
#include "storage/value.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace storage {

/// A statement kept ready on one connection. `$1…$n` stand at parameter_indexes[0…n-1].
struct PreparedStatement {
    std::string_view name;
    sqlite3_stmt* handle = nullptr;
    std::vector<int> parameter_indexes;
    bool is_running = false;
};

struct ConnectionSettings {
    std::string path;
    const char* vfs = nullptr;  ///< null: the system's
    int busy_timeout_ms = 0;
    const char* synchronous_sql = "";
};

/// One connection to the SQLite file. Private to this layer; the pool sees to it that one thread uses it at a time.
class Connection {
public:
    static Result<std::unique_ptr<Connection>> open(const ConnectionSettings& settings, ConnectionUse use);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    Result<Cursor> start(std::string_view statement, std::span<const Value> values);
    Result<std::int64_t> run(std::string_view statement, std::span<const Value> values);
    /// Several statements of a file, without arguments.
    Result<void> run_script(std::string_view sql);
    /// Prepares each statement of the catalog; the first that doesn't fit the schema is the error.
    Result<void> prepare_all();

    Result<void> begin(ConnectionUse use);
    /// Either all is durable or (with an error) all is rolled back.
    Result<void> commit();
    void roll_back();
    /// Whether everything so far went well and the transaction is still there.
    Result<void> check_running();
    /// Fails while a row refers to one that isn't there yet: what `DEFERRABLE` puts off to the commit.
    Result<void> check_deferred_keys();

    /// A transaction within the one that others have written to already; see GroupCommit.
    Result<void> begin_member();
    Result<void> keep_member();
    /// Fails when SQLite has taken back the whole transaction by itself, others' changes included.
    Result<void> roll_back_member();

    Result<void> begin_savepoint();
    Result<void> keep_savepoint();
    void roll_back_savepoint();

    /// Makes the error and remembers the transaction's first one: after it, nothing but a rollback is taken.
    StorageError fail(int code, std::string_view what);

private:
    explicit Connection(sqlite3* handle) : handle_(handle) {}

    Result<void> set_up(const ConnectionSettings& settings, ConnectionUse use);
    /// One word of the transaction's own language (BEGIN, SAVEPOINT, …), which is not in the catalog.
    Result<void> control(std::string_view sql);
    Result<void> run_all(const char* sql);
    Result<PreparedStatement*> prepare(std::string_view name);
    Result<void> bind(PreparedStatement& statement, std::span<const Value> values);

    sqlite3* handle_;
    std::unordered_map<std::string_view, PreparedStatement> statements_;
    std::unordered_map<std::string_view, sqlite3_stmt*> controls_;  // a settlement needs six: read once, not each time
    std::optional<StorageError> first_failure_;
};

}  // namespace storage
