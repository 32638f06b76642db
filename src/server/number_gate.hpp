#pragma once

#include <string_view>

#include "domain/mobile_number.hpp"
#include "server/answered.hpp"
#include "server/rate_limiter.hpp"
#include "server/vault.hpp"

namespace server {

/// A mobile number that somebody named, and how the database knows it.
struct NamedNumber {
    domain::MobileNumber mobile;
    storage::Bytes lookup;
};

/// Through here goes every request that names a mobile number: the number must be one, and can't be named too often.
class NumberGate {
public:
    NumberGate(const Vault& vault, RateLimit limit) : vault_(vault), limiter_(limit) {}

    [[nodiscard]] Answered<NamedNumber> enter(std::string_view typed, domain::Instant now);

private:
    const Vault& vault_;
    RateLimiter limiter_;
};

}  // namespace server
