#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace server {

/// Checks what a reader took off a social card. A till's word about who owns a card counts for nothing.
class CardReader {
public:
    virtual ~CardReader() = default;

    /// The resident ID number of the card's owner; nothing when number and serial don't belong together.
    [[nodiscard]] virtual std::optional<std::string> owner_of(std::string_view number,
                                                              std::string_view serial) const = 0;
};

/// SANDBOX ONLY: everybody has a card with the own ID number printed on it (as real ones have), whose serial is "SC"
/// and the number's last six characters.
class SandboxCards final : public CardReader {
public:
    [[nodiscard]] std::optional<std::string> owner_of(std::string_view number, std::string_view serial) const override;
};

}  // namespace server
