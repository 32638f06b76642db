#include "server/card_reader.hpp"

namespace server {

std::optional<std::string> SandboxCards::owner_of(std::string_view number, std::string_view serial) const {
    constexpr std::size_t digits = 6;
    if (number.size() < digits) return std::nullopt;
    if (serial != "SC" + std::string(number.substr(number.size() - digits))) return std::nullopt;
    return std::string(number);
}

}  // namespace server
