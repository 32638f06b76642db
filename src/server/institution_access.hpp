#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/http_message.hpp"
#include "server/institution_call.hpp"
#include "server/rate_limiter.hpp"

namespace server {

/// How old or early a signed message may be.
inline constexpr domain::Duration api_timestamp_window = domain::minutes(5);

/// base64 of HMAC-SHA1, keyed by the secret, over "k=v" of the four _api_… headers, sorted and joined by "&" (CSBHelper
/// of the public hospital gateway OnlineBusHos244_GJYB signs so).
[[nodiscard]] std::string api_signature(std::string_view secret, std::string_view access_key, std::string_view name,
                                        std::string_view timestamp, std::string_view version);

/// Whether a message comes from the institution that it names. Each institution has one way of saying so: a bearer
/// credential, or a key that signs the _api_… headers. Thread-safe.
class InstitutionAccess {
public:
    explicit InstitutionAccess(const ApplicationParts& parts);

    /// Refuses a message whose credential isn't its institution's.
    [[nodiscard]] Institutional<void> admit(storage::Reader& reader, const protocol::InstitutionEnvelope& envelope,
                                            const Request& request);

private:
    [[nodiscard]] Institutional<bool> is_from(storage::Reader& reader, const std::string& institution,
                                              const Request& request);
    [[nodiscard]] Institutional<bool> is_signed_by(const storage::InstitutionApiKeyRecord& key, const Request& request);

    const ApplicationParts& parts_;
    RateLimiter failures_;  ///< wrong credentials, by peer
};

}  // namespace server
