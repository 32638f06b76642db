#include "ui_kit/bar_chart.hpp"

#include <catch2/catch_test_macros.hpp>

using ui_kit::grid_values;

TEST_CASE("The grid has round steps and at most two lines above zero") {
    CHECK(grid_values(130'000) == std::vector<std::int64_t>{0, 50'000, 100'000});
    CHECK(grid_values(1) == std::vector<std::int64_t>{0, 1});
    CHECK(grid_values(0) == std::vector<std::int64_t>{0});
    CHECK(grid_values(299) == std::vector<std::int64_t>{0, 100, 200});
    CHECK(grid_values(300) == std::vector<std::int64_t>{0, 200});
    for (std::int64_t largest = 1; largest < 1'000'000; largest = largest * 3 + 1) {
        CHECK(grid_values(largest).size() <= 3);
        CHECK(grid_values(largest).back() <= largest);
    }
}
