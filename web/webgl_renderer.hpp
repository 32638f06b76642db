#pragma once

#include <vector>

#include <imgui.h>

namespace web {

/// Draws Dear ImGui's draw data on the page's canvas with WebGL 2, and keeps its textures (one byte of
/// coverage a pixel: ImTextureFormat_Alpha8). It owns the context, so it never asks WebGL for state.
class WebglRenderer {
public:
    /// Takes the page's canvas. False when this browser gives no WebGL 2 context.
    bool start();

    /// Draws a whole frame; does nothing while the context is lost.
    void render(const ImDrawData& draw_data);

    /// The GPU forgot everything: nothing can be drawn until `context_restored`.
    void context_lost();
    /// Textures are made anew from ImGui's own pixels at the next `render`.
    void context_restored();

    [[nodiscard]] bool is_lost() const { return lost_; }

private:
    /// What webgl.library.js reads for each draw call; eight 32-bit numbers.
    struct DrawCommand {
        int texture;
        int clip_left;
        int clip_bottom;
        int clip_width;
        int clip_height;
        int first_index_byte;
        int index_count;
        int first_vertex_byte;
    };

    void update_texture(ImTextureData& texture) const;
    void collect_commands(const ImDrawList& list, const ImDrawData& draw_data, int vertex_start, int index_start);

    std::vector<DrawCommand> commands_;
    bool lost_ = false;
    bool textures_are_gone_ = false;
};

}  // namespace web
