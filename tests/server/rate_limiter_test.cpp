#include "server/rate_limiter.hpp"

#include <catch2/catch_test_macros.hpp>

using domain::Instant;
using domain::seconds;

TEST_CASE("a bucket gives its burst at once and then a token a delay") {
    server::RateLimiter limiter({.burst = 2, .refill_delay = seconds(10)});
    const Instant start{1'000'000};
    CHECK_FALSE(limiter.refused_until("a", start).has_value());
    CHECK_FALSE(limiter.refused_until("a", start).has_value());
    CHECK(limiter.refused_until("a", start) == start + seconds(10));
    CHECK(limiter.refused_until("a", start + seconds(9)) == start + seconds(10));
    CHECK_FALSE(limiter.refused_until("a", start + seconds(10)).has_value());
    CHECK(limiter.refused_until("a", start + seconds(10)) == start + seconds(20));
    CHECK_FALSE(limiter.refused_until("a", start + seconds(100)).has_value());
    CHECK_FALSE(limiter.refused_until("a", start + seconds(100)).has_value());
    CHECK(limiter.refused_until("a", start + seconds(100)).has_value());
    CHECK_FALSE(limiter.refused_until("b", start + seconds(100)).has_value());
}

TEST_CASE("its memory is bounded: the longest unused is forgotten") {
    server::RateLimiter limiter({.burst = 1, .refill_delay = seconds(10)}, 3);
    const Instant now{1'000'000};
    for (const char* key : {"a", "b", "c"}) CHECK_FALSE(limiter.refused_until(key, now).has_value());
    CHECK(limiter.refused_until("a", now).has_value());
    CHECK_FALSE(limiter.refused_until("d", now).has_value());
    CHECK(limiter.key_count() == 3);
    CHECK(limiter.refused_until("a", now).has_value());
    CHECK_FALSE(limiter.refused_until("b", now).has_value());
}

TEST_CASE("a peer is an IPv4 address or an IPv6 network") {
    CHECK(server::peer_key("192.0.2.1") == "192.0.2.1");
    CHECK(server::peer_key("2001:db8:1:2:3:4:5:6") == server::peer_key("2001:db8:1:2::1"));
    CHECK(server::peer_key("2001:db8:1:2::1") != server::peer_key("2001:db8:1:3::1"));
    CHECK(server::peer_key("::ffff:192.0.2.1") != server::peer_key("::ffff:192.0.2.2"));
}
