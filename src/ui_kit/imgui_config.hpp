#pragma once

// Dear ImGui's compile-time settings, the same in every translation unit (IMGUI_USER_CONFIG names this
// file), for they change the layout of its types.

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS

// Rare Chinese names need characters beyond the basic plane, such as 𠮷.
#define IMGUI_USE_WCHAR32

// Leaves stb_truetype out: ImGui then asks ImGuiFreeType::GetFontLoader(), which ui_kit supplies; there
// is no FreeType either, the glyphs come from the system's fonts.
#define IMGUI_ENABLE_FREETYPE

// The one window that there is. Dear ImGui's own copy (.dev/cmake/imgui_core.mjs) knows no other kind.
#define OUR_WINDOW_KIND                                                                               \
    (ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |        \
     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse | \
     ImGuiWindowFlags_NoBringToFrontOnFocus)

// It sorts windows, tabs and stored pairs, of which there is one or none, and rectangles, which come one at a time.
#define ImQsort(items, count, size, is_before) ((void)(is_before), IM_ASSERT((count) <= 1))
