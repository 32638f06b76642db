#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader() {
    static const ImFontLoader loader;
    return &loader;
}
}  // namespace ImGuiFreeType
