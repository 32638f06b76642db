#pragma once

#include <optional>
#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"
#include "domain/settlement_reason.hpp"

namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// Where the button of a reason leads: to the screen where it is mended, else to whom one asks.
struct RemedyWay {
    std::string_view label_key;
    std::optional<Route> route;  ///< empty: the sheet with hotline and hall
};

/// `member` is the member of mine that it is about, "" for myself: what I can do for a member is not what I can do for
/// myself.
RemedyWay remedy_way(domain::Remedy remedy, std::string_view member);

void take_remedy(Turn& turn, domain::Remedy remedy, std::string_view member);

}  // namespace members
DOORS_END
}  // namespace app
