#pragma once

#include <string_view>

#include "platform/mirror_element.hpp"
#include "ui_kit/semantic_tree.hpp"

/// Which element a role becomes, and with which attributes.
namespace platform {

[[nodiscard]] std::string_view role_tag(const ui_kit::SemanticNode& node);

/// True for roles whose element may hold others even when it holds none now.
[[nodiscard]] bool holds_elements(ui_kit::Role role);

/// True for roles whose native element is empty and takes its name from a `<label>`.
[[nodiscard]] bool needs_label(ui_kit::Role role);

/// True for roles whose name the mirror tells. The main part's would only repeat the page's title.
[[nodiscard]] bool has_told_name(ui_kit::Role role);

/// True for containers whose name is told by `aria-labelledby`; others just contain their name.
[[nodiscard]] bool is_named_by_reference(ui_kit::Role role);

/// Attributes that say what the element is. `parent` and `form` (the enclosing one) may be nullptr.
void add_role_attributes(MirrorElement& element, const ui_kit::SemanticNode& node, const ui_kit::SemanticNode* parent,
                         const ui_kit::SemanticNode* form);

/// Attributes that say in which state it is.
void add_state_attributes(MirrorElement& element, const ui_kit::SemanticNode& node);

}  // namespace platform
