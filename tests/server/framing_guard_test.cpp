#include "server/framing_guard.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using server::FramingGuard;
using server::FramingVerdict;

namespace {

const std::string get = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

std::string with_header(std::string_view lines) {
    return "POST /x HTTP/1.1\r\nHost: localhost\r\n" + std::string(lines) + "\r\n\r\n";
}

/// The guard's verdict on bytes that come one by one; it must not depend on how they are cut.
FramingVerdict one_by_one(std::string_view bytes) {
    FramingGuard guard;
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        const FramingVerdict verdict = guard.take(bytes.substr(index, 1));
        if (verdict != FramingVerdict::Fine) return verdict;
    }
    return FramingVerdict::Fine;
}

}  // namespace

TEST_CASE("what the framing guard lets through and what not") {
    struct Row {
        std::string_view what;
        std::string bytes;
        FramingVerdict verdict;
    };
    // clang-format off
    const Row row = GENERATE(values<Row>({
        {"a get",                    get,                                                                FramingVerdict::Fine},
        {"a body",                   with_header("Content-Length: 5") + "hello",                         FramingVerdict::Fine},
        {"two requests",             with_header("Content-Length: 5") + "hello" + get,                   FramingVerdict::Fine},
        {"a body like a head",       with_header("Content-Length: 10") + "\r\n\r\nGET /x" + get,         FramingVerdict::Fine},
        {"length and coding",        with_header("Content-Length: 5\r\nTransfer-Encoding: chunked"),     FramingVerdict::Refused},
        {"coding and length",        with_header("Transfer-Encoding: chunked\r\nContent-Length: 5"),     FramingVerdict::Refused},
        {"coding alone",             with_header("Transfer-Encoding: chunked"),                          FramingVerdict::Refused},
        {"two lengths",              with_header("Content-Length: 5\r\nContent-Length: 6"),              FramingVerdict::Refused},
        {"two equal lengths",        with_header("Content-Length: 5\r\ncontent-length: 5"),              FramingVerdict::Refused},
        {"a list of lengths",        with_header("Content-Length: 5, 5"),                                FramingVerdict::Refused},
        {"a signed length",          with_header("Content-Length: +5"),                                  FramingVerdict::Refused},
        {"a negative length",        with_header("Content-Length: -1"),                                  FramingVerdict::Refused},
        {"a length with a tail",     with_header("Content-Length: 5x"),                                  FramingVerdict::Refused},
        {"an empty length",          with_header("Content-Length:"),                                     FramingVerdict::Refused},
        {"a hexadecimal length",     with_header("Content-Length: 0x5"),                                 FramingVerdict::Refused},
        {"a blank before the colon", with_header("Content-Length : 5"),                                  FramingVerdict::Refused},
        {"a folded line",            with_header("X: a\r\n Content-Length: 5"),                          FramingVerdict::Refused},
        {"a bare line feed",         "GET / HTTP/1.1\nHost: localhost\r\n\r\n",                          FramingVerdict::Refused},
        {"a line without colon",     with_header("nonsense"),                                            FramingVerdict::Refused},
        {"a NUL in a value",         with_header(std::string_view("X: a\0b", 6)),                        FramingVerdict::Refused},
        {"an old version",           "GET / HTTP/0.9\r\n\r\n",                                           FramingVerdict::Refused},
        {"a proxy's request",        "GET http://x/ HTTP/1.1\r\n\r\n",                                   FramingVerdict::Refused},
        {"TLS on a plain port",      "\x16\x03\x01\x02\r\n\r\n",                                         FramingVerdict::Refused},
        {"an empty line first",      "\r\n" + get,                                                       FramingVerdict::Refused},
        {"a huge length",            with_header("Content-Length: 99999999999999999999"),                FramingVerdict::BodyTooLarge},
        {"a large length",           with_header("Content-Length: 589825"),                              FramingVerdict::BodyTooLarge},
        {"a long header",            with_header("X: " + std::string(17'000, 'a')),                      FramingVerdict::HeadTooLarge},
        {"an endless header",        "GET / HTTP/1.1\r\nX: " + std::string(17'000, 'a'),                 FramingVerdict::HeadTooLarge},
    }));
    // clang-format on
    INFO(row.what);
    FramingGuard guard;
    CHECK(guard.take(row.bytes) == row.verdict);
    CHECK(one_by_one(row.bytes) == row.verdict);
}

TEST_CASE("too many header lines") {
    std::string lines = "A: b";
    for (int count = 0; count < 120; ++count) lines += "\r\nA: b";
    FramingGuard guard;
    CHECK(guard.take(with_header(lines)) == FramingVerdict::HeadTooLarge);
}

TEST_CASE("the guard knows whether a request is still coming in") {
    FramingGuard guard;
    CHECK_FALSE(guard.is_within_request());
    CHECK(guard.take("POST /x HTTP/1.1\r\nContent-Le") == FramingVerdict::Fine);
    CHECK(guard.is_within_request());
    CHECK(guard.take("ngth: 3\r\n\r\n") == FramingVerdict::Fine);
    CHECK(guard.is_within_request());
    CHECK(guard.take("abc") == FramingVerdict::Fine);
    CHECK_FALSE(guard.is_within_request());
}
