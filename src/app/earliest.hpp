#pragma once

#include <optional>

#include "app/model.hpp"

namespace app {

/// The earliest of the moments that lie ahead, on the device's clock.
class Earliest {
public:
    explicit Earliest(const Model& model) : model_(model) {}

    void add(domain::Instant device_time);
    void add_server_time(domain::Instant server_time);
    /// The moment at which a countdown to `server_time`, in whole seconds rounded up, shows another number.
    void add_countdown(domain::Instant server_time);
    /// The moment at which a skeleton appears for what has been loading since then.
    void add_waiting(LoadState state, domain::Instant since);

    [[nodiscard]] std::optional<domain::Instant> get() const { return earliest_; }

private:
    const Model& model_;
    std::optional<domain::Instant> earliest_;
};

}  // namespace app
