#pragma once

#include <optional>
#include <string_view>

#include "app/load_state.hpp"
#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// The end of a list that goes on: its next page is asked for before its end can be seen. Whoever comes there by
/// keyboard or by voice, or after a failure, finds a button; what failed isn't asked for again by itself.
struct MoreRows {
    std::string_view key;
    app::LoadState state = app::LoadState::Idle;
    const std::optional<app::Message>* failure = nullptr;
    app::Button button{};
};
void draw_more_rows(const Scene& scene, const MoreRows& more);

/// `loaded` is something with state and failure.
template <typename Loaded>
void draw_more_rows(const Scene& scene, std::string_view key, const Loaded& loaded, app::Button button) {
    draw_more_rows(scene, {key, loaded.state, &loaded.failure, button});
}

}  // namespace members
DOORS_END
}  // namespace views
