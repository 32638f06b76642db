#include "server/pinyin_initials.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "domain/utf8.hpp"
#include "server/institution_charset.hpp"

namespace server {

namespace {

struct InitialRange {
    std::uint16_t first;
    char initial;
};

/// Where each initial begins among the common characters of GB 2312.
constexpr std::array ranges = {
    InitialRange{0xB0A1, 'a'}, InitialRange{0xB0C5, 'b'}, InitialRange{0xB2C1, 'c'}, InitialRange{0xB4EE, 'd'},
    InitialRange{0xB6EA, 'e'}, InitialRange{0xB7A2, 'f'}, InitialRange{0xB8C1, 'g'}, InitialRange{0xB9FE, 'h'},
    InitialRange{0xBBF7, 'j'}, InitialRange{0xBFA6, 'k'}, InitialRange{0xC0AC, 'l'}, InitialRange{0xC2E8, 'm'},
    InitialRange{0xC4C3, 'n'}, InitialRange{0xC5B6, 'o'}, InitialRange{0xC5BE, 'p'}, InitialRange{0xC6DA, 'q'},
    InitialRange{0xC8BB, 'r'}, InitialRange{0xC8F6, 's'}, InitialRange{0xCBFA, 't'}, InitialRange{0xCDDA, 'w'},
    InitialRange{0xCEF4, 'x'}, InitialRange{0xD1B9, 'y'}, InitialRange{0xD4D1, 'z'}};
constexpr std::uint16_t common_end = 0xD7FA;

char initial_of(std::string_view character) {
    const std::string bytes = encode_json(character, Charset::Gbk);
    if (bytes.size() != 2) return '?';
    const auto code =
        static_cast<std::uint16_t>(static_cast<unsigned char>(bytes[0]) << 8 | static_cast<unsigned char>(bytes[1]));
    if (code < ranges.front().first || code >= common_end) return '?';
    const auto after = std::ranges::upper_bound(ranges, code, {}, &InitialRange::first);
    return std::prev(after)->initial;
}

}  // namespace

std::string pinyin_initials(std::string_view name) {
    std::string initials;
    for (std::size_t at = 0; at < name.size();) {
        const auto lead = static_cast<unsigned char>(name[at]);
        if (lead < 0x80) {
            if (lead >= 'A' && lead <= 'Z') initials.push_back(static_cast<char>(lead + 32));
            const bool is_kept = (lead >= 'a' && lead <= 'z') || (lead >= '0' && lead <= '9');
            if (is_kept) initials.push_back(static_cast<char>(lead));
            ++at;
            continue;
        }
        const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        const std::string_view character = name.substr(at, length);
        at += length;
        // Brackets around a branch's name are not spoken.
        if (character == "（" || character == "）") continue;
        initials.push_back(initial_of(character));
    }
    return initials;
}

}  // namespace server
