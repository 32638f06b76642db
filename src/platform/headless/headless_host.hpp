#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/headless/headless_dom.hpp"
#include "platform/host.hpp"

namespace platform {

/// The world around a client, in memory: a clock that stands still until it is moved, a DOM, a history, a tab's
/// storage. It notes what the client asked for; calls are answered by whoever drives it.
class HeadlessHost final : public Host {
public:
    struct Said {
        Politeness politeness;
        std::string text;
    };
    struct Navigation {
        std::string path;
        NavigateKind kind;
    };

    domain::Instant now() override { return clock; }
    std::string random_key() override;
    void apply_mirror(std::string_view operations_json, MirrorHaste) override { dom.apply(operations_json); }
    void send(const HttpCall& call) override { calls.push_back(call); }
    void navigate(std::string_view path, NavigateKind kind, int steps) override;
    void focus(std::string_view key) override;
    void announce(Politeness politeness, std::string_view text) override;
    void store_setting(std::string_view name, std::string_view value) override;
    void save_draft(std::string_view text) override { draft = text; }
    void save_kept_keys(std::string_view text) override { kept_keys = text; }
    void wake_at(domain::Instant when) override { wake = when; }
    void load_strings(std::string_view language) override { strings_wanted.emplace_back(language); }
    void fetch_members_part() override { ++members_parts_wanted; }
    void reload_page() override { ++reloads_wanted; }
    void open_window(std::string_view url) override { windows.emplace_back(url); }
    void unpack_picture(std::string_view picture) override { pictures_to_unpack.emplace_back(picture); }
    void choose_picture(bool from_camera) override { pictures_wanted.push_back(from_camera); }
    void set_document(const DocumentState& state) override { document = state; }
    void ask_host(std::string_view wish, std::string_view text) override { wishes.emplace_back(wish, text); }

    domain::Instant clock{1'770'000'000'000};
    HeadlessDom dom;
    std::vector<HttpCall> calls;  ///< all that were ever sent, in order
    std::vector<Navigation> navigations;
    std::vector<std::string> history{"#/"};  ///< addresses; the last is the present one
    int backs_wanted = 0;                    ///< history.back() that the browser has still to do
    std::string focused;                     ///< key of the element with DOM focus
    std::vector<std::string> focus_calls;
    std::function<void(std::string_view key)> on_focus;  ///< as the browser's focus event, from inside focus()
    std::vector<Said> said;
    std::map<std::string, std::string, std::less<>> settings;
    std::string draft;
    std::string kept_keys;
    std::optional<domain::Instant> wake;
    std::vector<std::string> strings_wanted;
    std::vector<std::string> windows;
    std::vector<bool> pictures_wanted;                        ///< whether by the camera
    std::vector<std::pair<std::string, std::string>> wishes;  ///< to the program around the page
    std::vector<std::string> pictures_to_unpack;
    int members_parts_wanted = 0;
    int reloads_wanted = 0;
    DocumentState document;

private:
    int keys_made_ = 0;
};

}  // namespace platform
