#pragma once

#include "server/rate_limiter.hpp"
#include "server/staff_acts.hpp"
#include "server/staff_desk.hpp"

namespace server {

/// `staff_log_in`: a clerk begins a shift.
class StaffLogIn {
public:
    explicit StaffLogIn(const ApplicationParts& parts)
        : parts_(parts), tries_({.burst = 10, .refill_delay = domain::minutes(1)}) {}

    struct Prepared {
        std::string login;
        bool fits = false;
    };
    [[nodiscard]] Answered<Prepared> prepare(const protocol::StaffLoginRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::StaffSessionAnswer>> apply(storage::Transaction& transaction,
                                                                        const Prepared& prepared, const Caller& caller);

private:
    const ApplicationParts& parts_;
    RateLimiter tries_;
};

/// `staff_request_act`: one clerk asks.
class StaffRequestAct {
public:
    explicit StaffRequestAct(const ApplicationParts& parts) : parts_(parts) {}

    using Prepared = protocol::StaffActRequest;
    [[nodiscard]] Answered<Prepared> prepare(const Prepared& request, const Caller&) { return request; }
    [[nodiscard]] Answered<Written<protocol::StaffRequestAnswer>> apply(storage::Transaction& transaction,
                                                                        const Prepared& prepared, const Caller& caller);

private:
    const ApplicationParts& parts_;
};

/// `staff_decide`: another clerk carries it out, or somebody rejects it.
class StaffDecide {
public:
    explicit StaffDecide(const ApplicationParts& parts) : parts_(parts) {}

    using Prepared = protocol::StaffDecisionRequest;
    [[nodiscard]] Answered<Prepared> prepare(const Prepared& request, const Caller&) { return request; }
    [[nodiscard]] Answered<Written<protocol::StaffRequestAnswer>> apply(storage::Transaction& transaction,
                                                                        const Prepared& prepared, const Caller& caller);

private:
    const ApplicationParts& parts_;
};

/// `staff_read_requests`
[[nodiscard]] Answered<protocol::StaffRequestsAnswer> read_staff_requests(storage::Reader& reader,
                                                                          const ApplicationParts& parts,
                                                                          const Caller& caller);

}  // namespace server
