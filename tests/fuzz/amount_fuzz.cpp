// Amounts: what is accepted is exactly the plain decimal that was written, to the fen.
#include <optional>

#include "domain/money.hpp"
#include "fuzz/must_hold.hpp"

namespace {

/// The same by another way: digits only, counted in 128 bits.
std::optional<__int128> fen_of(std::string_view text) {
    const bool is_negative = text.starts_with('-');
    if (is_negative) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::string_view part = point == std::string_view::npos ? "" : text.substr(point + 1);
    if (whole.empty() || whole.size() > 20 || part.size() > 2) return std::nullopt;
    if (point != std::string_view::npos && part.empty()) return std::nullopt;
    if (whole.size() > 1 && whole.front() == '0') return std::nullopt;
    __int128 fen = 0;
    for (const std::string_view digits : {whole, part}) {
        for (const char digit : digits) {
            if (digit < '0' || digit > '9') return std::nullopt;
            fen = fen * 10 + (digit - '0');
        }
    }
    for (std::size_t missing = part.size(); missing < 2; ++missing) fen *= 10;
    return is_negative ? -fen : fen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = fuzz::text_of(bytes, size);
    const auto read = domain::parse_yuan(text);
    const auto expected = fen_of(text);
    if (!read) {
        const bool fits = expected && *expected <= INT64_MAX && *expected >= INT64_MIN;
        fuzz::must_hold(!fits, "a plain decimal that fits is read");
        return 0;
    }
    fuzz::must_hold(expected && *expected == read->value, "the amount is the one that was written");
    const auto again = domain::parse_yuan(domain::format_plain_yuan(*read));
    fuzz::must_hold(again && *again == *read, "written and read again it is the same");
    return 0;
}
