#include "server/incoming_routes.hpp"

#include "domain/mask.hpp"
#include "server/daily_tries.hpp"
#include "server/membership_notices.hpp"
#include "server/person_check_routes.hpp"
#include "server/sessions.hpp"
#include "storage/person_check_store.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

constexpr DailyTries joining_face_tries{"joining_face", domain::face_checks_a_day_max};

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

/// The step that is the invited person's own to take now, if it is one.
Answered<std::optional<domain::BindingStep>> awaited_of_member(storage::Reader& reader, const InvitationFlow& flow,
                                                               const SharingParty& sharer,
                                                               const storage::InvitationRecord& invitation) {
    const auto next = flow.next_step(reader, sharer, invitation);
    if (!next) return failed(next);
    const bool is_members = *next == domain::BindingStep::MemberCode || *next == domain::BindingStep::MemberFace;
    return is_members ? *next : std::nullopt;
}

/// An invitation to the caller whose face is awaited, with its sharer.
struct Joining {
    SharingParty sharer;
    storage::InvitationRecord invitation;
};

Answered<Joining> find_joining(storage::Reader& reader, const ApplicationParts& parts, const InvitationFlow& flow,
                               std::string_view id, const Caller& caller) {
    const auto me = find_sharing_party(reader, parts, caller);
    if (!me) return failed(me);
    auto found = storage::find_invitation(reader, id);
    if (!found) return failed(found);
    const bool is_mine = me->person && *found && (*found)->person_id == me->person->record.id &&
                         (*found)->status == domain::InvitationStatus::Open;
    if (!is_mine) return std::unexpected(refuse(ErrorCode::InvitationUnknown));
    auto sharer = sharer_of(reader, parts, **found, caller.now);
    if (!sharer) return failed(sharer);
    const auto awaited = awaited_of_member(reader, flow, *sharer, **found);
    if (!awaited) return failed(awaited);
    if (!*awaited) return std::unexpected(refuse(ErrorCode::InvitationUnknown));
    if (**awaited != domain::BindingStep::MemberFace) return std::unexpected(refuse(ErrorCode::InvitationStepEarlier));
    return Joining{std::move(*sharer), std::move(**found)};
}

}  // namespace

Answered<protocol::IncomingAnswer> read_incoming(storage::Reader& reader, const ApplicationParts& parts,
                                                 const InvitationFlow& flow, const Caller& caller) {
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
        const auto awaited = awaited_of_member(reader, flow, *sharer, invitation);
        if (!awaited) return failed(awaited);
        if (!*awaited) continue;
        answer.items.push_back({.invitation = invitation.id,
                                .sharer_name = domain::mask_name(sharer->person->name),
                                .sharer_mobile_masked = domain::mask_mobile(sharer->mobile),
                                .relation = invitation.relation,
                                .created_at = invitation.created_at.unix_ms,
                                .expires_at = invitation.expires_at.unix_ms,
                                .needs_face = **awaited == domain::BindingStep::MemberFace});
    }
    return answer;
}

Answered<Written<protocol::Empty>> AnswerIncoming::apply(storage::Transaction& transaction, const Prepared& prepared,
                                                         const Caller& caller) {
    const auto me = find_sharing_party(transaction, parts_, caller);
    if (!me) return failed(me);
    auto found = storage::find_invitation(transaction, prepared.invitation);
    if (!found) return failed(found);
    const bool is_mine = me->person && *found && (*found)->person_id == me->person->record.id;
    if (!is_mine) return std::unexpected(refuse(ErrorCode::InvitationUnknown));
    storage::InvitationRecord invitation = std::move(**found);
    const auto sharer = sharer_of(transaction, parts_, invitation, caller.now);
    if (!sharer) return failed(sharer);
    if (!invitation.agreed_at) {
        const auto awaited = awaited_of_member(transaction, flow_, *sharer, invitation);
        if (!awaited) return failed(awaited);
        // Before the sharer has authorised it there is nothing to answer, and nothing tells that there will be.
        if (!*awaited) return std::unexpected(refuse(ErrorCode::InvitationUnknown));
    }
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
    auto concerned = flow_.keep(transaction, *sharer, invitation, caller);
    if (!concerned) return failed(concerned);
    if (act_ == domain::InvitationAct::Decline) {
        const MembershipSides sides{sharer->person->record.id, me->person->record.id};
        if (auto told = tell_declined(transaction, sides, caller.now); !told) return failed(told);
    }
    return written(protocol::Empty{}, std::move(*concerned));
}

