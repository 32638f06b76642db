#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/http_message.hpp"
#include "server/startup_error.hpp"

namespace server {

/// `/integrators`: what makers of hospitals' and pharmacies' systems need to know. The prose stands in
/// assets/integrators, tables come from the program's own descriptions, transcripts from the tests.
class IntegratorPage {
public:
    /// No page at all.
    IntegratorPage() = default;
    [[nodiscard]] static std::expected<IntegratorPage, StartupError> load(const std::string& folder);

    /// The page, its style sheet or one transcript; nothing for another path.
    [[nodiscard]] std::optional<Response> answer(std::string_view path) const;

private:
    struct File {
        std::string path;
        std::string type;
        std::string body;
    };

    std::vector<File> files_;
};

}  // namespace server
