#pragma once

#include <expected>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "protocol/wire_description.hpp"
#include "server/content_security_policy.hpp"
#include "server/http_message.hpp"
#include "server/startup_error.hpp"

namespace server {

/// One file of the web root, as its manifest site.json lists it.
struct SiteFile {
    std::string path;  ///< in the address, e.g. "/index.html"
    std::string file;  ///< within the web root
    std::string type;
    bool immutable = false;  ///< its name changes with its content, so it may be kept for ever
};

void describe(auto& visit, protocol::Like<SiteFile> auto& value) {
    visit("path", value.path, protocol::text_between(1, 200), "Path in the address.");
    visit("file", value.file, protocol::text_between(1, 200), "File within the web root.");
    visit("type", value.type, protocol::text_between(1, 100), "Content type.");
    visit("immutable", value.immutable, "Whether the name changes with the content.");
}

struct SiteHashes {
    std::vector<std::string> script;
    std::vector<std::string> style;
};

void describe(auto& visit, protocol::Like<SiteHashes> auto& value) {
    constexpr auto hashes = protocol::list_up_to(64, protocol::text_between(51, 51));
    visit("script", value.script, hashes, "Hashes of inline scripts.");
    visit("style", value.style, hashes, "Hashes of inline styles.");
}

struct SiteManifest {
    std::vector<SiteFile> files;
    SiteHashes csp;
};

void describe(auto& visit, protocol::Like<SiteManifest> auto& value) {
    visit("files", value.files, protocol::list_up_to(2000), "The files.");
    visit("csp", value.csp, "What the Content-Security-Policy permits beside our own files.");
}

/// The client's files, read whole at the start: what isn't in the manifest doesn't exist, whatever the path.
class StaticFiles {
public:
    /// No files at all: a server of the interface alone.
    StaticFiles() = default;
    static std::expected<StaticFiles, StartupError> load(const std::string& web_root);

    /// The answer for a path ("/" is "/index.html"), brotli or gzip if the client takes it, 304 if the client has it;
    /// nothing when there is no such file.
    [[nodiscard]] std::optional<Response> answer(const Request& request) const;
    [[nodiscard]] const InlineHashes& inline_hashes() const { return inline_hashes_; }

private:
    struct Variant {
        std::string body;
        std::string entity_tag;
    };
    struct Entry {
        std::string type;
        bool immutable = false;
        Variant plain;
        std::optional<Variant> brotli;
        std::optional<Variant> gzip;
    };

    std::expected<void, StartupError> add(const std::string& web_root, const SiteFile& file);

    std::map<std::string, Entry, std::less<>> entries_;
    InlineHashes inline_hashes_;
};

/// Whether an Accept-Encoding header takes this coding: named, and not with q=0.
[[nodiscard]] bool accepts_coding(std::string_view accept_encoding, std::string_view coding);

}  // namespace server
