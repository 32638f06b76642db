#include "server/poster_page.hpp"

#include <qrcodegen.hpp>

#include "protocol/json_reader.hpp"
#include "server/integrator_tables.hpp"
#include "server/private_file.hpp"

namespace server {

namespace {

constexpr int quiet_zone = 4;

std::string item_html(const PosterItem& item, const std::string& origin) {
    const std::string address = origin + "/" + item.route;
    return "<li>" + qr_svg(address, item.title) + "<h2>" + escape_html(item.title) + "</h2><p>" +
           escape_html(item.text) + "</p><p class=\"address\">" + escape_html(address) + "</p></li>\n";
}

}  // namespace

std::string qr_svg(const std::string& text, std::string_view name) {
    // Paper gets scratched and stained: more correction than on a screen.
    const auto code = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::QUARTILE);
    const std::string side = std::to_string(code.getSize() + 2 * quiet_zone);
    std::string path;
    for (int row = 0; row < code.getSize(); ++row) {
        for (int column = 0; column < code.getSize(); ++column) {
            if (!code.getModule(column, row)) continue;
            path += "M" + std::to_string(column + quiet_zone) + " " + std::to_string(row + quiet_zone) + "h1v1h-1z";
        }
    }
    return "<svg role=\"img\" viewBox=\"0 0 " + side + " " + side + "\" shape-rendering=\"crispEdges\"><title>" +
           escape_html(name) + "</title><path d=\"" + path + "\"/></svg>";
}

std::expected<PosterPage, StartupError> PosterPage::load(const std::string& folder) {
    PosterPage page;
    for (const std::string_view language : {"zh-CN", "en"}) {
        const std::string path = folder + "/" + std::string(language) + ".json";
        const auto text = read_file(path, "the posters' texts");
        if (!text) return std::unexpected(text.error());
        auto texts = protocol::read_json<PosterTexts>(*text);
        if (!texts) return std::unexpected(StartupError{path + ": " + protocol::to_text(texts.error())});
        page.texts_.emplace(language, std::move(*texts));
    }
    auto style = read_file(folder + "/posters.css", "the posters' style sheet");
    if (!style) return std::unexpected(style.error());
    page.style_ = std::move(*style);
    return page;
}

Response PosterPage::answer(const Request& request, Transport transport) const {
    Response response;
    response.set_header("Cache-Control", "no-cache");
    if (request.path == "/posters.css") {
        response.content_type = "text/css; charset=utf-8";
        response.body = style_;
        return response;
    }
    const bool is_english = request.query.find("language=en") != std::string::npos;
    const auto found = texts_.find(is_english ? "en" : "zh-CN");
    response.content_type = "text/html; charset=utf-8";
    if (found == texts_.end()) return response;
    const PosterTexts& texts = found->second;
    // Who asks by a name that isn't ours was turned away before.
    const std::string origin =
        (transport == Transport::Tls ? "https://" : "http://") + std::string(request.header("host").value_or(""));
    response.body = "<!doctype html>\n<html lang=\"" + found->first + "\"><head><meta charset=\"utf-8\"><title>" +
                    escape_html(texts.title) +
                    "</title><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><link "
                    "rel=\"stylesheet\" href=\"/posters.css\"></head><body><main><h1>" +
                    escape_html(texts.title) + "</h1><p>" + escape_html(texts.lead) +
                    "</p><p class=\"screen\"><a href=\"/posters" + (is_english ? "" : "?language=en") + "\">" +
                    escape_html(texts.other_language) + "</a></p><ul>\n";
    for (const PosterItem& item : texts.items) response.body += item_html(item, origin);
    response.body += "</ul></main></body></html>\n";
    return response;
}

}  // namespace server
