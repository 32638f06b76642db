#include "platform/longest_rise.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using Numbers = std::vector<std::size_t>;

TEST_CASE("the longest rise of a list of numbers") {
    struct Row {
        Numbers numbers;
        Numbers positions;
    };
    const Row row =
        GENERATE(Row{{}, {}}, Row{{5}, {0}}, Row{{1, 2, 3}, {0, 1, 2}}, Row{{3, 2, 1}, {2}}, Row{{2, 0, 1}, {1, 2}},
                 Row{{4, 0, 1, 2, 3}, {1, 2, 3, 4}}, Row{{0, 4, 1, 2, 3}, {0, 2, 3, 4}});
    CHECK(platform::longest_rise(row.numbers) == row.positions);
}
