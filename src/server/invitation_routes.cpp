#include "server/invitation_routes.hpp"

#include <algorithm>

#include "domain/calendar.hpp"
#include "domain/identity.hpp"
#include "domain/mask.hpp"
#include "server/guardian_consent.hpp"
#include "server/hall_codes.hpp"
#include "server/membership_notices.hpp"
#include "server/typed_person.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

}  // namespace

Answered<StartInvitation::Prepared> StartInvitation::prepare(const protocol::StartInvitationRequest& request,
                                                             const Caller& caller) {
    auto named = read_typed_person(request.name, request.resident_id, caller.now);
    if (!named) return failed(named);
    const auto guardian =
        check_guardian_consent(parts_.consents, named->resident_id, request.guardian_consent, caller.now);
    if (!guardian) return failed(guardian);
    return Prepared{std::move(named->name), named->resident_id, request.relation, *guardian};
}

std::optional<Refusal> StartInvitation::find_obstacle(const SharingParty& sharer, const Prepared& prepared,
                                                      std::int64_t asked_today, domain::Instant now) const {
    const auto children = std::ranges::count(sharer.members, domain::Relation::Child, &storage::MemberRecord::relation);
    const auto obstacle = domain::find_inviting_obstacle(
        *sharer.policy, {.relation = prepared.relation,
                         .invites_oneself = prepared.resident_id == sharer.person->resident_id,
                         .members = static_cast<int>(sharer.members.size()),
                         .child_members = static_cast<int>(children),
                         .asked_today = static_cast<int>(asked_today)});
    if (!obstacle) return std::nullopt;
    return refusal_of(*obstacle, now);
}

storage::InvitationRecord StartInvitation::begun(const SharingParty& sharer, const Prepared& prepared,
                                                 const std::optional<KnownPerson>& person, domain::Instant now) {
    const std::string id = random_identifier(parts_.random);
    const domain::InvitationState state = domain::begin_invitation(now);
    storage::InvitationRecord invitation{
        .id = id,
        .account_id = sharer.account.id,
        .sharer_person_id = sharer.person->record.id,
        .person_id = std::nullopt,
        .name_ciphertext = parts_.vault.seal(SealedAs::PersonName, id, prepared.name.text()),
        .resident_id_ciphertext = parts_.vault.seal(SealedAs::ResidentId, id, prepared.resident_id.text()),
        .relation = prepared.relation,
        .policy_id = sharer.policy->id,
        .policy_version = sharer.policy->version,
        .status = state.status,
        .created_at = now,
        .expires_at = state.expires_at(),
        .authorized_at = std::nullopt,
        .agreed_at = std::nullopt,
        .agreed_way = std::nullopt,
        .signed_at = std::nullopt};
    if (person) invitation.person_id = person->record.id;
    if (prepared.has_guardian_consent) {
        const protocol::ConsentText& text = parts_.consents.text_of(domain::ConsentKind::Child);
        invitation.guardian_text_version = text.version;
        invitation.guardian_text_sha256 = text.sha256;
    }
    return invitation;
}

Answered<void> StartInvitation::send_codes(storage::Transaction& transaction, const SharingParty& sharer,
                                           const storage::InvitationRecord& invitation,
                                           const std::optional<domain::MobileNumber>& reached, domain::Instant now) {
    if (InvitationFlow::has_step(sharer, domain::BindingStep::SharerCode)) {
        auto sent = flow_.codes().send_own(transaction, invitation.id, sharer.mobile, now);
        if (!sent) return sent;
    }
    if (!InvitationFlow::has_step(sharer, domain::BindingStep::MemberCode)) return {};
    const std::string masked = domain::mask_name(sharer.person->name);
    return flow_.codes().send_member(transaction, invitation.id, reached, sharer.mobile, masked, now);
}

