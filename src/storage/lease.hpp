#pragma once

namespace storage {

class Connection;
class ConnectionPool;

enum class ConnectionUse { Reading, Writing };

/// A connection lent by the pool. Its end rolls back whatever wasn't committed and gives the connection back.
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

private:
    ConnectionPool* pool_;
    Connection* connection_;
    ConnectionUse use_;
};

}  // namespace storage
