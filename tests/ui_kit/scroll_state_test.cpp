#include "ui_kit/scroll_state.hpp"

#include <catch2/catch_test_macros.hpp>

using ui_kit::ScrollState;
using ui_kit::ScrollStates;

namespace {

/// One area of 400 px that shows content of 1,000 px.
ScrollState& add_area(ScrollStates& states) {
    ScrollState& state = states.get("list");
    state.view = {0, 100, 390, 400};
    state.content_height = 1000;
    state.frame_last_drawn = states.frame();
    return state;
}

}  // namespace

TEST_CASE("The offset stays between the ends") {
    ScrollStates states;
    ScrollState& area = add_area(states);
    area.move_to(-50);
    CHECK(area.offset == 0);
    area.move_to(5000);
    CHECK(area.offset == 600);
}

TEST_CASE("Reveal scrolls as little as needed") {
    ScrollStates states;
    ScrollState& area = add_area(states);
    area.reveal(100, 150);
    CHECK(area.offset == 0);
    area.reveal(500, 560);
    CHECK(area.offset == 172);
    area.reveal(100, 150);
    CHECK(area.offset == 88);
}

TEST_CASE("A finger within the slop is a tap") {
    ScrollStates states;
    add_area(states);
    states.finger_down({50, 300}, 0);
    CHECK_FALSE(states.finger_moved({50, 294}, 10));
    CHECK_FALSE(states.finger_up());
    CHECK(states.get("list").offset == 0);
}

TEST_CASE("A finger beyond the slop scrolls by what follows and then flings") {
    ScrollStates states;
    add_area(states);
    states.finger_down({50, 400}, 0);
    CHECK(states.finger_moved({50, 385}, 10));
    CHECK_FALSE(states.finger_moved({50, 345}, 20));
    CHECK(states.get("list").offset == 40);
    CHECK(states.finger_up());
    CHECK(states.is_moving());
    states.advance(36);
    CHECK(states.get("list").offset > 40);
    for (std::int64_t now = 52; now < 10'000; now += 16) states.advance(now);
    CHECK_FALSE(states.is_moving());
    CHECK(states.get("list").offset <= 600);
}

TEST_CASE("A finger that rested before lifting doesn't fling") {
    ScrollStates states;
    add_area(states);
    states.finger_down({50, 400}, 0);
    states.finger_moved({50, 380}, 10);
    states.finger_moved({50, 340}, 20);
    const float offset = states.get("list").offset;
    states.finger_up();
    states.advance(400);
    CHECK(states.get("list").offset == offset);
    CHECK_FALSE(states.is_moving());
}

TEST_CASE("A touch outside every area, or on one that was not drawn lately, scrolls nothing") {
    ScrollStates states;
    add_area(states);
    CHECK(states.at({50, 50}) == nullptr);
    CHECK(states.at({50, 300}) != nullptr);
    states.next_frame();
    states.next_frame();
    CHECK(states.at({50, 300}) == nullptr);
}

TEST_CASE("Beyond its end the content stretches, resists and returns") {
    ScrollStates states;
    ScrollState& area = add_area(states);
    states.finger_down({50, 200}, 0);
    CHECK(states.finger_moved({50, 215}, 10));
    states.finger_moved({50, 315}, 50);
    CHECK(area.offset == 0);
    CHECK(area.stretch < -40);
    CHECK(area.stretch > -100);
    CHECK(states.finger_up());
    CHECK(states.is_moving());
    for (int now = 50; now < 1500; now += 16) states.advance(now);
    CHECK(area.stretch == 0);
    CHECK_FALSE(states.is_moving());
}

TEST_CASE("A finger that comes back from beyond the end takes the content along at once") {
    ScrollStates states;
    ScrollState& area = add_area(states);
    states.finger_down({50, 200}, 0);
    states.finger_moved({50, 215}, 10);
    states.finger_moved({50, 255}, 20);
    states.finger_moved({50, 195}, 30);
    CHECK(area.stretch == 0);
    CHECK(area.offset == 20);
}

TEST_CASE("Pulled far below its beginning and let go, it asks for news, once") {
    ScrollStates states;
    ScrollState& area = add_area(states);
    // Short content can be pulled too.
    area.content_height = 100;
    const auto pull = [&](float to) {
        states.finger_down({50, 150}, 0);
        states.finger_moved({50, 165}, 10);
        states.finger_moved({50, to}, 30);
        CHECK(states.finger_up());
    };
    pull(220);
    CHECK(states.take_pulled().empty());
    pull(400);
    CHECK(states.take_pulled() == "list");
    CHECK(states.take_pulled().empty());
}

TEST_CASE("Who wants less motion sees nothing stretch") {
    ScrollStates states;
    states.set_still(true);
    ScrollState& area = add_area(states);
    states.finger_down({50, 200}, 0);
    states.finger_moved({50, 215}, 10);
    states.finger_moved({50, 315}, 50);
    CHECK(area.stretch == 0);
    CHECK(area.offset == 0);
}

TEST_CASE("A cancelled touch goes on with nothing: later moves of a mouse scroll nothing") {
    ScrollStates states;
    ScrollState& area = add_area(states);
    states.finger_down({50, 400}, 0);
    states.finger_moved({50, 380}, 10);
    states.finger_moved({50, 340}, 20);
    const float offset = area.offset;
    states.finger_cancelled();
    CHECK_FALSE(states.is_dragging());
    CHECK_FALSE(states.finger_moved({50, 200}, 30));
    CHECK(area.offset == offset);
}

TEST_CASE("A finger that catches content on its way says so, and stops it") {
    ScrollStates states;
    add_area(states);
    CHECK_FALSE(states.finger_down({50, 400}, 0));
    states.finger_moved({50, 385}, 10);
    states.finger_moved({50, 345}, 20);
    states.finger_up();
    REQUIRE(states.is_gliding());
    CHECK(states.finger_down({50, 400}, 30));
    CHECK_FALSE(states.is_gliding());
    states.finger_up();
    CHECK_FALSE(states.finger_down({50, 400}, 60));
}
