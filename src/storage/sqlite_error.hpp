#pragma once

#include <string_view>

#include "storage/storage_error.hpp"

struct sqlite3;

namespace storage {

/// What SQLite's (extended) result code means to a caller.
StorageErrorKind kind_of_sqlite_code(int code);

/// `handle` may be null when not even the connection could be made. `what`: the statement's name or the action.
StorageError sqlite_error(sqlite3* handle, int code, std::string_view what);

}  // namespace storage
