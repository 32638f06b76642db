#pragma once

#include "storage/row.hpp"
#include "storage/storage_error.hpp"

namespace storage {

class Connection;
struct PreparedStatement;

/// A statement that is running on its connection; ends when destroyed.
class Cursor {
public:
    Cursor(Connection& connection, PreparedStatement& statement) : connection_(&connection), statement_(&statement) {}
    Cursor(Cursor&& other) noexcept : connection_(other.connection_), statement_(other.statement_) {
        other.statement_ = nullptr;
    }
    Cursor& operator=(Cursor&&) = delete;
    ~Cursor();

    /// Steps to the next row; false at the end.
    Result<bool> next();

    /// The row at which the cursor stands; only after `next()` said true.
    [[nodiscard]] Row row() const;

private:
    Connection* connection_;
    PreparedStatement* statement_;
};

}  // namespace storage
