#pragma once

#include <cstddef>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "domain/instant.hpp"

namespace server {

/// A bucket holds `burst` tokens and gets a new one every `refill_delay`.
struct RateLimit {
    int burst = 60;
    domain::Duration refill_delay = domain::seconds(1);
};

/// Token buckets, one a key, of which only the latest used are remembered. Thread-safe.
class RateLimiter {
public:
    /// `keys_max` bounds the memory: beyond it the bucket that was unused longest is forgotten.
    explicit RateLimiter(RateLimit limit, std::size_t keys_max = 20'000) : limit_(limit), keys_max_(keys_max) {}

    /// Takes a token. When there is none, gives the moment at which the next one comes.
    [[nodiscard]] std::optional<domain::Instant> refused_until(std::string_view key, domain::Instant now);

    [[nodiscard]] std::size_t key_count() const;

private:
    struct Bucket {
        std::string key;
        domain::Instant full_at;  ///< when it will be full again: says all about a bucket
    };

    RateLimit limit_;
    std::size_t keys_max_;
    mutable std::mutex mutex_;
    std::list<Bucket> buckets_;  ///< the latest used first
    std::unordered_map<std::string_view, std::list<Bucket>::iterator> places_;
};

/// The part of a peer's address that one person holds: all of IPv4, the /64 network of IPv6.
[[nodiscard]] std::string peer_key(std::string_view address);

}  // namespace server
