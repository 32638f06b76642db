#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/instant.hpp"

namespace app {

/// One value for a placeholder: {"count", "4"} fills "{count}".
struct Parameter {
    std::string name;
    std::string value;

    bool operator==(const Parameter&) const = default;
};

/// A sentence to be said in the language of the moment: a key of assets/strings and its parameters. The model holds
/// messages, never texts, so that a change of language changes everything on the screen.
struct Message {
    std::string key;
    std::vector<Parameter> parameters;
    /// When set, `{wait}` is filled with the time that is left until then (server time), anew at each drawing.
    std::optional<domain::Instant> until;

    bool operator==(const Message&) const = default;
};

}  // namespace app
