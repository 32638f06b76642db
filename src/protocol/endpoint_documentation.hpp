#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "protocol/endpoint.hpp"
#include "protocol/error.hpp"

namespace protocol {

/// What an endpoint's answer does to the session cookie.
enum class CookieEffect { None, Sets, Clears };

/// What the OpenAPI document says of an endpoint beyond its types. The client doesn't link this.
struct EndpointDocumentation {
    std::string_view name;
    std::string_view summary;
    CookieEffect cookie;
    std::vector<ErrorCode> own_refusals;
};

/// One row an endpoint, in the table's order.
std::span<const EndpointDocumentation> endpoint_documentation();

/// All errors that the endpoint may answer with: its own, and those of its kind of endpoint.
std::vector<ErrorCode> refusals_of(const EndpointInfo& info, const EndpointDocumentation& documentation);

}  // namespace protocol
