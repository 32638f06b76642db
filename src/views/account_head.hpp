#pragma once

#include <string>
#include <string_view>

#include "ui_kit/tone.hpp"
#include "views/scene.hpp"

namespace views {

/// One kind of account among a family's.
struct AccountHead {
    std::string_view key;
    std::string_view icon;
    ui_kit::Tone tone;
    std::string count;
    bool filled;
};

/// The head of one kind of account: tile, name, what it is, how many people.
void draw_account_head(const Scene& scene, const AccountHead& head);

}  // namespace views
