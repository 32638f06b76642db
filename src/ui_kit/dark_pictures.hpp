#pragma once

#include <array>
#include <memory>
#include <string_view>

#include "ui_kit/geometry.hpp"

struct ImTextureData;

namespace ui_kit {

class Ui;

/// A picture of one byte of darkness a pixel, in rows: what a paper's ink covers.
struct DarkPicture {
    int width = 0;
    int height = 0;
    std::string_view darkness{};
};

/// The few pictures that can be seen at once, as ImGui's textures. Each place keeps what was shown there last.
class DarkPictures {
public:
    static constexpr int places = 2;
    static constexpr int side_max = 1000;

    DarkPictures();
    DarkPictures(const DarkPictures&) = delete;
    DarkPictures& operator=(const DarkPictures&) = delete;
    ~DarkPictures();

    /// The texture of a place with that picture in its upper left corner.
    ImTextureData& show(int place, const DarkPicture& picture);
    /// Before the context goes.
    void unregister();

private:
    struct Place {
        std::unique_ptr<ImTextureData> texture;
        int width = 0;
        int height = 0;
    };
    std::array<Place, places> places_;
};

struct PictureSpec {
    std::string_view key{};
    std::string_view name{};
    int place = 0;
    DarkPicture picture;
};

/// A picture across the column on white paper, whatever the theme.
void dark_picture(Ui& ui, const PictureSpec& spec);

}  // namespace ui_kit
