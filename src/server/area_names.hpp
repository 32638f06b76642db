#pragma once

#include <expected>
#include <map>
#include <string>
#include <string_view>

#include "server/startup_error.hpp"

namespace server {

/// A pooling area as people call it.
struct AreaName {
    std::string zh;
    std::string en;
};

/// The names of the pooling areas, from assets/areas.
class AreaNames {
public:
    static std::expected<AreaNames, StartupError> load(const std::string& file);

    /// The code itself for an area that the file doesn't name.
    [[nodiscard]] AreaName find(std::string_view code) const;

private:
    std::map<std::string, AreaName, std::less<>> names_;
};

}  // namespace server
