#pragma once

#include <optional>

#include "app/load_state.hpp"
#include "views/scene.hpp"

namespace views {

/// "14:32 的记录" while there is no network.
void draw_stale(const Scene& scene, domain::Instant loaded_at);

/// Why something isn't there, with "再试一次".
void draw_load_failure(const Scene& scene, const std::optional<app::Message>& failure, app::Button retry);
/// Grey bars, after 300 ms.
void draw_loading(const Scene& scene, domain::Instant since);

/// What stands where `loaded` will be (something with state, since and failure): why it isn't there, or that it comes.
template <typename Loaded>
void draw_not_loaded(const Scene& scene, const Loaded& loaded, app::Button retry) {
    if (loaded.state == app::LoadState::Failed) return draw_load_failure(scene, loaded.failure, retry);
    draw_loading(scene, loaded.since);
}

}  // namespace views
