#include "platform/headless/headless_host.hpp"

#include <algorithm>

namespace platform {

std::string HeadlessHost::random_key() {
    // As long as a real key; every host of a test starts anew, so the clock makes them differ after a reload.
    std::string key = "headless-" + std::to_string(clock.unix_ms) + "-" + std::to_string(++keys_made_);
    key.resize(std::max<std::size_t>(key.size(), 32), 'x');
    return key;
}

void HeadlessHost::navigate(std::string_view path, NavigateKind kind, int steps) {
    navigations.push_back({std::string(path), kind});
    switch (kind) {
        case NavigateKind::Push: history.emplace_back(path); break;
        case NavigateKind::Replace: history.back() = path; break;
        case NavigateKind::Back: ++backs_wanted; break;
        case NavigateKind::Rewind:
            for (int step = 0; step < steps && history.size() > 1; ++step) history.pop_back();
            history.back() = path;
            break;
    }
}

void HeadlessHost::focus(std::string_view key) {
    focus_calls.emplace_back(key);
    if (dom.find(key) == nullptr || focused == key) return;
    focused = key;
    if (on_focus) on_focus(key);
}

void HeadlessHost::announce(Politeness politeness, std::string_view text) {
    said.push_back({politeness, std::string(text)});
}

void HeadlessHost::store_setting(std::string_view name, std::string_view value) { settings[std::string(name)] = value; }

}  // namespace platform
