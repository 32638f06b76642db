#include "domain/letter_reading.hpp"

#include <algorithm>

namespace domain {

LetterReading read_on(const std::optional<LetterReading>& reading, int position, int parts, Instant now) {
    LetterReading next = reading.value_or(LetterReading{.position = 0, .started_at = now});
    next.position = std::clamp(std::max(next.position, position), 0, parts);
    return next;
}

Instant signable_at(const LetterReading& reading, Duration reading_time_min) {
    return reading.started_at + reading_time_min;
}

std::optional<SigningObstacle> find_signing_obstacle(const LetterEdition& signed_edition, const LetterEdition& present,
                                                     const std::optional<LetterReading>& reading, int parts,
                                                     Duration reading_time_min, Instant now) {
    if (signed_edition != present) return SigningObstacle::TextChanged;
    if (!reading || reading->position < parts) return SigningObstacle::NotToTheEnd;
    if (now < signable_at(*reading, reading_time_min)) return SigningObstacle::TooQuick;
    return std::nullopt;
}

}  // namespace domain
