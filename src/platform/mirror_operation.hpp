#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/mirror_element.hpp"
#include "protocol/json_writer.hpp"

namespace platform {

/// Collects the operations for `Host::apply_mirror`: a JSON array, carried out in order.
///
/// - `put` creates an element or makes an existing one exactly like this. Attributes are the complete set.
///   `after` tells the place: the sibling it follows, "" for the first; without it the element stays put.
///   `text` is there for leaves only. The tag of a key never changes by `put`.
/// - `drop` removes an element and everything in it.
/// - `scroll` moves the content of a scroll area.
class MirrorOperations {
public:
    MirrorOperations() { writer_.begin_list(); }

    void put(const MirrorElement& element, std::optional<std::string_view> after);
    void drop(std::string_view key);
    void scroll(std::string_view key, float offset);

    /// The JSON array, or "" when nothing is to be done.
    [[nodiscard]] std::string take();

private:
    void begin(std::string_view name, std::string_view key);

    protocol::JsonWriter writer_;
    bool is_empty_ = true;
};

/// Whether two lengths in CSS pixels are written alike: finer differences can't be seen.
[[nodiscard]] bool is_same_length(float left, float right);

}  // namespace platform
