#include "platform/headless_app.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace platform_tests {
namespace {

using platform::HeadlessElement;
using platform::PointerEvent;

bool is_control(const HeadlessElement& element) {
    return element.tag == "input" || element.tag == "button" || element.tag == "a";
}

bool can_have_focus(const HeadlessElement& element) {
    return is_control(element) || !element.attribute("tabindex").empty();
}

bool is_same_place(const ui_kit::Rectangle& left, const ui_kit::Rectangle& right) {
    constexpr float tolerance = 0.51F;
    return std::abs(left.left - right.left) < tolerance && std::abs(left.top - right.top) < tolerance &&
           std::abs(left.width - right.width) < tolerance && std::abs(left.height - right.height) < tolerance;
}

std::string to_text(const ui_kit::Rectangle& rectangle) {
    return std::to_string(rectangle.left) + " " + std::to_string(rectangle.top) + " " +
           std::to_string(rectangle.width) + "×" + std::to_string(rectangle.height);
}

bool is_interactive(ui_kit::Role role) {
    return role == ui_kit::Role::Button || role == ui_kit::Role::Link || role == ui_kit::Role::TextBox ||
           role == ui_kit::Role::CheckBox || role == ui_kit::Role::Radio || role == ui_kit::Role::Switch;
}

}  // namespace

bool HeadlessApp::has(std::string_view role, std::string_view name) const {
    return host_.dom.find_by_role(role, name) != nullptr;
}

bool HeadlessApp::has_text(std::string_view part) const { return page().find(part) != std::string::npos; }

void HeadlessApp::expect(std::string_view role, std::string_view name) const { (void)find(role, name); }

void HeadlessApp::expect_text(std::string_view part) const {
    INFO("the page is\n" << page());
    INFO("no text “" << part << "”");
    REQUIRE(has_text(part));
}

const HeadlessElement& HeadlessApp::find(std::string_view role, std::string_view name) const {
    const HeadlessElement* element = host_.dom.find_by_role(role, name);
    INFO("the page is\n" << page());
    INFO("no " << role << " “" << name << "”");
    REQUIRE(element != nullptr);
    return *element;
}

std::string HeadlessApp::value(std::string_view role, std::string_view name) const {
    return find(role, name).value.value_or("");
}

std::string HeadlessApp::description(std::string_view role, std::string_view name) const {
    return host_.dom.description(find(role, name));
}

bool HeadlessApp::is_checked(std::string_view role, std::string_view name) const {
    const HeadlessElement& element = find(role, name);
    return element.checked.value_or(element.attribute("aria-checked") == "true");
}

bool HeadlessApp::is_disabled(std::string_view role, std::string_view name) const {
    return find(role, name).attribute("aria-disabled") == "true";
}

void HeadlessApp::press(std::string_view role, std::string_view name) {
    tap(find(role, name).key);
    settle();
}

void HeadlessApp::press_twice(std::string_view role, std::string_view name) {
    const std::string key = find(role, name).key;
    tap(key);
    // The second finger lands where the button was, whatever is there now.
    if (host_.dom.find(key) != nullptr) tap(key);
    settle();
}

void HeadlessApp::tap(std::string key) {
    bring_into_view(key);
    const HeadlessElement& element = *host_.dom.find(key);
    const ui_kit::Point centre = host_.dom.stage_rectangle(element).centre();
    const HeadlessElement* hit = host_.dom.element_at(centre);
    INFO("the page is\n" << page());
    INFO("a tap on " << key << " hits " << (hit == nullptr ? "nothing" : hit->key));
    REQUIRE(hit == &element);
    const bool takes_focus = can_have_focus(element);
    const bool is_touch = options_.pointer == ui_kit::PointerKind::Touch;
    client_->pointer(PointerEvent::Pressed, options_.pointer, centre.x, centre.y);
    // Browsers move the focus when a mouse button goes down, but after a finger has gone up; the shell then lets
    // only text fields have it, for by then something else may lie under the finger.
    if (is_touch) client_->pointer(PointerEvent::Released, options_.pointer, centre.x, centre.y);
    const HeadlessElement* target = host_.dom.find(key);
    const bool is_text_field = target != nullptr && target->value.has_value();
    if (target != nullptr && (is_text_field || !is_touch)) {
        focus_element(takes_focus ? key : std::string(), is_text_field);
    }
    if (!is_touch) client_->pointer(PointerEvent::Released, options_.pointer, centre.x, centre.y);
    check_invariants();
}

void HeadlessApp::bring_into_view(std::string key) {
    const HeadlessElement* area = host_.dom.scroll_area(*host_.dom.find(key));
    if (area == nullptr) return;
    const ui_kit::Rectangle view = host_.dom.stage_rectangle(*area);
    const ui_kit::Rectangle wanted = host_.dom.stage_rectangle(*host_.dom.find(key));
    if (view.contains(wanted.centre()) && wanted.bottom() <= view.bottom() && wanted.top >= view.top) return;
    client_->wheel(view.centre().x, view.centre().y, wanted.centre().y - view.centre().y);
    settle();
}

