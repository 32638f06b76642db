#include "views/hall_code_field.hpp"

#include <string>

#include "ui_kit/text_field.hpp"

namespace views::inline members {

namespace {

/// Eight digits, and what stands between them on the hall's paper.
constexpr int typed_max = 12;

}  // namespace

void draw_hall_code_field(const Scene& scene, const HallCodeFieldParts& parts) {
    const app::FieldState& state = scene.model.field(parts.field);
    const std::string error = state.error ? scene.sentence(*state.error) : std::string();
    ui_kit::text_field(scene.ui, {.key = app::field_key(parts.field),
                                  .label = scene.text(parts.label_key),
                                  .text = state.text,
                                  .help = scene.text(parts.help_key),
                                  .error = error,
                                  .traits = {.type = "text",
                                             .input_mode = "numeric",
                                             .autocomplete = "off",
                                             .enter_key_hint = "done",
                                             .max_length = typed_max},
                                  .disabled = parts.disabled});
}

}  // namespace views::inline members
