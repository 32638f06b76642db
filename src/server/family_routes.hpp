#pragma once

#include "protocol/empty_wire.hpp"
#include "server/family_ending.hpp"
#include "server/invitation_flow.hpp"
#include "server/money_routes.hpp"

namespace server {

/// `read_family`
[[nodiscard]] Answered<protocol::FamilyAnswer> read_family(storage::Reader& reader, const ApplicationParts& parts,
                                                           InvitationFlow& flow, const Caller& caller);

/// `end_membership`: the sharer unbinds.
class EndMembership {
public:
    explicit EndMembership(const ApplicationParts& parts) : parts_(parts) {}

    struct Prepared {
        std::string member;
        CheckedPaymentPassword password;
    };
    [[nodiscard]] Answered<Prepared> prepare(const protocol::EndMembershipRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::Empty>> apply(storage::Transaction& transaction, const Prepared& prepared,
                                                           const Caller& caller);

private:
    const ApplicationParts& parts_;
};

/// `leave_group`: the member leaves.
class LeaveGroup {
public:
    explicit LeaveGroup(const ApplicationParts& parts) : parts_(parts) {}

    struct Prepared {
        std::string membership;
        CheckedPaymentPassword password;
    };
    [[nodiscard]] Answered<Prepared> prepare(const protocol::LeaveGroupRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::Empty>> apply(storage::Transaction& transaction, const Prepared& prepared,
                                                           const Caller& caller);

private:
    const ApplicationParts& parts_;
};

/// `dissolve_group`: the sharer gives up the whole account.
class DissolveGroup {
public:
    explicit DissolveGroup(const ApplicationParts& parts) : parts_(parts) {}

    using Prepared = Guarded<protocol::DissolveGroupRequest>;
    [[nodiscard]] Answered<Prepared> prepare(const protocol::DissolveGroupRequest& request, const Caller& caller) {
        return check_guard(parts_, request, caller);
    }
    [[nodiscard]] Answered<Written<protocol::DissolveGroupAnswer>> apply(storage::Transaction& transaction,
                                                                         const Prepared& prepared,
                                                                         const Caller& caller);

private:
    const ApplicationParts& parts_;
};

}  // namespace server
