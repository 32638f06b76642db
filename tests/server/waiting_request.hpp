#pragma once

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>

#include "protocol/query_text.hpp"
#include "server/test_server.hpp"

namespace server_tests {

inline server::Request news_request(const CookieJar& cookies, std::int64_t after,
                                    std::optional<std::int64_t> mark = std::nullopt) {
    server::Request request{.method = "GET",
                            .path = "/api/v1/news",
                            .query = protocol::write_query(protocol::NewsQuery{after, mark}),
                            .headers = {{"Host", "localhost:8080"}},
                            .body = {},
                            .peer_address = "127.0.0.1"};
    if (!cookies.header().empty()) request.headers.push_back({"Cookie", cookies.header()});
    return request;
}

/// One waiting request and its answer, once there is one.
struct Asked {
    std::optional<server::Response> response;

    Asked(TestServer& server, const CookieJar& cookies, std::int64_t after,
          std::optional<std::int64_t> mark = std::nullopt) {
        server.application().handle(news_request(cookies, after, mark), [this](server::Response answer) {
            CHECK_FALSE(response.has_value());
            response = std::move(answer);
        });
    }
    protocol::NewsAnswer news() const {
        REQUIRE(response.has_value());
        return TestServer::reply_of<protocol::NewsAnswer>(*response).must();
    }
};

}  // namespace server_tests
