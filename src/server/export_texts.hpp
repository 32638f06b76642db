#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/language_wire.hpp"
#include "server/startup_error.hpp"

namespace server {

struct ExportWord {
    std::string id;
    std::string zh;
    std::string en;
};

/// A table of the exported file: its columns' ids are the names in the JSON.
struct ExportSectionText {
    std::string id;
    std::string title_zh;
    std::string title_en;
    std::vector<ExportWord> columns;
};

/// The words of the file of one's own data (assets/privacy/export.json).
class ExportTexts {
public:
    static std::expected<ExportTexts, StartupError> load(const std::string& file);

    [[nodiscard]] const std::vector<ExportSectionText>& sections() const { return sections_; }
    /// What an enumerator is called; what has no word stays as it is.
    [[nodiscard]] std::string word(std::string_view id, protocol::Language language) const;

private:
    std::vector<ExportSectionText> sections_;
    std::vector<ExportWord> words_;
};

}  // namespace server
