#pragma once

#include <cstdint>
#include <utility>

#include "storage/storage_error.hpp"

namespace storage {

/// What became of a row to insert whose key may be taken.
enum class Insertion { Inserted, AlreadyThere };

/// Whether the row that a change was meant for was there (and in the state that the change needs).
enum class Found { No, Yes };

inline Result<Insertion> as_insertion(Result<std::int64_t> changed_rows) {
    if (!changed_rows) return std::unexpected(std::move(changed_rows.error()));
    return *changed_rows > 0 ? Insertion::Inserted : Insertion::AlreadyThere;
}

inline Result<Found> as_found(Result<std::int64_t> changed_rows) {
    if (!changed_rows) return std::unexpected(std::move(changed_rows.error()));
    return *changed_rows > 0 ? Found::Yes : Found::No;
}

/// For changes of which it doesn't matter how many rows they touched.
inline Result<void> as_done(Result<std::int64_t> changed_rows) {
    if (!changed_rows) return std::unexpected(std::move(changed_rows.error()));
    return {};
}

}  // namespace storage
