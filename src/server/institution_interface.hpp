#pragma once

#include <span>
#include <string>
#include <string_view>

#include "server/application_parts.hpp"
#include "server/http_message.hpp"
#include "server/institution_call.hpp"
#include "server/rate_limiter.hpp"

namespace server {

/// The national interface over HTTP (DOMAIN.md §8): four paths that real systems call, one handler. Answers in the
/// interface's own envelope, with HTTP 200 unless the message never reached it. Thread-safe.
///
/// A message is carried out once: under its msgid the answer is kept in the same transaction as what it did, and given
/// again byte for byte.
class InstitutionInterface {
public:
    explicit InstitutionInterface(const ApplicationParts& parts);

    [[nodiscard]] static bool serves(std::string_view path);

    [[nodiscard]] Response handle(const Request& request, domain::Instant now);

private:
    struct Arrived {
        const protocol::InstitutionMessage& message;
        std::string_view body;
        domain::Instant at;
    };

    [[nodiscard]] Institutional<std::string> carry_out(const Arrived& arrived);
    [[nodiscard]] Institutional<std::string> answer_once(const Arrived& arrived, InstitutionCall& call,
                                                         const storage::Bytes& body_hash);
    [[nodiscard]] Institutional<storage::InstitutionRecord> authenticate(const protocol::InstitutionEnvelope& envelope,
                                                                         const Request& request);
    [[nodiscard]] std::string failure(std::string_view area, domain::Instant at, std::string_view message);

    const ApplicationParts& parts_;
    RateLimiter failures_;  ///< wrong credentials, by peer
};

}  // namespace server
