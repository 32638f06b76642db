#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "protocol/help_wire.hpp"
#include "server/answered.hpp"
#include "server/startup_error.hpp"

namespace server {

struct ApplicationParts;

/// Questions and answers (assets/help) and the service halls.
class HelpTexts {
public:
    /// Refuses a question that has no answer for every place.
    static std::expected<HelpTexts, StartupError> load(const std::string& help_file, const std::string& halls_file);

    /// As they count under these rules; the halls of this province, the city's own first.
    [[nodiscard]] protocol::HelpAnswer told_for(std::string_view policy_id, std::string_view area) const;

private:
    protocol::HelpFile help_;
    protocol::ServiceHalls halls_;
};

/// `read_help`
[[nodiscard]] Answered<protocol::HelpAnswer> read_help(storage::Reader& reader, const ApplicationParts& parts,
                                                       const Caller& caller);

}  // namespace server
