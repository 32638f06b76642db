#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "app/action.hpp"
#include "app/model.hpp"
#include "domain/instant.hpp"
#include "platform/effect_runner.hpp"
#include "platform/host.hpp"
#include "platform/mirror_diff.hpp"
#include "platform/request_runner.hpp"
#include "platform/strings_shelf.hpp"
#include "protocol/boot_wire.hpp"
#include "ui_kit/ui.hpp"

namespace platform {

enum class PointerEvent { Pressed, Moved, Released, Cancelled };

/// The whole client behind one door: events come in, pictures, mirror operations and host calls go out.
/// Every event is dealt with to the end before its entry point returns, the mirror included, so that whoever
/// caused the event (a browser, a screen reader, a test) finds the outcome.
///
/// Only one client may exist at a time (ImGui's context is global).
class Client {
public:
    /// Both must outlive the client.
    Client(Host& host, ui_kit::GlyphRasteriser& rasteriser);

    /// Starts: `boot_json` is `protocol::Boot`, `strings_json` the strings of the language in it. False if one of
    /// them can't be read; the client then does nothing at all.
    bool boot(std::string_view boot_json, std::string_view strings_json);

    // Events. Positions and lengths in CSS pixels of the stage.
    void pointer(PointerEvent event, ui_kit::PointerKind kind, float x, float y);
    void wheel(float x, float y, float delta_y);
    /// Keys that mean something outside of the mirror's elements: "Escape".
    void key_pressed(std::string_view name);
    /// Keyboard or assistive technology pressed the element of that node.
    void activate(std::string_view key);
    /// The whole text that the input shows now.
    void field_edited(std::string_view key, std::string_view text);
    void field_left(std::string_view key);
    /// `key` is "" when nothing of ours has the focus; `visible` is the browser's :focus-visible.
    void focus_changed(std::string_view key, bool visible);
    /// The browser (or assistive technology) scrolled: the content's offset is now `top`.
    void scrolled(std::string_view key, float top);
    void resized(const protocol::ViewportMeasure& viewport);
    void environment_changed(const protocol::SystemEnvironment& environment);
    /// Back, Forward or a typed address; `path` is what stands behind the page's address.
    void route_changed(std::string_view path);
    void http_answered(int call_id, int status, std::string_view body);
    void http_failed(int call_id, HttpFailure failure);
    void strings_arrived(std::string_view language, std::string_view json);
    void strings_failed(std::string_view language);
    /// The second part of the program can be called from now on.
    void members_part_arrived();
    /// Characters that were missing can be drawn from now on: everything is rasterised anew.
    void glyphs_arrived();
    /// A character can't be drawn by anybody: its code stands in its place, and the person is told so.
    void glyph_missing();
    /// What was taken or chosen, made small and turned upright: JPEG, base64url. Empty when it is no picture.
    void picture_chosen(std::string_view picture);
    /// What came of `Host::ask_host`, by the name of an `app::HostNews`.
    void host_told(std::string_view news, std::string_view text);
    /// One byte of darkness a pixel; empty when the picture couldn't be unpacked.
    void picture_unpacked(int width, int height, std::string darkness);
    /// The time given to `Host::wake_at` has come.
    void woke();

    /// Is there a picture to be shown? Ask after each event; if so, call `frame` at the next animation frame.
    [[nodiscard]] bool needs_frame() const;
    /// Lets animations go on and gives the picture to show; valid until the next event. nullptr before boot.
    ImDrawData* frame();

    // For diagnostics and tests.
    [[nodiscard]] int frames_drawn() const { return frames_drawn_; }
    [[nodiscard]] int glyph_count() const { return ui_.glyph_count(); }
    [[nodiscard]] const app::Model& model() const { return model_; }
    [[nodiscard]] const app::Strings& strings() const { return strings_.get(model_.language); }
    [[nodiscard]] const ui_kit::SemanticTree& tree() const { return *tree_; }
    [[nodiscard]] std::span<const ui_kit::DrawnItem> drawn_items() const { return ui_.drawn_items(); }

private:
    void dispatch(app::Action action);
    /// Draws until nothing changes any more (a few frames at most), then tells the host.
    void pump();
    void draw_frame();
    void tell_host();
    void tell_mirror();
    /// While content glides nobody reads the mirror, and changing it costs more than drawing: it waits for the rest.
    [[nodiscard]] bool lets_mirror_wait() const;
    void move_focus();
    void speak();
    void schedule_wake();
    [[nodiscard]] ui_kit::FrameInput frame_input() const;
    [[nodiscard]] bool is_redraw_due(domain::Instant now) const;

    Host& host_;
    ui_kit::Ui ui_;
    app::Model model_;
    StringsShelf strings_;
    RequestRunner requests_;
    EffectRunner effects_;
    MirrorDiff mirror_;
    const ui_kit::SemanticTree* tree_;  ///< of the last frame
    ui_kit::SemanticTree no_tree_;
    protocol::ViewportMeasure viewport_;
    protocol::SystemEnvironment environment_;
    DocumentState document_;
    std::optional<domain::Instant> wake_asked_;
    std::uint64_t picture_ = 0;        ///< fingerprint of the last frame
    std::uint64_t picture_shown_ = 0;  ///< fingerprint of what `frame` gave last
    bool glyphs_to_show_ = false;
    int frames_drawn_ = 0;
    bool booted_ = false;
    bool pumping_ = false;
    bool focus_moved_ = false;
    /// Something other than gliding happened since the mirror was last told.
    bool is_news_ = false;
    bool press_waits_ = false;                   ///< of a finger, for the next frame
    std::optional<domain::Instant> mirror_due_;  ///< when content has been at rest long enough
    bool dirty_ = false;                         ///< something happened since the last frame
};

}  // namespace platform
