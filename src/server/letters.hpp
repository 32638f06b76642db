#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/letter_wire.hpp"
#include "server/startup_error.hpp"

namespace server {

/// A commitment letter in its present version, with the hash of its text.
struct Letter {
    protocol::LetterText text;
    std::string sha256;

    /// How many parts are read one after the other: sections, then questions.
    [[nodiscard]] int parts() const { return static_cast<int>(text.sections.size() + text.questions.size()); }
};

/// The commitment letters, read from assets/letters.
class Letters {
public:
    Letters() = default;
    explicit Letters(std::vector<protocol::LetterText> texts);

    static std::expected<Letters, StartupError> load(const std::string& folder);

    /// By the name that a policy gives; null when there is none.
    [[nodiscard]] const Letter* find(std::string_view name) const;

private:
    std::vector<Letter> letters_;
};

/// SHA-256, in lower-case hex, of name, version, then each language's title, sections and questions, every part ended
/// by a line feed. Anyone with the text can compute it again.
[[nodiscard]] std::string letter_sha256(const protocol::LetterText& text);

}  // namespace server
