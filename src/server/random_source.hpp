#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "domain/instant.hpp"

namespace server {

/// Where the program takes chance from; injected, so that a simulation can be repeated. Thread-safe.
class RandomSource {
public:
    virtual ~RandomSource() = default;
    virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

/// The operating system's generator, fit for secrets.
class SystemRandom final : public RandomSource {
public:
    void fill(std::span<std::uint8_t> bytes) override;
};

[[nodiscard]] std::string random_bytes(RandomSource& random, std::size_t count);

/// An unguessable identifier of 128 bits: 22 characters, [A-Za-z0-9_-].
[[nodiscard]] std::string random_identifier(RandomSource& random);

/// An identifier for rows that come without end: as long, and later ones sort behind earlier ones. New rows then lie
/// side by side in every index, where random ones would dirty a page each. It tells when it was made (to the
/// millisecond); 84 bits of chance keep it from being guessed.
[[nodiscard]] std::string ordered_identifier(RandomSource& random, domain::Instant now);

/// An unguessable token of 256 bits: 43 characters, [A-Za-z0-9_-].
[[nodiscard]] std::string random_token(RandomSource& random);

/// Decimal digits, each as likely as the next.
[[nodiscard]] std::string random_digits(RandomSource& random, std::size_t count);

/// A short name of one answer, which a person can read out to the hotline: 12 characters, no vowels, no look-alikes.
[[nodiscard]] std::string random_reference(RandomSource& random);

}  // namespace server
