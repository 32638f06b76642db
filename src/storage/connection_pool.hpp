#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "storage/connection.hpp"
#include "storage/group_commit.hpp"
#include "storage/lease.hpp"
#include "storage/storage_error.hpp"

namespace storage {

/// The writer's connection and the readers', lent to one user at a time. Private to this layer; thread-safe.
class ConnectionPool {
public:
    static Result<std::unique_ptr<ConnectionPool>> open(const ConnectionSettings& settings,
                                                        std::chrono::milliseconds wait_max);
    ~ConnectionPool();

    /// Readers come after the migrations, so that none holds an old schema.
    Result<void> add_readers(const ConnectionSettings& settings, int count);

    /// A connection with a begun transaction; waits for it up to wait_max.
    Result<Lease> lend(ConnectionUse use);
    void take_back(Connection& connection, ConnectionUse use);
    void close();

    Result<void> prepare_all() { return writer_->prepare_all(); }
    GroupCommit& group_commit() { return group_commit_; }

private:
    ConnectionPool(std::unique_ptr<Connection> writer, std::chrono::milliseconds wait_max);

    Result<Lease> lend_writer();
    Result<Connection*> wait_for_reader();

    std::chrono::milliseconds wait_max_;
    std::unique_ptr<Connection> writer_;
    GroupCommit group_commit_;
    std::vector<std::unique_ptr<Connection>> readers_;

    std::mutex mutex_;  // guards what follows
    std::vector<Connection*> idle_readers_;
    std::condition_variable reader_freed_;
    bool is_closed_ = false;
};

}  // namespace storage
