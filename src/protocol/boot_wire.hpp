#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/enum_names.hpp"
#include "protocol/language_wire.hpp"
#include "protocol/wire_description.hpp"

/// What the HTML first screen hands to the WebAssembly client when it takes over, so that nothing typed or
/// tapped is lost. Written by shell/, read by platform/.
namespace protocol {

enum class Appearance { System, Light, Dark, HighContrast };

}  // namespace protocol

template <>
inline constexpr auto domain::enum_names<protocol::Appearance> =
    std::to_array<std::string_view>({"system", "light", "dark", "high_contrast"});

namespace protocol {

enum class ReadingMode { Standard, Elder };

}  // namespace protocol

template <>
inline constexpr auto domain::enum_names<protocol::ReadingMode> =
    std::to_array<std::string_view>({"standard", "elder"});

namespace protocol {

/// The program that the page runs in.
enum class HostKind { Browser, Wechat, Alipay, Frame };

}  // namespace protocol

template <>
inline constexpr auto domain::enum_names<protocol::HostKind> =
    std::to_array<std::string_view>({"browser", "wechat", "alipay", "frame"});

namespace protocol {

inline constexpr TextRule node_key_rule = text_up_to(120);

/// What stands in one text field of the first screen.
struct BootField {
    std::string key;
    std::string value;
};

void describe(auto& visit, Like<BootField> auto& value) {
    visit("key", value.key, node_key_rule, "The field's node key.");
    visit("value", value.value, text_up_to(4000), "What was typed, as it stands in the input.");
}

/// One check box of the first screen.
struct BootCheck {
    std::string key;
    bool checked = false;
};

void describe(auto& visit, Like<BootCheck> auto& value) {
    visit("key", value.key, node_key_rule, "The check box' node key.");
    visit("checked", value.checked, "Whether it is ticked.");
}

/// The size of the stage and what covers its edges, in CSS pixels.
struct ViewportMeasure {
    double width = 0;
    double height = 0;
    double device_pixel_ratio = 1;
    double inset_top = 0;
    double inset_bottom = 0;
    double inset_left = 0;
    double inset_right = 0;
    double keyboard_inset = 0;
};

void describe(auto& visit, Like<ViewportMeasure> auto& value) {
    visit("width", value.width, "Width of the stage.");
    visit("height", value.height, "Height of the stage.");
    visit("device_pixel_ratio", value.device_pixel_ratio, "Device pixels a CSS pixel.");
    visit("inset_top", value.inset_top, "Safe-area inset.");
    visit("inset_bottom", value.inset_bottom, "Safe-area inset.");
    visit("inset_left", value.inset_left, "Safe-area inset.");
    visit("inset_right", value.inset_right, "Safe-area inset.");
    visit("keyboard_inset", value.keyboard_inset, "Height of the stage that the on-screen keyboard covers.");
}

/// What the person has chosen in the system, and whether the network is there.
struct SystemEnvironment {
    bool dark = false;
    bool high_contrast = false;
    bool reduced_motion = false;
    bool online = true;
    bool hidden = false;
    double text_scale = 1;
};

void describe(auto& visit, Like<SystemEnvironment> auto& value) {
    visit("dark", value.dark, "prefers-color-scheme: dark.");
    visit("high_contrast", value.high_contrast, "prefers-contrast: more.");
    visit("reduced_motion", value.reduced_motion, "prefers-reduced-motion: reduce.");
    visit("online", value.online, "navigator.onLine.");
    visit("hidden", value.hidden, "document.hidden: another tab is in front, or the phone is locked.");
    visit("text_scale", value.text_scale, "How much larger the browser, or the app around it, makes type.");
}

struct Boot {
    std::string route;
    Language language = Language::Chinese;
    Appearance appearance = Appearance::System;
    ReadingMode reading_mode = ReadingMode::Standard;
    bool signed_in_hint = false;
    bool members_part_awaited = false;
    bool texts_awaited = false;
    std::vector<BootField> fields;
    std::vector<BootCheck> checks;
    std::string held;
    std::string focus;
    std::string draft;
    std::optional<std::string> kept_keys;
    ViewportMeasure viewport;
    SystemEnvironment environment;
    HostKind host = HostKind::Browser;
    std::string origin;
    bool storage_refused = false;
    bool keeps_records = false;
    std::int64_t records_kept_at = 0;
    std::int64_t text_percent = 0;
};

void describe(auto& visit, Like<Boot> auto& value) {
    visit("route", value.route, text_up_to(400), "location.hash, e.g. `#/start`; may be empty.");
    visit("language", value.language, "The stored choice, else the browser's.");
    visit("appearance", value.appearance, "The stored choice.");
    visit("reading_mode", value.reading_mode, "The stored choice.");
    visit("signed_in_hint", value.signed_in_hint, "Whether this browser had a session; the server decides.");
    visit("members_part_awaited", value.members_part_awaited, "Whether the program's second part comes later.");
    visit("texts_awaited", value.texts_awaited, "Whether only the first screens' texts are here; the others follow.");
    visit("fields", value.fields, list_up_to(32), "The first screen's text fields.");
    visit("checks", value.checks, list_up_to(32), "The first screen's check boxes.");
    visit("held", value.held, node_key_rule,
          "Key of the button that was tapped before the client was there, or empty.");
    visit("focus", value.focus, node_key_rule, "Key of the node that has the focus, or empty.");
    visit("draft", value.draft, text_up_to(16'000), "The draft as sessionStorage has it, or empty.");
    visit("kept_keys", value.kept_keys, text_up_to(16'000),
          "The idempotency keys of unanswered writes, as saved in this tab.");
    visit("viewport", value.viewport, "The stage's size.");
    visit("environment", value.environment, "The system's settings.");
    visit("host", value.host, "The program around the page.");
    visit("origin", value.origin, text_up_to(300), "location.origin.");
    visit("storage_refused", value.storage_refused, "Whether the browser keeps nothing for this page.");
    visit("keeps_records", value.keeps_records, "Whether the person wants records to be readable without a network.");
    visit("records_kept_at", value.records_kept_at, moment(), "When those were kept (Unix ms); 0: none are.");
    visit("text_percent", value.text_percent, count_up_to(200), "The size of text that was chosen; 0: the browser's.");
}

}  // namespace protocol
