// Parts of Dear ImGui that the client never reaches but its core refers to: tables, the reading of settings files.
// Standing in for them keeps some 11 kB (compressed) out of the program: the linker takes the first archive that has
// a name, and this one comes before Dear ImGui's. The quick link of development doesn't strip what is never reached and
// so asks for the real ones, which win over these weak ones.

#include <imgui.h>
#include <imgui_internal.h>

// In the small link all of Dear ImGui is weak (.dev/cmake/web_client.cmake), so that functions of sources that are
// needed give way to those here as well: no popup, tooltip, tab bar, scroll bar, shortcut or log of its own is ever
// shown.

#ifdef FAMILY_IMGUI_GIVES_WAY
#define LEFT_OUT
#else
#define LEFT_OUT [[gnu::weak]]
#endif

namespace ImGui {

LEFT_OUT void EndColumns() {}
LEFT_OUT void PushColumnsBackground() {}
LEFT_OUT void PopColumnsBackground() {}
LEFT_OUT void EndTable() {}
LEFT_OUT void TablePushBackgroundChannel() {}
LEFT_OUT void TablePopBackgroundChannel() {}
LEFT_OUT void TablePopColumnChannel() {}
LEFT_OUT void TablePushColumnChannel(int) {}
LEFT_OUT void TableGcCompactSettings() {}
LEFT_OUT void TableGcCompactTransientBuffers(ImGuiTable*) {}
LEFT_OUT void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
LEFT_OUT void TableSettingsAddSettingsHandler() {}

#ifdef FAMILY_IMGUI_GIVES_WAY
void ErrorRecoveryTryToRecoverState(const ImGuiErrorRecoveryState*) {}
void ErrorRecoveryTryToRecoverWindowState(const ImGuiErrorRecoveryState*) {}
bool ErrorLog(const char*) { return false; }
bool BeginErrorTooltip() { return false; }
void EndErrorTooltip() {}
void SetTooltip(const char*, ...) {}
void EndTabBar() {}
ImGuiMultiSelectIO* EndMultiSelect() { return nullptr; }
ImVec2 FindBestWindowPosForPopup(ImGuiWindow* window) { return window->Pos; }
bool IsPopupOpen(ImGuiID, ImGuiPopupFlags) { return false; }
void ClosePopupsOverWindow(ImGuiWindow*, bool) {}
void LogRenderedText(const ImVec2*, const char*, const char*) {}
void LogText(const char*, ...) {}
void RenderMouseCursor(ImVec2, float, ImGuiMouseCursor, ImU32, ImU32, ImU32) {}
void Scrollbar(ImGuiAxis) {}
bool Shortcut(ImGuiKeyChord, ImGuiInputFlags, ImGuiID) { return false; }
ImVec2 ScrollToRectEx(ImGuiWindow*, const ImRect&, ImGuiScrollFlags) { return {}; }
void MarkIniSettingsDirty(ImGuiWindow*) {}
#endif

}  // namespace ImGui

/// Settings of earlier runs are never read (io.IniFilename is null), and nothing else here scans text.
extern "C" LEFT_OUT int sscanf(const char*, const char*, ...) { return 0; }

#ifdef FAMILY_IMGUI_GIVES_WAY
/// The link asks for it, and so for this file before Dear ImGui's.
extern "C" void imgui_left_out() {}
#endif
