#include "views/next_step_view.hpp"

#include "ui_kit/list_cell.hpp"
#include "ui_kit/surface.hpp"

namespace views {
namespace {

struct StepWords {
    std::string_view icon;
    std::string_view title;
    std::string_view text;
};

StepWords words_of(domain::IdentityStep step) {
    switch (step) {
        case domain::IdentityStep::Name:
        case domain::IdentityStep::Person: return {"shield", "home.step.verify.title", "home.step.verify.text"};
        case domain::IdentityStep::Pin: return {"key", "home.step.activate.title", "home.step.activate.text"};
        case domain::IdentityStep::Active: return {"code", "home.step.show.title", "home.step.show.text"};
    }
    return {};
}

}  // namespace

void draw_next_step(const Scene& scene) {
    if (!scene.model.identity.data) return;
    const StepWords words = words_of(scene.model.identity.data->step);
    const ui_kit::Card card(scene.ui, 0);
    if (ui_kit::list_cell(scene.ui, {.key = "home.next_step",
                                     .icon = words.icon,
                                     .title = scene.text(words.title),
                                     .meta = scene.text(words.text),
                                     .tone = ui_kit::Tone::Accent,
                                     .tiled = true})) {
        scene.emit.press(app::Button::HomeNextStep);
    }
}

}  // namespace views
