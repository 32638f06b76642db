#pragma once

#include <string>

namespace protocol {

/// The OpenAPI 3.1 document of the endpoint table, as JSON text. Server and tests only: the client doesn't link it.
std::string openapi_document();

}  // namespace protocol
