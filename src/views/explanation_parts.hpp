#pragma once

#include <string_view>
#include <vector>

#include "app/members_part.hpp"
#include "domain/explanation.hpp"
#include "protocol/simulation_wire.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

[[nodiscard]] std::vector<domain::Explanation> explanations_of(const std::vector<protocol::WireExplanation>& wire);

/// All the reasons, each with who mends it, how, and a button that goes there. `member` is the member of mine that
/// they are about, "" for me.
void draw_explanations(const Scene& scene, const std::vector<domain::Explanation>& explanations,
                       std::string_view member);

/// By whose rules this was decided, and whom to call.
struct RulesNamed {
    std::string_view key;
    std::string_view place_zh;
    std::string_view place_en;
    std::string_view version;
    std::string_view hotline;
};
void draw_rules_named(const Scene& scene, const RulesNamed& rules, std::string_view sentence_key);

}  // namespace members
DOORS_END
}  // namespace views
