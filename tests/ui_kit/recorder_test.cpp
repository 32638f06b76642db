#include "ui_kit/recorder.hpp"

#include <catch2/catch_test_macros.hpp>

using ui_kit::Recorder;
using ui_kit::Role;

TEST_CASE("Nodes keep the order of drawing and know their parents") {
    Recorder recorder;
    recorder.begin();
    recorder.open({.key = "main", .role = Role::Main});
    recorder.add({.key = "title", .role = Role::Heading, .name = "家庭"});
    recorder.open({.key = "list", .role = Role::List});
    recorder.add({.key = "item", .role = Role::ListItem});
    recorder.close();
    recorder.add({.key = "button", .role = Role::Button});
    recorder.close();
    const auto& nodes = recorder.tree().nodes;
    REQUIRE(nodes.size() == 5);
    CHECK(nodes[1].parent == 0);
    CHECK(nodes[3].parent == 2);
    CHECK(nodes[4].parent == 0);
}

TEST_CASE("Inside an origin rectangles are relative to it") {
    Recorder recorder;
    recorder.begin();
    recorder.push_origin({20, 100});
    recorder.add({.key = "a", .rectangle = {30, 150, 10, 10}});
    recorder.pop_origin();
    CHECK(recorder.find("a")->rectangle == ui_kit::Rectangle{10, 50, 10, 10});
}

TEST_CASE("Nothing below a modal is recorded") {
    Recorder recorder;
    recorder.begin();
    recorder.suppress(true);
    recorder.open({.key = "main", .role = Role::Main});
    recorder.add({.key = "button", .role = Role::Button});
    CHECK(recorder.last() == nullptr);
    recorder.close();
    recorder.suppress(false);
    recorder.open({.key = "dialog", .role = Role::Dialog, .modal = true});
    recorder.close();
    REQUIRE(recorder.tree().nodes.size() == 1);
    CHECK(recorder.tree().nodes[0].key == "dialog");
    CHECK(recorder.tree().nodes[0].parent == -1);
}
