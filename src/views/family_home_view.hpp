#pragma once

#include "ui_kit/page.hpp"
#include "views/scene.hpp"

namespace views {

/// Home of somebody whose identity is proven: balance, family, the latest bill. Inside the page's content.
void draw_family_home(const Scene& scene, const app::HomeData& data);

}  // namespace views
