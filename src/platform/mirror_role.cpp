#include "platform/mirror_role.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace platform {
namespace {

using ui_kit::Role;
using ui_kit::SemanticNode;

void add(MirrorElement& element, std::string_view name, std::string_view value) {
    element.attributes.push_back({std::string(name), std::string(value)});
}

void add_if_any(MirrorElement& element, std::string_view name, std::string_view value) {
    if (!value.empty()) {
        add(element, name, value);
    }
}

void add_if(MirrorElement& element, bool condition, std::string_view name, std::string_view value = "true") {
    if (condition) {
        add(element, name, value);
    }
}

std::string_view heading_tag(int level) {
    static constexpr std::array<std::string_view, 6> tags = {"h1", "h2", "h3", "h4", "h5", "h6"};
    return tags[static_cast<std::size_t>(std::clamp(level, 1, 6) - 1)];
}

void add_text_box_attributes(MirrorElement& element, const SemanticNode& node) {
    const ui_kit::FieldTraits traits = node.field.value_or(ui_kit::FieldTraits{});
    add(element, "type", traits.type);
    // Browsers' password managers and one-time-code filling look at the name too.
    add(element, "name", node.key);
    add_if_any(element, "inputmode", traits.input_mode);
    add_if_any(element, "autocomplete", traits.autocomplete);
    add_if_any(element, "enterkeyhint", traits.enter_key_hint);
    add(element, "autocapitalize", "off");
    add(element, "spellcheck", "false");
    add_if(element, node.disabled, "readonly", "");
}

void add_button_attributes(MirrorElement& element, const SemanticNode& node, const SemanticNode* form) {
    const bool submits = form != nullptr && form->submit_key == node.key;
    add(element, "type", submits ? "submit" : "button");
}

void add_progress_attributes(MirrorElement& element, const SemanticNode& node) {
    add(element, "max", std::to_string(node.value_max));
    add(element, "value", std::to_string(node.value_now));
    add_if_any(element, "aria-valuetext", node.value);
}

/// An image takes its name from the author only: the element refers to its own text.
void add_own_label(MirrorElement& element, const SemanticNode& node) {
    add(element, "aria-labelledby", "m-" + node.key);
}

void add_dialog_attributes(MirrorElement& element, const SemanticNode& node, std::string_view role) {
    add(element, "role", role);
    add_if(element, node.modal, "aria-modal");
    add(element, "tabindex", "-1");
}

/// The live regions speak, by Host::announce; the banner itself stays silent, or it would be heard twice.
void add_message_attributes(MirrorElement& element, std::string_view role) {
    add(element, "role", role);
    add(element, "aria-live", "off");
}

}  // namespace

std::string_view role_tag(const SemanticNode& node) {
    switch (node.role) {
        case Role::Main: return "main";
        case Role::Form: return "form";
        case Role::Navigation: return "nav";
        case Role::List: return "ul";
        case Role::ListItem: return "li";
        case Role::Heading: return heading_tag(node.level);
        case Role::Text: return "p";
        case Role::Link: return "a";
        case Role::Button:
        case Role::Switch: return "button";
        case Role::TextBox:
        case Role::CheckBox:
        case Role::Radio: return "input";
        case Role::Article: return "article";
        case Role::Progress: return "progress";
        case Role::Group:
        case Role::RadioGroup:
        case Role::Image:
        case Role::Dialog:
        case Role::AlertDialog:
        case Role::Status:
        case Role::Alert:
        case Role::ScrollArea: return "div";
    }
    return "div";
}

bool holds_elements(Role role) {
    switch (role) {
        case Role::Main:
        case Role::Form:
        case Role::Navigation:
        case Role::Group:
        case Role::List:
        case Role::RadioGroup:
        case Role::Dialog:
        case Role::AlertDialog:
        case Role::Article:
        case Role::ScrollArea: return true;
        case Role::ListItem:
        case Role::Heading:
        case Role::Text:
        case Role::Link:
        case Role::Button:
        case Role::TextBox:
        case Role::CheckBox:
        case Role::Radio:
        case Role::Switch:
        case Role::Progress:
        case Role::Image:
        case Role::Status:
        case Role::Alert: return false;
    }
    return false;
}

bool needs_label(Role role) {
    return role == Role::TextBox || role == Role::CheckBox || role == Role::Radio || role == Role::Progress;
}

bool has_told_name(Role role) { return role != Role::Main; }

bool is_named_by_reference(Role role) { return holds_elements(role); }

void add_role_attributes(MirrorElement& element, const SemanticNode& node, const SemanticNode* parent,
                         const SemanticNode* form) {
    switch (node.role) {
        case Role::Form:
            // Values are judged by the domain's rules, with sentences of ours.
            add(element, "novalidate", "");
            add_if_any(element, "data-submit", node.submit_key);
            break;
        case Role::Group:
        case Role::ScrollArea: add_if(element, !node.name.empty(), "role", "group"); break;
        case Role::List:
            // Safari takes the list away from lists that are drawn without bullets.
            add(element, "role", "list");
            break;
        case Role::Heading:
            // A pushed screen focuses its heading.
            add(element, "tabindex", "-1");
            break;
        case Role::Link: add(element, "href", node.href.empty() ? "#" : node.href); break;
        case Role::Button: add_button_attributes(element, node, form); break;
        case Role::TextBox: add_text_box_attributes(element, node); break;
        case Role::CheckBox: add(element, "type", "checkbox"); break;
        case Role::Radio:
            add(element, "type", "radio");
            add(element, "name", parent == nullptr ? node.key : parent->key);
            break;
        case Role::RadioGroup: add(element, "role", "radiogroup"); break;
        case Role::Switch:
            add(element, "type", "button");
            add(element, "role", "switch");
            add(element, "aria-checked", node.checked ? "true" : "false");
            break;
        case Role::Progress: add_progress_attributes(element, node); break;
        case Role::Image:
            add(element, "role", "img");
            add_own_label(element, node);
            break;
        case Role::Dialog: add_dialog_attributes(element, node, "dialog"); break;
        case Role::AlertDialog: add_dialog_attributes(element, node, "alertdialog"); break;
        case Role::Status: add_message_attributes(element, "status"); break;
        case Role::Alert: add_message_attributes(element, "alert"); break;
        case Role::Main:
        case Role::Navigation:
        case Role::ListItem:
        case Role::Text:
        case Role::Article: break;
    }
}

void add_state_attributes(MirrorElement& element, const SemanticNode& node) {
    // Never the attribute "disabled": what is off stays reachable, so that it can explain itself.
    add_if(element, node.disabled, "aria-disabled");
    add_if(element, node.invalid, "aria-invalid");
    add_if(element, node.required, "aria-required");
    add_if(element, node.expanded, "aria-expanded");
    add_if(element, node.current, "aria-current", "page");
    add_if(element, node.busy, "aria-busy");
    add_if_any(element, "lang", node.language);
}

}  // namespace platform
