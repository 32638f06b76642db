#include "ui_kit/recorder.hpp"

#include <string_view>
#include <utility>

namespace ui_kit {

void Recorder::begin() {
    tree_.nodes.clear();
    parents_.clear();
    origins_.clear();
    suppressed_ = false;
}

SemanticNode& Recorder::add(SemanticNode node) {
    if (suppressed_) {
        discarded_ = std::move(node);
        return discarded_;
    }
    node.parent = parents_.empty() ? -1 : parents_.back();
    if (!origins_.empty()) node.rectangle = node.rectangle.moved(-origins_.back().x, -origins_.back().y);
    return tree_.nodes.emplace_back(std::move(node));
}

SemanticNode& Recorder::open(SemanticNode node) {
    SemanticNode& added = add(std::move(node));
    parents_.push_back(suppressed_ ? -1 : static_cast<int>(tree_.nodes.size()) - 1);
    return added;
}

void Recorder::close() { parents_.pop_back(); }

void Recorder::close_at(float bottom) {
    const int open = parents_.back();
    if (open >= 0) {
        Rectangle& area = tree_.nodes[static_cast<std::size_t>(open)].rectangle;
        area.height = bottom - area.top - (origins_.empty() ? 0 : origins_.back().y);
    }
    close();
}

SemanticNode* Recorder::last() { return suppressed_ || tree_.nodes.empty() ? nullptr : &tree_.nodes.back(); }

const SemanticNode* Recorder::find(std::string_view key) const {
    for (const SemanticNode& node : tree_.nodes) {
        if (node.key == key) return &node;
    }
    return nullptr;
}

}  // namespace ui_kit
