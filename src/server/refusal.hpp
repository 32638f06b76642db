#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/instant.hpp"
#include "protocol/error.hpp"
#include "protocol/field_error.hpp"

namespace server {

/// An answer of no, without the reference, which belongs to one request.
struct Refusal {
    protocol::ErrorCode code = protocol::ErrorCode::Internal;
    std::optional<std::string> field = std::nullopt;
    std::optional<std::string> problem = std::nullopt;
    std::optional<std::int64_t> tries_left = std::nullopt;
    std::optional<domain::Instant> retry_at = std::nullopt;
    std::string log_reason = {};  ///< for the log, never sent: what the database said
};

[[nodiscard]] inline Refusal refuse(protocol::ErrorCode code) { return {.code = code}; }
[[nodiscard]] inline Refusal refuse_field(protocol::ErrorCode code, std::string_view field) {
    return {.code = code, .field = std::string(field)};
}
[[nodiscard]] inline Refusal refuse_until(protocol::ErrorCode code, domain::Instant retry_at) {
    return {.code = code, .retry_at = retry_at};
}
[[nodiscard]] inline Refusal refuse_malformed(const protocol::FieldError& error) {
    return {.code = protocol::ErrorCode::InvalidRequest,
            .field = error.path,
            .problem = std::string(protocol::field_problem_name(error.problem))};
}

/// The JSON body of a refusal.
[[nodiscard]] std::string refusal_body(const Refusal& refusal, std::string_view reference);

}  // namespace server
