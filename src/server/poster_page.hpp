#pragma once

#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/wire_description.hpp"
#include "server/http_message.hpp"
#include "server/security_headers.hpp"
#include "server/startup_error.hpp"

namespace server {

/// One function that a printed code opens.
struct PosterItem {
    std::string route;  ///< "#/family"
    std::string title;
    std::string text;
};

void describe(auto& visit, protocol::Like<PosterItem> auto& value) {
    visit("route", value.route, protocol::text_between(2, 60), "What stands behind the page's address.");
    visit("title", value.title, protocol::text_between(1, 40), "The function's name.");
    visit("text", value.text, protocol::text_between(1, 120), "When somebody wants it.");
}

/// The sheet in one language.
struct PosterTexts {
    std::string title;
    std::string lead;
    std::string other_language;
    std::vector<PosterItem> items;
};

void describe(auto& visit, protocol::Like<PosterTexts> auto& value) {
    visit("title", value.title, protocol::text_between(1, 60), "The sheet's heading.");
    visit("lead", value.lead, protocol::text_between(1, 200), "How to use it.");
    visit("other_language", value.other_language, protocol::text_between(1, 40), "The link to the other language.");
    visit("items", value.items, protocol::list_up_to(40), "The functions.");
}

/// `/posters`: codes for a hall's wall, each opening one function of the app under the address that this server was
/// asked by. Print it; who scans and isn't logged in does that first.
class PosterPage {
public:
    /// No texts: the page is empty.
    PosterPage() = default;
    /// Reads FOLDER/zh-CN.json, en.json and posters.css.
    static std::expected<PosterPage, StartupError> load(const std::string& folder);

    static bool serves(std::string_view path) { return path == "/posters" || path == "/posters.css"; }
    [[nodiscard]] Response answer(const Request& request, Transport transport) const;

private:
    std::map<std::string, PosterTexts, std::less<>> texts_;  ///< by language
    std::string style_;
};

/// A text as a QR code: one SVG path of square modules with its quiet zone, dark on nothing.
[[nodiscard]] std::string qr_svg(const std::string& text, std::string_view name);

}  // namespace server
