#include "server/password_hasher.hpp"

#include <sodium.h>

#include <array>
#include <cstdlib>

namespace server {

namespace {

std::string argon2id(std::string_view password, const PasswordCost& cost) {
    if (sodium_init() < 0) std::abort();
    std::array<char, crypto_pwhash_STRBYTES> text{};
    const int status = crypto_pwhash_str_alg(text.data(), password.data(), password.size(), cost.operations,
                                             cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13);
    // Fails only when the memory can't be had; a server without memory must not go on as if the hash were there.
    if (status != 0) std::abort();
    return text.data();
}

}  // namespace

/// One of the few places; waited for when made, given back at the end.
class PasswordHasher::Turn {
public:
    explicit Turn(PasswordHasher& hasher) : hasher_(hasher) {
        std::unique_lock lock(hasher_.mutex_);
        const auto is_free = [this] { return hasher_.running_ < hasher_.limits_.running_max; };
        if (!is_free() && hasher_.waiting_ >= hasher_.limits_.waiting_max) return;
        ++hasher_.waiting_;
        has_come_ = hasher_.turn_came_.wait_for(lock, hasher_.limits_.wait_max, is_free);
        --hasher_.waiting_;
        if (has_come_) ++hasher_.running_;
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn() {
        if (!has_come_) return;
        const std::scoped_lock lock(hasher_.mutex_);
        --hasher_.running_;
        hasher_.turn_came_.notify_one();
    }

    [[nodiscard]] bool has_come() const { return has_come_; }

private:
    PasswordHasher& hasher_;
    bool has_come_ = false;
};

PasswordHasher::PasswordHasher(PasswordCost cost, PasswordQueueLimits limits)
    : cost_(cost), limits_(limits), stand_in_hash_(argon2id("nobody's password", cost)) {}

std::expected<std::string, HasherBusy> PasswordHasher::hash(std::string_view password) {
    const Turn turn(*this);
    if (!turn.has_come()) return std::unexpected(HasherBusy{});
    return argon2id(password, cost_);
}

std::expected<bool, HasherBusy> PasswordHasher::verify(std::string_view password, const std::string& hash) {
    const Turn turn(*this);
    if (!turn.has_come()) return std::unexpected(HasherBusy{});
    const std::string& compared = hash.empty() ? stand_in_hash_ : hash;
    const bool fits = crypto_pwhash_str_verify(compared.c_str(), password.data(), password.size()) == 0;
    return fits && !hash.empty();
}

}  // namespace server
