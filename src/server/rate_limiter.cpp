#include "server/rate_limiter.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

#include "server/encoding.hpp"

namespace server {

std::optional<domain::Instant> RateLimiter::refused_until(std::string_view key, domain::Instant now) {
    const std::scoped_lock lock(mutex_);
    auto found = places_.find(key);
    if (found == places_.end()) {
        if (buckets_.size() >= keys_max_) {
            places_.erase(buckets_.back().key);
            buckets_.pop_back();
        }
        buckets_.push_front({std::string(key), now});
        found = places_.emplace(buckets_.front().key, buckets_.begin()).first;
    } else {
        buckets_.splice(buckets_.begin(), buckets_, found->second);
    }
    Bucket& bucket = *found->second;
    // Each token taken moves the moment at which the bucket is full by one delay; it is empty when that moment is
    // `burst` delays away.
    const domain::Instant full_at = std::max(bucket.full_at, now) + limit_.refill_delay;
    const domain::Instant furthest = now + domain::Duration{limit_.refill_delay.ms * limit_.burst};
    if (full_at > furthest) return now + (full_at - furthest);
    bucket.full_at = full_at;
    return std::nullopt;
}

std::size_t RateLimiter::key_count() const {
    const std::scoped_lock lock(mutex_);
    return buckets_.size();
}

std::string peer_key(std::string_view address) {
    in6_addr network{};
    if (address.find(':') == std::string_view::npos ||
        inet_pton(AF_INET6, std::string(address).c_str(), &network) != 1) {
        return std::string(address);
    }
    const auto* bytes = reinterpret_cast<const char*>(&network);
    if (IN6_IS_ADDR_V4MAPPED(&network)) return to_hex({bytes + 12, 4});
    return to_hex({bytes, 8});
}

}  // namespace server
