#pragma once

#include "views/scene.hpp"

namespace views {

/// Home in elder mode: the code, what the family spent, mutual aid, help. Inside the page's content.
void draw_elder_home(const Scene& scene, const app::HomeData& data);

/// "更多服务" at the lower edge, where others have their tabs.
void draw_elder_more(const Scene& scene);

}  // namespace views