void HeadlessApp::expect_all_reachable() {
    for (const std::string& key : host_.dom.keys()) {
        const HeadlessElement* element = host_.dom.find(key);
        if (element == nullptr || !is_control(*element)) continue;
        bring_into_view(key);
        element = host_.dom.find(key);
        REQUIRE(element != nullptr);
        const ui_kit::Rectangle place = host_.dom.stage_rectangle(*element);
        const HeadlessElement* hit = host_.dom.element_at(place.centre());
        INFO("the page is\n" << page());
        INFO(key << " at " << to_text(place) << ": a tap there hits " << (hit == nullptr ? "nothing" : hit->key));
        REQUIRE(hit == element);
        REQUIRE(place.left >= -0.5F);
        REQUIRE(static_cast<double>(place.right()) <= options_.width + 0.5);
    }
}

void HeadlessApp::activate(std::string_view role, std::string_view name) {
    const std::string key = find(role, name).key;
    focus_element(key, true);
    client_->activate(key);
    settle();
}

void HeadlessApp::focus_element(std::string key, bool visible) {
    if (host_.focused == key) return;
    const HeadlessElement* left = host_.dom.find(host_.focused);
    const bool left_field = left != nullptr && left->value.has_value();
    const std::string left_key = std::exchange(host_.focused, key);
    if (left_field) client_->field_left(left_key);
    client_->focus_changed(key, visible);
}

void HeadlessApp::edit(std::string key, std::string text) {
    HeadlessElement* input = host_.dom.find(key);
    INFO("the input " << key << " is gone; the page is\n" << page());
    REQUIRE(input != nullptr);
    if (input->attributes.end() !=
        std::ranges::find(input->attributes, std::string("readonly"), &std::pair<std::string, std::string>::first)) {
        return;
    }
    input->value = text;
    client_->field_edited(key, text);
    check_invariants();
}

void HeadlessApp::type(std::string_view name, std::string_view text) {
    const std::string key = find("textbox", name).key;
    if (host_.focused != key) tap(key);
    settle();
    for (std::size_t position = 0; position < text.size();) {
        std::size_t end = position + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
        const HeadlessElement* input = host_.dom.find(key);
        // Six digits submit by themselves and may lead to the next screen.
        if (input == nullptr) break;
        edit(key, input->value.value_or("") + std::string(text.substr(position, end - position)));
        position = end;
    }
    settle();
}

void HeadlessApp::paste(std::string_view name, std::string_view text) {
    const std::string key = find("textbox", name).key;
    if (host_.focused != key) tap(key);
    edit(key, std::string(text));
    settle();
}

void HeadlessApp::clear(std::string_view name) { paste(name, ""); }

void HeadlessApp::submit(std::string_view name) {
    const HeadlessElement* form = &find("textbox", name);
    while (form != nullptr && form->tag != "form") form = host_.dom.find(form->parent);
    INFO("the page is\n" << page());
    REQUIRE(form != nullptr);
    client_->activate(std::string(form->attribute("data-submit")));
    settle();
}

void HeadlessApp::go_back() {
    REQUIRE(host_.history.size() > 1);
    host_.history.pop_back();
    client_->route_changed(host_.history.back());
    settle();
}

void HeadlessApp::go_to(std::string address) {
    host_.history.push_back(std::move(address));
    client_->route_changed(host_.history.back());
    settle();
}

void HeadlessApp::check_invariants() const {
    INFO("the page is\n" << page());
    REQUIRE(host_.dom.problems() == std::vector<std::string>{});
    REQUIRE(client_->strings().missing().empty());
    // What can be touched can be reached without seeing, at the same place, and the other way round.
    const auto& nodes = client_->tree().nodes;
    for (const ui_kit::DrawnItem& item : client_->drawn_items()) {
        const HeadlessElement* element = host_.dom.find(item.key);
        INFO("drawn item " << item.key << " at " << to_text(item.stage_rectangle));
        REQUIRE(element != nullptr);
        INFO("its element is at " << to_text(host_.dom.stage_rectangle(*element)));
        REQUIRE(is_same_place(host_.dom.stage_rectangle(*element), item.stage_rectangle));
    }
    for (const ui_kit::SemanticNode& node : nodes) {
        if (!is_interactive(node.role)) continue;
        INFO("node " << node.key << " “" << node.name << "”");
        REQUIRE(std::ranges::find(client_->drawn_items(), node.key, &ui_kit::DrawnItem::key) !=
                client_->drawn_items().end());
        REQUIRE_FALSE(node.name.empty());
    }
}

}  // namespace platform_tests
