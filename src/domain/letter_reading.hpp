#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "domain/enum_names.hpp"
#include "domain/instant.hpp"

/// When a commitment letter may be signed: read to its end, for long enough, and only the text that counts now.
namespace domain {

/// Which text: a version's name and the hash of what stands in it.
struct LetterEdition {
    std::string version;
    std::string sha256;

    bool operator==(const LetterEdition&) const = default;
};

/// How far somebody has read. `position` counts parts (paragraphs, then questions) seen from the top.
struct LetterReading {
    int position = 0;
    Instant started_at;

    bool operator==(const LetterReading&) const = default;
};

/// The reading after another part came into sight: a place is never lost by scrolling back.
[[nodiscard]] LetterReading read_on(const std::optional<LetterReading>& reading, int position, int parts, Instant now);

/// When the letter may be signed at the earliest.
[[nodiscard]] Instant signable_at(const LetterReading& reading, Duration reading_time_min);

enum class SigningObstacle {
    TextChanged,  ///< not the present version, or not its text
    NotToTheEnd,
    TooQuick,  ///< signable_at says when
};

template <>
inline constexpr auto enum_names<SigningObstacle> =
    std::to_array<std::string_view>({"text_changed", "not_to_the_end", "too_quick"});

/// Why a letter can't be signed; nothing when it can.
[[nodiscard]] std::optional<SigningObstacle> find_signing_obstacle(const LetterEdition& signed_edition,
                                                                   const LetterEdition& present,
                                                                   const std::optional<LetterReading>& reading,
                                                                   int parts, Duration reading_time_min, Instant now);

}  // namespace domain
