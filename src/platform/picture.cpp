#include "platform/picture.hpp"

#include <imgui.h>

#include <cstddef>
#include <cstring>
#include <span>

namespace platform {
namespace {

/// FNV-1a over eight bytes at a time: a fraction of a millisecond for a full screen.
class Fingerprint {
public:
    void add(std::uint64_t word) { value_ = (value_ ^ word) * 0x100000001b3U; }

    template <class Item>
    void add_all(std::span<const Item> items) {
        const std::span<const std::byte> bytes = std::as_bytes(items);
        std::size_t position = 0;
        for (; position + sizeof(std::uint64_t) <= bytes.size(); position += sizeof(std::uint64_t)) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes.data() + position, sizeof word);
            // A multiplication only carries upwards: without this the high bytes would hardly count.
            add(word ^ (word >> 29));
        }
        for (; position < bytes.size(); ++position) add(std::to_integer<std::uint64_t>(bytes[position]));
    }

    std::uint64_t value() const { return value_ == 0 ? 1 : value_; }

private:
    std::uint64_t value_ = 0xcbf29ce484222325U;
};

}  // namespace

std::uint64_t picture_fingerprint(const ImDrawData& data) {
    Fingerprint print;
    const float frame[] = {data.DisplaySize.x, data.DisplaySize.y, data.FramebufferScale.x, data.FramebufferScale.y};
    print.add_all(std::span<const float>(frame));
    for (const ImDrawList* list : data.CmdLists) {
        print.add_all(std::span<const ImDrawVert>(list->VtxBuffer.begin(), list->VtxBuffer.end()));
        print.add_all(std::span<const ImDrawIdx>(list->IdxBuffer.begin(), list->IdxBuffer.end()));
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const float clip[] = {command.ClipRect.x, command.ClipRect.y, command.ClipRect.z, command.ClipRect.w};
            print.add_all(std::span<const float>(clip));
            print.add(command.ElemCount);
        }
    }
    return print.value();
}

bool has_new_glyphs(const ImDrawData& data) {
    if (data.Textures == nullptr) return false;
    for (const ImTextureData* texture : *data.Textures) {
        if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed) return true;
    }
    return false;
}

}  // namespace platform
