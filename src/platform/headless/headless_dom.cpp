#include "platform/headless/headless_dom.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

namespace platform {
namespace {

using protocol::JsonKind;
using protocol::JsonValue;

std::string text_of(const JsonValue& object, std::string_view name) {
    const JsonValue* value = object.find(name);
    return value != nullptr && value->kind == JsonKind::Text ? value->text : std::string();
}

float number_of(const JsonValue& value) { return std::strtof(value.text.c_str(), nullptr); }

ui_kit::Rectangle rectangle_of(const JsonValue& operation) {
    const JsonValue* list = operation.find("rect");
    if (list == nullptr || list->items.size() != 4) return {};
    return {number_of(list->items[0]), number_of(list->items[1]), number_of(list->items[2]), number_of(list->items[3])};
}

std::string without_prefix(std::string_view id) { return std::string(id.starts_with("m-") ? id.substr(2) : id); }

/// As browsers do: runs of white space count as one blank.
std::string collapsed(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        const bool is_space = letter == ' ' || letter == '\n' || letter == '\t';
        if (is_space && (result.empty() || result.back() == ' ')) continue;
        result += is_space ? ' ' : letter;
    }
    if (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

}  // namespace

std::string_view HeadlessElement::attribute(std::string_view name) const {
    const auto found = std::ranges::find(attributes, name, &std::pair<std::string, std::string>::first);
    return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

void HeadlessDom::apply(std::string_view operations_json) {
    constexpr std::size_t size_max = 4'000'000;
    const auto operations = protocol::parse_json(operations_json, size_max);
    if (!operations || operations->kind != JsonKind::List || operations->items.empty()) {
        problems_.push_back("not a filled list of operations");
        return;
    }
    for (const JsonValue& operation : operations->items) {
        ++operation_count_;
        const std::string kind = text_of(operation, "op");
        if (kind == "put") {
            put(operation);
        } else if (kind == "drop") {
            drop(text_of(operation, "key"));
        } else if (kind == "scroll") {
            scroll(operation);
        } else {
            problems_.push_back("unknown operation " + kind);
        }
    }
}

void HeadlessDom::put(const JsonValue& operation) {
    const std::string key = text_of(operation, "key");
    const std::string parent = text_of(operation, "parent");
    const std::string tag = text_of(operation, "tag");
    const JsonValue* after = operation.find("after");
    if (!parent.empty() && find(parent) == nullptr) {
        problems_.push_back("put " + key + ": no parent " + parent);
        return;
    }
    HeadlessElement* element = find(key);
    if (element == nullptr) {
        if (after == nullptr) problems_.push_back("put " + key + ": new but without a place");
        HeadlessElement created;
        created.key = key;
        created.parent = parent;
        created.tag = tag;
        elements_.push_back(std::move(created));
        children_of(parent).push_back(key);
        element = &elements_.back();
    } else if (element->parent != parent && after == nullptr) {
        problems_.push_back("put " + key + ": moved but without a place");
    }
    if (element->tag != tag) problems_.push_back("put " + key + ": tag changed");
    if (after != nullptr) place(key, parent, after->text);
    element = find(key);
    element->rectangle = rectangle_of(operation);
    element->text.reset();
    if (operation.find("text") != nullptr) element->text = text_of(operation, "text");
    if (element->text && !element->children.empty()) problems_.push_back("put " + key + ": text over children");
    element->attributes.clear();
    if (const JsonValue* attributes = operation.find("attributes")) {
        for (std::size_t index = 0; index < attributes->items.size(); ++index) {
            element->attributes.emplace_back(attributes->names[index], attributes->items[index].text);
        }
    }
    if (const JsonValue* field = operation.find("field")) element->value = text_of(*field, "value");
    if (const JsonValue* checked = operation.find("checked")) element->checked = checked->kind == JsonKind::True;
    if (const JsonValue* inner = operation.find("scroll")) element->scroll_offset = number_of(*inner->find("offset"));
}

void HeadlessDom::place(const std::string& key, const std::string& parent, const std::string& after) {
    HeadlessElement* element = find(key);
    std::erase(children_of(element->parent), key);
    element->parent = parent;
    std::vector<std::string>& siblings = children_of(parent);
    auto position = siblings.begin();
    if (!after.empty()) {
        position = std::ranges::find(siblings, after);
        if (position == siblings.end()) {
            problems_.push_back("put " + key + ": " + after + " is no sibling");
        } else {
            ++position;
        }
    }
    siblings.insert(position, key);
}

void HeadlessDom::drop(std::string_view key) {
    const HeadlessElement* element = find(key);
    if (element == nullptr) {
        problems_.push_back("drop " + std::string(key) + ": not there");
        return;
    }
    const std::string owned(key);
    const std::vector<std::string> children = element->children;
    std::erase(children_of(element->parent), owned);
    for (const std::string& child : children) drop(child);
    std::erase_if(elements_, [&](const HeadlessElement& other) { return other.key == owned; });
}

void HeadlessDom::scroll(const JsonValue& operation) {
    HeadlessElement* element = find(text_of(operation, "key"));
    if (element == nullptr) {
        problems_.push_back("scroll: not there");
        return;
    }
    element->scroll_offset = number_of(*operation.find("offset"));
}

const HeadlessElement* HeadlessDom::find(std::string_view key) const {
    const auto found = std::ranges::find(elements_, key, &HeadlessElement::key);
    return found == elements_.end() ? nullptr : &*found;
}

HeadlessElement* HeadlessDom::find(std::string_view key) {
    const auto found = std::ranges::find(elements_, key, &HeadlessElement::key);
    return found == elements_.end() ? nullptr : &*found;
}

const HeadlessElement* HeadlessDom::find_by_role(std::string_view wanted_role, std::string_view wanted_name) const {
    const HeadlessElement* result = nullptr;
    visit(roots_, [&](const HeadlessElement& element) {
        if (result == nullptr && role(element) == wanted_role && name(element) == wanted_name) result = &element;
    });
    return result;
}

std::string HeadlessDom::role(const HeadlessElement& element) const {
    const std::string_view explicit_role = element.attribute("role");
    if (!explicit_role.empty()) return std::string(explicit_role);
    const std::string_view tag = element.tag;
    if (tag == "button") return "button";
    if (tag == "a") return "link";
    if (tag == "main") return "main";
    if (tag == "nav") return "navigation";
    if (tag == "form") return "form";
    if (tag == "li") return "listitem";
    if (tag == "p") return "paragraph";
    if (tag == "article") return "article";
    if (tag == "progress") return "progressbar";
    if (tag.size() == 2 && tag.front() == 'h') return "heading";
    if (tag == "input") {
        const std::string_view type = element.attribute("type");
        return type == "checkbox" || type == "radio" ? std::string(type) : "textbox";
    }
    return {};
}

std::string HeadlessDom::name(const HeadlessElement& element) const {
    const std::string_view labelled_by = element.attribute("aria-labelledby");
    if (!labelled_by.empty()) {
        const HeadlessElement* label = find(without_prefix(labelled_by));
        return label == nullptr ? std::string() : collapsed(label->text.value_or(""));
    }
    if (element.tag == "input" || element.tag == "progress") {
        const std::string id = "m-" + element.key;
        const auto label = std::ranges::find_if(elements_, [&](const HeadlessElement& other) {
            return other.tag == "label" && other.attribute("for") == id;
        });
        return label == elements_.end() ? std::string() : collapsed(label->text.value_or(""));
    }
    return collapsed(element.text.value_or(""));
}

std::string HeadlessDom::description(const HeadlessElement& element) const {
    const HeadlessElement* described = find(without_prefix(element.attribute("aria-describedby")));
    return described == nullptr ? std::string() : collapsed(described->text.value_or(""));
}

ui_kit::Rectangle HeadlessDom::stage_rectangle(const HeadlessElement& element) const {
    ui_kit::Rectangle rectangle = element.rectangle;
    for (const HeadlessElement* parent = find(element.parent); parent != nullptr; parent = find(parent->parent)) {
        rectangle = rectangle.moved(parent->rectangle.left, parent->rectangle.top - parent->scroll_offset.value_or(0));
    }
    return rectangle;
}

const HeadlessElement* HeadlessDom::element_at(ui_kit::Point point) const {
    const HeadlessElement* hit = nullptr;
    visit(roots_, [&](const HeadlessElement& element) {
        // Parts and containers let everything through.
        const bool is_leaf = element.text.has_value() || element.tag == "input" || element.tag == "progress";
        if (!is_leaf || !element.attribute("data-part").empty()) return;
        if (stage_rectangle(element).contains(point) && !is_cut_off(element, point)) hit = &element;
    });
    return hit;
}

bool HeadlessDom::is_cut_off(const HeadlessElement& element, ui_kit::Point point) const {
    const HeadlessElement* area = scroll_area(element);
    return area != nullptr && (!stage_rectangle(*area).contains(point) || is_cut_off(*area, point));
}

const HeadlessElement* HeadlessDom::scroll_area(const HeadlessElement& element) const {
    const HeadlessElement* parent = find(element.parent);
    while (parent != nullptr && !parent->scroll_offset) parent = find(parent->parent);
    return parent;
}

std::string HeadlessDom::outline() const {
    std::string text;
    visit(roots_, [&](const HeadlessElement& element) {
        if (!element.attribute("data-part").empty()) return;
        text += element.key + ": " + role(element) + " “" + name(element) + "”";
        if (element.value) text += " = “" + *element.value + "”";
        if (element.checked) text += *element.checked ? " (checked)" : " (not checked)";
        if (element.attribute("aria-disabled") == "true") text += " (disabled)";
        if (element.attribute("aria-invalid") == "true") text += " (invalid)";
        if (const std::string help = description(element); !help.empty()) text += " — " + help;
        text += '\n';
    });
    return text;
}

std::vector<std::string> HeadlessDom::keys() const {
    std::vector<std::string> result;
    visit(roots_, [&](const HeadlessElement& element) {
        if (element.attribute("data-part").empty()) result.push_back(element.key);
    });
    return result;
}

std::vector<std::string>& HeadlessDom::children_of(std::string_view parent) {
    HeadlessElement* element = parent.empty() ? nullptr : find(parent);
    return element == nullptr ? roots_ : element->children;
}

void HeadlessDom::visit(const std::vector<std::string>& keys, auto&& visitor) const {
    for (const std::string& key : keys) {
        const HeadlessElement* element = find(key);
        if (element == nullptr) continue;
        visitor(*element);
        visit(element->children, visitor);
    }
}

}  // namespace platform
