#include "server/export_texts.hpp"

#include <algorithm>

#include "protocol/json_reader.hpp"
#include "protocol/wire_description.hpp"
#include "server/private_file.hpp"

namespace server {

namespace {

constexpr protocol::TextRule id_rule = protocol::text_between(1, 40);
constexpr protocol::TextRule word_rule = protocol::text_between(1, 120);

struct ExportFile {
    std::vector<ExportSectionText> sections;
    std::vector<ExportWord> words;
};

}  // namespace

void describe(auto& visit, protocol::Like<ExportWord> auto& value) {
    visit("id", value.id, id_rule, "What it stands for.");
    visit("zh", value.zh, word_rule, "In Chinese.");
    visit("en", value.en, word_rule, "In English.");
}

void describe(auto& visit, protocol::Like<ExportSectionText> auto& value) {
    visit("id", value.id, id_rule, "The table's name in the JSON.");
    visit("title_zh", value.title_zh, word_rule, "Its title.");
    visit("title_en", value.title_en, word_rule, "The same in English.");
    visit("columns", value.columns, protocol::list_up_to(20), "Its columns, in order.");
}

namespace {

void describe(auto& visit, protocol::Like<ExportFile> auto& value) {
    visit("sections", value.sections, protocol::list_up_to(20), "The tables, in order.");
    visit("words", value.words, protocol::list_up_to(400), "What enumerators are called.");
}

}  // namespace

std::expected<ExportTexts, StartupError> ExportTexts::load(const std::string& file) {
    const auto json = read_file(file, "the words of the exported file");
    if (!json) return std::unexpected(json.error());
    auto read = protocol::read_json<ExportFile>(*json);
    if (!read) return std::unexpected(StartupError{file + ": " + protocol::to_text(read.error())});
    ExportTexts texts;
    texts.sections_ = std::move(read->sections);
    texts.words_ = std::move(read->words);
    return texts;
}

std::string ExportTexts::word(std::string_view id, protocol::Language language) const {
    const auto found = std::ranges::find(words_, id, &ExportWord::id);
    if (found == words_.end()) return std::string(id);
    return language == protocol::Language::Chinese ? found->zh : found->en;
}

}  // namespace server
