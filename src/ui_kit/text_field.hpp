#pragma once

#include <string_view>

#include "ui_kit/ui.hpp"

namespace ui_kit {

struct TextFieldSpec {
    std::string_view key{};
    std::string_view label{};
    /// What the field shows; for a hidden password the real text, which is drawn as dots.
    std::string_view text{};
    std::string_view placeholder{};
    /// Drawn before the text and not part of it, e.g. "+86".
    std::string_view prefix{};
    std::string_view help{};
    /// Replaces the help; the field is then invalid.
    std::string_view error{};
    FieldTraits traits{};
    /// Room at the right edge for an icon button that the caller draws.
    bool has_trailing_button = false;
    bool disabled = false;
};

/// Label, box and help line across the column. Returns the box. The text is drawn only while the field has no focus:
/// with focus the real input above it draws text, caret and selection.
Rectangle text_field(Ui& ui, const TextFieldSpec& spec);

struct CodeCellsSpec {
    std::string_view key{};
    std::string_view label{};
    std::string_view digits{};
    int length = 6;
    std::string_view error{};
    bool disabled = false;
};

/// One real input drawn as a cell for each digit.
void code_cells(Ui& ui, const CodeCellsSpec& spec);

/// An error line: icon and words in the colour of refusal.
void field_error(Ui& ui, std::string_view text);

}  // namespace ui_kit
