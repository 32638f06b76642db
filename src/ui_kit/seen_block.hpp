#pragma once

#include <string_view>

#include "ui_kit/ui.hpp"

namespace ui_kit {

/// A part of a page that takes its room without being drawn while content glides (`FrameInput::only_seen`) and none of
/// it is on the stage: what stands above a long list, for one. Between two draws nothing in it may change its height.
class SeenBlock {
public:
    SeenBlock(Ui& ui, std::string_view key);
    SeenBlock(const SeenBlock&) = delete;
    SeenBlock& operator=(const SeenBlock&) = delete;
    /// Remembers how tall it was drawn.
    ~SeenBlock();
    [[nodiscard]] bool is_drawn() const { return is_drawn_; }

private:
    Ui& ui_;
    float& height_;
    float top_;
    bool is_drawn_;
};

}  // namespace ui_kit
