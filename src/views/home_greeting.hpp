#pragma once

#include "views/scene.hpp"

namespace views {

/// Name and greeting with how the insurance stands; the chip to the other reading mode and the bell.
void draw_home_greeting(const Scene& scene, const protocol::HomePerson& person);

/// The amount of the personal account as home shows it: hidden, "-" where the place offers none.
[[nodiscard]] std::string home_balance(const Scene& scene, const protocol::HomePerson& person);

}  // namespace views
