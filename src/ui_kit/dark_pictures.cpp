#include "ui_kit/dark_pictures.hpp"

#include <algorithm>
#include <cstring>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui_kit/ui.hpp"

namespace ui_kit {

namespace {

unsigned char* row_of(const ImTextureData& texture, int row) {
    return texture.Pixels + static_cast<std::size_t>(row) * DarkPictures::side_max;
}

const char* row_of(const DarkPicture& picture, int row) {
    return picture.darkness.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(picture.width);
}

/// Byte by byte: a picture at the same address may be another one, of somebody else's papers.
bool holds(const ImTextureData& texture, const DarkPicture& picture) {
    for (int row = 0; row < picture.height; ++row) {
        const auto width = static_cast<std::size_t>(picture.width);
        if (std::memcmp(row_of(texture, row), row_of(picture, row), width) != 0) return false;
    }
    return true;
}

}  // namespace

DarkPictures::DarkPictures() = default;
DarkPictures::~DarkPictures() = default;

ImTextureData& DarkPictures::show(int place, const DarkPicture& picture) {
    Place& kept = places_[static_cast<std::size_t>(place)];
    if (!kept.texture) {
        kept.texture = std::make_unique<ImTextureData>();
        kept.texture->Create(ImTextureFormat_Alpha8, side_max, side_max);
        std::memset(kept.texture->Pixels, 0, static_cast<std::size_t>(side_max) * side_max);
        kept.texture->SetStatus(ImTextureStatus_WantCreate);
        ImGui::RegisterUserTexture(kept.texture.get());
    }
    ImTextureData& texture = *kept.texture;
    if (kept.width == picture.width && kept.height == picture.height && holds(texture, picture)) return texture;
    kept.width = picture.width;
    kept.height = picture.height;
    std::memset(texture.Pixels, 0, static_cast<std::size_t>(side_max) * side_max);
    for (int row = 0; row < picture.height; ++row) {
        std::memcpy(row_of(texture, row), row_of(picture, row), static_cast<std::size_t>(picture.width));
    }
    texture.UpdateRect = {0, 0, side_max, side_max};
    if (texture.Status == ImTextureStatus_OK) texture.SetStatus(ImTextureStatus_WantUpdates);
    return texture;
}

void DarkPictures::unregister() {
    for (Place& place : places_) {
        if (place.texture) ImGui::UnregisterUserTexture(place.texture.get());
        place = Place{};
    }
}

void dark_picture(Ui& ui, const PictureSpec& spec) {
    const DarkPicture& picture = spec.picture;
    const float scale = ui.layout().width() / static_cast<float>(picture.width);
    const Rectangle area = ui.layout().take(static_cast<float>(picture.height) * scale);
    ui.painter().picture(ui.pictures().show(spec.place, picture), area, picture.width, picture.height);
    ui.recorder().add({.key = spec.key, .role = Role::Image, .name = spec.name, .rectangle = area});
}

}  // namespace ui_kit
