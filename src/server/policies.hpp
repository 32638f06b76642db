#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "domain/policy.hpp"
#include "server/startup_error.hpp"

namespace server {

/// The rules of all places, from assets/policies: one file a place and version.
class Policies {
public:
    /// Reads every .json file of a folder. Refuses a file with defects, and two versions of a place that begin on the
    /// same day.
    static std::expected<Policies, StartupError> load(const std::string& folder);

    /// domain::choose_policy among all of them.
    [[nodiscard]] const domain::Policy* find(const domain::AreaCode& area, domain::CivilDate date) const;

    /// The very version that a decision was made under; null when it is no longer among the files.
    [[nodiscard]] const domain::Policy* find_version(std::string_view id, std::string_view version) const;

    [[nodiscard]] const std::vector<domain::Policy>& items() const { return items_; }

private:
    std::vector<domain::Policy> items_;
};

}  // namespace server
