#pragma once

#include <string_view>

#include "views/scene.hpp"

namespace views {

/// A sheet's heading.
void draw_sheet_title(const Scene& scene, std::string_view key);
/// The button at its foot that closes it.
void draw_sheet_close(const Scene& scene, std::string_view label_key);

}  // namespace views
