// The client in a browser: events come in by the exported functions (shell_link.library.js gives them to shell/),
// pictures go out by WebGL, and only when there is a new one.

#include <emscripten.h>

#include <cstdlib>
#include <memory>
#include <string_view>

#include "platform/client.hpp"
#include "web/canvas_glyphs.hpp"
#include "web/shell_link.hpp"
#include "web/web_host.hpp"
#include "web/webgl_renderer.hpp"

namespace {

struct Program {
    web::CanvasGlyphs glyphs;
    web::WebHost host;
    web::WebglRenderer renderer;
    platform::Client client{host, glyphs};
    int pictures = 0;
};

/// Lives as long as the page. Not a static object: those are made before `main`, when the page isn't looked at yet.
Program* program = nullptr;

void show_picture() {
    const ImDrawData* picture = program->client.frame();
    if (picture == nullptr || program->renderer.is_lost()) return;
    program->renderer.render(*picture);
    ++program->pictures;
}

void request_picture_if_due() {
    if (program->client.needs_frame()) shell_request_picture();
}

std::string_view text(const char* at, int length) { return {at, static_cast<std::size_t>(length)}; }

void fail(std::string_view reason) { shell_failed(reason.data(), static_cast<int>(reason.size())); }

using OwnedText = std::unique_ptr<char, decltype(&std::free)>;

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void draw_picture() {
    show_picture();
    request_picture_if_due();
}

EMSCRIPTEN_KEEPALIVE void event_pointer(int event, bool is_touch, float x, float y) {
    const auto kind = is_touch ? ui_kit::PointerKind::Touch : ui_kit::PointerKind::Mouse;
    program->client.pointer(static_cast<platform::PointerEvent>(event), kind, x, y);
    request_picture_if_due();
}

EMSCRIPTEN_KEEPALIVE void event_wheel(float x, float y, float delta_y) {
    program->client.wheel(x, y, delta_y);
    request_picture_if_due();
}

EMSCRIPTEN_KEEPALIVE void event_key(const char* name, int length) {
    program->client.key_pressed(text(name, length));
    request_picture_if_due();
}

EMSCRIPTEN_KEEPALIVE void event_activate(const char* key, int length) {
    program->client.activate(text(key, length));
    request_picture_if_due();
}

EMSCRIPTEN_KEEPALIVE void event_field_edited(const char* key, int key_length, const char* value, int value_length) {
    program->client.field_edited(text(key, key_length), text(value, value_length));
    request_picture_if_due();
}

EMSCRIPTEN_KEEPALIVE void event_field_left(const char* key, int length) {
    program->client.field_left(text(key, length));
    request_picture_if_due();
}

EMSCRIPTEN_KEEPALIVE void event_focus_changed(const char* key, int length, bool visible) {
    program->client.focus_changed(text(key, length), visible);
    request_picture_if_due();
}

EMSCRIPTEN_KEEPALIVE void event_scrolled(const char* key, int length, float top) {
    program->client.scrolled(text(key, length), top);
    request_picture_if_due();
}

EMSCRIPTEN_KEEPALIVE void event_resized(double width, double height, double device_pixel_ratio, double inset_top,
                                        double inset_bottom, double inset_left, double inset_right,
                                        double keyboard_inset) {
    program->client.resized({.width = width,
                             .height = height,
                             .device_pixel_ratio = device_pixel_ratio,
                             .inset_top = inset_top,
                             .inset_bottom = inset_bottom,
                             .inset_left = inset_left,
                             .inset_right = inset_right,
                             .keyboard_inset = keyboard_inset});
    request_picture_if_due();
}

EMSCRIPTEN_KEEPALIVE void event_environment(bool dark, bool high_contrast, bool reduced_motion, bool online,
                                            bool hidden, double text_scale) {
    program->client.environment_changed({.dark = dark,
                                         .high_contrast = high_contrast,
                                         .reduced_motion = reduced_motion,
                                         .online = online,
                                         .hidden = hidden,
                                         .text_scale = text_scale});
    request_picture_if_due();
}

EMSCRIPTEN_KEEPALIVE void event_route_changed(const char* path, int length) {
    program->client.route_changed(text(path, length));
    request_picture_if_due();
}

EMSCRIPTEN_KEEPALIVE void event_strings_arrived(const char* language, int language_length, const char* json,
                                                int json_length) {
    program->client.strings_arrived(text(language, language_length), text(json, json_length));
    request_picture_if_due();
}

EMSCRIPTEN_KEEPALIVE void event_strings_failed(const char* language, int length) {
    program->client.strings_failed(text(language, length));
    request_picture_if_due();
}

EMSCRIPTEN_KEEPALIVE void event_members_part_arrived() {
    program->client.members_part_arrived();
    request_picture_if_due();
}

EMSCRIPTEN_KEEPALIVE void event_glyphs_arrived() {
    program->client.glyphs_arrived();
    request_picture_if_due();
}

EMSCRIPTEN_KEEPALIVE void event_glyph_missing() {
    program->client.glyph_missing();
    request_picture_if_due();
}

EMSCRIPTEN_KEEPALIVE void event_picture_chosen(const char* picture, int length) {
    program->client.picture_chosen(text(picture, length));
    request_picture_if_due();
}

EMSCRIPTEN_KEEPALIVE void event_host_told(const char* news, int news_length, const char* words, int length) {
    program->client.host_told(text(news, news_length), text(words, length));
    request_picture_if_due();
}

/// Takes the bytes over: `width` times `height`, in rows.
EMSCRIPTEN_KEEPALIVE void event_picture_unpacked(int width, int height, char* darkness) {
    const auto size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    program->client.picture_unpacked(width, height, std::string(darkness, size));
    std::free(darkness);
    request_picture_if_due();
}

EMSCRIPTEN_KEEPALIVE void event_woke() {
    program->client.woke();
    request_picture_if_due();
}

EMSCRIPTEN_KEEPALIVE void event_context_lost() { program->renderer.context_lost(); }

EMSCRIPTEN_KEEPALIVE void event_context_restored() {
    program->renderer.context_restored();
    // The picture hasn't changed, but it is gone.
    shell_request_picture();
}

EMSCRIPTEN_KEEPALIVE int picture_count() { return program->pictures; }
EMSCRIPTEN_KEEPALIVE int glyph_count() { return program->client.glyph_count(); }
EMSCRIPTEN_KEEPALIVE bool is_context_lost() { return program->renderer.is_lost(); }

/// Also called again by the shell, when it has fetched a painter because WebGL isn't there.
EMSCRIPTEN_KEEPALIVE void start_client() {
    if (!program->renderer.start()) {
        fail("no_webgl");
        return;
    }
    const OwnedText boot(shell_boot_text(), &std::free);
    const OwnedText strings(shell_strings_text(), &std::free);
    if (!program->client.boot(boot.get(), strings.get())) {
        fail("boot_refused");
        return;
    }
    // In the same turn as the first mirror: what takes over is seen in the same frame as what goes.
    show_picture();
    shell_attach();
    shell_ready();
    request_picture_if_due();
}
}

int main() {
    program = new Program;
    program->host.set_client(program->client);
    start_client();
    return 0;
}
