#include "server/http_message.hpp"

#include <algorithm>

namespace server {

namespace {

char lower(char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

std::optional<std::string_view> find_header(const std::vector<Header>& headers, std::string_view name) {
    for (const Header& header : headers) {
        if (is_same_name(header.name, name)) return header.value;
    }
    return std::nullopt;
}

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

/// Takes the part before the separator off the front of `rest`.
std::string_view take_until(std::string_view& rest, char separator) {
    const std::size_t end = std::min(rest.find(separator), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

std::optional<int> hex_digit(char character) {
    if (character >= '0' && character <= '9') return character - '0';
    const char small = lower(character);
    if (small >= 'a' && small <= 'f') return small - 'a' + 10;
    return std::nullopt;
}

std::optional<std::string> percent_decoded(std::string_view text) {
    std::string decoded;
    for (std::size_t index = 0; index < text.size(); ++index) {
        if (text[index] == '+') {
            decoded += ' ';
        } else if (text[index] != '%') {
            decoded += text[index];
        } else {
            if (index + 2 >= text.size()) return std::nullopt;
            const auto high = hex_digit(text[index + 1]);
            const auto low = hex_digit(text[index + 2]);
            if (!high || !low) return std::nullopt;
            decoded += static_cast<char>(*high * 16 + *low);
            index += 2;
        }
    }
    return decoded;
}

}  // namespace

bool is_same_name(std::string_view left, std::string_view right) {
    return std::ranges::equal(left, right, [](char a, char b) { return lower(a) == lower(b); });
}

std::optional<std::string_view> Request::header(std::string_view name) const { return find_header(headers, name); }

std::optional<std::string_view> Request::cookie(std::string_view name) const {
    std::optional<std::string_view> found;
    for (const Header& header : headers) {
        if (!is_same_name(header.name, "cookie")) continue;
        std::string_view rest = header.value;
        while (!rest.empty()) {
            std::string_view pair = without_blanks(take_until(rest, ';'));
            if (take_until(pair, '=') != name) continue;
            if (found) return std::nullopt;
            found = pair;
        }
    }
    return found;
}

std::optional<std::string> Request::query_value(std::string_view name) const {
    std::string_view rest = query;
    while (!rest.empty()) {
        std::string_view pair = take_until(rest, '&');
        if (take_until(pair, '=') == name) return percent_decoded(pair);
    }
    return std::nullopt;
}

std::optional<std::string_view> Response::header(std::string_view name) const { return find_header(headers, name); }

void Response::set_header(std::string_view name, std::string value) {
    headers.push_back({std::string(name), std::move(value)});
}

}  // namespace server
