#include "server/refusal.hpp"

#include "protocol/json_writer.hpp"

namespace server {

std::string refusal_body(const Refusal& refusal, std::string_view reference) {
    protocol::ErrorBody body;
    body.error.code = refusal.code;
    body.error.field = refusal.field;
    body.error.problem = refusal.problem;
    body.error.tries_left = refusal.tries_left;
    if (refusal.retry_at) body.error.retry_at = refusal.retry_at->unix_ms;
    body.error.reference = reference;
    return protocol::write_json(body);
}

}  // namespace server
