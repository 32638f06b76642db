#pragma once

#include <drogon/HttpRequest.h>
#include <drogon/HttpResponse.h>

#include <string>

#include "server/http_message.hpp"

/// Between Drogon's messages and ours.
namespace server {

[[nodiscard]] Request to_request(const drogon::HttpRequest& request);
[[nodiscard]] drogon::HttpResponsePtr to_drogon(Response response);

/// The text of a response that is sent without Drogon, on a connection that ends after it.
[[nodiscard]] std::string to_http_text(const Response& response);

}  // namespace server
