#pragma once

#include "protocol/empty_wire.hpp"
#include "server/invitation_flow.hpp"

namespace server {

/// `read_incoming`: invitations in which the next step is the caller's.
[[nodiscard]] Answered<protocol::IncomingAnswer> read_incoming(storage::Reader& reader, const ApplicationParts& parts,
                                                               const InvitationFlow& flow, const Caller& caller);

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

/// `start_joining_face`: where the place wants the relative's own face, on the relative's own phone.
class StartJoiningFace {
public:
    StartJoiningFace(const ApplicationParts& parts, InvitationFlow& flow) : parts_(parts), flow_(flow) {}

    using Prepared = protocol::JoiningFaceRequest;
    [[nodiscard]] Answered<Prepared> prepare(const Prepared& request, const Caller&) {
        if (parts_.face == nullptr) return std::unexpected(refuse(protocol::ErrorCode::NotFound));
        return request;
    }
    [[nodiscard]] Answered<Written<protocol::FaceCheckAnswer>> apply(storage::Transaction& transaction,
                                                                     const Prepared& prepared, const Caller& caller);

private:
    const ApplicationParts& parts_;
    InvitationFlow& flow_;
};

/// `finish_joining_face`: recognised, the relative agrees; reasons about the relative are told from here on.
class FinishJoiningFace {
public:
    FinishJoiningFace(const ApplicationParts& parts, InvitationFlow& flow) : parts_(parts), flow_(flow) {}

    struct Prepared {
        std::string invitation;
        std::string check;
        domain::FaceOutcome outcome{};
    };
    [[nodiscard]] Answered<Prepared> prepare(const protocol::JoiningFaceResultRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::Empty>> apply(storage::Transaction& transaction, const Prepared& prepared,
                                                           const Caller& caller);

private:
    const ApplicationParts& parts_;
    InvitationFlow& flow_;
};

}  // namespace server
