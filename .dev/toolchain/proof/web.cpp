#include <emscripten.h>
#include <emscripten/fetch.h>
#include <emscripten/html5_webgl.h>
#include <imgui.h>

#include <expected>

int main() {
    emscripten_fetch_attr_t attributes;
    emscripten_fetch_attr_init(&attributes);
    emscripten_fetch(&attributes, "/healthz");
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_get_current_context();
    ImGui::CreateContext();
    return std::expected<int, int>(static_cast<int>(context)).value_or(0);
}
