#pragma once

#include "protocol/identity_wire.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"
#include "server/rate_limiter.hpp"
#include "server/typed_person.hpp"

namespace server {

/// `check_name`: the account names its person. The same answer, in the same time, for an unknown number and for a name
/// that isn't that person's; limited by account and by number, so that many accounts can't guess together.
class CheckName {
public:
    explicit CheckName(const ApplicationParts& parts)
        : parts_(parts), tries_of_number_(parts.configuration.rate_limits.tries_of_resident_id) {}

    struct Prepared {
        TypedPerson person;
        domain::ActivationChannel channel;
    };
    [[nodiscard]] Answered<Prepared> prepare(const protocol::NameCheckRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::IdentityAnswer>> apply(storage::Transaction& transaction,
                                                                    const Prepared& prepared, const Caller& caller);

private:
    const ApplicationParts& parts_;
    RateLimiter tries_of_number_;
};

}  // namespace server
