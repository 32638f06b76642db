#pragma once

#include <string_view>
#include <vector>

#include "ui_kit/semantic_tree.hpp"

namespace ui_kit {

/// Collects the semantic nodes of a frame in the order of drawing, which is the reading order.
class Recorder {
public:
    void begin();
    /// Adds a leaf under the innermost open node. The rectangle is given on the stage.
    SemanticNode& add(const NodeSpec& spec);
    /// Adds a node and makes it the parent of what follows, until close().
    SemanticNode& open(const NodeSpec& spec);
    void close();
    /// Closes a node whose height was not known when it was opened: it ends at that line of the stage.
    void close_at(float bottom);
    /// Children's rectangles are recorded relative to this origin until the matching pop.
    void push_origin(Point origin) { origins_.push_back(origin); }
    void pop_origin() { origins_.pop_back(); }
    /// Nodes added while suppressed vanish: they lie under a modal.
    void suppress(bool suppressed) { suppressed_ = suppressed; }
    [[nodiscard]] const SemanticTree& tree() const { return tree_; }
    /// The node added last, to complete what a widget couldn't know; nullptr while suppressed.
    [[nodiscard]] SemanticNode* last();
    /// nullptr when nothing of that key was recorded.
    [[nodiscard]] const SemanticNode* find(std::string_view key) const;

private:
    SemanticTree tree_;
    SemanticNode discarded_;
    std::vector<int> parents_;
    std::vector<Point> origins_;
    bool suppressed_ = false;
};

}  // namespace ui_kit
