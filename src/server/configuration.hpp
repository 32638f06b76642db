#pragma once

#include <string>
#include <vector>

#include "domain/instant.hpp"
#include "protocol/service_wire.hpp"
#include "server/rate_limiter.hpp"
#include "server/security_headers.hpp"

namespace server {

/// How long a log-in lasts.
struct SessionPeriods {
    domain::Duration whole = domain::days(30);
    domain::Duration idle = domain::days(7);
    /// A session in use is noted as such at most this often, so that reading doesn't write each time.
    domain::Duration touch_delay = domain::minutes(5);
    /// From so long before the end on, the person may ask for another whole period.
    domain::Duration extendable_before_end = domain::hours(1);
};

/// When a number is locked for log-in by password; counted alike for numbers without an account.
struct LoginLock {
    int failures_max = 10;
    domain::Duration locked_for = domain::minutes(15);
    domain::Duration forgotten_after = domain::hours(24);
};

struct RateLimits {
    RateLimit reads_of_peer{.burst = 600, .refill_delay = domain::milliseconds(50)};
    RateLimit writes_of_peer{.burst = 120, .refill_delay = domain::milliseconds(500)};
    /// Of writes that name a mobile number, by that number.
    RateLimit uses_of_number{.burst = 30, .refill_delay = domain::seconds(10)};
    /// Of name checks, by the resident ID number that they name: ten in a row, then one an hour.
    RateLimit tries_of_resident_id{.burst = 10, .refill_delay = domain::hours(1)};
};

/// What the application has to know of how it was started.
struct Configuration {
    protocol::ServiceMode mode = protocol::ServiceMode::Sandbox;
    Transport transport = Transport::Http;
    std::vector<std::string> public_hosts;  ///< names under which the server is reached beside localhost
    std::string version = "development";
    /// Origins ("https://portal.example") whose pages may show ours in a frame; else nobody may.
    std::vector<std::string> frame_origins;
    bool serves_wechat = false;  ///< pages that WeChat's web view opens may load its JSSDK
    SessionPeriods session_periods;
    LoginLock login_lock;
    RateLimits rate_limits;
    domain::Duration proof_lifetime = domain::minutes(10);
};

}  // namespace server
