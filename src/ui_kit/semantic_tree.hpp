#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui_kit/geometry.hpp"

namespace ui_kit {

/// What a drawn thing is to somebody who can't see it. The mirror turns each into a native element.
enum class Role {
    Main,
    Form,
    Navigation,
    Group,
    List,
    ListItem,
    Heading,
    Text,
    Link,
    Button,
    TextBox,
    CheckBox,
    Radio,
    RadioGroup,
    Switch,
    Progress,
    Image,
    Dialog,
    AlertDialog,
    Status,
    Alert,
    Article,
    ScrollArea,
};

/// How the real `<input>` that lies over a drawn text field behaves.
struct FieldTraits {
    std::string type = "text";
    std::string input_mode{};
    std::string autocomplete = "off";
    std::string enter_key_hint{};
    int max_length = 0;
    /// The canvas draws text and caret even when the field has focus (code cells).
    bool drawn_by_canvas = false;
    float font_size = 18;
    float padding_left = 16;
    float padding_right = 16;
    bool operator==(const FieldTraits&) const = default;
};

/// One drawn thing as assistive technology, keyboards and tests know it.
template <class Text, class Field>
struct NodeOf {
    /// Unique on its screen and stable between frames.
    Text key{};
    /// Index into SemanticTree::nodes, -1 for a root. The recorder knows it, widgets don't.
    int parent = -1;
    Role role = Role::Group;
    Text name{};
    /// Forms: whose password is asked for, where no field says so: for password managers.
    Text value{};
    /// Help or error that belongs to the node.
    Text description{};
    /// Headings only, from 1.
    int level = 0;
    int value_now = 0;
    int value_max = 0;
    bool disabled = false;
    bool checked = false;
    bool invalid = false;
    bool expanded = false;
    bool current = false;
    bool busy = false;
    bool modal = false;
    bool required = false;
    /// CSS pixels, relative to the nearest ScrollArea's content, else to the stage.
    Rectangle rectangle{};
    /// Forms: the key of the button that Enter presses.
    Text submit_key{};
    Text href{};
    /// Scroll areas: how far the content is moved up, and how tall it is.
    float scroll_offset = 0;
    float content_height = 0;
    Field field{};
    /// BCP 47, when other than the page's.
    Text language{};
    bool operator==(const NodeOf&) const = default;
};

/// As it is kept for a frame.
using SemanticNode = NodeOf<std::string, std::optional<FieldTraits>>;
/// As a widget tells of it: texts and field are only looked at during the call.
using NodeSpec = NodeOf<std::string_view, const FieldTraits*>;

/// Everything that one frame drew, in reading order, parents before their children.
struct SemanticTree {
    std::vector<SemanticNode> nodes;
};

}  // namespace ui_kit
