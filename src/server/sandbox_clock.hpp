#pragma once

#include <atomic>
#include <cstdint>

#include "server/clock.hpp"

namespace server {

/// The machine's clock, which can be put forward and never back: what takes days in the world (codes and invitations
/// that expire, payment passwords that are asked for again) is tried out in a moment. Only a sandbox has one. Where it
/// was put is forgotten when the program ends.
class SandboxClock final : public Clock {
public:
    [[nodiscard]] domain::Instant now() override { return machine_.now() + domain::Duration{ahead_ms_.load()}; }

    /// `by` isn't negative.
    void put_forward(domain::Duration by) { ahead_ms_ += by.ms; }

private:
    SystemClock machine_;
    std::atomic<std::int64_t> ahead_ms_ = 0;
};

}  // namespace server
