#include "storage/sqlite_error.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <string>

namespace storage {

namespace {

bool is_out_of_space(sqlite3_file* file) {
    int reason = 0;
    if (file == nullptr || file->pMethods == nullptr) return false;
    if (file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &reason) != SQLITE_OK) return false;
    return reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
}

/// SQLite says "full" of a full disk only; a quota or a limit on a file's size is the same to whoever waits for space.
bool is_out_of_space(sqlite3* handle, int code) {
    if (handle == nullptr || (code != SQLITE_IOERR_WRITE && code != SQLITE_IOERR_SHMSIZE)) return false;
    sqlite3_file* database = nullptr;
    sqlite3_file* log = nullptr;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &database);
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    return is_out_of_space(database) || is_out_of_space(log);
}

}  // namespace

StorageErrorKind kind_of_sqlite_code(int code) {
    if (code == SQLITE_IOERR_CORRUPTFS) return StorageErrorKind::Corrupt;
    switch (code & 0xff) {  // the low byte is the primary code
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return StorageErrorKind::Busy;
        case SQLITE_FULL: return StorageErrorKind::Full;
        case SQLITE_CONSTRAINT: return StorageErrorKind::Constraint;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_FORMAT: return StorageErrorKind::Corrupt;
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
        case SQLITE_NOMEM:
        case SQLITE_PROTOCOL: return StorageErrorKind::Io;
        default: return StorageErrorKind::Misuse;
    }
}

StorageError sqlite_error(sqlite3* handle, int code, std::string_view what) {
    std::string message(what);
    message += ": ";
    // SQLite's own sentence names columns and constraints, or is the text of a trigger's RAISE: never a value.
    message +=
        handle != nullptr && sqlite3_extended_errcode(handle) == code ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    message += " (" + std::to_string(code) + ")";
    const bool is_full = is_out_of_space(handle, code);
    return {is_full ? StorageErrorKind::Full : kind_of_sqlite_code(code), std::move(message)};
}

}  // namespace storage
