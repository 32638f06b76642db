#include "web/web_host.hpp"

#include <emscripten/html5.h>

#include "web/shell_link.hpp"

namespace web {
namespace {

int length(std::string_view text) { return static_cast<int>(text.size()); }

/// As shell/history.js knows it.
std::string_view kind_name(platform::NavigateKind kind) {
    switch (kind) {
        case platform::NavigateKind::Push: return "push";
        case platform::NavigateKind::Replace: return "replace";
        case platform::NavigateKind::Back: return "back";
        case platform::NavigateKind::Rewind: return "rewind";
    }
    return "replace";
}

}  // namespace

domain::Instant WebHost::now() { return {static_cast<std::int64_t>(emscripten_date_now())}; }

std::string WebHost::random_key() {
    std::string key(22, ' ');
    shell_random_key(key.data());
    return key;
}

void WebHost::apply_mirror(std::string_view operations_json, platform::MirrorHaste haste) {
    shell_apply_mirror(operations_json.data(), length(operations_json), haste == platform::MirrorHaste::WhenFree);
}

void WebHost::navigate(std::string_view path, platform::NavigateKind kind, int steps) {
    const std::string_view name = kind_name(kind);
    shell_navigate(path.data(), length(path), name.data(), length(name), steps);
}

void WebHost::focus(std::string_view key) { shell_focus(key.data(), length(key)); }

void WebHost::announce(platform::Politeness politeness, std::string_view text) {
    shell_announce(politeness == platform::Politeness::Assertive, text.data(), length(text));
}

void WebHost::store_setting(std::string_view name, std::string_view value) {
    shell_store_setting(name.data(), length(name), value.data(), length(value));
}

void WebHost::save_draft(std::string_view text) { shell_save_draft(text.data(), length(text)); }

void WebHost::save_kept_keys(std::string_view text) { shell_save_kept_keys(text.data(), length(text)); }

void WebHost::wake_at(domain::Instant when) { shell_wake_at(static_cast<double>(when.unix_ms)); }

void WebHost::load_strings(std::string_view language) { shell_load_strings(language.data(), length(language)); }

void WebHost::open_window(std::string_view url) { shell_open_window(url.data(), length(url)); }

void WebHost::unpack_picture(std::string_view picture) {
    shell_unpack_picture(picture.data(), static_cast<int>(picture.size()));
}
void WebHost::choose_picture(bool from_camera) { shell_choose_picture(from_camera); }

void WebHost::ask_host(std::string_view wish, std::string_view text) {
    shell_ask_host(wish.data(), length(wish), text.data(), length(text));
}

void WebHost::fetch_members_part() { shell_fetch_members_part(); }

void WebHost::reload_page() { shell_reload(); }

void WebHost::set_document(const platform::DocumentState& document) {
    shell_set_document(document.language.data(), length(document.language), document.title.data(),
                       length(document.title), document.theme.data(), length(document.theme));
}

}  // namespace web
