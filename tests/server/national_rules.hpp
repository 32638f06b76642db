#pragma once

#include <fstream>
#include <string>

#include "server/private_file.hpp"
#include "server/test_till.hpp"

namespace server_tests {

/// A server on which the national rules hold in every place.
class NationalRules {
public:
    NationalRules() {
        const auto text = server::read_file("assets/policies/national.json", "policy");
        REQUIRE(text.has_value());
        std::ofstream(folder_.file("national.json")) << *text;
    }
    [[nodiscard]] TestServerOptions options() const {
        TestServerOptions options = with_people();
        options.policies_folder = folder_.path();
        return options;
    }

private:
    TemporaryFolder folder_;
};

}  // namespace server_tests
