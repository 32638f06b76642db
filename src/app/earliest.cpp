#include "app/earliest.hpp"

#include <algorithm>

namespace app {

void Earliest::add(domain::Instant device_time) {
    if (device_time <= model_.now) return;
    earliest_ = earliest_ ? std::min(*earliest_, device_time) : device_time;
}

void Earliest::add_server_time(domain::Instant server_time) {
    add(server_time - domain::milliseconds(model_.server_offset_ms));
}

void Earliest::add_countdown(domain::Instant server_time) {
    const std::int64_t left = (server_time - server_now(model_)).ms;
    if (left <= 0) return;
    const std::int64_t step = left % 1000 == 0 ? 1000 : left % 1000;
    add(model_.now + domain::milliseconds(step));
}

void Earliest::add_waiting(LoadState state, domain::Instant since) {
    constexpr domain::Duration skeleton_after = domain::milliseconds(300);
    if (state == LoadState::Loading) add(since + skeleton_after);
}

}  // namespace app
