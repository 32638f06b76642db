#include "protocol/json_text.hpp"

#include "protocol/json_writer.hpp"

using protocol::JsonKind;

std::string json_text(const protocol::JsonValue& value) {
    std::string text;
    const auto quoted = [](const std::string& content) {
        protocol::JsonWriter writer;
        writer.text(content);
        return writer.take();
    };
    switch (value.kind) {
        case JsonKind::Null: return "null";
        case JsonKind::False: return "false";
        case JsonKind::True: return "true";
        case JsonKind::Number: return value.text;
        case JsonKind::Text: return quoted(value.text);
        case JsonKind::List:
            for (const auto& item : value.items) text += (text.empty() ? "" : ",") + json_text(item);
            return "[" + text + "]";
        case JsonKind::Object:
            for (std::size_t index = 0; index < value.names.size(); ++index) {
                text += (text.empty() ? "" : ",") + quoted(value.names[index]) + ":" + json_text(value.items[index]);
            }
            return "{" + text + "}";
    }
    return text;
}
