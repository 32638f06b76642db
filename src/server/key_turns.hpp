#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <set>
#include <string>

namespace server {

/// Lets one request at a time through for each idempotency key, so that twins don't do the slow work twice.
/// Thread-safe.
class KeyTurns {
public:
    /// Ends the turn when it goes out of scope.
    class Turn {
    public:
        Turn(Turn&& other) noexcept : turns_(other.turns_), key_(std::move(other.key_)) { other.turns_ = nullptr; }
        Turn& operator=(Turn&&) = delete;
        ~Turn();

    private:
        friend class KeyTurns;
        Turn(KeyTurns& turns, std::string key) : turns_(&turns), key_(std::move(key)) {}

        KeyTurns* turns_;
        std::string key_;
    };

    /// Waits until no other request with this key is under way; nothing when that takes longer than `wait_max`.
    [[nodiscard]] std::optional<Turn> take(const std::string& key, std::chrono::milliseconds wait_max);

private:
    std::mutex mutex_;
    std::condition_variable turn_ended_;
    std::set<std::string> taken_;
};

}  // namespace server
