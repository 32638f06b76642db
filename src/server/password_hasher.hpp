#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <expected>
#include <functional>
#include <string>
#include <string_view>

#include "server/worker_pool.hpp"

namespace server {

/// What one hash costs. The defaults are libsodium's for interactive log-ins: 64 MiB, about 0.1 s.
struct PasswordCost {
    unsigned long long operations = 2;
    std::size_t memory_bytes = 64ULL * 1024 * 1024;
};

/// How many passwords are hashed at a time: never on all processors, settlements need one at once.
[[nodiscard]] int hashes_at_a_time();

struct PasswordQueueLimits {
    int running_max = hashes_at_a_time();  ///< each on a thread that gives way to the rest of the server
    int waiting_max = 8;                   ///< fewer than the workers that are left, so that others get on
    std::chrono::milliseconds wait_max{10'000};
};

/// The queue is full, or the wait too long: try again later.
struct HasherBusy {};

/// Hashes and checks passwords by Argon2id, a few at a time and after everybody else: log-ins must not starve
/// settlements. Slow: never inside a transaction. Thread-safe.
class PasswordHasher {
public:
    explicit PasswordHasher(PasswordCost cost = {}, PasswordQueueLimits limits = {});

    [[nodiscard]] std::expected<std::string, HasherBusy> hash(std::string_view password);

    /// Whether the password fits the hash. With an empty hash it takes as long and is false: for a number without an
    /// account.
    [[nodiscard]] std::expected<bool, HasherBusy> verify(std::string_view password, const std::string& hash);

private:
    [[nodiscard]] std::expected<void, HasherBusy> in_turn(std::function<void()> work);

    PasswordCost cost_;
    PasswordQueueLimits limits_;
    std::string stand_in_hash_;
    std::atomic<int> callers_ = 0;
    WorkerPool threads_;
};

}  // namespace server
