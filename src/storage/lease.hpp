#pragma once

#include "storage/storage_error.hpp"

namespace storage {

class Connection;
class ConnectionPool;

enum class ConnectionUse { Reading, Writing };

/// A connection lent by the pool. Its end takes back whatever wasn't committed and gives the connection back.
class Lease {
public:
    Lease(ConnectionPool& pool, Connection& connection, ConnectionUse use)
        : pool_(&pool), connection_(&connection), use_(use) {}
    Lease(Lease&& other) noexcept : pool_(other.pool_), connection_(other.connection_), use_(other.use_) {
        other.connection_ = nullptr;
    }
    Lease& operator=(Lease&&) = delete;
    ~Lease() { end(); }

    /// Null once the lease has ended.
    [[nodiscard]] Connection* connection() const { return connection_; }

    void end();
    /// Ends it. Only for writing: keeps the changes, or takes them back; returns when what was seen is durable.
    Result<void> commit();
    Result<void> roll_back();

private:
    ConnectionPool* pool_;
    Connection* connection_;
    ConnectionUse use_;
};

}  // namespace storage
