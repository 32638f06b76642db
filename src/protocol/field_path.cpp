#include "protocol/field_path.hpp"

namespace protocol {

std::string to_text(const FieldPath* path) {
    constexpr std::size_t name_size_max = 64;
    if (path == nullptr) return {};
    std::string text = to_text(path->parent);
    if (path->index != FieldPath::no_index) return text + '[' + std::to_string(path->index) + ']';
    if (!text.empty()) text += '.';
    text += path->name.size() > name_size_max ? std::string_view("…") : path->name;
    return text;
}

}  // namespace protocol
