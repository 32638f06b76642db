#include "platform/mirror_operation.hpp"

#include <utility>

#include "platform/json_text.hpp"

namespace platform {
namespace {

void append_text_field(std::string& out, std::string_view name, std::string_view value) {
    out += ",\"";
    out += name;
    out += "\":";
    append_json_string(out, value);
}

void append_length_field(std::string& out, std::string_view name, float value) {
    out += ",\"";
    out += name;
    out += "\":";
    append_json_length(out, value);
}

void append_rectangle(std::string& out, const ui_kit::Rectangle& rectangle) {
    out += ",\"rect\":[";
    append_json_length(out, rectangle.left);
    out += ',';
    append_json_length(out, rectangle.top);
    out += ',';
    append_json_length(out, rectangle.width);
    out += ',';
    append_json_length(out, rectangle.height);
    out += ']';
}

void append_attributes(std::string& out, const MirrorElement& element) {
    out += ",\"attributes\":{";
    bool first = true;
    for (const MirrorAttribute& attribute : element.attributes) {
        if (!first) {
            out += ',';
        }
        first = false;
        append_json_string(out, attribute.name);
        out += ':';
        append_json_string(out, attribute.value);
    }
    out += '}';
}

void append_field(std::string& out, const MirrorField& field) {
    out += ",\"field\":{\"value\":";
    append_json_string(out, field.value);
    out += ",\"maxLength\":";
    out += std::to_string(field.max_length);
    out += ",\"drawnByCanvas\":";
    out += field.drawn_by_canvas ? "true" : "false";
    append_length_field(out, "fontSize", field.font_size);
    append_length_field(out, "paddingLeft", field.padding_left);
    append_length_field(out, "paddingRight", field.padding_right);
    out += '}';
}

void append_scroll(std::string& out, const MirrorScroll& scroll) {
    out += ",\"scroll\":{\"offset\":";
    append_json_length(out, scroll.offset);
    append_length_field(out, "contentHeight", scroll.content_height);
    out += '}';
}

}  // namespace

void MirrorOperations::put(const MirrorElement& element, std::optional<std::string_view> after) {
    begin("put", element.key);
    append_text_field(text_, "parent", element.parent);
    if (after) {
        append_text_field(text_, "after", *after);
    }
    append_text_field(text_, "tag", element.tag);
    if (element.text) {
        append_text_field(text_, "text", *element.text);
    }
    append_attributes(text_, element);
    append_rectangle(text_, element.rectangle);
    if (element.field) {
        append_field(text_, *element.field);
    }
    if (element.checked) {
        text_ += *element.checked ? ",\"checked\":true" : ",\"checked\":false";
    }
    if (element.scroll) {
        append_scroll(text_, *element.scroll);
    }
    text_ += '}';
}

void MirrorOperations::drop(std::string_view key) {
    begin("drop", key);
    text_ += '}';
}

void MirrorOperations::scroll(std::string_view key, float offset) {
    begin("scroll", key);
    append_length_field(text_, "offset", offset);
    text_ += '}';
}

void MirrorOperations::begin(std::string_view name, std::string_view key) {
    text_ += text_.empty() ? "[{\"op\":\"" : ",{\"op\":\"";
    text_ += name;
    text_ += '"';
    append_text_field(text_, "key", key);
}

std::string MirrorOperations::take() {
    if (!text_.empty()) {
        text_ += ']';
    }
    return std::exchange(text_, {});
}

}  // namespace platform
