#include "platform/mirror_operation.hpp"

#include <cmath>

namespace platform {
namespace {

using protocol::JsonWriter;

long hundredths(float length) { return std::lround(length * 100.0F); }

void write_length(JsonWriter& writer, float length) { writer.decimal(static_cast<double>(hundredths(length)) / 100.0); }

void write_rectangle(JsonWriter& writer, const ui_kit::Rectangle& rectangle) {
    writer.begin_list();
    write_length(writer, rectangle.left);
    write_length(writer, rectangle.top);
    write_length(writer, rectangle.width);
    write_length(writer, rectangle.height);
    writer.end_list();
}

void write_attributes(JsonWriter& writer, const MirrorElement& element) {
    writer.begin_object();
    for (const MirrorAttribute& attribute : element.attributes) {
        writer.name(attribute.name);
        writer.text(attribute.value);
    }
    writer.end_object();
}

void write_field(JsonWriter& writer, const MirrorField& field) {
    writer.begin_object();
    writer.name("value");
    writer.text(field.value);
    writer.name("maxLength");
    writer.integer(field.max_length);
    writer.name("drawnByCanvas");
    writer.boolean(field.drawn_by_canvas);
    writer.name("fontSize");
    write_length(writer, field.font_size);
    writer.name("paddingLeft");
    write_length(writer, field.padding_left);
    writer.name("paddingRight");
    write_length(writer, field.padding_right);
    writer.end_object();
}

void write_scroll(JsonWriter& writer, const MirrorScroll& scroll) {
    writer.begin_object();
    writer.name("offset");
    write_length(writer, scroll.offset);
    writer.name("contentHeight");
    write_length(writer, scroll.content_height);
    writer.end_object();
}

}  // namespace

void MirrorOperations::put(const MirrorElement& element, std::optional<std::string_view> after) {
    begin("put", element.key);
    writer_.name("parent");
    writer_.text(element.parent);
    if (after) {
        writer_.name("after");
        writer_.text(*after);
    }
    writer_.name("tag");
    writer_.text(element.tag);
    if (element.text) {
        writer_.name("text");
        writer_.text(*element.text);
    }
    writer_.name("attributes");
    write_attributes(writer_, element);
    writer_.name("rect");
    write_rectangle(writer_, element.rectangle);
    if (element.field) {
        writer_.name("field");
        write_field(writer_, *element.field);
    }
    if (element.checked) {
        writer_.name("checked");
        writer_.boolean(*element.checked);
    }
    if (element.scroll) {
        writer_.name("scroll");
        write_scroll(writer_, *element.scroll);
    }
    writer_.end_object();
}

void MirrorOperations::drop(std::string_view key) {
    begin("drop", key);
    writer_.end_object();
}

void MirrorOperations::scroll(std::string_view key, float offset) {
    begin("scroll", key);
    writer_.name("offset");
    write_length(writer_, offset);
    writer_.end_object();
}

void MirrorOperations::begin(std::string_view name, std::string_view key) {
    is_empty_ = false;
    writer_.begin_object();
    writer_.name("op");
    writer_.text(name);
    writer_.name("key");
    writer_.text(key);
}

std::string MirrorOperations::take() {
    if (is_empty_) {
        return {};
    }
    writer_.end_list();
    return writer_.take();
}

bool is_same_length(float left, float right) { return hundredths(left) == hundredths(right); }

}  // namespace platform
