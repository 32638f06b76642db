#include "web/webgl_renderer.hpp"

#include <algorithm>
#include <cmath>

static_assert(sizeof(ImDrawVert) == 20, "webgl.library.js describes this layout to WebGL");
static_assert(sizeof(ImDrawIdx) == 2, "webgl.library.js draws 16-bit indices");

// webgl.library.js
extern "C" {
bool webgl_start();
void webgl_create_texture(int width, int height, const unsigned char* pixels, int* texture);
void webgl_update_texture(int texture, int texture_width, int left, int top, int width, int height,
                          const unsigned char* pixels);
void webgl_destroy_texture(int texture);
void webgl_begin(int width, int height, float scale_x, float scale_y, int vertex_bytes, int index_bytes);
void webgl_upload(const void* vertices, int vertex_bytes, int vertex_start, const void* indices, int index_bytes,
                  int index_start);
void webgl_draw(const void* commands, int command_count);
}

namespace web {
namespace {

int size_in_bytes(const ImVector<ImDrawVert>& vertices) { return vertices.Size * static_cast<int>(sizeof(ImDrawVert)); }

/// Rounded up to four bytes, for WebGL wants offsets in whole units of what they point to.
int size_in_bytes(const ImVector<ImDrawIdx>& indices) {
    return (indices.Size * static_cast<int>(sizeof(ImDrawIdx)) + 3) & ~3;
}

}  // namespace

bool WebglRenderer::start() {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    return webgl_start();
}

void WebglRenderer::context_lost() { lost_ = true; }

void WebglRenderer::context_restored() {
    lost_ = !webgl_start();
    textures_are_gone_ = true;
}

void WebglRenderer::update_texture(ImTextureData& texture) const {
    IM_ASSERT(texture.Format == ImTextureFormat_Alpha8);
    const bool exists = texture.Status == ImTextureStatus_OK || texture.Status == ImTextureStatus_WantUpdates;
    if (textures_are_gone_ && exists) {
        texture.SetTexID(ImTextureID_Invalid);
        texture.SetStatus(ImTextureStatus_WantCreate);
    }
    switch (texture.Status) {
        case ImTextureStatus_WantCreate: {
            int id = 0;
            webgl_create_texture(texture.Width, texture.Height, texture.Pixels, &id);
            texture.SetTexID(static_cast<ImTextureID>(id));
            texture.SetStatus(ImTextureStatus_OK);
            break;
        }
        case ImTextureStatus_WantUpdates: {
            const ImTextureRect& area = texture.UpdateRect;
            webgl_update_texture(static_cast<int>(texture.TexID), texture.Width, area.x, area.y, area.w, area.h,
                                 texture.Pixels);
            texture.SetStatus(ImTextureStatus_OK);
            break;
        }
        case ImTextureStatus_WantDestroy:
            if (texture.UnusedFrames > 0) {
                webgl_destroy_texture(static_cast<int>(texture.TexID));
                texture.SetTexID(ImTextureID_Invalid);
                texture.SetStatus(ImTextureStatus_Destroyed);
            }
            break;
        case ImTextureStatus_OK:
        case ImTextureStatus_Destroyed: break;
    }
}

void WebglRenderer::collect_commands(const ImDrawList& list, const ImDrawData& draw_data, int vertex_start,
                                     int index_start) {
    const ImVec2 scale = draw_data.FramebufferScale;
    const auto frame_width = static_cast<int>(std::lround(draw_data.DisplaySize.x * scale.x));
    const auto frame_height = static_cast<int>(std::lround(draw_data.DisplaySize.y * scale.y));
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const int left = std::max(0, static_cast<int>(std::lround(command.ClipRect.x * scale.x)));
        const int top = std::max(0, static_cast<int>(std::lround(command.ClipRect.y * scale.y)));
        const int right = std::min(frame_width, static_cast<int>(std::lround(command.ClipRect.z * scale.x)));
        const int bottom = std::min(frame_height, static_cast<int>(std::lround(command.ClipRect.w * scale.y)));
        if (right <= left || bottom <= top || command.ElemCount == 0 || command.UserCallback != nullptr) {
            continue;
        }
        commands_.push_back({
            .texture = static_cast<int>(command.GetTexID()),
            .clip_left = left,
            .clip_bottom = frame_height - bottom,
            .clip_width = right - left,
            .clip_height = bottom - top,
            .first_index_byte = index_start + static_cast<int>(command.IdxOffset * sizeof(ImDrawIdx)),
            .index_count = static_cast<int>(command.ElemCount),
            .first_vertex_byte = vertex_start + static_cast<int>(command.VtxOffset * sizeof(ImDrawVert)),
        });
    }
}

void WebglRenderer::render(const ImDrawData& draw_data) {
    if (lost_ || draw_data.Textures == nullptr) {
        return;
    }
    for (ImTextureData* texture : *draw_data.Textures) {
        update_texture(*texture);
    }
    textures_are_gone_ = false;

    int vertex_bytes = 0;
    int index_bytes = 0;
    commands_.clear();
    for (const ImDrawList* list : draw_data.CmdLists) {
        collect_commands(*list, draw_data, vertex_bytes, index_bytes);
        vertex_bytes += size_in_bytes(list->VtxBuffer);
        index_bytes += size_in_bytes(list->IdxBuffer);
    }
    const ImVec2 size = draw_data.DisplaySize;
    const ImVec2 scale = draw_data.FramebufferScale;
    webgl_begin(static_cast<int>(std::lround(size.x * scale.x)), static_cast<int>(std::lround(size.y * scale.y)),
                2 / size.x, -2 / size.y, vertex_bytes, index_bytes);
    vertex_bytes = 0;
    index_bytes = 0;
    for (const ImDrawList* list : draw_data.CmdLists) {
        const int list_vertex_bytes = size_in_bytes(list->VtxBuffer);
        const int list_index_bytes = list->IdxBuffer.Size * static_cast<int>(sizeof(ImDrawIdx));
        webgl_upload(list->VtxBuffer.Data, list_vertex_bytes, vertex_bytes, list->IdxBuffer.Data, list_index_bytes,
                     index_bytes);
        vertex_bytes += list_vertex_bytes;
        index_bytes += size_in_bytes(list->IdxBuffer);
    }
    webgl_draw(commands_.data(), static_cast<int>(commands_.size()));
}

}  // namespace web
