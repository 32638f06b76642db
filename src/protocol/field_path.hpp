#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace protocol {

/// Where a reader stands in a JSON text: a chain that lives on the stack, innermost link first, so that
/// reading costs no allocation and only a found error makes text of it.
struct FieldPath {
    static constexpr std::size_t no_index = static_cast<std::size_t>(-1);

    const FieldPath* parent = nullptr;
    std::string_view name;         ///< the field's name, when this is no list item
    std::size_t index = no_index;  ///< the list item's number, from 0
};

/// `consents[2].kind`; empty for nullptr, the whole text. A name of more than 64 bytes becomes "…": it is
/// none of ours, and the path goes into answers and logs.
std::string to_text(const FieldPath* path);

}  // namespace protocol
