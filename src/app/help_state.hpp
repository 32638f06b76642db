#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/spending_state.hpp"
#include "protocol/help_wire.hpp"
#include "protocol/places_wire.hpp"

namespace app {

/// Questions and answers, guides, halls.
struct HelpState : Loaded<protocol::HelpAnswer> {
    std::string open;  ///< the question whose answer is shown; empty: none
};

/// Designated institutions, looked for while typing.
struct PlacesState : Loaded<protocol::PlacesAnswer> {
    std::string asked;  ///< the text that the answer is about, or will be
    std::optional<protocol::PlaceKind> kind;
    std::string member = std::string(protocol::member_me);  ///< for whom
    bool only_usable = false;
    std::int64_t page = 0;  ///< how many were skipped in the request under way
    bool is_stale = false;  ///< what is wanted has changed since it was asked for
};

}  // namespace app
