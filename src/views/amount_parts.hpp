#pragma once

#include <string>
#include <string_view>

#include "views/scene.hpp"

namespace views {

/// A field for yuan: "¥" before what is typed.
struct AmountFieldParts {
    app::Field field;
    std::string_view label;
    std::string_view help{};
    std::string_view placeholder{};
    bool is_last = false;
};
void draw_amount_field(const Scene& scene, const AmountFieldParts& parts);

/// Two ends of a line: what it is, and how much; under each other where both don't fit.
struct EndsParts {
    std::string_view key;
    std::string_view left;
    std::string_view right;
};
void draw_ends(const Scene& scene, const EndsParts& parts, const ui_kit::TextStyle& style, ui_kit::Color color);

}  // namespace views
