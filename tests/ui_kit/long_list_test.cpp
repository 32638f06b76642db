#include "ui_kit/long_list.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <vector>

#include "ui_kit/fixed_width_rasteriser.hpp"
#include "ui_kit/ui.hpp"

namespace {

constexpr float row_height = 50;
constexpr std::size_t row_count = 10'000;

struct Drawn {
    std::vector<std::size_t> rows;
    std::vector<float> tops;
    float end = 0;
};

/// One frame of the list, its beginning at `top` on the stage (844 px tall).
Drawn draw(ui_kit::Ui& ui, float top, bool only_seen, std::optional<std::size_t> needed = std::nullopt) {
    ui.begin_frame({.only_seen = only_seen});
    ui.layout().push_column(0, top, 390);
    Drawn drawn;
    {
        ui_kit::LongList list(
            ui, {.key = "list", .row_count = row_count, .needed_row = needed, .height_guess = row_height});
        while (const std::optional<std::size_t> row = list.next()) {
            drawn.rows.push_back(*row);
            drawn.tops.push_back(ui.layout().take(row_height).top);
        }
    }
    drawn.end = ui.layout().y();
    ui.layout().pop_column();
    ui.end_frame();
    return drawn;
}

}  // namespace

TEST_CASE("Of a long list the rows near the stage are drawn, each where it belongs, and the others are room") {
    ui_kit::FixedWidthRasteriser rasteriser;
    ui_kit::Ui ui(rasteriser);
    const Drawn drawn = draw(ui, -100'000, false);
    REQUIRE_FALSE(drawn.rows.empty());
    for (std::size_t at = 0; at < drawn.rows.size(); ++at) {
        CHECK(drawn.tops[at] == -100'000 + static_cast<float>(drawn.rows[at]) * row_height);
    }
    // Half a screen more on both sides.
    CHECK(drawn.tops.front() <= -422 + row_height);
    CHECK(drawn.tops.back() >= 844 + 422 - row_height);
    CHECK(drawn.rows.size() < 60);
    CHECK(drawn.end == -100'000 + row_height * static_cast<float>(row_count));
}

TEST_CASE("While content glides, a long list draws what is seen") {
    ui_kit::FixedWidthRasteriser rasteriser;
    ui_kit::Ui ui(rasteriser);
    const Drawn drawn = draw(ui, -100'000, true);
    CHECK(drawn.rows.size() <= 19);
    CHECK(drawn.tops.front() <= 0);
    CHECK(drawn.tops.back() >= 844 - row_height);
}

TEST_CASE("The row that has the focus is drawn wherever it is") {
    ui_kit::FixedWidthRasteriser rasteriser;
    ui_kit::Ui ui(rasteriser);
    CHECK(draw(ui, 0, true, 9'000).rows.back() == 9'000);
    CHECK(draw(ui, -450'000, true, 3).rows.front() == 3);
}
