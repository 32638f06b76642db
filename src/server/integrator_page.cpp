#include "server/integrator_page.hpp"

#include <algorithm>
#include <filesystem>

#include "server/integrator_tables.hpp"
#include "server/private_file.hpp"

namespace server {

namespace {

struct Transcript {
    std::string name;
    std::string text;
};

std::expected<std::vector<Transcript>, StartupError> read_transcripts(const std::string& folder) {
    std::vector<Transcript> transcripts;
    std::error_code failure;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failure)) {
        if (entry.path().extension() != ".txt") continue;
        auto text = read_file(entry.path().string(), "a transcript");
        if (!text) return std::unexpected(text.error());
        transcripts.push_back({entry.path().stem().string(), std::move(*text)});
    }
    if (failure) return std::unexpected(StartupError{"no transcripts in " + folder});
    std::ranges::sort(transcripts, {}, &Transcript::name);
    return transcripts;
}

/// The first line says what it is about.
std::string transcript_html(const Transcript& transcript) {
    const std::size_t end = std::min(transcript.text.find('\n'), transcript.text.size());
    return "<details><summary>" + escape_html(transcript.text.substr(0, end)) +
           "</summary>\n<p><a href=\"/integrators/" + transcript.name + ".txt\">" + transcript.name +
           ".txt</a></p>\n<pre>" + escape_html(std::string_view(transcript.text).substr(end)) + "</pre></details>\n";
}

void put(std::string& page, std::string_view mark, const std::string& html) {
    const std::string place = "{{" + std::string(mark) + "}}";
    const std::size_t found = page.find(place);
    if (found != std::string::npos) page.replace(found, place.size(), html);
}

}  // namespace

std::expected<IntegratorPage, StartupError> IntegratorPage::load(const std::string& folder) {
    auto page = read_file(folder + "/page.html", "the integrators' page");
    if (!page) return std::unexpected(page.error());
    auto style = read_file(folder + "/page.css", "the integrators' style sheet");
    if (!style) return std::unexpected(style.error());
    auto transcripts = read_transcripts(folder + "/transcripts");
    if (!transcripts) return std::unexpected(transcripts.error());

    IntegratorPage result;
    std::string examples;
    for (Transcript& transcript : *transcripts) {
        examples += transcript_html(transcript);
        result.files_.push_back(
            {"/integrators/" + transcript.name + ".txt", "text/plain; charset=utf-8", std::move(transcript.text)});
    }
    put(*page, "paths", paths_html());
    put(*page, "transactions", transactions_html());
    put(*page, "fields", fields_html());
    put(*page, "variants", variants_html());
    put(*page, "errors", errors_html());
    put(*page, "transcripts", examples);
    result.files_.push_back({"/integrators", "text/html; charset=utf-8", std::move(*page)});
    result.files_.push_back({"/integrators.css", "text/css; charset=utf-8", std::move(*style)});
    return result;
}

std::optional<Response> IntegratorPage::answer(std::string_view path) const {
    const auto found = std::ranges::find(files_, path, &File::path);
    if (found == files_.end()) return std::nullopt;
    Response response;
    response.content_type = found->type;
    response.body = found->body;
    response.set_header("Cache-Control", "no-cache");
    return response;
}

}  // namespace server
