#include "ui_kit/seen_block.hpp"

#include <catch2/catch_test_macros.hpp>

#include "ui_kit/fixed_width_rasteriser.hpp"

namespace {

struct Drawn {
    bool is_drawn = false;
    float end = 0;
};

/// One frame with a block of that height whose beginning is at `top` on the stage (844 px tall).
Drawn draw(ui_kit::Ui& ui, float top, float height, bool only_seen) {
    ui.begin_frame({.only_seen = only_seen});
    ui.layout().push_column(0, top, 390);
    Drawn drawn;
    {
        const ui_kit::SeenBlock block(ui, "block");
        drawn.is_drawn = block.is_drawn();
        if (block.is_drawn()) ui.layout().take(height);
    }
    drawn.end = ui.layout().y();
    ui.layout().pop_column();
    ui.end_frame();
    return drawn;
}

}  // namespace

TEST_CASE("A block is drawn until its height is known, and always while nothing glides") {
    ui_kit::FixedWidthRasteriser rasteriser;
    ui_kit::Ui ui(rasteriser);
    CHECK(draw(ui, -1000, 300, true).is_drawn);
    CHECK(draw(ui, -1000, 300, false).is_drawn);
    CHECK_FALSE(ui.needs_another_frame());
}

TEST_CASE("While content glides, a block that isn't on the stage takes its room and isn't drawn") {
    ui_kit::FixedWidthRasteriser rasteriser;
    ui_kit::Ui ui(rasteriser);
    draw(ui, 0, 300, false);
    struct Row {
        float top;
        bool is_drawn;
    };
    for (const Row& row : {Row{-301, false}, Row{-300, false}, Row{-299, true}, Row{843, true}, Row{844, false}}) {
        const Drawn drawn = draw(ui, row.top, 300, true);
        CAPTURE(row.top);
        CHECK(drawn.is_drawn == row.is_drawn);
        CHECK(drawn.end == row.top + 300);
    }
    // Another height is known once it was drawn.
    draw(ui, 0, 500, false);
    CHECK(draw(ui, -600, 500, true).end == -100);
}
