#pragma once

#include <expected>
#include <string>
#include <vector>

#include "protocol/privacy_wire.hpp"
#include "server/answered.hpp"
#include "server/startup_error.hpp"

namespace server {

struct ApplicationParts;

/// What is told about each kind of personal data (assets/privacy/collected_data.json).
class CollectedDataTexts {
public:
    /// Refuses a file that leaves a kind out or names one twice.
    static std::expected<CollectedDataTexts, StartupError> load(const std::string& file);

    /// In the order of the file.
    [[nodiscard]] const std::vector<protocol::CollectedDataText>& items() const { return items_; }

private:
    std::vector<protocol::CollectedDataText> items_;
};

/// `read_collected_data`
[[nodiscard]] Answered<protocol::CollectedDataAnswer> read_collected_data(storage::Reader& reader,
                                                                          const ApplicationParts& parts,
                                                                          const Caller& caller);

}  // namespace server
