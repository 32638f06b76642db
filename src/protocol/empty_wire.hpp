#pragma once

#include "protocol/wire_description.hpp"

namespace protocol {

/// `{}`: the body of a request or an answer that says nothing. A GET request has no body at all.
struct Empty {};

void describe(auto&, Like<Empty> auto&) {}

}  // namespace protocol
