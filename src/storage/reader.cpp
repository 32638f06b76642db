#include "storage/reader.hpp"

#include <string>

#include "storage/connection.hpp"

namespace storage {

Result<Cursor> Reader::start(std::string_view statement, std::span<const Value> values) {
    if (lease_.connection() == nullptr) {
        return std::unexpected(StorageError{StorageErrorKind::Closed, std::string(statement) + ": after the end"});
    }
    return lease_.connection()->start(statement, values);
}

StorageError Reader::more_than_one_row(std::string_view statement) {
    return {StorageErrorKind::Misuse, std::string(statement) + " gave more than one row"};
}

StorageError Reader::no_row(std::string_view statement) {
    return {StorageErrorKind::Misuse, std::string(statement) + " gave no row"};
}

StorageError Reader::malformed_row(std::string_view statement) {
    return {StorageErrorKind::Corrupt, std::string(statement) + " gave a value that this program doesn't know"};
}

}  // namespace storage
