#include "server/framing_guard.hpp"

#include <algorithm>

#include "server/http_message.hpp"

namespace server {

namespace {

constexpr std::string_view head_end = "\r\n\r\n";
constexpr std::string_view line_end = "\r\n";
/// More digits than any permitted length has; a number of so few digits can't overflow.
constexpr std::size_t length_digits_max = 9;

/// RFC 9110 §5.6.2
bool is_token(std::string_view text) {
    constexpr std::string_view allowed =
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

bool has_control_character(std::string_view text) {
    return std::ranges::any_of(text, [](char character) {
        const auto code = static_cast<unsigned char>(character);
        return (code < 0x20 && code != '\t') || code == 0x7F;
    });
}

bool is_request_line(std::string_view line) {
    const std::size_t first = line.find(' ');
    if (first == std::string_view::npos || !is_token(line.substr(0, first))) return false;
    const std::size_t second = line.find(' ', first + 1);
    if (second == std::string_view::npos || line[first + 1] != '/' || has_control_character(line)) return false;
    const std::string_view version = line.substr(second + 1);
    return version == "HTTP/1.1" || version == "HTTP/1.0";
}

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

bool is_all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

FramingVerdict FramingGuard::take(std::string_view bytes) {
    while (!bytes.empty()) {
        if (body_left_ > 0) {
            const std::size_t taken = std::min(body_left_, bytes.size());
            body_left_ -= taken;
            bytes.remove_prefix(taken);
            continue;
        }
        // The end may be split between two pieces: search from three bytes before the new one.
        const std::size_t old_size = head_.size();
        head_ += bytes.substr(0, limits_.head_bytes_max + 1 - std::min(old_size, limits_.head_bytes_max));
        const std::size_t end = head_.find(head_end, old_size < 3 ? 0 : old_size - 3);
        if (end == std::string::npos) {
            return head_.size() > limits_.head_bytes_max ? FramingVerdict::HeadTooLarge : FramingVerdict::Fine;
        }
        bytes.remove_prefix(end + head_end.size() - old_size);
        const std::string head = head_.substr(0, end);
        head_.clear();
        if (const FramingVerdict verdict = check_head(head); verdict != FramingVerdict::Fine) return verdict;
    }
    return FramingVerdict::Fine;
}

FramingVerdict FramingGuard::check_head(std::string_view head) {
    const std::size_t first_end = std::min(head.find(line_end), head.size());
    if (!is_request_line(head.substr(0, first_end))) return FramingVerdict::Refused;
    head.remove_prefix(std::min(first_end + line_end.size(), head.size()));
    lengths_seen_ = 0;
    std::size_t lines = 0;
    while (!head.empty()) {
        const std::size_t end = std::min(head.find(line_end), head.size());
        if (++lines > limits_.head_lines_max) return FramingVerdict::HeadTooLarge;
        const FramingVerdict verdict = check_header_line(head.substr(0, end));
        if (verdict != FramingVerdict::Fine) return verdict;
        head.remove_prefix(std::min(end + line_end.size(), head.size()));
    }
    return FramingVerdict::Fine;
}

FramingVerdict FramingGuard::check_header_line(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return FramingVerdict::Refused;
    const std::string_view name = line.substr(0, colon);
    const std::string_view value = without_blanks(line.substr(colon + 1));
    if (!is_token(name) || has_control_character(value)) return FramingVerdict::Refused;
    if (is_same_name(name, "transfer-encoding")) return FramingVerdict::Refused;
    if (!is_same_name(name, "content-length")) return FramingVerdict::Fine;
    if (++lengths_seen_ > 1 || !is_all_digits(value)) return FramingVerdict::Refused;
    if (value.size() > length_digits_max) return FramingVerdict::BodyTooLarge;
    body_left_ = 0;
    for (const char digit : value) body_left_ = body_left_ * 10 + static_cast<std::size_t>(digit - '0');
    return body_left_ > limits_.body_bytes_max ? FramingVerdict::BodyTooLarge : FramingVerdict::Fine;
}

}  // namespace server
