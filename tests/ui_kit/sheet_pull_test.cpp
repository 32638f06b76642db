#include "ui_kit/sheet_pull.hpp"

#include <catch2/catch_test_macros.hpp>

using ui_kit::Rectangle;
using ui_kit::SheetPull;

namespace {

constexpr Rectangle sheet{0, 400, 390, 444};

/// Frames until nothing moves; returns how far down the sheet is then.
float settled(SheetPull& pull, std::int64_t from_ms) {
    float distance = 0;
    for (std::int64_t now = from_ms; now < from_ms + 1500; now += 16) {
        pull.begin_frame(now);
        distance = pull.follow(sheet);
    }
    return distance;
}

}  // namespace

TEST_CASE("The sheet follows the finger and returns when it is let go early") {
    SheetPull pull;
    pull.follow(sheet);
    pull.finger_down({100, 450}, 0);
    CHECK_FALSE(pull.finger_moved({100, 455}));
    CHECK(pull.finger_moved({100, 470}));
    pull.finger_moved({100, 510});
    CHECK(pull.follow(sheet) == 50);
    CHECK(pull.finger_up(400));
    CHECK_FALSE(pull.take_sent_away());
    CHECK(pull.is_moving());
    CHECK(settled(pull, 400) == 0);
    CHECK_FALSE(pull.is_moving());
}

TEST_CASE("Far or fast, it goes") {
    struct Row {
        float to;
        std::int64_t after_ms;
        bool goes;
    };
    for (const Row& row : {Row{600, 900, true}, Row{510, 60, true}, Row{510, 900, false}, Row{464, 5, false}}) {
        SheetPull pull;
        pull.follow(sheet);
        pull.finger_down({100, 450}, 0);
        pull.finger_moved({100, row.to});
        pull.finger_up(row.after_ms);
        CHECK(pull.take_sent_away() == row.goes);
        CHECK_FALSE(pull.take_sent_away());
    }
}

TEST_CASE("A press beside the sheet, a sideways move and a cancelled touch pull nothing") {
    SheetPull pull;
    pull.follow(sheet);
    pull.finger_down({100, 200}, 0);
    CHECK_FALSE(pull.finger_moved({100, 600}));
    CHECK_FALSE(pull.finger_up(100));
    pull.finger_down({100, 450}, 0);
    CHECK_FALSE(pull.finger_moved({200, 480}));
    CHECK_FALSE(pull.finger_up(100));
    pull.finger_down({100, 450}, 0);
    CHECK(pull.finger_moved({100, 520}));
    pull.finger_cancelled();
    CHECK_FALSE(pull.finger_up(100));
    CHECK(settled(pull, 100) == 0);
}
