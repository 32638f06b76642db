#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace server {

/// What becomes of bytes that came in on a connection.
enum class FramingVerdict {
    Fine,
    Refused,       ///< the request doesn't say in exactly one way where it ends, or isn't HTTP/1
    HeadTooLarge,  ///< too many header lines or bytes
    BodyTooLarge,
};

struct FramingLimits {
    std::size_t head_bytes_max = 16 * 1024;
    std::size_t head_lines_max = 100;
    /// A picture is the largest body; each endpoint has its own, smaller limit.
    std::size_t body_bytes_max = 576 * 1024;
};

/// Watches the bytes of one connection before the HTTP library sees them, because the library forgives what lets one
/// request hide within another (RFC 9112 §11.2): it takes the first of two lengths, prefers Content-Length to
/// Transfer-Encoding, reads "5x" as 5, and has no limit for the sum of the headers. A body's length must be said by one
/// Content-Length of digits; Transfer-Encoding is refused altogether, for none of our clients sends it.
class FramingGuard {
public:
    explicit FramingGuard(const FramingLimits& limits = {}) : limits_(limits) {}

    /// Takes the next bytes. After anything but Fine the connection must end.
    [[nodiscard]] FramingVerdict take(std::string_view bytes);

    /// Whether a request has begun and isn't complete.
    [[nodiscard]] bool is_within_request() const { return !head_.empty() || body_left_ > 0; }

private:
    [[nodiscard]] FramingVerdict check_head(std::string_view head);
    [[nodiscard]] FramingVerdict check_header_line(std::string_view line);

    FramingLimits limits_;
    std::string head_;  ///< of the request that is coming in, up to its empty line
    std::size_t body_left_ = 0;
    std::size_t lengths_seen_ = 0;  ///< Content-Length lines of the head being checked
};

}  // namespace server
