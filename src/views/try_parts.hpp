#pragma once

#include <string>

#include "app/try_state.hpp"
#include "views/scene.hpp"

namespace views {

/// The words of the simulator's question.
[[nodiscard]] std::string trial_member_word(const Scene& scene, const std::string& member);
[[nodiscard]] std::string trial_kind_word(const Scene& scene, app::TrialKind kind);
[[nodiscard]] std::string_view trial_kind_icon(app::TrialKind kind);
/// "贵阳市 · 三级医院"
[[nodiscard]] std::string institution_meta(const Scene& scene, const protocol::InstitutionItem& item);

}  // namespace views
