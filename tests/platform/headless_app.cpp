#include "platform/headless_app.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <utility>

#include "protocol/json_writer.hpp"

namespace platform_tests {
namespace {

using platform::HeadlessElement;
using platform::PointerEvent;

/// More frames than any transition of the app has; beyond, something never comes to rest.
constexpr int frames_max = 200;
constexpr domain::Duration frame_time = domain::milliseconds(16);

std::string file_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    INFO("cannot read " << path << ": the tests run in the project's folder");
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

bool is_control(const HeadlessElement& element) {
    return element.tag == "input" || element.tag == "button" || element.tag == "a";
}

bool can_have_focus(const HeadlessElement& element) {
    return is_control(element) || !element.attribute("tabindex").empty();
}

/// Does what a renderer does with ImGui's texture requests, without a graphics card.
void accept_textures(const ImDrawData& data) {
    if (data.Textures == nullptr) return;
    for (ImTextureData* texture : *data.Textures) {
        if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
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

std::string strings_of(std::string_view language) {
    return file_text("assets/strings/" + std::string(language) + ".json");
}

HeadlessApp::HeadlessApp(Server server, AppOptions options) : server_(std::move(server)), options_(std::move(options)) {
    host_.clock = options_.start;
    host_.history.back() = options_.route;
    host_.settings["language"] = domain::name_of(options_.language);
    host_.settings["reading_mode"] = domain::name_of(options_.reading_mode);
    if (options_.signed_in_hint) host_.settings["signed_in"] = "1";
    host_.on_focus = [this](std::string_view key) { client_->focus_changed(key, true); };
    boot();
}

void HeadlessApp::reload() {
    // ImGui's context is global: the old client goes first.
    client_.reset();
    host_.dom = {};
    host_.focused.clear();
    host_.wake.reset();
    host_.strings_wanted.clear();
    calls_delivered_ = host_.calls.size();
    boot();
}

void HeadlessApp::reopen(std::string route) {
    host_.draft.clear();
    host_.kept_keys.clear();
    host_.history = {std::move(route)};
    reload();
}

void HeadlessApp::boot() {
    client_ = std::make_unique<platform::Client>(host_, rasteriser_);
    protocol::Boot boot;
    boot.route = host_.history.back();
    boot.language = domain::find_enumerator<app::Language>(host_.settings["language"]).value_or(options_.language);
    boot.appearance =
        domain::find_enumerator<app::Appearance>(host_.settings["appearance"]).value_or(app::Appearance::System);
    boot.reading_mode =
        domain::find_enumerator<app::ReadingMode>(host_.settings["reading_mode"]).value_or(app::ReadingMode::Standard);
    boot.signed_in_hint = host_.settings["signed_in"] == "1";
    boot.draft = host_.draft;
    if (!host_.kept_keys.empty()) boot.kept_keys = host_.kept_keys;
    boot.viewport.width = options_.width;
    boot.viewport.height = options_.height;
    boot.viewport.device_pixel_ratio = 2;
    boot.environment.online = network != Network::Offline;
    REQUIRE(client_->boot(protocol::write_json(boot), strings_of(domain::name_of(boot.language))));
    settle();
}

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

void HeadlessApp::advance(domain::Duration length) {
    const domain::Instant end = host_.clock + length;
    settle();
    while (host_.wake && *host_.wake <= end) {
        host_.clock = std::max(host_.clock, *std::exchange(host_.wake, std::nullopt));
        client_->woke();
        settle();
    }
    host_.clock = std::max(host_.clock, end);
}

void HeadlessApp::set_online(bool online) {
    client_->environment_changed({.online = online});
    settle();
}

void HeadlessApp::settle() {
    deliver();
    for (int frame = 0; show_frame(); ++frame) {
        INFO("the display never comes to rest; the page is\n" << page());
        REQUIRE(frame < frames_max);
        host_.clock = host_.clock + frame_time;
        deliver();
    }
    check_invariants();
}

bool HeadlessApp::show_frame() {
    if (!client_->needs_frame()) return false;
    const ImDrawData* data = client_->frame();
    REQUIRE(data != nullptr);
    accept_textures(*data);
    ++frames_shown_;
    return true;
}

void HeadlessApp::deliver() {
    bool busy = true;
    while (busy) {
        busy = false;
        while (calls_delivered_ < host_.calls.size()) {
            const platform::HttpCall call = host_.calls[calls_delivered_++];
            answer(call);
            busy = true;
        }
        for (const std::string& language : std::exchange(host_.strings_wanted, {})) {
            client_->strings_arrived(language, strings_of(language));
            busy = true;
        }
        for (; host_.backs_wanted > 0; --host_.backs_wanted) {
            if (host_.history.size() > 1) host_.history.pop_back();
            client_->route_changed(host_.history.back());
            busy = true;
        }
        if (!host_.focused.empty() && host_.dom.find(host_.focused) == nullptr) {
            host_.focused.clear();
            client_->focus_changed("", false);
            busy = true;
        }
    }
}

void HeadlessApp::answer(const platform::HttpCall& call) {
    switch (network) {
        case Network::Up: {
            const HttpAnswer result = server_(call);
            client_->http_answered(call.id, result.status, result.body);
            return;
        }
        case Network::RequestLost: client_->http_failed(call.id, platform::HttpFailure::Failed); return;
        case Network::AnswerLost:
            (void)server_(call);
            client_->http_failed(call.id, platform::HttpFailure::Failed);
            return;
        case Network::Silent: return;
        case Network::Offline: client_->http_failed(call.id, platform::HttpFailure::Offline); return;
    }
}

int HeadlessApp::calls_to(std::string_view path) const {
    return static_cast<int>(std::ranges::count(host_.calls, path, &platform::HttpCall::path));
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
