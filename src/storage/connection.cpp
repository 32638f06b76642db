#include "storage/connection.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

#include "storage/sql_catalog.hpp"
#include "storage/sqlite_error.hpp"

namespace storage {

namespace {

StorageError misuse(std::string message) { return {StorageErrorKind::Misuse, std::move(message)}; }

/// What a savepoint would take back is kept in memory up to this, in one piece: a file may find the disk full, and
/// SQLite's own pieces of 1 KB cost each settlement a tenth of its time.
constexpr int savepoint_bytes_in_memory = 4 << 20;

/// The small pieces of memory that each connection keeps for itself: SQLite's own 40 are too few for a settlement.
constexpr int small_piece_bytes = 1200;
constexpr int small_pieces = 500;

/// Before the first connection. SQLite would count its memory under one lock for all threads, for nobody to read.
void set_up_library() {
    static const int result = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) |
                              sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, savepoint_bytes_in_memory) |
                              sqlite3_config(SQLITE_CONFIG_LOOKASIDE, small_piece_bytes, small_pieces);
    (void)result;  // refused when something has started the library before: slower, and as safe
}

/// SQLite gives its -wal and -shm files the rights of the database file, so that one is made first.
Result<void> make_private_file(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) return std::unexpected(StorageError{StorageErrorKind::Io, "the database file can't be opened"});
    ::close(file);
    return {};
}

/// Where `$1…$n` stand: SQLite numbers named parameters by first appearance.
Result<std::vector<int>> find_parameters(const NamedStatement& named, sqlite3_stmt* handle) {
    const int count = sqlite3_bind_parameter_count(handle);
    std::vector<int> indexes;
    for (int number = 1; number <= count; ++number) {
        const int index = sqlite3_bind_parameter_index(handle, ("$" + std::to_string(number)).c_str());
        if (index == 0) return std::unexpected(misuse("statement " + std::string(named.name) + ": not $1...$n"));
        indexes.push_back(index);
    }
    return indexes;
}

int bind_value(sqlite3_stmt* handle, int index, const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return sqlite3_bind_int64(handle, index, *integer);
    if (const auto* text = std::get_if<std::string_view>(&value)) {
        const char* data = text->data() == nullptr ? "" : text->data();  // a null pointer would bind NULL
        return sqlite3_bind_text64(handle, index, data, text->size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    if (const auto* bytes = std::get_if<BytesView>(&value)) {
        if (bytes->value.empty()) return sqlite3_bind_zeroblob(handle, index, 0);
        return sqlite3_bind_blob64(handle, index, bytes->value.data(), bytes->value.size(), SQLITE_STATIC);
    }
    return sqlite3_bind_null(handle, index);
}

int take_text(void* target, int column_count, char** values, char**) {
    if (column_count == 1 && values[0] != nullptr) static_cast<std::string*>(target)->assign(values[0]);
    return 0;
}

}  // namespace

Result<std::unique_ptr<Connection>> Connection::open(const ConnectionSettings& settings, ConnectionUse use) {
    if (use == ConnectionUse::Writing) {
        if (auto made = make_private_file(settings.path); !made) return std::unexpected(std::move(made.error()));
    }
    set_up_library();
    sqlite3* handle = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(settings.path.c_str(), &handle, flags, settings.vfs);
    std::unique_ptr<Connection> connection(new Connection(handle));
    if (code != SQLITE_OK) return std::unexpected(connection->fail(code, "opening the database"));
    if (auto ready = connection->set_up(settings, use); !ready) return std::unexpected(std::move(ready.error()));
    return connection;
}

Result<void> Connection::set_up(const ConnectionSettings& settings, ConnectionUse use) {
    sqlite3_busy_timeout(handle_, settings.busy_timeout_ms);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);

    std::string journal_mode;
    const int code = sqlite3_exec(handle_, "PRAGMA journal_mode = WAL", take_text, &journal_mode, nullptr);
    if (code != SQLITE_OK) return std::unexpected(fail(code, "opening the database"));
    if (journal_mode != "wal") {
        return std::unexpected(StorageError{StorageErrorKind::Io, "the database's file system can't do WAL"});
    }
    // recursive_triggers: also the deletion inside INSERT OR REPLACE fires the triggers that guard posted rows.
    if (auto done = run_all("PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;"
                            "PRAGMA trusted_schema = OFF; PRAGMA journal_size_limit = 67108864");
        !done) {
        return done;
    }
    if (auto done = run_all(settings.synchronous_sql); !done) return done;
    // The writer keeps 32 MB of pages, and moves 16 MB of the log at once: a page that many settlements changed moves
    // once. A reader's pages are void after each commit; SQLite's 2 MB are enough for it.
    return run_all(use == ConnectionUse::Reading ? "PRAGMA query_only = ON"
                                                 : "PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 4000");
}

