#include "server/consent_texts.hpp"

#include <algorithm>

#include "protocol/json_reader.hpp"
#include "server/encoding.hpp"
#include "server/private_file.hpp"

namespace server {

namespace {

/// A file of assets/consents: what ConsentText has that isn't computed.
struct ConsentFile {
    std::string version;
    std::string title_zh;
    std::string title_en;
    std::vector<std::string> paragraphs_zh;
    std::vector<std::string> paragraphs_en;
};

void describe(auto& visit, protocol::Like<ConsentFile> auto& value) {
    constexpr protocol::TextRule title = protocol::text_between(1, 120);
    constexpr protocol::ListRule<protocol::TextRule> paragraphs{
        .count_min = 1, .count_max = 200, .item = protocol::text_between(1, 4000)};
    visit("version", value.version, protocol::consent_version_rule, "Version.");
    visit("title_zh", value.title_zh, title, "Title in Chinese.");
    visit("title_en", value.title_en, title, "Title in English.");
    visit("paragraphs_zh", value.paragraphs_zh, paragraphs, "Text in Chinese.");
    visit("paragraphs_en", value.paragraphs_en, paragraphs, "Text in English.");
}

std::expected<protocol::ConsentText, StartupError> load_text(const std::string& folder, domain::ConsentKind kind) {
    const std::string path = folder + "/" + std::string(domain::name_of(kind)) + ".json";
    const auto json = read_file(path, "a consent's text");
    if (!json) return std::unexpected(json.error());
    auto file = protocol::read_json<ConsentFile>(*json);
    if (!file) return std::unexpected(StartupError{path + ": " + protocol::to_text(file.error())});
    protocol::ConsentText text{.kind = kind,
                               .required = domain::is_required(kind),
                               .version = std::move(file->version),
                               .sha256 = {},
                               .title_zh = std::move(file->title_zh),
                               .title_en = std::move(file->title_en),
                               .paragraphs_zh = std::move(file->paragraphs_zh),
                               .paragraphs_en = std::move(file->paragraphs_en)};
    text.sha256 = consent_text_sha256(text);
    return text;
}

}  // namespace

std::string consent_text_sha256(const protocol::ConsentText& text) {
    std::string canonical = std::string(domain::name_of(text.kind)) + "\n" + text.version + "\n" + text.title_zh + "\n";
    for (const std::string& paragraph : text.paragraphs_zh) canonical += paragraph + "\n";
    canonical += text.title_en + "\n";
    for (const std::string& paragraph : text.paragraphs_en) canonical += paragraph + "\n";
    return sha256_hex(canonical);
}

std::expected<ConsentTexts, StartupError> ConsentTexts::load(const std::string& folder) {
    ConsentTexts texts;
    for (const domain::ConsentKind kind : domain::all_enumerators<domain::ConsentKind>()) {
        auto text = load_text(folder, kind);
        if (!text) return std::unexpected(std::move(text.error()));
        (domain::is_welcome_consent(kind) ? texts.items_ : texts.later_).push_back(std::move(*text));
    }
    return texts;
}

const protocol::ConsentText& ConsentTexts::text_of(domain::ConsentKind kind) const {
    const auto& texts = domain::is_welcome_consent(kind) ? items_ : later_;
    return *std::ranges::find(texts, kind, &protocol::ConsentText::kind);
}

}  // namespace server
