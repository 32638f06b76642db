#pragma once

#include "protocol/empty_wire.hpp"
#include "server/invitation_flow.hpp"

namespace server {

/// `read_incoming`: invitations that were authorised and wait for the caller.
[[nodiscard]] Answered<protocol::IncomingAnswer> read_incoming(storage::Reader& reader, const ApplicationParts& parts,
                                                               const Caller& caller);

/// `accept_incoming` and `decline_incoming`: the relative's own word, from the relative's own session.
class AnswerIncoming {
public:
    AnswerIncoming(const ApplicationParts& parts, InvitationFlow& flow, domain::InvitationAct act)
        : parts_(parts), flow_(flow), act_(act) {}

    using Prepared = protocol::InvitationRequest;
    [[nodiscard]] Answered<Prepared> prepare(const Prepared& request, const Caller&) { return request; }
    [[nodiscard]] Answered<Written<protocol::Empty>> apply(storage::Transaction& transaction, const Prepared& prepared,
                                                           const Caller& caller);

private:
    const ApplicationParts& parts_;
    InvitationFlow& flow_;
    domain::InvitationAct act_;
};

}  // namespace server
