// Parts of Dear ImGui that the client never reaches but its core refers to: tables, the reading of settings files.
// Standing in for them keeps some 11 kB (compressed) out of the program: the linker takes the first archive that has
// a name, and this one comes before Dear ImGui's. The quick link of development doesn't strip what is never reached and
// so asks for the real ones, which win over these weak ones.

#include <imgui.h>
#include <imgui_internal.h>

#define LEFT_OUT [[gnu::weak]]

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

}  // namespace ImGui

/// Settings of earlier runs are never read (io.IniFilename is null), and nothing else here scans text.
extern "C" LEFT_OUT int sscanf(const char*, const char*, ...) { return 0; }
