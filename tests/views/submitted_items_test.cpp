// What ImGui watches, by its own hooks, against what a screen says that it has: an item that was made past ui_kit, or
// with another area than the one that assistive technology is told of, can't hide.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "drawn_screen.hpp"
#include "imgui_internal.h"

using namespace views_test;
using ui_kit::Rectangle;

namespace {

/// ui_kit's name for an item of the stage, as ImGui hashes it.
ImGuiID id_of(std::string_view key) {
    const ImGuiWindow* stage = ImGui::FindWindowByName("stage");
    const ImGuiID scope = ImHashStr(key.data(), key.size(), stage->ID);
    return ImHashStr("item", 0, scope);
}

bool is_window(ImGuiID id) {
    const auto& windows = ImGui::GetCurrentContext()->Windows;
    return std::any_of(windows.begin(), windows.end(),
                       [id](const ImGuiWindow* window) { return window->ID == id || window->MoveId == id; });
}

/// The node's rectangle, grown to the smallest target.
Rectangle target_of(const PlacedNode& placed, float minimum) {
    const float grow_x = std::max(0.0F, minimum - placed.on_stage.width) / 2;
    const float grow_y = std::max(0.0F, minimum - placed.on_stage.height) / 2;
    return placed.on_stage.inset(-grow_x, -grow_y);
}

bool fills(const item_hooks::SubmittedItem& item, Rectangle area) {
    const auto close = [](float one, float other) { return std::abs(one - other) < 0.01F; };
    return close(item.top_left.x, area.left) && close(item.top_left.y, area.top) &&
           close(item.bottom_right.x, area.right()) && close(item.bottom_right.y, area.bottom());
}

/// A line for each item without a node, or with another rectangle.
std::vector<std::string> faults_of(const DrawnScreen& screen) {
    std::map<ImGuiID, const PlacedNode*> nodes;
    for (const PlacedNode& placed : screen.nodes()) nodes[id_of(placed.node.key)] = &placed;
    std::vector<std::string> faults;
    for (const item_hooks::SubmittedItem& item : screen.submitted()) {
        if (is_window(item.id)) continue;
        const auto found = nodes.find(item.id);
        if (found == nodes.end()) {
            faults.push_back("no node at " + std::to_string(item.top_left.x) + ", " + std::to_string(item.top_left.y));
        } else if (!fills(item, target_of(*found->second, screen.minimum_target()))) {
            faults.push_back("another rectangle than " + found->second->node.key);
        }
    }
    return faults;
}

app::Model welcome() { return all_models().front().model; }

}  // namespace

TEST_CASE("Every item that ImGui watches has a semantic node with its rectangle") {
    std::size_t items = 0;
    for (const NamedModel& named : all_models()) {
        for (const Look& look : all_looks()) {
            INFO(named.name << ", " << describe(look));
            const DrawnScreen screen(named.model, look);
            items += screen.submitted().size();
            CHECK(faults_of(screen) == std::vector<std::string>{});
        }
    }
    CHECK(items > 10'000);
}

TEST_CASE("A planted item without a node is found") {
    const DrawnScreen screen(welcome(), {}, [](ui_kit::Ui&) {
        ImGui::SetCursorScreenPos({10, 20});
        ImGui::InvisibleButton("planted", {60, 60});
    });
    REQUIRE(faults_of(screen).size() == 1);
    CHECK(faults_of(screen).front().starts_with("no node at 10"));
}

TEST_CASE("A planted item whose node has another rectangle is found") {
    const DrawnScreen screen(welcome(), {}, [](ui_kit::Ui& ui) {
        ui.interact("planted", {10, 20, 60, 60});
        ui.recorder().add(
            {.key = "planted", .role = ui_kit::Role::Button, .name = "planted", .rectangle = {10, 20, 61, 60}});
    });
    CHECK(faults_of(screen) == std::vector<std::string>{"another rectangle than planted"});
}
