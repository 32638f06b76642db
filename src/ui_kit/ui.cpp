#include "ui_kit/ui.hpp"

#include <algorithm>
#include <cfloat>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui_kit/font_atlas.hpp"

namespace ui_kit {
namespace {

ImGuiContext* create_context() {
    ImGuiContext* context = ImGui::CreateContext();
    ImGui::SetCurrentContext(context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    io.ConfigErrorRecovery = false;
    // A frame follows each event: where a press is and that it is one need not be told in two.
    io.ConfigInputTrickleEventQueue = false;
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.DisplaySafeAreaPadding = {0, 0};
    style.WindowMinSize = {1, 1};
    // In CSS pixels; at three device pixels each, ImGui's default shows corners as polygons.
    style.CircleTessellationMaxError = 0.08F;
    return context;
}

void begin_stage_window(const FrameInput& input) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({input.width, input.height});
    ImGui::Begin("stage", nullptr, OUR_WINDOW_KIND);
}

}  // namespace

Ui::Ui(GlyphRasteriser& rasteriser)
    : context_(create_context()), fonts_(new FontAtlas(rasteriser)), text_(*fonts_), painter_(text_) {}

Ui::~Ui() {
    motion_.clear();
    pictures_.unregister();
    ImGui::DestroyContext(context_);
    delete fonts_;
}

std::string_view Ui::key_at(Point at) const {
    for (const DrawnItem& item : drawn_items_) {
        if (item.stage_rectangle.contains(at)) return item.key;
    }
    return {};
}

void Ui::pointer_pressed(Point at, PointerKind kind, std::int64_t now_ms) {
    // Of a mouse the browser knows better which click is the second of a double click: shell/pointer_input.js.
    press_is_stray_ = kind == PointerKind::Touch && stray_tap_.is_stray(at, key_at(at), now_ms);
    if (press_is_stray_) return;
    // Whoever stops a list means the list, not what has just come under the finger.
    if (kind == PointerKind::Touch && scrolls_.finger_down(at, now_ms)) return;
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(kind == PointerKind::Touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(at.x, at.y);
    io.AddMouseButtonEvent(0, true);
    pointer_is_down_ = true;
    if (kind == PointerKind::Touch) sheet_pull_.finger_down(at, now_ms);
}

void Ui::pointer_moved(Point at, std::int64_t now_ms) {
    if (press_is_stray_) return;
    if (scrolls_.finger_moved(at, now_ms) || sheet_pull_.finger_moved(at)) forget_press();
    if (!scrolls_.is_dragging()) ImGui::GetIO().AddMousePosEvent(at.x, at.y);
}

void Ui::pointer_released(Point at, std::int64_t now_ms) {
    if (std::exchange(press_is_stray_, false)) return;
    pointer_is_down_ = false;
    const bool was_scroll = scrolls_.finger_up();
    const bool was_pull = sheet_pull_.finger_up(now_ms);
    if (was_scroll || was_pull) return;
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(at.x, at.y);
    io.AddMouseButtonEvent(0, false);
}

void Ui::pointer_cancelled() {
    press_is_stray_ = false;
    scrolls_.finger_cancelled();
    sheet_pull_.finger_cancelled();
    forget_press();
}

void Ui::forget_press() {
    pointer_is_down_ = false;
    // Leaving before the release is how ImGui forgets a press.
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    io.AddMouseButtonEvent(0, false);
}

void Ui::wheel(Point at, float delta_y) {
    if (ScrollState* state = scrolls_.at(at)) {
        state->velocity = 0;
        state->move_to(state->offset + delta_y);
    }
}

void Ui::request_activation(std::string_view key) {
    activation_key_ = key;
    activation_fresh_ = true;
}

void Ui::set_focus(std::string_view key, bool ring_visible) {
    reveal_focus_ = !key.empty() && focused_key_ != key;
    focused_key_ = key;
    focus_ring_visible_ = ring_visible;
}

void Ui::set_scroll(std::string_view key, float offset) {
    ScrollState& state = scrolls_.get(key);
    state.velocity = 0;
    state.move_to(offset);
}

float Ui::scroll_offset(std::string_view key) const {
    const ScrollState* state = scrolls_.find(key);
    return state == nullptr ? 0 : state->offset;
}

void Ui::begin_frame(const FrameInput& input) {
    const bool theme_changed =
        theme_.kind != input.theme || theme_.density != input.density || theme_.text_scale != input.text_scale;
    // The very first frame has no theme yet.
    if (theme_changed || ImGui::GetFrameCount() == 0) theme_ = make_theme(input.theme, input.density, input.text_scale);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {input.width, input.height};
    io.DisplayFramebufferScale = {input.pixel_ratio, input.pixel_ratio};
    const std::int64_t elapsed_ms = std::clamp<std::int64_t>(input.now_ms - input_.now_ms, 1, 1000);
    io.DeltaTime = static_cast<float>(elapsed_ms) / 1000.0F;
    // The soft keyboard comes after the focus: what is typed in must not lie below it.
    const bool room_changed = input.keyboard_inset != input_.keyboard_inset || input.height != input_.height;
    reveal_focus_ = reveal_focus_ || (room_changed && !focused_key_.empty());
    input_ = input;
    next_redraw_at_ = 0;
    inert_ = false;
    if (!std::exchange(revealed_now_, false)) revealed_key_.clear();
    side_room_ = 0;
    text_.set_tidy(false);
    free_bottom_ = input.height - input.safe_area.bottom;
    activation_fresh_ = false;
    layout_changed_ = false;
    drawn_items_.clear();
    field_focused_ = false;
    raised_ = std::exchange(next_raised_, {});
    activated_key_.clear();
    scrolls_.set_still(input.reduced_motion);
    scrolls_.next_frame();
    scrolls_.advance(input.now_ms);
    sheet_pull_.begin_frame(input.now_ms);
    can_refresh_ = false;
    motion_.begin_frame(input.now_ms, input.reduced_motion);
    ImGui::NewFrame();
    begin_stage_window(input);
    text_.begin_frame(input.pixel_ratio);
    painter_.begin_frame(ImGui::GetWindowDrawList(), input.pixel_ratio);
    layout_.clear();
    recorder_.begin();
    painter_.fill({0, 0, input.width, input.height}, theme_.color.bg);
}

const SemanticTree& Ui::end_frame() {
    ImGui::End();
    ImGui::Render();
    motion_.end_frame(ImGui::GetDrawData(), input_.width);
    // An activation whose item wasn't drawn is dropped, not kept for a later screen.
    if (!activation_fresh_) activation_key_.clear();
    if (reveal_focus_) reveal_focused_item();
    // Only once the bars beside it are as tall as they will be: till then the next frame may cover it again.
    if (reveal_new_ && !layout_changed_) {
        reveal_new_ = false;
        if (const SemanticNode* node = recorder_.find(revealed_key_)) reveal(*node);
    }
    return recorder_.tree();
}

ImDrawData* Ui::draw_data() const { return ImGui::GetDrawData(); }

bool Ui::needs_another_frame() const {
    const bool events_wait = context_->InputEventsQueue.Size > 0;
    return events_wait || activation_fresh_ || layout_changed_;
}

int Ui::glyph_count() const { return fonts_->glyph_count(); }

void Ui::forget_glyphs() {
    fonts_->forget_glyphs();
    text_.forget_lines();
}

Interaction Ui::interact(std::string_view key, Rectangle target) {
    const float grow_x = std::max(0.0F, theme_.size.minimum_target - target.width) / 2;
    const float grow_y = std::max(0.0F, theme_.size.minimum_target - target.height) / 2;
    const Rectangle area = target.inset(-grow_x, -grow_y);
    Interaction result{.focused = focused_key_ == key, .focus_ring = focused_key_ == key && focus_ring_visible_};
    if (inert_) return result;
    drawn_items_.push_back({std::string(key), target});
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    // ImGui gives a touch to what was submitted first, and what scrolls comes before what rises above it.
    const bool lies_below = key != raised_key_ && raised_.contains({pointer.x, pointer.y});
    if (!lies_below) {
        ImGui::SetCursorScreenPos({area.left, area.top});
        ImGui::PushID(key.data(), key.data() + key.size());
        result.activated = ImGui::InvisibleButton("item", {area.width, area.height});
        result.hovered = ImGui::IsItemHovered();
        result.held = ImGui::IsItemActive() && result.hovered;
        ImGui::PopID();
    }
    result.activated = result.activated || activation_key_ == key;
    if (activation_key_ == key) activation_key_.clear();
    if (result.activated) activated_key_ = key;
    return result;
}

Interaction Ui::place_field(std::string_view key, Rectangle target) {
    if (!inert_) drawn_items_.push_back({std::string(key), target});
    const bool focused = focused_key_ == key;
    field_focused_ = field_focused_ || focused;
    return {.focused = focused, .focus_ring = focused && focus_ring_visible_};
}

void Ui::raise(std::string_view key, Rectangle area) {
    if (inert_) return;
    raised_key_ = key;
    next_raised_ = area;
}

void Ui::redraw_at(std::int64_t unix_ms) {
    if (next_redraw_at_ == 0 || unix_ms < next_redraw_at_) next_redraw_at_ = unix_ms;
}

float Ui::remembered(std::string_view key) const {
    for (const auto& [name, length] : remembered_) {
        if (name == key) return length;
    }
    return 0;
}

void Ui::remember(std::string_view key, float length) {
    for (auto& [name, known] : remembered_) {
        if (name != key) continue;
        layout_changed_ = layout_changed_ || known != length;
        known = length;
        return;
    }
    remembered_.emplace_back(key, length);
    layout_changed_ = true;
}

RowHeights& Ui::row_heights(std::string_view key) {
    for (RowHeights& rows : row_heights_) {
        if (rows.key == key) return rows;
    }
    row_heights_.push_back({.key = std::string(key)});
    return row_heights_.back();
}

void Ui::reveal_focused_item() {
    reveal_focus_ = false;
    const SemanticNode* node = recorder_.find(focused_key_);
    if (node == nullptr) return;
    // A press focuses what it is on: scrolled away from under the finger, it would be lost. Fields take their press
    // in the browser, and must come out from under the soft keyboard.
    if (pointer_is_down_ && node->role != Role::TextBox) return;
    reveal(*node);
}

void Ui::reveal_when_new(std::string_view key) {
    if (revealed_now_) return;
    revealed_now_ = true;
    if (revealed_key_ == key) return;
    revealed_key_ = key;
    reveal_new_ = true;
}

void Ui::reveal(const SemanticNode& node) {
    for (int parent = node.parent; parent >= 0;) {
        const SemanticNode& ancestor = recorder_.tree().nodes[static_cast<std::size_t>(parent)];
        if (ancestor.role == Role::ScrollArea) {
            ScrollState& scroll = scrolls_.get(ancestor.key);
            const float before = scroll.offset;
            // An invalid field is shown with the line below it that says why.
            const float below = node.invalid ? theme_.type.second.line_height * 2 + 8 : 0;
            scroll.reveal(node.rectangle.top, node.rectangle.bottom() + below);
            layout_changed_ = layout_changed_ || scroll.offset != before;
            return;
        }
        parent = ancestor.parent;
    }
}

}  // namespace ui_kit
