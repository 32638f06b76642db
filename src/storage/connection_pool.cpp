#include "storage/connection_pool.hpp"

#include <cassert>
#include <utility>

namespace storage {

Result<std::unique_ptr<ConnectionPool>> ConnectionPool::open(const ConnectionSettings& settings,
                                                             std::chrono::milliseconds wait_max) {
    auto writer = Connection::open(settings, ConnectionUse::Writing);
    if (!writer) return std::unexpected(std::move(writer.error()));
    return std::unique_ptr<ConnectionPool>(new ConnectionPool(std::move(*writer), wait_max));
}

ConnectionPool::ConnectionPool(std::unique_ptr<Connection> writer, std::chrono::milliseconds wait_max)
    : wait_max_(wait_max), writer_(std::move(writer)), group_commit_(*writer_, wait_max) {}

ConnectionPool::~ConnectionPool() {
    assert(group_commit_.is_idle() && idle_readers_.size() == readers_.size() && "a lease outlives the database");
}

Result<void> ConnectionPool::add_readers(const ConnectionSettings& settings, int count) {
    for (int made = 0; made < count; ++made) {
        auto reader = Connection::open(settings, ConnectionUse::Reading);
        if (!reader) return std::unexpected(std::move(reader.error()));
        idle_readers_.push_back(reader->get());
        readers_.push_back(std::move(*reader));
    }
    return {};
}

Result<Connection*> ConnectionPool::wait_for_reader() {
    std::unique_lock lock(mutex_);
    const auto may_go_on = [this] { return is_closed_ || !idle_readers_.empty(); };
    const bool in_time = reader_freed_.wait_for(lock, wait_max_, may_go_on);
    if (is_closed_) return std::unexpected(StorageError{StorageErrorKind::Closed, "the database is closed"});
    if (!in_time) {
        return std::unexpected(StorageError{StorageErrorKind::Busy, "waited too long for a database connection"});
    }
    Connection* connection = idle_readers_.back();
    idle_readers_.pop_back();
    return connection;
}

Result<Lease> ConnectionPool::lend_writer() {
    if (auto entered = group_commit_.enter(); !entered) return std::unexpected(std::move(entered.error()));
    return Lease(*this, *writer_, ConnectionUse::Writing);
}

Result<Lease> ConnectionPool::lend(ConnectionUse use) {
    if (use == ConnectionUse::Writing) return lend_writer();
    const auto connection = wait_for_reader();
    if (!connection) return std::unexpected(connection.error());
    Lease lease(*this, **connection, use);
    if (auto begun = (*connection)->begin(use); !begun) return std::unexpected(std::move(begun.error()));
    return lease;
}

void ConnectionPool::take_back(Connection& connection, ConnectionUse use) {
    if (use == ConnectionUse::Writing) return group_commit_.leave();
    connection.roll_back();
    {
        const std::scoped_lock lock(mutex_);
        idle_readers_.push_back(&connection);
    }
    reader_freed_.notify_one();
}

void ConnectionPool::close() {
    {
        const std::scoped_lock lock(mutex_);
        is_closed_ = true;
    }
    group_commit_.close();
    reader_freed_.notify_all();
}

}  // namespace storage
