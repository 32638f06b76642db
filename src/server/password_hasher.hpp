#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <expected>
#include <mutex>
#include <string>
#include <string_view>

namespace server {

/// What one hash costs. The defaults are libsodium's for interactive log-ins: 64 MiB, about 0.1 s.
struct PasswordCost {
    unsigned long long operations = 2;
    std::size_t memory_bytes = 64ULL * 1024 * 1024;
};

struct PasswordQueueLimits {
    int running_max = 2;  ///< at a time: log-ins must not starve the rest
    int waiting_max = 4;  ///< fewer than the workers that are left, so that others get on
    std::chrono::milliseconds wait_max{5000};
};

/// The queue is full, or the wait too long: try again later.
struct HasherBusy {};

/// Hashes and checks passwords by Argon2id, a few at a time. Slow: never inside a transaction. Thread-safe.
class PasswordHasher {
public:
    explicit PasswordHasher(PasswordCost cost = {}, PasswordQueueLimits limits = {});

    [[nodiscard]] std::expected<std::string, HasherBusy> hash(std::string_view password);

    /// Whether the password fits the hash. With an empty hash it takes as long and is false: for a number without an
    /// account.
    [[nodiscard]] std::expected<bool, HasherBusy> verify(std::string_view password, const std::string& hash);

private:
    class Turn;

    PasswordCost cost_;
    PasswordQueueLimits limits_;
    std::string stand_in_hash_;
    std::mutex mutex_;
    std::condition_variable turn_came_;
    int running_ = 0;
    int waiting_ = 0;
};

}  // namespace server
