#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>

#include "storage/storage_error.hpp"

namespace storage {

class Connection;

/// How many transactions were made durable, and by how many commits of SQLite.
struct CommitCounts {
    std::int64_t transactions = 0;
    std::int64_t commits = 0;
};

/// The writer's turns, and the commit that several of them share. Private to this layer; thread-safe.
///
/// Who commits while others wait for the writer leaves it to them with the SQLite transaction still open, and waits;
/// the last one commits for all. A commit costs a wait for the disk, so that the more are waiting, the less each pays;
/// a writer alone commits at once. Each is a savepoint of its own: what one takes back, the others don't notice. Nobody
/// is told that something is done before it is durable.
class GroupCommit {
public:
    GroupCommit(Connection& writer, std::chrono::milliseconds wait_max) : writer_(writer), wait_max_(wait_max) {}

    /// Waits for the turn and begins a transaction.
    Result<void> enter();
    /// Ends the turn. Returns when its changes are durable, or (with an error) gone.
    Result<void> commit();
    /// Ends the turn without its changes. Returns when all that it may have read of others' changes is durable.
    Result<void> roll_back();
    /// Ends the turn without its changes, and waits for nobody.
    void leave();
    /// Nobody new enters; who is in may finish.
    void close();

    [[nodiscard]] bool is_idle() const;
    [[nodiscard]] CommitCounts counts() const;

private:
    /// Kept transactions that one commit of SQLite will make durable.
    struct Group {
        int members = 0;
        std::optional<Result<void>> outcome = {};
        std::condition_variable changed = {};
    };
    using Lock = std::unique_lock<std::mutex>;

    Result<void> take_turn();
    Result<void> keep_part();
    void undo_part();
    void pass_on(Lock& lock);
    Result<void> wait_for(std::shared_ptr<Group> group, Lock& lock);
    void settle(Group& group, Result<void> outcome);

    Connection& writer_;
    std::chrono::milliseconds wait_max_;

    mutable std::mutex mutex_;  // guards what follows; the writer belongs to whoever set is_taken_
    std::condition_variable turn_ended_;
    bool is_taken_ = false;
    bool is_closed_ = false;
    int waiting_ = 0;
    std::shared_ptr<Group> open_;  ///< null while the SQLite transaction holds nothing that somebody waits for
    CommitCounts counts_;
};

}  // namespace storage