Connection::~Connection() {
    for (auto& [name, statement] : statements_) sqlite3_finalize(statement.handle);
    for (auto& [sql, handle] : controls_) sqlite3_finalize(handle);
    sqlite3_close(handle_);
}

Result<PreparedStatement*> Connection::prepare(std::string_view name) {
    if (const auto ready = statements_.find(name); ready != statements_.end()) return &ready->second;
    const auto named = find_statement(name);
    if (!named) return std::unexpected(misuse("no statement is called " + std::string(name)));

    sqlite3_stmt* handle = nullptr;
    const int code = sqlite3_prepare_v3(handle_, named->text.data(), static_cast<int>(named->text.size()),
                                        SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (code != SQLITE_OK) return std::unexpected(fail(code, "preparing " + std::string(name)));
    if (handle == nullptr) return std::unexpected(misuse("statement " + std::string(name) + " is empty"));
    PreparedStatement& statement = statements_[named->name];
    statement.name = named->name;
    statement.handle = handle;
    auto indexes = find_parameters(*named, handle);
    if (!indexes) return std::unexpected(std::move(indexes.error()));
    statement.parameter_indexes = std::move(*indexes);
    return &statement;
}

Result<void> Connection::prepare_all() {
    std::string_view previous;
    for (const NamedStatement& named : all_statements()) {
        if (named.name == previous)
            return std::unexpected(misuse("two statements are called " + std::string(previous)));
        previous = named.name;
        if (auto ready = prepare(named.name); !ready) return std::unexpected(std::move(ready.error()));
    }
    return {};
}

Result<void> Connection::bind(PreparedStatement& statement, std::span<const Value> values) {
    if (values.size() != statement.parameter_indexes.size()) {
        return std::unexpected(misuse("statement " + std::string(statement.name) + " got " +
                                      std::to_string(values.size()) + " arguments instead of " +
                                      std::to_string(statement.parameter_indexes.size())));
    }
    for (std::size_t index = 0; index < values.size(); ++index) {
        const int code = bind_value(statement.handle, statement.parameter_indexes[index], values[index]);
        if (code != SQLITE_OK) return std::unexpected(fail(code, statement.name));
    }
    return {};
}

Result<Cursor> Connection::start(std::string_view name, std::span<const Value> values) {
    if (first_failure_) return std::unexpected(*first_failure_);
    auto statement = prepare(name);
    if (!statement) return std::unexpected(std::move(statement.error()));
    if ((*statement)->is_running) {
        return std::unexpected(misuse("statement " + std::string(name) + " is still running"));
    }
    (*statement)->is_running = true;
    Cursor cursor(*this, **statement);
    if (auto bound = bind(**statement, values); !bound) return std::unexpected(std::move(bound.error()));
    return cursor;
}

Result<std::int64_t> Connection::run(std::string_view name, std::span<const Value> values) {
    auto cursor = start(name, values);
    if (!cursor) return std::unexpected(std::move(cursor.error()));
    const auto has_row = cursor->next();
    if (!has_row) return std::unexpected(has_row.error());
    if (*has_row) return std::unexpected(misuse("statement " + std::string(name) + " gives rows"));
    return sqlite3_changes64(handle_);
}

Result<void> Connection::run_script(std::string_view sql) { return run_all(std::string(sql).c_str()); }

Result<void> Connection::run_all(const char* sql) {
    const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return std::unexpected(fail(code, "script"));
    return {};
}

Result<void> Connection::control(std::string_view sql) {
    sqlite3_stmt*& handle = controls_[sql];
    if (handle == nullptr) {
        const int prepared = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                                                SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
        if (prepared != SQLITE_OK) return std::unexpected(fail(prepared, sql));
    }
    const int code = sqlite3_step(handle);
    if (code == SQLITE_DONE) {
        sqlite3_reset(handle);
        return {};
    }
    auto failed = std::unexpected(fail(code, sql));
    sqlite3_reset(handle);  // repeats the error
    return failed;
}

Result<void> Connection::begin(ConnectionUse use) {
    first_failure_.reset();
    auto begun = control(use == ConnectionUse::Writing ? "BEGIN IMMEDIATE" : "BEGIN");
    if (!begun) first_failure_.reset();
    return begun;
}

Result<void> Connection::commit() {
    Result<void> committed = check_running();
    if (committed) committed = control("COMMIT");
    if (!committed) roll_back();
    return committed;
}

Result<void> Connection::check_running() {
    if (first_failure_) return std::unexpected(*first_failure_);
    if (sqlite3_get_autocommit(handle_) != 0) return std::unexpected(misuse("there is no transaction to commit"));
    return {};
}

Result<void> Connection::check_deferred_keys() {
    if (first_failure_) return std::unexpected(*first_failure_);
    int unresolved = 0;
    int high_water = 0;
    sqlite3_db_status(handle_, SQLITE_DBSTATUS_DEFERRED_FKS, &unresolved, &high_water, 0);
    if (unresolved == 0) return {};
    return std::unexpected(fail(SQLITE_CONSTRAINT_FOREIGNKEY, "commit"));
}

Result<void> Connection::begin_member() {
    first_failure_.reset();
    auto begun = control("SAVEPOINT member");
    if (!begun) first_failure_.reset();
    return begun;
}

Result<void> Connection::keep_member() {
    if (auto running = check_running(); !running) return running;
    return control("RELEASE member");
}

Result<void> Connection::roll_back_member() {
    const bool is_gone = sqlite3_get_autocommit(handle_) != 0;
    if (!is_gone && control("ROLLBACK TO member") && control("RELEASE member")) {
        first_failure_.reset();
        return {};
    }
    StorageError cause = first_failure_.value_or(StorageError{StorageErrorKind::Io, "the transaction was taken back"});
    first_failure_.reset();
    return std::unexpected(std::move(cause));
}

void Connection::roll_back() {
    // SQLite may have rolled back by itself, after a full disk for example.
    if (sqlite3_get_autocommit(handle_) == 0) static_cast<void>(control("ROLLBACK"));
    first_failure_.reset();
}

Result<void> Connection::begin_savepoint() {
    if (first_failure_) return std::unexpected(*first_failure_);
    return control("SAVEPOINT part");
}

Result<void> Connection::keep_savepoint() {
    if (first_failure_) return std::unexpected(*first_failure_);
    return control("RELEASE part");
}

void Connection::roll_back_savepoint() {
    // When SQLite has rolled back everything by itself this fails, and the transaction stays spent.
    // What made it necessary is forgotten only when it is undone.
    if (control("ROLLBACK TO part") && control("RELEASE part")) first_failure_.reset();
}

StorageError Connection::fail(int code, std::string_view what) {
    StorageError error = sqlite_error(handle_, code, what);
    if (!first_failure_) first_failure_ = error;
    return error;
}

}  // namespace storage
