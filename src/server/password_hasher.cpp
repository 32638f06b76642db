#include "server/password_hasher.hpp"

#include <sodium.h>

#include <array>
#include <cstdlib>
#include <future>
#include <memory>
#include <thread>
#include <utility>

namespace server {

namespace {

/// Behind settlements, yet on a busy machine a log-in comes to its end.
constexpr int niceness = 10;

std::string argon2id(std::string_view password, const PasswordCost& cost) {
    if (sodium_init() < 0) std::abort();
    std::array<char, crypto_pwhash_STRBYTES> text{};
    const int status = crypto_pwhash_str_alg(text.data(), password.data(), password.size(), cost.operations,
                                             cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13);
    // Fails only when the memory can't be had; a server without memory must not go on as if the hash were there.
    if (status != 0) std::abort();
    return text.data();
}

/// How many callers there are, itself included.
struct CallerCount {
    explicit CallerCount(std::atomic<int>& callers) : counter(callers), number(++callers) {}
    CallerCount(const CallerCount&) = delete;
    CallerCount& operator=(const CallerCount&) = delete;
    ~CallerCount() { --counter; }

    std::atomic<int>& counter;
    const int number;
};

}  // namespace

int hashes_at_a_time() { return std::thread::hardware_concurrency() >= 4 ? 2 : 1; }

PasswordHasher::PasswordHasher(PasswordCost cost, PasswordQueueLimits limits)
    : cost_(cost),
      limits_(limits),
      stand_in_hash_(argon2id("nobody's password", cost)),
      // Who gave up waiting still lies in the queue for a while, next to those who came instead.
      threads_(limits.running_max, 2 * static_cast<std::size_t>(limits.running_max + limits.waiting_max), niceness) {}

std::expected<std::string, HasherBusy> PasswordHasher::hash(std::string_view password) {
    std::string result;
    const auto done = in_turn([&] { result = argon2id(password, cost_); });
    if (!done) return std::unexpected(done.error());
    return result;
}

std::expected<bool, HasherBusy> PasswordHasher::verify(std::string_view password, const std::string& hash) {
    const std::string& compared = hash.empty() ? stand_in_hash_ : hash;
    bool fits = false;
    const auto done =
        in_turn([&] { fits = crypto_pwhash_str_verify(compared.c_str(), password.data(), password.size()) == 0; });
    if (!done) return std::unexpected(done.error());
    return fits && !hash.empty();
}

std::expected<void, HasherBusy> PasswordHasher::in_turn(std::function<void()> work) {
    struct Job {
        std::function<void()> work;
        std::atomic<bool> is_taken = false;  ///< by the thread that does it, or by the caller who gave up
        std::promise<void> done = {};
    };
    const CallerCount caller(callers_);
    if (caller.number > limits_.running_max + limits_.waiting_max) return std::unexpected(HasherBusy{});
    const auto job = std::make_shared<Job>(std::move(work));
    const auto queued = threads_.run([job] {
        if (job->is_taken.exchange(true)) return;
        job->work();
        job->done.set_value();
    });
    if (queued == WorkerPool::Taken::No) return std::unexpected(HasherBusy{});
    const auto done = job->done.get_future();
    // What has begun is waited for to its end: it works with the caller's own variables.
    if (done.wait_for(limits_.wait_max) == std::future_status::timeout && !job->is_taken.exchange(true)) {
        return std::unexpected(HasherBusy{});
    }
    done.wait();
    return {};
}

}  // namespace server
