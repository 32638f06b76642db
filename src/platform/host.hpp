#pragma once

#include <string>
#include <string_view>

#include "domain/instant.hpp"
#include "protocol/endpoint.hpp"

namespace platform {

/// One attempt to reach the server. A request that is tried again makes a new call with a new `id`.
struct HttpCall {
    int id;  ///< never used twice by one client; answers are matched by it
    protocol::Method method;
    std::string path;             ///< on the page's own origin, begins with "/"
    std::string body;             ///< JSON; empty for Get
    std::string idempotency_key;  ///< header `Idempotency-Key`; empty for Get
    domain::Duration timeout;     ///< after this the answer is no longer awaited: the host may abort
};

/// Why a call got no answer at all.
enum class HttpFailure {
    Timeout,
    Offline,  ///< the device says that it has no network
    Failed    ///< connection refused, dropped, or an answer that was cut off
};

enum class NavigateKind {
    Push,     ///< a new entry in the browser's history
    Replace,  ///< the present entry shows another screen
    Back,     ///< go back one entry; `Client::route_changed` follows when the browser has done so
    Rewind    ///< go back `steps` entries, then replace the entry found there by `path`; no `route_changed` for it
};

enum class Politeness { Polite, Assertive };

enum class MirrorHaste {
    Now,      ///< before `apply_mirror` returns
    WhenFree  ///< a little at a time, in order, and all of it before anything else is done with the mirror
};

/// What the page around the canvas looks like to the browser and to assistive technology.
struct DocumentState {
    std::string language;  ///< BCP 47: "zh-CN" or "en"
    std::string title;
    std::string theme;  ///< "light", "dark", "elder", "elder_dark" or "high_contrast"

    bool operator==(const DocumentState&) const = default;
};

/// Everything the client wants from the world around it. The browser's is in web/, the tests' in platform/headless.
/// No method may call back into the client before it returns, with two exceptions that the browser forces on us: from
/// inside `apply_mirror` and `focus` the host may call `Client::focus_changed` and `Client::scrolled`.
class Host {
public:
    Host() = default;
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;
    virtual ~Host() = default;

    virtual domain::Instant now() = 0;

    /// 22 or more characters of [A-Za-z0-9_-], at least 128 random bits.
    virtual std::string random_key() = 0;

    /// Changes the DOM mirror; the format is described in platform/mirror_operation.hpp.
    virtual void apply_mirror(std::string_view operations_json, MirrorHaste haste) = 0;

    /// Starts a call. The end is told by `Client::http_answered` or `Client::http_failed`, never from inside `send`.
    virtual void send(const HttpCall& call) = 0;

    /// `path` is what stands behind the page's address, "#/login". `steps` counts only for Rewind.
    virtual void navigate(std::string_view path, NavigateKind kind, int steps) = 0;

    /// Moves the real focus to the mirror element of a node. Called after the mirror has been changed.
    virtual void focus(std::string_view key) = 0;

    /// Puts text into the polite or the assertive live region.
    virtual void announce(Politeness politeness, std::string_view text) = 0;

    /// Kept for the next visit (localStorage); an empty value removes the setting.
    virtual void store_setting(std::string_view name, std::string_view value) = 0;

    /// Kept for a reload of this tab (sessionStorage); empty text clears it.
    virtual void save_draft(std::string_view text) = 0;

    /// Kept for a reload of this tab, apart from the draft: the idempotency keys of writes that were not answered.
    virtual void save_kept_keys(std::string_view text) = 0;

    /// Asks for one `Client::woke()` at this time. A later call replaces the earlier one.
    virtual void wake_at(domain::Instant when) = 0;

    /// Fetches the strings of a language ("zh-CN", "en"). The end is told by `Client::strings_arrived` or
    /// `Client::strings_failed`.
    virtual void load_strings(std::string_view language) = 0;

    /// Somebody waits for the second part of the program (app/members_part.hpp), which may be on its way already. The
    /// end is told by `Client::members_part_arrived`; if it can't be had, the host says so and offers another try.
    virtual void fetch_members_part() = 0;
    /// Loads the whole page anew; the draft survives.
    virtual void reload_page() = 0;

    virtual void open_window(std::string_view url) = 0;

    /// Lets the person take a picture, or choose one; called from within a tap's event. `Client::picture_chosen` tells
    /// which; nothing follows when the person thinks better of it.
    virtual void choose_picture(bool from_camera) = 0;
    /// Unpacks a JPEG or PNG, base64url; `Client::picture_unpacked` tells what came of it.
    virtual void unpack_picture(std::string_view picture) = 0;
    virtual void set_document(const DocumentState& document) = 0;

    /// A wish to the program around the page, by the name of an `app::HostWish`. Answers come by `Client::host_told`.
    virtual void ask_host(std::string_view wish, std::string_view text) = 0;
};

}  // namespace platform
