#include "server/log.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

TEST_CASE("a log line is one JSON object, without entries that say nothing") {
    std::string text;
    server::Log log([&text](std::string_view line) { text += line; });
    log.write({1000}, server::LogEvent::Answered,
              {{server::LogField::Route, std::string_view("read_home")},
               {server::LogField::Error, std::string_view("")},
               {server::LogField::Status, std::int64_t{200}}});
    CHECK(text == "{\"at\":1000,\"event\":\"answered\",\"route\":\"read_home\",\"status\":200}\n");
}

TEST_CASE("a text can't break out of its line") {
    std::string text;
    server::Log log([&text](std::string_view line) { text += line; });
    log.write({1}, server::LogEvent::StorageFailed, {{server::LogField::Reason, std::string_view("a\"b\nc")}});
    CHECK(text == "{\"at\":1,\"event\":\"storage_failed\",\"reason\":\"a\\\"b\\nc\"}\n");
}
