// What stands behind "?": any bytes a client may send.
#include <array>

#include "domain/utf8.hpp"
#include "fuzz/must_hold.hpp"
#include "protocol/query_text.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    constexpr std::array<std::string_view, 2> numbers{"after", "limit"};
    const auto value = protocol::parse_query(fuzz::text_of(bytes, size), numbers);
    if (!value) return 0;
    fuzz::must_hold(value->kind == protocol::JsonKind::Object, "a query is an object");
    std::string written;
    for (std::size_t place = 0; place < value->items.size(); ++place) {
        fuzz::must_hold(domain::is_valid_utf8(value->names[place]), "names are UTF-8");
        fuzz::must_hold(domain::is_valid_utf8(value->items[place].text), "values are UTF-8");
        protocol::append_query(written, value->names[place], value->items[place].text);
    }
    const auto again = protocol::parse_query(written, numbers);
    fuzz::must_hold(again && again->names == value->names, "written and read again it is the same");
    for (std::size_t place = 0; place < value->items.size(); ++place) {
        fuzz::must_hold(again->items[place].text == value->items[place].text, "values survive percent signs");
    }
    return 0;
}
