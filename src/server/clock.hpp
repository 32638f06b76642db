#pragma once

#include "domain/instant.hpp"

namespace server {

/// Where the program takes the time from; injected, so that tests and simulations have their own. Thread-safe.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual domain::Instant now() = 0;
};

/// The machine's clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] domain::Instant now() override;
};

}  // namespace server
