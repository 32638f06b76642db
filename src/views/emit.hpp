#pragma once

#include <utility>
#include <vector>

#include "app/action.hpp"

namespace views {

/// Where views put what the user did; the platform takes it after the frame.
class Emit {
public:
    void operator()(app::Action action) { actions_.push_back(std::move(action)); }
    void press(app::Button button) { actions_.emplace_back(app::ButtonPressed{button}); }
    [[nodiscard]] std::vector<app::Action> take() { return std::exchange(actions_, {}); }

private:
    std::vector<app::Action> actions_;
};

}  // namespace views
