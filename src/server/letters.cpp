#include "server/letters.hpp"

#include <algorithm>
#include <filesystem>

#include "protocol/json_reader.hpp"
#include "server/encoding.hpp"
#include "server/private_file.hpp"

namespace server {

std::string letter_sha256(const protocol::LetterText& text) {
    std::string canonical;
    const auto add = [&canonical](std::string_view part) { canonical.append(part).append("\n"); };
    add(text.name);
    add(text.version);
    add(text.title_zh);
    for (const protocol::LetterSection& section : text.sections) {
        add(section.heading_zh);
        add(section.text_zh);
    }
    for (const protocol::LetterQuestion& question : text.questions) {
        add(question.question_zh);
        add(question.answer_zh);
    }
    add(text.title_en);
    for (const protocol::LetterSection& section : text.sections) {
        add(section.heading_en);
        add(section.text_en);
    }
    for (const protocol::LetterQuestion& question : text.questions) {
        add(question.question_en);
        add(question.answer_en);
    }
    return sha256_hex(canonical);
}

Letters::Letters(std::vector<protocol::LetterText> texts) {
    for (protocol::LetterText& text : texts) {
        std::string sha256 = letter_sha256(text);
        letters_.push_back({std::move(text), std::move(sha256)});
    }
}

std::expected<Letters, StartupError> Letters::load(const std::string& folder) {
    std::error_code failure;
    std::vector<protocol::LetterText> texts;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failure)) {
        if (entry.path().extension() != ".json") continue;
        const std::string path = entry.path().string();
        const auto json = read_file(path, "a commitment letter");
        if (!json) return std::unexpected(json.error());
        auto text = protocol::read_json<protocol::LetterText>(*json);
        if (!text) return std::unexpected(StartupError{path + ": " + protocol::to_text(text.error())});
        texts.push_back(std::move(*text));
    }
    if (failure || texts.empty()) return std::unexpected(StartupError{"no commitment letters in " + folder});
    return Letters(std::move(texts));
}

const Letter* Letters::find(std::string_view name) const {
    const auto found = std::ranges::find_if(letters_, [&](const Letter& letter) { return letter.text.name == name; });
    return found == letters_.end() ? nullptr : &*found;
}

}  // namespace server
