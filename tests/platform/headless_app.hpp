#pragma once

#include <catch2/catch_test_macros.hpp>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/client.hpp"
#include "platform/headless/headless_host.hpp"
#include "ui_kit/fixed_width_rasteriser.hpp"

namespace platform_tests {

struct HttpAnswer {
    int status = 200;
    std::string body = "{}";
};

/// Whoever answers the calls: a table of a test, or the real server in the same process.
using Server = std::function<HttpAnswer(const platform::HttpCall&)>;

/// What the network does to calls.
enum class Network {
    Up,
    RequestLost,  ///< never reaches the server; the connection breaks
    AnswerLost,   ///< the server acts, its answer gets lost
    Silent,       ///< nothing happens at all
    Offline       ///< the device has no network and knows it
};

/// The text of assets/strings/LANGUAGE.json.
std::string strings_of(std::string_view language);

struct AppOptions {
    app::Language language = app::Language::Chinese;
    std::string route;
    app::ReadingMode reading_mode = app::ReadingMode::Standard;
    bool signed_in_hint = false;
    domain::Instant start{1'770'000'000'000};
    double width = 390;
    double height = 844;
    ui_kit::PointerKind pointer = ui_kit::PointerKind::Touch;
};

/// Drives a client as a person does: finds things by role and name in the mirror, touches the drawn pixels under
/// them, types into the real inputs. A missing thing fails the test and shows the page.
class HeadlessApp {
public:
    explicit HeadlessApp(Server server, AppOptions options = {});

    /// The tab is loaded again: a new client finds what the old one left in the tab's and the device's storage.
    void reload();
    /// Another visit: only the device's storage is left.
    void reopen(std::string route = {});

    // What a person sees.
    [[nodiscard]] bool has(std::string_view role, std::string_view name) const;
    [[nodiscard]] bool has_text(std::string_view part) const;  ///< in any name or description
    void expect(std::string_view role, std::string_view name) const;
    void expect_text(std::string_view part) const;
    [[nodiscard]] std::string value(std::string_view role, std::string_view name) const;
    [[nodiscard]] std::string description(std::string_view role, std::string_view name) const;
    [[nodiscard]] bool is_checked(std::string_view role, std::string_view name) const;
    [[nodiscard]] bool is_disabled(std::string_view role, std::string_view name) const;
    [[nodiscard]] std::string page() const { return host_.dom.outline(); }
    [[nodiscard]] std::string focused() const { return host_.focused; }
    [[nodiscard]] const std::string& address() const { return host_.history.back(); }

    // What a person does.
    void press(std::string_view role, std::string_view name);
    /// Two presses so fast that the network can't answer in between.
    void press_twice(std::string_view role, std::string_view name);
    /// By keyboard or screen reader: without a pointer.
    void activate(std::string_view role, std::string_view name);
    void type(std::string_view name, std::string_view text);
    /// Puts the whole text in at once, as pasting or autofill does.
    void paste(std::string_view name, std::string_view text);
    void clear(std::string_view name);
    /// Fails unless a finger could press each control of the screen, after scrolling to it if need be.
    void expect_all_reachable();
    /// Enter in a field.
    void submit(std::string_view name);
    void go_back();
    void go_to(std::string address);

    // What happens around.
    /// Lets time pass, timers ring and the network answer.
    void advance(domain::Duration length);
    /// What the device says of its network.
    void set_online(bool online);
    /// The network answers and the display shows frames until nothing is left to do.
    void settle();
    Network network = Network::Up;
    /// Calls that got through, so that a test can count what was asked for.
    [[nodiscard]] int calls_to(std::string_view path) const;

    [[nodiscard]] platform::HeadlessHost& host() { return host_; }
    [[nodiscard]] platform::Client& client() { return *client_; }
    [[nodiscard]] const platform::Client& client() const { return *client_; }
    [[nodiscard]] int frames_shown() const { return frames_shown_; }
    /// Shows the next picture if one is due; false at rest.
    bool show_frame();

private:
    void boot();
    [[nodiscard]] const platform::HeadlessElement& find(std::string_view role, std::string_view name) const;
    void tap(std::string key);
    void bring_into_view(std::string key);
    void focus_element(std::string key, bool visible);
    void edit(std::string key, std::string text);
    void answer(const platform::HttpCall& call);
    void deliver();
    /// What must hold after every step.
    void check_invariants() const;

    Server server_;
    AppOptions options_;
    platform::HeadlessHost host_;
    ui_kit::FixedWidthRasteriser rasteriser_;
    std::unique_ptr<platform::Client> client_;
    std::size_t calls_delivered_ = 0;
    int frames_shown_ = 0;
};

}  // namespace platform_tests
