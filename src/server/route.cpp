#include "server/route.hpp"

#include <algorithm>

namespace server {

const Route* Routes::find(std::string_view path) const {
    const auto found = std::ranges::find_if(routes_, [path](const Route& route) { return route.info.path == path; });
    return found == routes_.end() ? nullptr : &*found;
}

std::string_view Routes::missing_handler() const {
    for (const protocol::EndpointInfo& info : protocol::endpoint_infos) {
        const auto is_this = [&info](const Route& route) { return route.info.name == info.name; };
        if (std::ranges::none_of(routes_, is_this)) return info.name;
    }
    return {};
}

}  // namespace server
