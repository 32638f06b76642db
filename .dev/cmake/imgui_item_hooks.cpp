#include "imgui_item_hooks.hpp"

#include "imgui_internal.h"

namespace item_hooks {

void listen(ImGuiContext& context, std::vector<SubmittedItem>* items) {
    context.TestEngine = items;
    context.TestEngineHookItems = items != nullptr;
}

}  // namespace item_hooks

// Declared by ImGui for IMGUI_ENABLE_TEST_ENGINE; its own test engine, which has another licence, isn't needed.

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& area, const ImGuiLastItemData*) {
    // ImGui's own, which is there in every frame and is shown only when somebody draws into it.
    if (context->CurrentWindow == nullptr || context->CurrentWindow->IsFallbackWindow) return;
    static_cast<std::vector<item_hooks::SubmittedItem>*>(context->TestEngine)->push_back({id, area.Min, area.Max});
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