Answered<InvitationWritten> StartInvitation::apply(storage::Transaction& transaction, const Prepared& prepared,
                                                   const Caller& caller) {
    const auto sharer = require_sharer(transaction, parts_, caller);
    if (!sharer) return failed(sharer);
    const domain::Instant midnight = domain::shanghai_instant(domain::shanghai_date(caller.now));
    const auto asked = storage::count_invitations(transaction, sharer->account.id, midnight);
    if (!asked) return failed(asked);
    if (auto refusal = find_obstacle(*sharer, prepared, *asked, caller.now)) {
        return std::unexpected(std::move(*refusal));
    }
    const auto which = flow_.occasion(transaction, *sharer);
    if (!which) return failed(which);
    const auto before = domain::steps_before_naming(sharer->policy->binding, *which);
    if (std::ranges::find(before, domain::BindingStep::Letter) != before.end()) {
        // Where the letter opens everything, it is signed before anybody is named.
        Refusal refusal = refuse(ErrorCode::InvitationStepEarlier);
        refusal.problem = domain::name_of(domain::BindingStep::Letter);
        return std::unexpected(std::move(refusal));
    }
    const auto person = find_named_person(transaction, parts_.vault, prepared.name, prepared.resident_id);
    if (!person) return failed(person);
    std::optional<domain::MobileNumber> reached;
    if (*person) {
        const auto number = reachable_number(transaction, parts_.vault, (*person)->record);
        if (!number) return failed(number);
        reached = *number;
    }
    storage::InvitationRecord invitation = begun(*sharer, prepared, *person, caller.now);
    if (auto done = storage::withdraw_open_invitations(transaction, sharer->account.id); !done) return failed(done);
    if (auto done = storage::insert_invitation(transaction, invitation); !done) return failed(done);
    if (auto sent = send_codes(transaction, *sharer, invitation, reached, caller.now); !sent) return failed(sent);
    const auto next = flow_.next_step(transaction, *sharer, invitation);
    if (!next) return failed(next);
    std::vector<std::string> concerned;
    if (!*next) {
        // Nothing is left to do: a child is bound at once.
        auto obstacle = flow_.find_obstacle(transaction, *sharer, invitation, caller.now);
        if (!obstacle) return failed(obstacle);
        if (*obstacle) return InvitationWritten{.outcome = std::move(**obstacle)};
        invitation.status = domain::InvitationStatus::Bound;
        auto kept = flow_.keep(transaction, *sharer, invitation, caller);
        if (!kept) return failed(kept);
        concerned = std::move(*kept);
    } else if (*next == domain::BindingStep::MemberFace && invitation.person_id) {
        // It is the relative's turn, on the relative's own phone.
        if (auto told = tell_invited(transaction, *invitation.person_id, caller.now); !told) return failed(told);
        concerned.push_back(*invitation.person_id);
    }
    auto answer = flow_.describe(transaction, *sharer, invitation, caller.now);
    if (!answer) return failed(answer);
    return written(std::move(*answer), std::move(concerned));
}

Answered<InvitationWritten> ConfirmOwnCode::apply(storage::Transaction& transaction, const Prepared& prepared,
                                                  const Caller& caller) {
    const auto sharer = require_sharer(transaction, parts_, caller);
    if (!sharer) return failed(sharer);
    auto invitation = flow_.find_own(transaction, *sharer, prepared.invitation);
    if (!invitation) return failed(invitation);
    const auto next =
        flow_.judge(transaction, *sharer, *invitation, domain::InvitationAct::AuthorizeByCode, caller.now);
    if (!next) return failed(next);
    auto wrong = flow_.codes().judge(transaction, invitation->id, domain::Party::Sharer, prepared.code, caller.now);
    if (!wrong) return failed(wrong);
    if (*wrong) return InvitationWritten{.outcome = std::move(**wrong)};
    invitation->authorized_at = caller.now;
    invitation->status = next->status;
    if (invitation->person_id) {
        if (auto told = tell_invited(transaction, *invitation->person_id, caller.now); !told) return failed(told);
    }
    auto concerned = flow_.keep(transaction, *sharer, *invitation, caller);
    if (!concerned) return failed(concerned);
    auto answer = flow_.describe(transaction, *sharer, *invitation, caller.now);
    if (!answer) return failed(answer);
    return written(std::move(*answer), std::move(*concerned));
}

