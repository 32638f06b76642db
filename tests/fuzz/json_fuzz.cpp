// The JSON reader on arbitrary bytes: what it accepts is valid as its header promises, and survives being written.
#include "domain/utf8.hpp"
#include "fuzz/must_hold.hpp"
#include "protocol/json_value.hpp"
#include "protocol/json_writer.hpp"

namespace {

constexpr std::size_t size_max = 65536;

void write(protocol::JsonWriter& writer, const protocol::JsonValue& value) {
    using protocol::JsonKind;
    switch (value.kind) {
        case JsonKind::Null: return writer.json("null");
        case JsonKind::False: return writer.json("false");
        case JsonKind::True: return writer.json("true");
        case JsonKind::Number: return writer.json(value.text);
        case JsonKind::Text: return writer.text(value.text);
        case JsonKind::List:
            writer.begin_list();
            for (const protocol::JsonValue& item : value.items) write(writer, item);
            return writer.end_list();
        case JsonKind::Object:
            writer.begin_object();
            for (std::size_t place = 0; place < value.items.size(); ++place) {
                writer.name(value.names[place]);
                write(writer, value.items[place]);
            }
            return writer.end_object();
    }
}

bool is_same(const protocol::JsonValue& left, const protocol::JsonValue& right) {
    if (left.kind != right.kind || left.text != right.text || left.names != right.names) return false;
    if (left.items.size() != right.items.size()) return false;
    for (std::size_t place = 0; place < left.items.size(); ++place) {
        if (!is_same(left.items[place], right.items[place])) return false;
    }
    return true;
}

void check(const protocol::JsonValue& value, std::size_t depth) {
    fuzz::must_hold(depth <= protocol::json_depth_max, "no value lies deeper than json_depth_max");
    fuzz::must_hold(domain::is_valid_utf8(value.text), "texts are UTF-8");
    for (const std::string& name : value.names) {
        fuzz::must_hold(domain::is_valid_utf8(name), "names are UTF-8");
        fuzz::must_hold(value.find(name) != nullptr, "a field is found by its name");
    }
    for (const protocol::JsonValue& item : value.items) check(item, depth + 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto value = protocol::parse_json(fuzz::text_of(bytes, size), size_max);
    if (!value) return 0;
    check(*value, 0);
    protocol::JsonWriter writer;
    write(writer, *value);
    // Escaping may make the text longer than what was read.
    const auto again = protocol::parse_json(writer.take(), 8 * size_max);
    fuzz::must_hold(again.has_value() && is_same(*value, *again), "what was read and written reads the same");
    return 0;
}
