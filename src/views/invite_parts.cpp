#include "views/invite_parts.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "app/invite_flow.hpp"
#include "ui_kit/button.hpp"
#include "views/form_parts.hpp"

namespace views::inline members {
namespace {

struct StepPlace {
    int step = 0;
    int count = 0;
};

/// The place of a screen among the steps; none while the place's rules aren't known, or the way took another turn.
StepPlace place_of(const Scene& scene, app::Screen step) {
    const std::vector<app::Screen> path = app::invite_path(scene.model);
    const auto found = std::ranges::find(path, step);
    if (found == path.end()) return {};
    return {static_cast<int>(found - path.begin()) + 1, static_cast<int>(path.size())};
}

}  // namespace

std::string invite_step_text(const Scene& scene, app::Screen step) {
    const StepPlace place = place_of(scene, step);
    if (place.count == 0) return {};
    return scene.strings.text("step.short",
                              {{"step", std::to_string(place.step)}, {"count", std::to_string(place.count)}});
}

void draw_invite_steps(const Scene& scene, ui_kit::Page& page, app::Screen step) {
    draw_bar(scene, page, invite_step_text(scene, step));
    const StepPlace place = place_of(scene, step);
    if (place.count == 0) return;
    page.steps("invite.steps", place.step, place.count,
               scene.strings.text("step.progress",
                                  {{"step", std::to_string(place.step)}, {"count", std::to_string(place.count)}}));
}

void draw_sandbox_phone(const Scene& scene) {
    if (scene.model.service.sandbox_phone.empty()) return;
    scene.ui.layout().space(8);
    if (ui_kit::button(scene.ui, {.key = "sandbox.open_phone",
                                  .label = scene.text("sandbox.open_phone"),
                                  .kind = ui_kit::ButtonKind::Outline})) {
        scene.emit.press(app::Button::OpenSandboxPhone);
    }
}

}  // namespace views::inline members
