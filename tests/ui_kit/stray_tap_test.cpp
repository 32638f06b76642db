#include "ui_kit/stray_tap.hpp"

#include <catch2/catch_test_macros.hpp>

using ui_kit::StrayTap;

TEST_CASE("stray tap: the second tap of a double tap presses nothing that wasn't there for the first") {
    StrayTap taps;
    CHECK_FALSE(taps.is_stray({200, 780}, "letter.agree", 1000));
    CHECK(taps.is_stray({203, 784}, "done.finish", 1250));
    CHECK(taps.is_stray({203, 784}, "done.finish", 1340));  // a third one as well
    CHECK_FALSE(taps.is_stray({203, 784}, "done.finish", 1400));
}

TEST_CASE("stray tap: the same item, another place, a later moment and nothing at all are meant") {
    const auto second = [](ui_kit::Point at, std::string_view key, std::int64_t now_ms) {
        StrayTap taps;
        CHECK_FALSE(taps.is_stray({20, 30}, "bar.back", 1000));
        return taps.is_stray(at, key, now_ms);
    };
    CHECK_FALSE(second({20, 30}, "bar.back", 1050));
    CHECK_FALSE(second({20, 60}, "home.code", 1050));
    CHECK_FALSE(second({20, 30}, "home.code", 1351));
    CHECK_FALSE(second({20, 30}, "", 1050));
}
