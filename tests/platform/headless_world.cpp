#include <imgui.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <utility>

#include "platform/headless_app.hpp"
#include "protocol/json_writer.hpp"

// The world around the driven client: loading, time, network, display.

namespace platform_tests {
namespace {

/// More frames than any transition of the app has; beyond, something never comes to rest.
constexpr int frames_max = 200;
constexpr domain::Duration frame_time = domain::milliseconds(16);

std::string file_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    INFO("cannot read " << path << ": the tests run in the project's folder");
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
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

}  // namespace platform_tests
