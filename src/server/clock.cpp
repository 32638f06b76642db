#include "server/clock.hpp"

#include <chrono>

namespace server {

domain::Instant SystemClock::now() {
    const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count()};
}

}  // namespace server
