#include "ui_kit/recorder.hpp"

#include <string_view>
#include <utility>

#include "ui_kit/line_break.hpp"

namespace ui_kit {

void Recorder::begin() {
    tree_.nodes.clear();
    parents_.clear();
    origins_.clear();
    suppressed_ = false;
}

namespace {

/// A voice pauses where a dot is drawn.
std::string spoken(std::string_view text) {
    std::string result(text);
    for (std::size_t at = result.find(separator); at != std::string::npos; at = result.find(separator, at)) {
        result.replace(at, separator.size(), "  ");
    }
    return result;
}

SemanticNode node_of(const NodeSpec& spec) {
    SemanticNode node{.key = std::string(spec.key),
                      .role = spec.role,
                      .name = spoken(spec.name),
                      .value = std::string(spec.value),
                      .description = spoken(spec.description),
                      .level = spec.level,
                      .value_now = spec.value_now,
                      .value_max = spec.value_max,
                      .disabled = spec.disabled,
                      .checked = spec.checked,
                      .invalid = spec.invalid,
                      .expanded = spec.expanded,
                      .current = spec.current,
                      .busy = spec.busy,
                      .modal = spec.modal,
                      .required = spec.required,
                      .rectangle = spec.rectangle,
                      .submit_key = std::string(spec.submit_key),
                      .href = std::string(spec.href),
                      .scroll_offset = spec.scroll_offset,
                      .content_height = spec.content_height,
                      .language = std::string(spec.language)};
    if (spec.field != nullptr) node.field = *spec.field;
    return node;
}

}  // namespace

SemanticNode& Recorder::add(const NodeSpec& spec) {
    if (suppressed_) {
        discarded_ = node_of(spec);
        return discarded_;
    }
    SemanticNode& node = tree_.nodes.emplace_back(node_of(spec));
    node.parent = parents_.empty() ? -1 : parents_.back();
    if (!origins_.empty()) node.rectangle = node.rectangle.moved(-origins_.back().x, -origins_.back().y);
    return node;
}

SemanticNode& Recorder::open(const NodeSpec& spec) {
    SemanticNode& added = add(spec);
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
