#pragma once

#include <string>
#include <string_view>

#include "app/model.hpp"
#include "app/strings.hpp"
#include "app/wording.hpp"
#include "ui_kit/ui.hpp"
#include "views/emit.hpp"

namespace views {

/// Everything a view draws from and answers to.
struct Scene {
    const app::Model& model;
    const app::Strings& strings;
    ui_kit::Ui& ui;
    Emit& emit;

    [[nodiscard]] std::string_view text(std::string_view key) const { return strings.text(key); }
    [[nodiscard]] std::string sentence(const app::Message& message) const {
        return app::sentence(model, strings, message);
    }
    [[nodiscard]] const ui_kit::Theme& theme() const { return ui.theme(); }
};

}  // namespace views
