#pragma once

#include <string_view>

#include "ui_kit/ui.hpp"

namespace ui_kit {

/// A sheet from the bottom edge (a dialog in the middle on wide stages) around what is drawn while it lives. The
/// screen below is drawn first with `Ui::set_inert(true)` and a suppressed recorder.
class Sheet {
public:
    struct Spec {
        std::string_view key;
        /// Said for the dialog; usually the text of its heading.
        std::string_view name;
        /// An alert dialog interrupts; a sheet offers.
        Role role = Role::Dialog;
    };
    Sheet(Ui& ui, const Spec& spec);
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;
    ~Sheet();
    /// The scrim was tapped, or a finger sent the sheet away.
    [[nodiscard]] bool dismissed() const { return dismissed_; }

private:
    void begin_scroll(float content_height);
    void end_scroll();
    Ui& ui_;
    std::string key_;
    Rectangle area_;
    /// More than the stage holds: what is in it scrolls.
    bool scrolls_ = false;
    float offset_ = 0;
    bool is_dialog_;
    bool dismissed_ = false;
    /// How far a finger has pulled it down.
    float pulled_ = 0;
    /// Where its own picture begins, behind the scrim's.
    int mark_ = 0;
};

struct ToastSpec {
    std::string_view key{};
    std::string_view icon{};
    std::string_view text{};
};

/// A dark line above the bottom edge. It never is the only record of anything.
void toast(Ui& ui, const ToastSpec& spec, float bottom);
/// No toast: pages need no room for one.
void no_toast(Ui& ui);

}  // namespace ui_kit
