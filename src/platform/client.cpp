#include "platform/client.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "app/update.hpp"
#include "app/wording.hpp"
#include "platform/boot_reader.hpp"
#include "platform/picture.hpp"
#include "platform/theme_choice.hpp"
#include "protocol/json_reader.hpp"
#include "views/draw.hpp"

namespace platform {
namespace {

/// A press needs two frames (down, up), what it caused a third, and a layout that learned a height a fourth.
constexpr int frames_a_pump_max = 4;

/// Redraws that lie nearer than this are left to the display's own rhythm instead of a timer.
constexpr domain::Duration animation_step = domain::milliseconds(20);

/// Content that has rested this long is read again: longer than a slow phone lets pass between two pictures, for what
/// is told while a finger is still at it delays the next picture and is outdated with it.
constexpr domain::Duration rest_after_gliding = domain::milliseconds(250);

}  // namespace

Client::Client(Host& host, ui_kit::GlyphRasteriser& rasteriser)
    : host_(host), ui_(rasteriser), requests_(host), effects_(host, requests_, strings_), tree_(&no_tree_) {}

bool Client::boot(std::string_view boot_json, std::string_view strings_json) {
    const auto boot = protocol::read_json<protocol::Boot>(boot_json, protocol::UnknownFields::Ignore);
    if (!boot) return false;
    app::BootState state = boot_state(*boot);
    const bool was_read = state.texts_awaited ? strings_.put_first(state.language, strings_json)
                                              : strings_.put(state.language, strings_json);
    if (!was_read) return false;
    viewport_ = boot->viewport;
    environment_ = boot->environment;
    if (boot->kept_keys) requests_.restore_keys(*boot->kept_keys);
    booted_ = true;
    dispatch(app::Booted{std::move(state)});
    if (!boot->focus.empty()) {
        // Whoever is typing already stays where they are.
        effects_.forget_focus();
        ui_.set_focus(boot->focus, false);
    }
    pump();
    return true;
}

void Client::pointer(PointerEvent event, ui_kit::PointerKind kind, float x, float y) {
    // What no frame has seen going down can't come up.
    if (event == PointerEvent::Released && press_waits_) pump();
    const std::int64_t now_ms = host_.now().unix_ms;
    // A finger that stops content, moves it or lets go of it tells nothing but where the content is.
    const bool was_gliding = ui_.is_gliding();
    const bool may_become_scroll = event == PointerEvent::Pressed && kind == ui_kit::PointerKind::Touch;
    if (may_become_scroll) {
        mirror_due_ = host_.now() + rest_after_gliding;
    } else if (event != PointerEvent::Moved && !was_gliding) {
        is_news_ = true;
    }
    switch (event) {
        case PointerEvent::Pressed:
            effects_.forget_focus();
            ui_.pointer_pressed({x, y}, kind, now_ms);
            break;
        case PointerEvent::Moved: ui_.pointer_moved({x, y}, now_ms); break;
        case PointerEvent::Released: ui_.pointer_released({x, y}, now_ms); break;
        case PointerEvent::Cancelled: ui_.pointer_cancelled(); break;
    }
    dirty_ = true;
    // Screens tell of a finger more often than they show a picture: the next picture is soon enough, but for what a
    // tap causes.
    const bool causes_something = event == PointerEvent::Cancelled || (event == PointerEvent::Released && !was_gliding);
    if (kind == ui_kit::PointerKind::Mouse || causes_something) return pump();
    press_waits_ = press_waits_ || event == PointerEvent::Pressed;
    if (ui_.is_gliding()) mirror_due_ = host_.now() + rest_after_gliding;
}

void Client::wheel(float x, float y, float delta_y) {
    ui_.wheel({x, y}, delta_y);
    is_news_ = true;
    dirty_ = true;
    pump();
}

void Client::key_pressed(std::string_view name) {
    if (app::shows_pin_pad(model_)) {
        const bool is_digit = name.size() == 1 && name.front() >= '0' && name.front() <= '9';
        constexpr int erase = 10;
        if (is_digit) dispatch(app::PinKeyPressed{name.front() - '0'});
        constexpr int point = 11;
        if (name == ".") dispatch(app::PinKeyPressed{point});
        if (name == "Backspace") dispatch(app::PinKeyPressed{erase});
        pump();
        return;
    }
    if (name != "Escape" || model_.route().sheet == app::Sheet::None) return;
    dispatch(app::ButtonPressed{app::Button::SheetClose});
    pump();
}

void Client::activate(std::string_view key) {
    mirror_.ticks_unknown(key);
    ui_.request_activation(key);
    is_news_ = true;
    dirty_ = true;
    pump();
}

void Client::field_edited(std::string_view key, std::string_view text) {
    mirror_.field_shows(key, text);
    const std::optional<app::Field> field = app::field_from_key(key);
    if (!field) return;
    effects_.forget_focus();
    dispatch(app::FieldEdited{*field, std::string(text)});
    pump();
}

void Client::field_left(std::string_view key) {
    const std::optional<app::Field> field = app::field_from_key(key);
    if (!field) return;
    dispatch(app::FieldLeft{*field});
    pump();
}

void Client::focus_changed(std::string_view key, bool visible) {
    ui_.set_focus(key, visible);
    focus_moved_ = true;
    is_news_ = true;
    dirty_ = true;
    pump();
}

void Client::scrolled(std::string_view key, float top) {
    ui_.set_scroll(key, top);
    is_news_ = true;
    dirty_ = true;
    pump();
}

void Client::resized(const protocol::ViewportMeasure& viewport) {
    viewport_ = viewport;
    is_news_ = true;
    dirty_ = true;
    pump();
}

void Client::environment_changed(const protocol::SystemEnvironment& environment) {
    const bool connection_changed = environment.online != environment_.online;
    const bool visibility_changed = environment.hidden != environment_.hidden;
    const bool type_changed = environment.text_scale != environment_.text_scale;
    environment_ = environment;
    is_news_ = true;
    dirty_ = true;
    if (connection_changed && booted_) dispatch(app::ConnectionChanged{environment.online});
    if (visibility_changed && booted_) dispatch(app::VisibilityChanged{environment.hidden});
    if (type_changed && booted_) {
        dispatch(app::SystemTextChanged{static_cast<int>(environment.text_scale * 100 + 0.5)});
    }
    pump();
}

void Client::route_changed(std::string_view path) {
    dispatch(app::RouteChanged{std::string(path)});
    pump();
}

void Client::http_answered(int call_id, int status, std::string_view body) {
    if (auto action = requests_.answered(call_id, status, body, host_.now())) dispatch(std::move(*action));
    pump();
}

void Client::http_failed(int call_id, HttpFailure failure) {
    if (auto action = requests_.failed(call_id, failure, host_.now())) dispatch(std::move(*action));
    pump();
}

void Client::strings_arrived(std::string_view language, std::string_view json) {
    const std::optional<app::Language> known = domain::find_enumerator<app::Language>(language);
    if (!known) return;
    if (!strings_.put(*known, json)) {
        strings_failed(language);
        return;
    }
    dispatch(app::StringsArrived{*known});
    pump();
}

void Client::strings_failed(std::string_view language) {
    const std::optional<app::Language> known = domain::find_enumerator<app::Language>(language);
    if (!known) return;
    dispatch(app::StringsFailed{*known});
    pump();
}

void Client::members_part_arrived() {
    dispatch(app::MembersPartArrived{});
    pump();
}

void Client::glyphs_arrived() {
    ui_.forget_glyphs();
    is_news_ = true;
    dirty_ = true;
    pump();
}

void Client::glyph_missing() {
    dispatch(app::GlyphMissing{});
    pump();
}

void Client::picture_unpacked(int width, int height, std::string darkness) {
    dispatch(app::PictureUnpacked{width, height, std::move(darkness)});
}

void Client::picture_chosen(std::string_view picture) {
    dispatch(app::PictureChosen{std::string(picture)});
    pump();
}

void Client::host_told(std::string_view news, std::string_view text) {
    const std::optional<app::HostNews> known = domain::find_enumerator<app::HostNews>(news);
    if (!known || !booted_) return;
    dispatch(app::HostTold{*known, std::string(text)});
    pump();
}

void Client::woke() {
    wake_asked_.reset();
    const domain::Instant now = host_.now();
    for (app::Action& action : requests_.time_passed(now)) dispatch(std::move(action));
    const std::optional<domain::Instant> wake_wanted = effects_.wake_wanted();
    if (wake_wanted && *wake_wanted <= now) {
        effects_.forget_wake();
        dispatch(app::TimePassed{});
    }
    if (is_redraw_due(now) || (mirror_due_ && *mirror_due_ <= now)) dirty_ = true;
    pump();
}

bool Client::needs_frame() const {
    if (!booted_) return false;
    return dirty_ || glyphs_to_show_ || picture_ != picture_shown_ || ui_.needs_another_frame() || ui_.is_animating() ||
           is_redraw_due(host_.now());
}

ImDrawData* Client::frame() {
    if (!booted_) return nullptr;
    if (dirty_ || ui_.needs_another_frame() || ui_.is_animating() || is_redraw_due(host_.now())) {
        pumping_ = true;
        draw_frame();
        tell_host();
        pumping_ = false;
        schedule_wake();
    }
    picture_shown_ = picture_;
    glyphs_to_show_ = false;
    return ui_.draw_data();
}

void Client::dispatch(app::Action first) {
    std::vector<app::Action> waiting;
    waiting.push_back(std::move(first));
    while (!waiting.empty()) {
        const app::Action action = std::move(waiting.front());
        waiting.erase(waiting.begin());
        const domain::Instant now = host_.now();
        is_news_ = true;
        effects_.run(app::update(model_, action, now), now);
        for (app::Action& next : effects_.take_actions()) waiting.push_back(std::move(next));
    }
    dirty_ = true;
}

void Client::pump() {
    // A host may report a change of focus while it changes the mirror; the round under way takes care of it.
    if (!booted_ || pumping_) return;
    pumping_ = true;
    int frames = 0;
    do {
        while (dirty_ && frames < frames_a_pump_max) {
            draw_frame();
            ++frames;
        }
        tell_host();
    } while (dirty_ && frames < frames_a_pump_max);
    pumping_ = false;
    schedule_wake();
}

void Client::draw_frame() {
    dirty_ = false;
    press_waits_ = false;
    views::Emit emit;
    ui_.begin_frame(frame_input());
    views::draw(model_, strings(), ui_, emit);
    tree_ = &ui_.end_frame();
    ++frames_drawn_;
    const ImDrawData& data = *ui_.draw_data();
    picture_ = picture_fingerprint(data);
    // New glyphs change the picture even where the triangles stay.
    glyphs_to_show_ = glyphs_to_show_ || has_new_glyphs(data);
    for (app::Action& action : emit.take()) dispatch(std::move(action));
    // An item with focus is scrolled into view at the end of the frame that first draws it so: the next one shows it.
    dirty_ = dirty_ || std::exchange(focus_moved_, false);
    // What moves by itself goes on with the display, not here: drawing it again at the same moment shows nothing new.
    dirty_ = dirty_ || ui_.needs_another_frame();
}

void Client::tell_host() {
    if (lets_mirror_wait()) {
        if (ui_.is_coasting()) mirror_due_ = host_.now() + rest_after_gliding;
    } else {
        tell_mirror();
    }
    DocumentState document{std::string(domain::name_of(model_.language)), app::document_title(model_, strings()),
                           std::string(theme_name(frame_input().theme))};
    if (document != document_) {
        document_ = std::move(document);
        host_.set_document(document_);
    }
    move_focus();
    speak();
}

bool Client::lets_mirror_wait() const {
    if (is_news_ || ui_.is_field_focused()) return false;
    // A finger may hold still what it has moved.
    return ui_.is_coasting() || (mirror_due_ && host_.now() < *mirror_due_);
}

void Client::tell_mirror() {
    const MirrorHaste haste = mirror_due_ && !is_news_ ? MirrorHaste::WhenFree : MirrorHaste::Now;
    mirror_due_.reset();
    is_news_ = false;
    const std::string operations = mirror_.update(*tree_);
    if (!operations.empty()) host_.apply_mirror(operations, haste);
}

void Client::move_focus() {
    if (effects_.focus_wanted().empty()) return;
    const auto node = std::ranges::find(tree_->nodes, effects_.focus_wanted(), &ui_kit::SemanticNode::key);
    if (node == tree_->nodes.end()) return;
    const std::string key = effects_.focus_wanted();
    effects_.forget_focus();
    host_.focus(key);
}

void Client::speak() {
    for (const app::Announce& wanted : effects_.take_announcements()) {
        const Politeness politeness =
            wanted.politeness == app::Politeness::Assertive ? Politeness::Assertive : Politeness::Polite;
        host_.announce(politeness, app::sentence(model_, strings(), wanted.message));
    }
}

void Client::schedule_wake() {
    std::optional<domain::Instant> next = requests_.next_deadline();
    const auto consider = [&](std::optional<domain::Instant> candidate) {
        if (candidate && (!next || *candidate < *next)) next = candidate;
    };
    consider(effects_.wake_wanted());
    if (!ui_.is_coasting()) consider(mirror_due_);
    if (ui_.next_redraw_at() != 0 && !is_redraw_due(host_.now())) consider(domain::Instant{ui_.next_redraw_at()});
    if (next && next != wake_asked_) host_.wake_at(*next);
    wake_asked_ = next;
}

ui_kit::FrameInput Client::frame_input() const {
    ui_kit::FrameInput input;
    input.width = static_cast<float>(viewport_.width);
    input.height = static_cast<float>(viewport_.height);
    input.pixel_ratio = static_cast<float>(viewport_.device_pixel_ratio);
    input.safe_area = {static_cast<float>(viewport_.inset_top), static_cast<float>(viewport_.inset_right),
                       static_cast<float>(viewport_.inset_bottom), static_cast<float>(viewport_.inset_left)};
    input.keyboard_inset = static_cast<float>(viewport_.keyboard_inset);
    input.now_ms = host_.now().unix_ms;
    input.theme = theme_kind(model_.appearance, model_.reading_mode, environment_);
    input.density = model_.reading_mode == app::ReadingMode::Elder ? ui_kit::Density::Elder : ui_kit::Density::Standard;
    input.text_scale = static_cast<float>(app::text_percent(model_)) / 100;
    input.reduced_motion = environment_.reduced_motion;
    input.only_seen = lets_mirror_wait();
    return input;
}

bool Client::is_redraw_due(domain::Instant now) const {
    return ui_.next_redraw_at() != 0 && domain::Instant{ui_.next_redraw_at()} <= now + animation_step;
}

}  // namespace platform
