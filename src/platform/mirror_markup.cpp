#include "platform/mirror_markup.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "platform/mirror_role.hpp"

namespace platform {
namespace {

using ui_kit::Rectangle;
using ui_kit::Role;
using ui_kit::SemanticNode;
using ui_kit::SemanticTree;

/// How tall a part is. Parts are never hit, their rectangle only tells assistive technology where to look.
constexpr float part_height = 20;

std::string element_id(std::string_view key) { return "m-" + std::string(key); }

class Markup {
public:
    explicit Markup(const SemanticTree& tree) : nodes_(tree.nodes) {}

    std::vector<MirrorElement> take() {
        const auto modal = std::ranges::find_if(nodes_.rbegin(), nodes_.rend(), &SemanticNode::modal);
        const int root = modal == nodes_.rend() ? -1 : static_cast<int>(nodes_.rend() - modal) - 1;
        elements_.reserve(nodes_.size() * 2);
        add_level(root);
        return std::move(elements_);
    }

private:
    /// With root -1 everything, else the subtree of that node.
    void add_level(int root) {
        if (root >= 0) {
            add_node(root, -1);
            return;
        }
        add_children(-1);
    }

    void add_children(int parent) {
        const int count = static_cast<int>(nodes_.size());
        for (int index = parent + 1; index < count; ++index) {
            if (node(index).parent == parent) {
                add_node(index, parent);
            }
        }
    }

    void add_node(int index, int parent) {
        const SemanticNode& source = node(index);
        const bool is_container = holds_elements(source.role) || has_children(index);
        const bool has_label_part = needs_label(source.role);
        if (has_label_part) {
            add_label(source, parent);
        }
        MirrorElement element = begin_element(source, parent, role_tag(source));
        add_role_attributes(element, source, parent < 0 ? nullptr : &node(parent), enclosing_form(parent));
        add_state_attributes(element, source);
        if (!is_container && !has_label_part) {
            element.text = source.name;
        }
        const std::string namer = is_container ? container_namer(index) : std::string();
        if (!namer.empty() && is_named_by_reference(source.role)) {
            element.attributes.push_back({"aria-labelledby", element_id(namer)});
        }
        if (!source.description.empty()) {
            element.attributes.push_back({"aria-describedby", element_id(source.key + "/help")});
        }
        elements_.push_back(std::move(element));
        if (is_container) {
            if (namer == source.key + "/name") {
                add_part(source, index, "/name", source.name, {0, 0, source.rectangle.width, part_height});
            }
            if (!source.description.empty()) {
                add_part(source, index, "/help", source.description, {0, 0, source.rectangle.width, part_height});
            }
            if (source.role == Role::Form && !source.value.empty()) add_username(source, index);
            add_children(index);
            return;
        }
        if (!source.description.empty()) {
            Rectangle below = relative(source, parent);
            below.top = below.bottom();
            below.height = part_height;
            add_part(source, parent, "/help", source.description, below);
        }
    }

    MirrorElement begin_element(const SemanticNode& source, int parent, std::string_view tag) {
        MirrorElement element;
        element.key = source.key;
        element.parent = parent < 0 ? std::string() : node(parent).key;
        element.tag = tag;
        element.rectangle = relative(source, parent);
        if (source.role == Role::ScrollArea) {
            element.scroll = MirrorScroll{source.scroll_offset, source.content_height};
        }
        if (source.role == Role::CheckBox || source.role == Role::Radio) {
            element.checked = source.checked;
        }
        if (source.role == Role::TextBox) {
            const ui_kit::FieldTraits traits = source.field.value_or(ui_kit::FieldTraits{});
            element.field = MirrorField{source.value,     traits.max_length,   traits.drawn_by_canvas,
                                        traits.font_size, traits.padding_left, traits.padding_right};
        }
        return element;
    }

    void add_label(const SemanticNode& source, int parent) {
        MirrorElement label = begin_part(source.key + "/label", parent, "label", source.name);
        label.attributes = {{"for", element_id(source.key)}, {"data-part", "label"}};
        label.rectangle = relative(source, parent);
        elements_.push_back(std::move(label));
    }

    void add_part(const SemanticNode& source, int parent, std::string_view suffix, const std::string& text,
                  Rectangle rectangle) {
        MirrorElement part = begin_part(source.key + std::string(suffix), parent, "span", text);
        part.attributes = {{"data-part", std::string(suffix.substr(1))}};
        part.rectangle = rectangle;
        elements_.push_back(std::move(part));
    }

    /// Password managers file a password under the name field before it: one that nobody sees will do.
    void add_username(const SemanticNode& source, int parent) {
        MirrorElement field = begin_part(source.key + "/username", parent, "input", {});
        field.text.reset();
        field.attributes = {{"type", "text"},         {"name", "username"}, {"autocomplete", "username"},
                            {"value", source.value},  {"readonly", ""},     {"hidden", ""},
                            {"data-part", "username"}};
        elements_.push_back(std::move(field));
    }

    MirrorElement begin_part(std::string key, int parent, std::string_view tag, const std::string& text) {
        MirrorElement part;
        part.key = std::move(key);
        part.parent = parent < 0 ? std::string() : node(parent).key;
        part.tag = tag;
        part.text = text;
        return part;
    }

    /// The key of the element that names a container: a heading inside that says the same, else its own part.
    std::string container_namer(int index) const {
        const SemanticNode& source = node(index);
        if (source.name.empty() || !has_told_name(source.role)) return {};
        for (int other = index + 1; other < static_cast<int>(nodes_.size()) && is_inside(other, index); ++other) {
            if (node(other).role == Role::Heading && node(other).name == source.name) {
                return node(other).key;
            }
        }
        return source.key + "/name";
    }

    Rectangle relative(const SemanticNode& source, int parent) const {
        if (parent < 0 || node(parent).role == Role::ScrollArea) {
            return source.rectangle;
        }
        return source.rectangle.moved(-node(parent).rectangle.left, -node(parent).rectangle.top);
    }

    const SemanticNode* enclosing_form(int index) const {
        while (index >= 0 && node(index).role != Role::Form) {
            index = node(index).parent;
        }
        return index < 0 ? nullptr : &node(index);
    }

    bool has_children(int index) const {
        return index + 1 < static_cast<int>(nodes_.size()) && node(index + 1).parent == index;
    }

    bool is_inside(int index, int ancestor) const {
        while (index > ancestor) {
            index = node(index).parent;
        }
        return index == ancestor;
    }

    const SemanticNode& node(int index) const { return nodes_[static_cast<std::size_t>(index)]; }

    const std::vector<SemanticNode>& nodes_;
    std::vector<MirrorElement> elements_;
};

}  // namespace

std::vector<MirrorElement> mirror_elements(const SemanticTree& tree) { return Markup(tree).take(); }

}  // namespace platform
