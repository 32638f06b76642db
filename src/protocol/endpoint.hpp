#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace protocol {

enum class Method { Get, Post };

/// "GET" or "POST".
constexpr std::string_view method_name(Method method) { return method == Method::Get ? "GET" : "POST"; }

enum class Access {
    Anyone,   ///< no session needed
    Session,  ///< the session cookie of a running session
    Staff,    ///< the bearer token of a clerk of a service hall
};

/// Why sending the same request twice does no harm, so that a client may repeat it when no answer came.
enum class Idempotency {
    ByNature,  ///< it only reads
    ByKey,     ///< the header Idempotency-Key: same key and body, same answer
};

/// An endpoint without its types: what routing and sending need.
struct EndpointInfo {
    std::string_view name;  ///< also the OpenAPI operation id
    Method method;
    std::string_view path;
    Access access;
    Idempotency idempotency;
    std::size_t body_limit;  ///< bytes of request body; 0 for GET
    /// How long the server may keep the answer back until there is something to say; 0: it answers at once.
    std::int64_t held_ms_max = 0;
};

/// An endpoint with the types of its bodies. The request of a GET endpoint is what its query says
/// (protocol/query_text.hpp); Empty: it takes none.
template <class RequestBody, class AnswerBody>
struct Endpoint {
    using Request = RequestBody;
    using Answer = AnswerBody;

    EndpointInfo info;
};

inline constexpr std::string_view idempotency_header = "Idempotency-Key";

inline constexpr std::size_t idempotency_key_size_min = 22;
inline constexpr std::size_t idempotency_key_size_max = 64;

/// Whether a text may be an idempotency key: 22 to 64 of [A-Za-z0-9_-].
bool is_idempotency_key(std::string_view text);

}  // namespace protocol
