#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "ui_kit/semantic_tree.hpp"

namespace platform_tests {

/// A node with the given key, role and name; the rest as needed by the test.
inline ui_kit::SemanticNode node(ui_kit::Role role, std::string_view key, std::string_view name = {}) {
    ui_kit::SemanticNode made;
    made.role = role;
    made.key = key;
    made.name = name;
    return made;
}

/// Builds trees in reading order.
class TreeBuilder {
public:
    /// Adds a leaf or an empty container below the innermost open node.
    TreeBuilder& add(ui_kit::SemanticNode made) {
        made.parent = open_;
        tree_.nodes.push_back(std::move(made));
        return *this;
    }
    TreeBuilder& open(ui_kit::SemanticNode made) {
        add(std::move(made));
        open_ = static_cast<int>(tree_.nodes.size()) - 1;
        return *this;
    }
    TreeBuilder& close() {
        open_ = tree_.nodes[static_cast<std::size_t>(open_)].parent;
        return *this;
    }
    [[nodiscard]] ui_kit::SemanticTree take() const { return tree_; }

private:
    ui_kit::SemanticTree tree_;
    int open_ = -1;
};

/// A list of texts, one a key: "a,b,c".
inline ui_kit::SemanticTree texts(std::string_view keys) {
    TreeBuilder builder;
    while (!keys.empty()) {
        const std::size_t comma = keys.find(',');
        builder.add(node(ui_kit::Role::Text, keys.substr(0, comma), keys.substr(0, comma)));
        keys = comma == std::string_view::npos ? std::string_view() : keys.substr(comma + 1);
    }
    return builder.take();
}

}  // namespace platform_tests
