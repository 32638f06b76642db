#pragma once

#include <vector>

#include "platform/mirror_element.hpp"
#include "ui_kit/semantic_tree.hpp"

namespace platform {

/// The DOM elements that stand for a semantic tree, in document order, parents before their children.
///
/// Names are text nodes, never `aria-label`. Where a native element has no text of its own (inputs) or
/// holds other elements (groups), a second element carries it, a *part* with the attribute `data-part`:
/// `KEY/label` before an input, `KEY/name` first in a container, `KEY/help` with the description.
/// Under a modal node only its own subtree is given.
[[nodiscard]] std::vector<MirrorElement> mirror_elements(const ui_kit::SemanticTree& tree);

}  // namespace platform
