#include "server/http_message.hpp"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("headers are found whatever their case, cookies by name and only if sent once") {
    server::Request request;
    request.headers = {{"Content-Type", "text/plain"}, {"cookie", "a=1; session=x; b=2"}};
    CHECK(request.header("CONTENT-TYPE") == "text/plain");
    CHECK_FALSE(request.header("content-typ").has_value());
    CHECK(request.cookie("session") == "x");
    CHECK(request.cookie("b") == "2");
    CHECK_FALSE(request.cookie("sess").has_value());
    request.headers.push_back({"Cookie", "session=planted"});
    CHECK_FALSE(request.cookie("session").has_value());
}

TEST_CASE("query values are decoded") {
    server::Request request;
    request.query = "x=1&mobile=%2B86+138&broken=%2&empty=";
    CHECK(request.query_value("mobile") == "+86 138");
    CHECK(request.query_value("empty") == "");
    CHECK_FALSE(request.query_value("broken").has_value());
    CHECK_FALSE(request.query_value("missing").has_value());
}
