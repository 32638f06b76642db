#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "protocol/wire_description.hpp"

namespace platform {

/// One write that was sent and not yet answered.
struct KeptKey {
    std::string endpoint;
    std::string body;
    std::string key;
};

/// The idempotency keys of writes that were not answered. Pressing again after a lost answer then asks for the same
/// thing and not for another one: same endpoint and body, same key.
class KeptKeys {
public:
    /// The key of an earlier unanswered write; empty when there is none.
    [[nodiscard]] std::string find(std::string_view endpoint, std::string_view body) const;
    void add(KeptKey kept);
    void remove(std::string_view key);

    /// For a reload of the tab: those whose bodies hold no secret. Empty when there are none.
    [[nodiscard]] std::string saved_text() const;
    /// Reads what `saved_text` gave; anything else counts as nothing.
    void restore(std::string_view text);

private:
    std::vector<KeptKey> keys_;
};

}  // namespace platform
