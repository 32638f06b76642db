#include "ui_kit/motion.hpp"

#include <algorithm>

#include "imgui.h"
#include "imgui_internal.h"

namespace ui_kit {
namespace {

/// The screen below moves by less than the one above: it lies deeper.
constexpr float parallax = 0.24F;

/// One coordinate of a cubic Bézier curve from 0 to 1.
float bezier(float first, float second, float at) {
    const float rest = 1 - at;
    return 3 * rest * rest * at * first + 3 * rest * at * at * second + at * at * at;
}

void shift_clips(ImDrawList* list, float x) {
    for (ImDrawCmd& command : list->CmdBuffer) {
        command.ClipRect.x += x;
        command.ClipRect.z += x;
    }
}

/// The glyphs' texture: when it was replaced by a larger one, an older picture's places in it are wrong.
int atlas_id() {
    const ImTextureData* texture = ImGui::GetIO().Fonts->TexData;
    return texture == nullptr ? 0 : texture->UniqueID;
}

}  // namespace

float eased_in(float time) {
    if (time <= 0) return 0;
    if (time >= 1) return 1;
    float low = 0;
    float high = 1;
    constexpr int halvings = 14;
    for (int step = 0; step < halvings; ++step) {
        const float middle = (low + high) / 2;
        (bezier(0.2F, 0, middle) < time ? low : high) = middle;
    }
    return bezier(0, 1, (low + high) / 2);
}

void shift_and_fade(ImDrawList* list, int from, float x, float y, float alpha) {
    for (int index = from; index < list->VtxBuffer.Size; ++index) {
        ImDrawVert& vertex = list->VtxBuffer[index];
        vertex.pos.x += x;
        vertex.pos.y += y;
        if (alpha >= 1) continue;
        const auto opacity = static_cast<ImU32>(static_cast<float>(vertex.col >> IM_COL32_A_SHIFT) * alpha);
        vertex.col = (vertex.col & ~IM_COL32_A_MASK) | (opacity << IM_COL32_A_SHIFT);
    }
}

void Motion::clear() {
    forget(last_);
    forget(leaving_);
}

void Motion::forget(ImDrawList*& list) {
    if (list != nullptr) IM_DELETE(list);
    list = nullptr;
}

void Motion::begin_frame(std::int64_t now_ms, bool reduced) {
    now_ms_ = now_ms;
    reduced_ = reduced;
    ++frame_;
    is_moving_ = false;
    const ImDrawData* picture = ImGui::GetDrawData();
    const bool is_still = change_ == Change::None && picture != nullptr && picture->CmdListsCount == 1;
    if (!is_still) return forget(last_);
    // ImGui is about to empty its list: it gets the one before instead, whose room it fills anew.
    ImDrawList& drawn = *picture->CmdLists[0];
    if (last_ == nullptr) last_ = IM_NEW(ImDrawList)(drawn._Data);
    last_->CmdBuffer.swap(drawn.CmdBuffer);
    last_->IdxBuffer.swap(drawn.IdxBuffer);
    last_->VtxBuffer.swap(drawn.VtxBuffer);
    last_->Flags = drawn.Flags;
}

void Motion::show(const Shown& shown) {
    const bool is_other = screen_ != shown.screen;
    const bool between_roots = is_root_ && shown.is_root;
    if (is_other && !screen_.empty() && !between_roots && shown.depth != depth_ && last_ != nullptr) {
        change_ = shown.depth > depth_ ? Change::Push : Change::Back;
        changed_at_ms_ = now_ms_;
        forget(leaving_);
        std::swap(leaving_, last_);
        atlas_of_leaving_ = atlas_id();
    }
    screen_ = shown.screen;
    depth_ = shown.depth;
    is_root_ = shown.is_root;
}

float Motion::entrance(std::string_view key, int duration_ms) {
    if (reduced_) return 1;
    auto found = std::ranges::find(entrances_, key, &Entrance::key);
    if (found == entrances_.end()) {
        entrances_.push_back({std::string(key), now_ms_, frame_});
        found = entrances_.end() - 1;
    } else if (found->frame < frame_ - 1) {
        found->began_at_ms = now_ms_;
    }
    found->frame = frame_;
    const float time = static_cast<float>(now_ms_ - found->began_at_ms) / static_cast<float>(duration_ms);
    if (time < 1) is_moving_ = true;
    return eased_in(time);
}

void Motion::end_frame(ImDrawData* picture, float width) {
    if (change_ == Change::None) return;
    const int duration = reduced_ ? reduced_ms : push_ms;
    const float time = static_cast<float>(now_ms_ - changed_at_ms_) / static_cast<float>(duration);
    const bool is_usable = leaving_ != nullptr && picture->CmdListsCount == 1 && atlas_of_leaving_ == atlas_id();
    if (time >= 1 || !is_usable) {
        change_ = Change::None;
        forget(leaving_);
        return;
    }
    is_moving_ = true;
    ImDrawList* coming = picture->CmdLists[0];
    const float place = eased_in(time);
    // The picture that leaves is shared with the next frame, so it is moved as a copy.
    forget(last_);
    last_ = leaving_->CloneOutput();
    if (reduced_) {
        shift_and_fade(coming, 0, 0, 0, place);
    } else {
        const bool pushes = change_ == Change::Push;
        const float coming_x = pushes ? (1 - place) * width : (place - 1) * parallax * width;
        const float leaving_x = pushes ? -place * parallax * width : place * width;
        shift_and_fade(coming, 0, coming_x, 0, 1);
        shift_clips(coming, coming_x);
        shift_and_fade(last_, 0, leaving_x, 0, 1);
        shift_clips(last_, leaving_x);
    }
    const bool leaving_lies_above = !reduced_ && change_ == Change::Back;
    picture->CmdLists.insert(leaving_lies_above ? picture->CmdLists.end() : picture->CmdLists.begin(), last_);
    picture->CmdListsCount = picture->CmdLists.Size;
    picture->TotalVtxCount += last_->VtxBuffer.Size;
    picture->TotalIdxCount += last_->IdxBuffer.Size;
}

}  // namespace ui_kit
