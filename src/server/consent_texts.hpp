#pragma once

#include <expected>
#include <string>
#include <vector>

#include "protocol/consent_wire.hpp"
#include "server/startup_error.hpp"

namespace server {

/// The texts that people are asked to agree to, in their present version.
class ConsentTexts {
public:
    /// Reads one file a kind, e.g. service.json, from a folder.
    static std::expected<ConsentTexts, StartupError> load(const std::string& folder);

    /// Those of the welcome, in its order.
    [[nodiscard]] const std::vector<protocol::ConsentText>& items() const { return items_; }
    [[nodiscard]] const protocol::ConsentText& text_of(domain::ConsentKind kind) const;

private:
    std::vector<protocol::ConsentText> items_;
    std::vector<protocol::ConsentText> later_;  ///< asked for elsewhere
};

/// SHA-256, in lower-case hex, of a text in both languages: kind, version, then each language's title and paragraphs,
/// every part ended by a line feed. Anyone with the text can compute it again.
[[nodiscard]] std::string consent_text_sha256(const protocol::ConsentText& text);

}  // namespace server
