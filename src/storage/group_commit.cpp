#include "storage/group_commit.hpp"

#include <utility>

#include "storage/connection.hpp"

namespace storage {

namespace {

/// Bounds how long the first of a group waits for the last.
constexpr int group_members_max = 64;

}  // namespace

Result<void> GroupCommit::enter() {
    if (auto taken = take_turn(); !taken) return taken;
    // open_ changes only in somebody's turn, and this one is ours.
    auto begun = open_ ? writer_.begin_member() : writer_.begin(ConnectionUse::Writing);
    if (!begun) {
        Lock lock(mutex_);
        pass_on(lock);
    }
    return begun;
}

Result<void> GroupCommit::take_turn() {
    Lock lock(mutex_);
    ++waiting_;
    const bool in_time = turn_ended_.wait_for(lock, wait_max_, [this] { return is_closed_ || !is_taken_; });
    --waiting_;
    if (in_time && !is_closed_) {
        is_taken_ = true;
        return {};
    }
    // The writer may have been left to us.
    if (!is_taken_) pass_on(lock);
    if (is_closed_) return std::unexpected(StorageError{StorageErrorKind::Closed, "the database is closed"});
    return std::unexpected(StorageError{StorageErrorKind::Busy, "waited too long for a database connection"});
}

Result<void> GroupCommit::commit() {
    auto kept = keep_part();
    if (!kept) {
        leave();
        return kept;
    }
    Lock lock(mutex_);
    if (!open_) open_ = std::make_shared<Group>();
    ++open_->members;
    return wait_for(open_, lock);
}

/// Ends the part of this turn so that only a commit is missing.
Result<void> GroupCommit::keep_part() {
    // Found out now: at the commit it would take the others with it.
    if (auto met = writer_.check_deferred_keys(); !met) return met;
    return open_ ? writer_.keep_member() : writer_.check_running();
}

Result<void> GroupCommit::roll_back() {
    undo_part();
    Lock lock(mutex_);
    if (!open_) {
        pass_on(lock);
        return {};
    }
    return wait_for(open_, lock);
}

void GroupCommit::leave() {
    undo_part();
    Lock lock(mutex_);
    pass_on(lock);
}

void GroupCommit::undo_part() {
    if (!open_) return writer_.roll_back();
    auto undone = writer_.roll_back_member();
    if (undone) return;
    // SQLite has taken everything back by itself: a full disk, for example.
    writer_.roll_back();
    const Lock lock(mutex_);
    settle(*std::exchange(open_, nullptr), std::move(undone));
}

/// Ends the turn; whoever waits for it, or for the group's commit, goes on.
void GroupCommit::pass_on(Lock&) {
    is_taken_ = false;
    if (waiting_ > 0 && !is_closed_) {
        turn_ended_.notify_one();
    } else if (open_) {
        open_->changed.notify_one();
    }
}

/// Ends the turn and waits for the group's commit; carries it out when nobody else would.
Result<void> GroupCommit::wait_for(std::shared_ptr<Group> group, Lock& lock) {
    const auto may_lead = [&] {
        return !is_taken_ && open_ == group && (waiting_ == 0 || is_closed_ || group->members >= group_members_max);
    };
    is_taken_ = false;
    while (!group->outcome && !may_lead()) {
        if (!is_taken_) turn_ended_.notify_one();
        group->changed.wait(lock);
    }
    if (group->outcome) return *group->outcome;

    is_taken_ = true;
    lock.unlock();
    auto committed = writer_.commit();
    lock.lock();
    if (committed) {
        ++counts_.commits;
        counts_.transactions += group->members;
    }
    open_ = nullptr;
    settle(*group, committed);
    pass_on(lock);
    return committed;
}

void GroupCommit::settle(Group& group, Result<void> outcome) {
    group.outcome = std::move(outcome);
    group.changed.notify_all();
}

void GroupCommit::close() {
    const Lock lock(mutex_);
    is_closed_ = true;
    turn_ended_.notify_all();
}

bool GroupCommit::is_idle() const {
    const Lock lock(mutex_);
    return !is_taken_ && !open_;
}

CommitCounts GroupCommit::counts() const {
    const Lock lock(mutex_);
    return counts_;
}

}  // namespace storage
