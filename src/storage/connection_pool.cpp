#include "storage/connection_pool.hpp"

#include <cassert>
#include <utility>

namespace storage {

Result<std::unique_ptr<ConnectionPool>> ConnectionPool::open(const std::string& path,
                                                             std::chrono::milliseconds wait_max) {
    auto writer = Connection::open(path, ConnectionUse::Writing, static_cast<int>(wait_max.count()));
    if (!writer) return std::unexpected(std::move(writer.error()));
    return std::unique_ptr<ConnectionPool>(new ConnectionPool(std::move(*writer), wait_max));
}

ConnectionPool::ConnectionPool(std::unique_ptr<Connection> writer, std::chrono::milliseconds wait_max)
    : wait_max_(wait_max), writer_(std::move(writer)), idle_writers_{writer_.get()} {}

ConnectionPool::~ConnectionPool() {
    assert(idle_writers_.size() == 1 && idle_readers_.size() == readers_.size() && "a lease outlives the database");
}

Result<void> ConnectionPool::add_readers(const std::string& path, int count) {
    for (int made = 0; made < count; ++made) {
        auto reader = Connection::open(path, ConnectionUse::Reading, static_cast<int>(wait_max_.count()));
        if (!reader) return std::unexpected(std::move(reader.error()));
        idle_readers_.push_back(reader->get());
        readers_.push_back(std::move(*reader));
    }
    return {};
}

std::vector<Connection*>& ConnectionPool::idle(ConnectionUse use) {
    return use == ConnectionUse::Writing ? idle_writers_ : idle_readers_;
}

std::condition_variable& ConnectionPool::freed(ConnectionUse use) {
    return use == ConnectionUse::Writing ? writer_freed_ : reader_freed_;
}

Result<Connection*> ConnectionPool::wait_for(ConnectionUse use) {
    std::unique_lock lock(mutex_);
    auto& idle_connections = idle(use);
    const bool in_time = freed(use).wait_for(lock, wait_max_, [&] { return is_closed_ || !idle_connections.empty(); });
    if (is_closed_) return std::unexpected(StorageError{StorageErrorKind::Closed, "the database is closed"});
    if (!in_time) {
        return std::unexpected(StorageError{StorageErrorKind::Busy, "waited too long for a database connection"});
    }
    Connection* connection = idle_connections.back();
    idle_connections.pop_back();
    return connection;
}

Result<Lease> ConnectionPool::lend(ConnectionUse use) {
    const auto connection = wait_for(use);
    if (!connection) return std::unexpected(connection.error());
    Lease lease(*this, **connection, use);
    if (auto begun = (*connection)->begin(use); !begun) return std::unexpected(std::move(begun.error()));
    return lease;
}

void ConnectionPool::take_back(Connection& connection, ConnectionUse use) {
    connection.roll_back();
    {
        const std::scoped_lock lock(mutex_);
        idle(use).push_back(&connection);
    }
    freed(use).notify_one();
}

void ConnectionPool::close() {
    {
        const std::scoped_lock lock(mutex_);
        is_closed_ = true;
    }
    writer_freed_.notify_all();
    reader_freed_.notify_all();
}

}  // namespace storage
