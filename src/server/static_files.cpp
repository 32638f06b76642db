#include "server/static_files.hpp"

#include <algorithm>

#include "protocol/json_reader.hpp"
#include "server/encoding.hpp"
#include "server/private_file.hpp"

namespace server {

namespace {

constexpr std::string_view immutable_caching = "public, max-age=31536000, immutable";
/// Asked again each time, answered by 304 when it is the same.
constexpr std::string_view checked_caching = "no-cache";

bool is_inside(std::string_view file) { return !file.starts_with('/') && file.find("..") == std::string_view::npos; }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

/// Whether "q=…" is zero: "q=0", "q=0.000".
bool is_zero_weight(std::string_view parameters) {
    const std::size_t place = parameters.find("q=");
    if (place == std::string_view::npos) return false;
    const std::string_view weight = trimmed(parameters.substr(place + 2));
    return !weight.empty() && weight.find_first_not_of("0.") == std::string_view::npos;
}

}  // namespace

bool accepts_coding(std::string_view accept_encoding, std::string_view coding) {
    while (!accept_encoding.empty()) {
        const std::size_t end = std::min(accept_encoding.find(','), accept_encoding.size());
        const std::string_view item = accept_encoding.substr(0, end);
        accept_encoding.remove_prefix(std::min(end + 1, accept_encoding.size()));
        const std::size_t semicolon = std::min(item.find(';'), item.size());
        if (!is_same_name(trimmed(item.substr(0, semicolon)), coding)) continue;
        return !is_zero_weight(item.substr(semicolon));
    }
    return false;
}

std::expected<StaticFiles, StartupError> StaticFiles::load(const std::string& web_root) {
    const std::string manifest_path = web_root + "/site.json";
    const auto text = read_file(manifest_path, "the web root's manifest");
    if (!text) return std::unexpected(text.error());
    auto manifest = protocol::read_json<SiteManifest>(*text, protocol::UnknownFields::Ignore);
    if (!manifest) {
        return std::unexpected(StartupError{manifest_path + " is damaged: " + protocol::to_text(manifest.error())});
    }
    StaticFiles files;
    for (const SiteFile& file : manifest->files) {
        if (auto added = files.add(web_root, file); !added) return std::unexpected(std::move(added.error()));
    }
    files.inline_hashes_ = {std::move(manifest->csp.script), std::move(manifest->csp.style)};
    return files;
}

std::expected<void, StartupError> StaticFiles::add(const std::string& web_root, const SiteFile& file) {
    if (!file.path.starts_with('/') || !is_inside(file.file)) {
        return std::unexpected(StartupError{"site.json lists a path outside the web root: " + file.file});
    }
    const auto read_variant = [&](std::string_view ending) -> std::expected<std::optional<Variant>, StartupError> {
        const std::string path = web_root + "/" + file.file + std::string(ending);
        if (!ending.empty() && file_presence(path) == FilePresence::Missing) return std::nullopt;
        auto body = read_file(path, "a file of the web root");
        if (!body) return std::unexpected(std::move(body.error()));
        std::string tag = "\"" + sha256_hex(*body).substr(0, 32) + "\"";
        return Variant{std::move(*body), std::move(tag)};
    };
    auto plain = read_variant("");
    if (!plain) return std::unexpected(std::move(plain.error()));
    auto brotli = read_variant(".br");
    if (!brotli) return std::unexpected(std::move(brotli.error()));
    auto gzip = read_variant(".gz");
    if (!gzip) return std::unexpected(std::move(gzip.error()));
    if (!*plain) return std::unexpected(StartupError{"a file of the web root is missing: " + file.file});
    entries_.insert_or_assign(file.path, Entry{.type = file.type,
                                               .immutable = file.immutable,
                                               .plain = std::move(**plain),
                                               .brotli = std::move(*brotli),
                                               .gzip = std::move(*gzip)});
    return {};
}

std::optional<Response> StaticFiles::answer(const Request& request) const {
    const auto found = entries_.find(request.path == "/" ? std::string_view("/index.html") : request.path);
    if (found == entries_.end()) return std::nullopt;
    const Entry& entry = found->second;
    const std::string_view accepted = request.header("accept-encoding").value_or("");

    Response response;
    const Variant* chosen = &entry.plain;
    if (entry.brotli && accepts_coding(accepted, "br")) {
        chosen = &*entry.brotli;
        response.set_header("Content-Encoding", "br");
    } else if (entry.gzip && accepts_coding(accepted, "gzip")) {
        chosen = &*entry.gzip;
        response.set_header("Content-Encoding", "gzip");
    }
    response.set_header("Cache-Control", std::string(entry.immutable ? immutable_caching : checked_caching));
    response.set_header("ETag", chosen->entity_tag);
    if (request.header("if-none-match").value_or("").find(chosen->entity_tag) != std::string_view::npos) {
        response.status = 304;
        return response;
    }
    response.content_type = entry.type;
    response.body = chosen->body;
    return response;
}

}  // namespace server
