#include "server/random_source.hpp"

#include <sodium.h>

#include <string_view>

#include "server/encoding.hpp"

namespace server {

namespace {

/// Those of base64url, in the order of their bytes.
constexpr std::string_view sorted_alphabet = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

/// Characters of an alphabet, each as likely as the next: bytes beyond the last whole round are thrown away.
std::string random_characters(RandomSource& random, std::string_view alphabet, std::size_t count) {
    const std::size_t usable = 256 / alphabet.size() * alphabet.size();
    std::string text;
    while (text.size() < count) {
        for (const char byte : random_bytes(random, count - text.size())) {
            const auto value = static_cast<std::size_t>(static_cast<unsigned char>(byte));
            if (value < usable) text += alphabet[value % alphabet.size()];
        }
    }
    return text;
}

}  // namespace

void SystemRandom::fill(std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); }

std::string random_bytes(RandomSource& random, std::size_t count) {
    std::string bytes(count, '\0');
    random.fill({reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size()});
    return bytes;
}

std::string random_identifier(RandomSource& random) { return to_base64url(random_bytes(random, 16)); }

std::string ordered_identifier(RandomSource& random, domain::Instant now) {
    std::string text = random_characters(random, sorted_alphabet, 22);
    auto rest = static_cast<std::uint64_t>(now.unix_ms);
    for (std::size_t place = 8; place > 0; --place, rest /= 64) text[place - 1] = sorted_alphabet[rest % 64];
    return text;
}

std::string random_token(RandomSource& random) { return to_base64url(random_bytes(random, 32)); }

std::string random_digits(RandomSource& random, std::size_t count) {
    return random_characters(random, "0123456789", count);
}

std::string random_reference(RandomSource& random) {
    return random_characters(random, "23456789bcdfghjkmnpqrstvwxz", 12);
}

}  // namespace server