Answered<Written<protocol::FaceCheckAnswer>> StartJoiningFace::apply(storage::Transaction& transaction,
                                                                     const Prepared& prepared, const Caller& caller) {
    const auto joining = find_joining(transaction, parts_, flow_, prepared.invitation, caller);
    if (!joining) return failed(joining);
    if (const auto taken = take_face_consent(transaction, parts_, prepared.consent, caller); !taken) {
        return failed(taken);
    }
    if (const auto left = take_daily_try(transaction, joining_face_tries, caller); !left) return failed(left);
    const storage::FaceCheckRecord check{.id = random_identifier(parts_.random),
                                         .account_id = caller.session->account_id,
                                         .started_at = caller.now,
                                         .expires_at = caller.now + domain::face_check_lifetime,
                                         .finished_at = std::nullopt,
                                         .outcome = std::nullopt,
                                         .invitation_id = prepared.invitation};
    if (const auto inserted = storage::insert_face_check(transaction, check); !inserted) return failed(inserted);
    return written(protocol::FaceCheckAnswer{.check = check.id,
                                             .expires_at = check.expires_at.unix_ms,
                                             .sandbox_outcomes = parts_.face->sandbox_outcomes()});
}

Answered<FinishJoiningFace::Prepared> FinishJoiningFace::prepare(const protocol::JoiningFaceResultRequest& request,
                                                                 const Caller&) {
    if (parts_.face == nullptr) return std::unexpected(refuse(ErrorCode::NotFound));
    const auto outcome = parts_.face->verify(request.check, request.evidence);
    if (!outcome) return std::unexpected(refuse_field(ErrorCode::InvalidRequest, "evidence"));
    return Prepared{request.invitation, request.check, *outcome};
}

Answered<Written<protocol::Empty>> FinishJoiningFace::apply(storage::Transaction& transaction, const Prepared& prepared,
                                                            const Caller& caller) {
    using Answer = Written<protocol::Empty>;
    auto joining = find_joining(transaction, parts_, flow_, prepared.invitation, caller);
    if (!joining) return failed(joining);
    const auto check = storage::find_face_check(transaction, prepared.check);
    if (!check) return failed(check);
    const bool is_open = *check && (*check)->account_id == caller.session->account_id && !(*check)->finished_at &&
                         caller.now < (*check)->expires_at && (*check)->invitation_id == prepared.invitation;
    if (!is_open) return std::unexpected(refuse(ErrorCode::FaceCheckExpired));
    const auto finished = storage::finish_face_check(transaction, prepared.check, caller.now, prepared.outcome);
    if (!finished) return failed(finished);
    if (const auto code = face_refusal(prepared.outcome)) return Answer{.outcome = refuse(*code)};
    auto& [sharer, invitation] = *joining;
    const auto next = flow_.judge(transaction, sharer, invitation, domain::InvitationAct::CheckFace, caller.now);
    if (!next) return failed(next);
    invitation.face_checked_at = caller.now;
    invitation.face_way = domain::PersonCheckWay::Face;
    if (!invitation.agreed_at) {
        invitation.agreed_at = caller.now;
        invitation.agreed_way = domain::AcceptanceWay::OwnPhone;
    }
    auto obstacle = flow_.find_obstacle(transaction, sharer, invitation, caller.now);
    if (!obstacle) return failed(obstacle);
    if (*obstacle) return Answer{.outcome = std::move(**obstacle)};
    invitation.status = next->status;
    auto concerned = flow_.keep(transaction, sharer, invitation, caller);
    if (!concerned) return failed(concerned);
    return written(protocol::Empty{}, std::move(*concerned));
}

}  // namespace server
