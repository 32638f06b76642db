#pragma once

#include <cstdint>

#include "protocol/wire_description.hpp"

// What POST /sandbox/clock takes and says. Only a sandbox server and its tests link this.
namespace protocol {

struct SandboxClockRequest {
    std::int64_t forward_ms = 0;
};

void describe(auto& visit, Like<SandboxClockRequest> auto& value) {
    constexpr std::int64_t year_ms = 366LL * 24 * 3600 * 1000;
    visit("forward_ms", value.forward_ms, count_up_to(year_ms), "By how much the clock is put forward.");
}

struct SandboxClockAnswer {
    std::int64_t now = 0;
};

void describe(auto& visit, Like<SandboxClockAnswer> auto& value) {
    visit("now", value.now, moment(), "What the clock shows then (Unix ms).");
}

}  // namespace protocol
