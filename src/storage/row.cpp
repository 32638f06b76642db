#include "storage/row.hpp"

#include <sqlite3.h>

namespace storage {

namespace {

std::size_t size_of(sqlite3_stmt* statement, int column) {
    return static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
}

}  // namespace

bool Row::next_is(int type) {
    const bool fits =
        next_column_ < sqlite3_column_count(statement_) && sqlite3_column_type(statement_, next_column_) == type;
    if (!fits) malformed_ = true;
    return fits;
}

bool Row::next_is_null() const { return sqlite3_column_type(statement_, next_column_) == SQLITE_NULL; }

void Row::read(std::string& value) {
    if (next_is(SQLITE_TEXT)) {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, next_column_));
        value.assign(text, size_of(statement_, next_column_));
    }
    ++next_column_;
}

void Row::read(Bytes& value) {
    if (next_is(SQLITE_BLOB)) {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, next_column_));
        const std::size_t size = size_of(statement_, next_column_);
        if (size > 0) value.value.assign(bytes, size);  // an empty one is a null pointer
    }
    ++next_column_;
}

void Row::read(std::int64_t& value) {
    if (next_is(SQLITE_INTEGER)) value = sqlite3_column_int64(statement_, next_column_);
    ++next_column_;
}

void Row::read(bool& value) {
    std::int64_t number = 0;
    read(number);
    if (number != 0 && number != 1) malformed_ = true;
    value = number == 1;
}

bool Row::was_read_whole() const { return !malformed_ && next_column_ == sqlite3_column_count(statement_); }

}  // namespace storage
