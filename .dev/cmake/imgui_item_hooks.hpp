#pragma once

#include <vector>

#include "imgui.h"

struct ImGuiContext;

/// What Dear ImGui itself tells its test engine, in native builds only: each item that it was given to watch, whoever
/// gave it. A test compares them with what a screen says that it has.
namespace item_hooks {

struct SubmittedItem {
    ImGuiID id = 0;
    ImVec2 top_left;
    ImVec2 bottom_right;
};

/// From now on every item of that context is added to `items`, which must outlive the listening; nullptr ends it.
void listen(ImGuiContext& context, std::vector<SubmittedItem>* items);

}  // namespace item_hooks
