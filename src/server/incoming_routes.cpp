#include "server/incoming_routes.hpp"

#include "domain/mask.hpp"
#include "server/sessions.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

/// The sharer of an invitation, as the sharer's own requests would find it.
Answered<SharingParty> sharer_of(storage::Reader& reader, const ApplicationParts& parts,
                                 const storage::InvitationRecord& invitation, domain::Instant now) {
    storage::SessionRecord as_the_sharer;
    as_the_sharer.account_id = invitation.account_id;
    auto sharer = find_sharing_party(reader, parts, Caller{.session = std::move(as_the_sharer), .now = now});
    if (!sharer) return sharer;
    // Whatever came between is the sharer's affair: the invited person learns only that it is over.
    if (sharer->obstacle || !sharer->person) return std::unexpected(refuse(ErrorCode::InvitationUnknown));
    return sharer;
}

}  // namespace

Answered<protocol::IncomingAnswer> read_incoming(storage::Reader& reader, const ApplicationParts& parts,
                                                 const Caller& caller) {
    const auto me = find_sharing_party(reader, parts, caller);
    if (!me) return failed(me);
    protocol::IncomingAnswer answer;
    if (!me->person) return answer;
    const auto invitations = storage::list_incoming_invitations(reader, me->person->record.id, caller.now);
    if (!invitations) return failed(invitations);
    for (const storage::InvitationRecord& invitation : *invitations) {
        const auto sharer = sharer_of(reader, parts, invitation, caller.now);
        if (!sharer) {
            if (sharer.error().code == ErrorCode::InvitationUnknown) continue;
            return failed(sharer);
        }
        answer.items.push_back({.invitation = invitation.id,
                                .sharer_name = domain::mask_name(sharer->person->name),
                                .sharer_mobile_masked = domain::mask_mobile(sharer->mobile),
                                .relation = invitation.relation,
                                .created_at = invitation.created_at.unix_ms,
                                .expires_at = invitation.expires_at.unix_ms});
    }
    return answer;
}

Answered<Written<protocol::Empty>> AnswerIncoming::apply(storage::Transaction& transaction, const Prepared& prepared,
                                                         const Caller& caller) {
    const auto me = find_sharing_party(transaction, parts_, caller);
    if (!me) return failed(me);
    auto found = storage::find_invitation(transaction, prepared.invitation);
    if (!found) return failed(found);
    const bool is_mine =
        me->person && *found && (*found)->person_id == me->person->record.id && (*found)->authorized_at.has_value();
    if (!is_mine) return std::unexpected(refuse(ErrorCode::InvitationUnknown));
    storage::InvitationRecord invitation = std::move(**found);
    const auto sharer = sharer_of(transaction, parts_, invitation, caller.now);
    if (!sharer) return failed(sharer);
    const auto next = flow_.judge(transaction, *sharer, invitation, act_, caller.now);
    if (!next) return failed(next);
    if (act_ == domain::InvitationAct::AgreeOnOwnPhone) {
        invitation.agreed_at = caller.now;
        invitation.agreed_way = domain::AcceptanceWay::OwnPhone;
        auto obstacle = flow_.find_obstacle(transaction, *sharer, invitation, caller.now);
        if (!obstacle) return failed(obstacle);
        if (*obstacle) return Written<protocol::Empty>{.outcome = std::move(**obstacle)};
    }
    invitation.status = next->status;
    if (auto kept = flow_.keep(transaction, *sharer, invitation, caller.now); !kept) return failed(kept);
    return written(protocol::Empty{});
}

}  // namespace server
