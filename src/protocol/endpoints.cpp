#include "protocol/endpoints.hpp"

namespace protocol {

bool is_idempotency_key(std::string_view text) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    return text.size() >= idempotency_key_size_min && text.size() <= idempotency_key_size_max &&
           text.find_first_not_of(alphabet) == std::string_view::npos;
}

const EndpointInfo* find_endpoint(std::string_view name) {
    for (const EndpointInfo& info : endpoint_infos) {
        if (info.name == name) return &info;
    }
    return nullptr;
}

}  // namespace protocol
