#include "storage/cursor.hpp"

#include <sqlite3.h>

#include "storage/connection.hpp"

namespace storage {

Cursor::~Cursor() {
    if (statement_ == nullptr) return;
    sqlite3_reset(statement_->handle);  // repeats the error of the last step, which has been handled
    sqlite3_clear_bindings(statement_->handle);
    statement_->is_running = false;
}

Result<bool> Cursor::next() {
    const int code = sqlite3_step(statement_->handle);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    return std::unexpected(connection_->fail(code, statement_->name));
}

Row Cursor::row() const { return Row(statement_->handle); }

}  // namespace storage
