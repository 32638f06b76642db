#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/mirror_element.hpp"
#include "ui_kit/semantic_tree.hpp"

namespace platform {

/// Knows what the DOM mirror looks like and says what to change so that it looks like the next tree.
class MirrorDiff {
public:
    /// The operations as JSON (`MirrorOperations`), or "" when nothing changed. The first call describes
    /// the whole tree: elements of the first screen that have the same keys are adopted by it.
    [[nodiscard]] std::string update(const ui_kit::SemanticTree& tree);

    /// The person typed: the input shows `text` now, whatever the last tree said.
    void field_shows(std::string_view key, std::string_view text);

    /// The browser may have changed the ticks of this check box, or of this radio and its neighbours.
    void ticks_unknown(std::string_view key);

    /// What is in the DOM now.
    [[nodiscard]] const std::vector<MirrorElement>& elements() const { return elements_; }

private:
    MirrorElement* find(std::string_view key);

    std::vector<ui_kit::SemanticNode> nodes_;  ///< of the last tree, to see at once that nothing changed
    std::vector<MirrorElement> elements_;
    bool changed_by_browser_ = false;
};

}  // namespace platform
