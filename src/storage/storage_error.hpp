#pragma once

#include <expected>
#include <string>

namespace storage {

/// What kind of failure a caller may have to tell apart.
enum class StorageErrorKind {
    Busy,        ///< another writer (or a full pool of readers) held on too long; trying again later may work
    Full,        ///< the disk (or its quota) is full; reading goes on
    Constraint,  ///< a constraint or a trigger of the schema refused the change
    Corrupt,     ///< the file isn't a database, is damaged, or holds a value that this program doesn't know
    Io,          ///< the file can't be opened, read or written
    Migration,   ///< the database's schema and this program don't fit together; the message says what to do
    Closed,      ///< the database was closed, or the transaction had ended already
    Misuse,      ///< a bug of ours: an unknown statement, a wrong number of arguments, …
};

/// An expected failure of the database. `message` names the statement and what the engine said; it never
/// holds a value of a row or of an argument, so it may go to a log.
struct StorageError {
    StorageErrorKind kind;
    std::string message;
};

template <class Value>
using Result = std::expected<Value, StorageError>;

}  // namespace storage
