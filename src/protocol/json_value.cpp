#include "protocol/json_value.hpp"

namespace protocol {

const JsonValue* JsonValue::find(std::string_view name) const {
    for (std::size_t index = 0; index < names.size(); ++index) {
        if (names[index] == name) return &items[index];
    }
    return nullptr;
}

}  // namespace protocol
