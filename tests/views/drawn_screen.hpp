#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/model.hpp"
#include "app/strings.hpp"
#include "imgui_item_hooks.hpp"
#include "painted_picture.hpp"
#include "ui_kit/ui.hpp"

namespace views_test {

/// How a screen is looked at.
struct Look {
    float width = 390;
    float height = 844;
    ui_kit::Density density = ui_kit::Density::Standard;
    app::Language language = app::Language::Chinese;
    ui_kit::ThemeKind theme = ui_kit::ThemeKind::Light;
    float text_scale = 1;
};

/// Every size, density and language that must work.
[[nodiscard]] std::vector<Look> all_looks();
[[nodiscard]] std::string describe(const Look& look);

/// A model for each screen and sheet, with data in it, and for the states that add something to a screen.
struct NamedModel {
    std::string name;
    app::Model model;
};
[[nodiscard]] std::vector<NamedModel> all_models();

/// The strings file of that language, as shipped.
[[nodiscard]] const app::Strings& strings_of(app::Language language);

/// A node with its rectangle on the stage.
struct PlacedNode {
    ui_kit::SemanticNode node;
    ui_kit::Rectangle on_stage;
    bool in_scroll_area = false;
    /// Where on the stage it can be seen: its scroll area's view, else everywhere.
    ui_kit::Rectangle view{};
};

/// A model drawn until nothing moves any more.
class DrawnScreen {
public:
    /// `also` draws something more at the end of each frame.
    DrawnScreen(const app::Model& model, const Look& look, std::function<void(ui_kit::Ui&)> also = {});
    DrawnScreen(const DrawnScreen&) = delete;
    DrawnScreen& operator=(const DrawnScreen&) = delete;
    ~DrawnScreen() = default;
    /// Goes on to another model on the same stage, until nothing moves any more.
    void show(const app::Model& model);
    /// Scrolls that area as far as it goes.
    void scroll_to_end(std::string_view key);
    [[nodiscard]] const std::vector<PlacedNode>& nodes() const { return nodes_; }
    [[nodiscard]] const std::vector<ui_kit::DrawnItem>& items() const { return items_; }
    [[nodiscard]] const PlacedNode* find(std::string_view key) const;
    /// What ImGui itself was given to watch in the last frame.
    [[nodiscard]] const std::vector<item_hooks::SubmittedItem>& submitted() const { return submitted_; }
    /// The smallest side of a target in this look, CSS pixels.
    [[nodiscard]] float minimum_target() const { return ui_.theme().size.minimum_target; }
    [[nodiscard]] int frames() const { return frames_; }
    /// What the last frame looks like.
    [[nodiscard]] PaintedPicture picture() const;
    /// Touches the stage there and lifts the finger. Returns the key of what was activated, "" if nothing was.
    [[nodiscard]] std::string tap(ui_kit::Point at);

private:
    void draw_frame();
    void place_nodes(const ui_kit::SemanticTree& tree);
    app::Model model_;
    Look look_;
    std::function<void(ui_kit::Ui&)> also_;
    MarkingRasteriser rasteriser_;
    ui_kit::Ui ui_;
    std::vector<item_hooks::SubmittedItem> submitted_;
    std::vector<PlacedNode> nodes_;
    std::vector<ui_kit::DrawnItem> items_;
    int frames_ = 0;
};

}  // namespace views_test