Answered<InvitationWritten> ConfirmMemberCode::apply(storage::Transaction& transaction, const Prepared& prepared,
                                                     const Caller& caller) {
    const auto sharer = require_sharer(transaction, parts_, caller);
    if (!sharer) return failed(sharer);
    auto invitation = flow_.find_own(transaction, *sharer, prepared.invitation);
    if (!invitation) return failed(invitation);
    // Who has no phone gets eight digits at a service hall instead of the six of a message; they stand for the face,
    // too.
    const bool is_halls = prepared.code.size() == domain::hall_code_length;
    const auto awaited = flow_.next_step(transaction, *sharer, *invitation);
    if (!awaited) return failed(awaited);
    const bool is_face = is_halls && *awaited == domain::BindingStep::MemberFace;
    const auto act = is_face ? domain::InvitationAct::FaceByHallCode : domain::InvitationAct::AgreeByCode;
    const auto next = flow_.judge(transaction, *sharer, *invitation, act, caller.now);
    if (!next) return failed(next);
    if (is_halls && !is_face &&
        !sharer->policy->binding.acceptance_ways.value.contains(domain::AcceptanceWay::HallCode)) {
        return std::unexpected(refuse(ErrorCode::InvitationStepEarlier));
    }
    auto wrong =
        is_halls ? judge_hall_code(
                       transaction, parts_,
                       {.person_id = invitation->person_id, .use = joining_hall_code, .digits = prepared.code}, caller)
                 : flow_.codes().judge(transaction, invitation->id, domain::Party::Member, prepared.code, caller.now);
    if (!wrong) return failed(wrong);
    if (*wrong) return InvitationWritten{.outcome = std::move(**wrong)};
    invitation->agreed_at = caller.now;
    invitation->agreed_way = is_halls ? domain::AcceptanceWay::HallCode : domain::AcceptanceWay::CodeOnSharersPhone;
    if (is_face) {
        invitation->face_checked_at = caller.now;
        invitation->face_way = domain::PersonCheckWay::HallCode;
    }
    auto obstacle = flow_.find_obstacle(transaction, *sharer, *invitation, caller.now);
    if (!obstacle) return failed(obstacle);
    if (*obstacle) return InvitationWritten{.outcome = std::move(**obstacle)};
    invitation->status = next->status;
    auto concerned = flow_.keep(transaction, *sharer, *invitation, caller);
    if (!concerned) return failed(concerned);
    auto answer = flow_.describe(transaction, *sharer, *invitation, caller.now);
    if (!answer) return failed(answer);
    return written(std::move(*answer), std::move(*concerned));
}

Answered<InvitationWritten> ResendInvitationCode::apply(storage::Transaction& transaction, const Prepared& prepared,
                                                        const Caller& caller) {
    const auto sharer = require_sharer(transaction, parts_, caller);
    if (!sharer) return failed(sharer);
    auto invitation = flow_.find_own(transaction, *sharer, prepared.invitation);
    if (!invitation) return failed(invitation);
    const bool is_own = prepared.party == domain::Party::Sharer;
    const auto step = is_own ? domain::BindingStep::SharerCode : domain::BindingStep::MemberCode;
    if (!InvitationFlow::has_step(*sharer, step)) return std::unexpected(refuse(ErrorCode::InvitationStepEarlier));
    if (is_own ? invitation->authorized_at.has_value() : invitation->agreed_at.has_value()) {
        return std::unexpected(refuse(ErrorCode::CodeUsed));
    }
    if (invitation->status != domain::InvitationStatus::Open) {
        return std::unexpected(refuse(ErrorCode::InvitationUnknown));
    }
    if (caller.now >= invitation->expires_at) return std::unexpected(refuse(ErrorCode::InvitationExpired));
    auto allowed = flow_.codes().check_resend(transaction, invitation->id, prepared.party, caller.now);
    if (!allowed) return failed(allowed);
    if (is_own) {
        auto sent = flow_.codes().send_own(transaction, invitation->id, sharer->mobile, caller.now);
        if (!sent) return failed(sent);
    } else {
        std::optional<domain::MobileNumber> reached;
        if (invitation->person_id) {
            const auto person = open_person(transaction, parts_.vault, *invitation->person_id);
            if (!person) return failed(person);
            const auto number = reachable_number(transaction, parts_.vault, person->record);
            if (!number) return failed(number);
            reached = *number;
        }
        auto sent = flow_.codes().send_member(transaction, invitation->id, reached, sharer->mobile,
                                              domain::mask_name(sharer->person->name), caller.now);
        if (!sent) return failed(sent);
    }
    auto answer = flow_.describe(transaction, *sharer, *invitation, caller.now);
    if (!answer) return failed(answer);
    return written(std::move(*answer));
}

Answered<Written<protocol::Empty>> WithdrawInvitation::apply(storage::Transaction& transaction,
                                                             const Prepared& prepared, const Caller& caller) {
    const auto sharer = require_sharer(transaction, parts_, caller);
    if (!sharer) return failed(sharer);
    auto invitation = flow_.find_own(transaction, *sharer, prepared.invitation);
    if (!invitation) return failed(invitation);
    const auto next = flow_.judge(transaction, *sharer, *invitation, domain::InvitationAct::Withdraw, caller.now);
    if (!next) return failed(next);
    invitation->status = next->status;
    auto concerned = flow_.keep(transaction, *sharer, *invitation, caller);
    if (!concerned) return failed(concerned);
    return written(protocol::Empty{}, std::move(*concerned));
}

}  // namespace server
