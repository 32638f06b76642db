#include "server/invitation_flow.hpp"

#include <algorithm>

#include "domain/calendar.hpp"
#include "domain/mask.hpp"
#include "server/membership_notices.hpp"
#include "server/session_access.hpp"
#include "storage/family_act_store.hpp"
#include "storage/guardian_consent_store.hpp"
#include "storage/letter_store.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

domain::InvitationState state_of(const storage::InvitationRecord& invitation) {
    domain::InvitationState state = domain::begin_invitation(invitation.created_at);
    state.status = invitation.status;
    if (invitation.authorized_at) state.done.insert(domain::BindingStep::SharerCode);
    if (invitation.agreed_at) state.done.insert(domain::BindingStep::MemberCode);
    if (invitation.signed_at) state.done.insert(domain::BindingStep::Letter);
    if (invitation.face_checked_at) state.done.insert(domain::BindingStep::MemberFace);
    return state;
}

Refusal refusal_of(domain::InvitationRefusal refusal) {
    switch (refusal) {
        case domain::InvitationRefusal::Over: return refuse(ErrorCode::InvitationUnknown);
        case domain::InvitationRefusal::Expired: return refuse(ErrorCode::InvitationExpired);
        case domain::InvitationRefusal::StepEarlier:
        case domain::InvitationRefusal::WayNotAllowed: return refuse(ErrorCode::InvitationStepEarlier);
        case domain::InvitationRefusal::DoneBefore: return refuse(ErrorCode::CodeUsed);
    }
    return refuse(ErrorCode::InvitationUnknown);
}

protocol::InvitationStage stage_of(const domain::BindingRules& rules, domain::BindingOccasion occasion,
                                   const domain::InvitationState& state, int member_age, domain::Instant now) {
    if (state.status == domain::InvitationStatus::Bound) return protocol::InvitationStage::Bound;
    if (state.status != domain::InvitationStatus::Open || now >= state.expires_at()) {
        return protocol::InvitationStage::Over;
    }
    switch (domain::next_binding_step(rules, occasion, state.done, member_age).value_or(domain::BindingStep::Letter)) {
        case domain::BindingStep::SharerCode: return protocol::InvitationStage::OwnCode;
        case domain::BindingStep::MemberCode: return protocol::InvitationStage::MemberCode;
        case domain::BindingStep::MemberFace: return protocol::InvitationStage::MemberFace;
        case domain::BindingStep::Letter:
        case domain::BindingStep::QuestionsAndAnswers:
        case domain::BindingStep::Kinship:
        case domain::BindingStep::MemberData: return protocol::InvitationStage::Letter;
    }
    return protocol::InvitationStage::Over;
}

std::int64_t moment_of(const std::optional<domain::Instant>& moment) { return moment ? moment->unix_ms : 0; }

}  // namespace

Answered<storage::InvitationRecord> InvitationFlow::find_own(storage::Reader& reader, const SharingParty& sharer,
                                                             std::string_view id) {
    auto invitation = storage::find_invitation(reader, id);
    if (!invitation) return failed(invitation);
    if (!*invitation || (*invitation)->account_id != sharer.account.id) {
        return std::unexpected(refuse(ErrorCode::InvitationUnknown));
    }
    return std::move(**invitation);
}

Answered<domain::BindingOccasion> InvitationFlow::occasion(storage::Reader& reader, const SharingParty& sharer) const {
    const auto signatures = storage::count_signed_letters(reader, sharer.person->record.id, sharer.policy->letter);
    if (!signatures) return failed(signatures);
    return *signatures == 0 ? domain::BindingOccasion::First : domain::BindingOccasion::Later;
}

Answered<domain::InvitationState> InvitationFlow::judge(storage::Reader& reader, const SharingParty& sharer,
                                                        const storage::InvitationRecord& invitation,
                                                        domain::InvitationAct act, domain::Instant now) {
    const auto which = occasion(reader, sharer);
    if (!which) return failed(which);
    const auto age = member_age(invitation);
    if (!age) return failed(age);
    const auto next = domain::judge_invitation(sharer.policy->binding, *which, state_of(invitation), act, now, *age);
    if (!next) return std::unexpected(refusal_of(next.error()));
    return *next;
}

Answered<std::optional<Refusal>> InvitationFlow::find_obstacle(storage::Transaction& transaction,
                                                               const SharingParty& sharer,
                                                               storage::InvitationRecord& invitation,
                                                               domain::Instant now) {
    std::optional<domain::MemberObstacle> obstacle = domain::MemberObstacle::NotInsured;
    if (invitation.person_id) {
        const auto person = open_person(transaction, parts_.vault, *invitation.person_id);
        if (!person) return failed(person);
        const auto facts = member_facts(transaction, *person, sharer);
        if (!facts) return failed(facts);
        obstacle = domain::find_member_obstacle(*sharer.policy, *sharer.area, *facts, now);
    }
    std::optional<Refusal> refusal;
    if (obstacle) refusal = server::refusal_of(*obstacle);
    // Why is for nobody's eyes before that person agreed, also where nobody is asked.
    if (obstacle && !invitation.agreed_at) refusal = refuse(ErrorCode::MemberNotBindable);
    const std::optional<int> most = domain::members_max(*sharer.policy);
    if (!refusal && most && static_cast<int>(sharer.members.size()) >= *most) refusal = refuse(ErrorCode::GroupFull);
    if (!refusal) return std::nullopt;
    invitation.status = domain::InvitationStatus::Withdrawn;
    const auto kept = storage::update_invitation(transaction, invitation);
    if (!kept) return failed(kept);
    return refusal;
}

Answered<void> InvitationFlow::bind(storage::Transaction& transaction, const SharingParty& sharer,
                                    const storage::InvitationRecord& invitation, const Caller& caller) {
    std::string group_id = sharer.group ? sharer.group->id : random_identifier(parts_.random);
    if (!sharer.group) {
        const auto inserted = storage::insert_group(transaction, {.id = group_id,
                                                                  .sharer_person_id = sharer.person->record.id,
                                                                  .policy_id = sharer.policy->id,
                                                                  .policy_version = sharer.policy->version,
                                                                  .created_at = caller.now,
                                                                  .dissolved_at = std::nullopt});
        if (!inserted) return failed(inserted);
    }
    const std::string member_id = random_identifier(parts_.random);
    const auto inserted = storage::insert_member(transaction, {.id = member_id,
                                                               .group_id = group_id,
                                                               .person_id = invitation.person_id.value_or(""),
                                                               .relation = invitation.relation,
                                                               .state = storage::MemberState::Bound,
                                                               .bound_at = caller.now,
                                                               .ended_at = std::nullopt,
                                                               .ended_reason = std::nullopt,
                                                               .invitation_id = invitation.id});
    if (!inserted) return failed(inserted);
    const auto kept = storage::insert_family_act(transaction, {.id = random_identifier(parts_.random),
                                                               .kind = domain::FamilyActKind::Bound,
                                                               .actor = domain::FamilyActor::Sharer,
                                                               .group_id = std::move(group_id),
                                                               .membership_id = member_id,
                                                               .person_id = invitation.person_id.value_or(""),
                                                               .reason = std::nullopt,
                                                               .staff_request_id = std::nullopt,
                                                               .policy_id = sharer.policy->id,
                                                               .policy_version = sharer.policy->version,
                                                               .acted_at = caller.now});
    if (!kept) return failed(kept);
    if (!invitation.guardian_text_version || !invitation.person_id) return {};
    const auto agreed =
        storage::append_guardian_consent(transaction, {.account_id = sharer.account.id,
                                                       .child_person_id = *invitation.person_id,
                                                       .given = true,
                                                       .version = *invitation.guardian_text_version,
                                                       .text_sha256 = invitation.guardian_text_sha256.value_or(""),
                                                       .decided_at = caller.now,
                                                       .channel = channel_of(caller)});
    if (!agreed) return failed(agreed);
    return {};
}

Answered<std::vector<std::string>> InvitationFlow::keep(storage::Transaction& transaction, const SharingParty& sharer,
                                                        const storage::InvitationRecord& invitation,
                                                        const Caller& caller) {
    const auto kept = storage::update_invitation(transaction, invitation);
    if (!kept) return failed(kept);
    std::vector<std::string> concerned = {sharer.person->record.id};
    if (invitation.person_id) concerned.push_back(*invitation.person_id);
    if (invitation.status != domain::InvitationStatus::Bound) return concerned;
    if (auto bound = bind(transaction, sharer, invitation, caller); !bound) return failed(bound);
    const MembershipSides sides{sharer.person->record.id, invitation.person_id.value_or("")};
    return tell_membership(transaction, sides, MembershipChange::Began, caller.now);
}

Answered<int> InvitationFlow::member_age(const storage::InvitationRecord& invitation) const {
    const auto text = parts_.vault.open(SealedAs::ResidentId, invitation.id, invitation.resident_id_ciphertext);
    const auto number = domain::ResidentId::parse(text.value_or(""));
    if (!number) {
        Refusal refusal = refuse(ErrorCode::Internal);
        refusal.log_reason = "an invitation's number can't be opened with these keys";
        return std::unexpected(std::move(refusal));
    }
    // As of the beginning: nobody becomes sixteen between two steps.
    return domain::age_on(number->birth_date(), domain::shanghai_date(invitation.created_at));
}

Answered<std::optional<domain::BindingStep>> InvitationFlow::next_step(
    storage::Reader& reader, const SharingParty& sharer, const storage::InvitationRecord& invitation) const {
    const auto which = occasion(reader, sharer);
    if (!which) return failed(which);
    const auto age = member_age(invitation);
    if (!age) return failed(age);
    return domain::next_binding_step(sharer.policy->binding, *which, state_of(invitation).done, *age);
}

bool InvitationFlow::has_step(const SharingParty& sharer, domain::BindingStep step) {
    const auto& steps = sharer.policy->binding.steps.value;
    return std::ranges::find(steps, step, &domain::BindingStepRule::step) != steps.end();
}

Answered<std::string> InvitationFlow::typed_name(const storage::InvitationRecord& invitation) const {
    auto name = parts_.vault.open(SealedAs::PersonName, invitation.id, invitation.name_ciphertext);
    if (!name) {
        Refusal refusal = refuse(ErrorCode::Internal);
        refusal.log_reason = "an invitation's name can't be opened with these keys";
        return std::unexpected(std::move(refusal));
    }
    return std::move(*name);
}

Answered<protocol::InvitationAnswer> InvitationFlow::describe(storage::Reader& reader, const SharingParty& sharer,
                                                              const storage::InvitationRecord& invitation,
                                                              domain::Instant now) {
    auto name = typed_name(invitation);
    if (!name) return failed(name);
    const auto which = occasion(reader, sharer);
    if (!which) return failed(which);
    const domain::InvitationState state = state_of(invitation);
    const auto age = member_age(invitation);
    if (!age) return failed(age);
    protocol::InvitationAnswer answer{.invitation = invitation.id,
                                      .stage = stage_of(sharer.policy->binding, *which, state, *age, now),
                                      .relation = invitation.relation,
                                      .name = std::move(*name),
                                      .own_mobile_masked = domain::mask_mobile(sharer.mobile),
                                      .expires_at = invitation.expires_at.unix_ms,
                                      .authorized_at = moment_of(invitation.authorized_at),
                                      .agreed_at = moment_of(invitation.agreed_at),
                                      .signed_at = moment_of(invitation.signed_at)};
    sharer.policy->binding.acceptance_ways.value.for_each(
        [&](domain::AcceptanceWay way) { answer.member_ways.push_back(way); });
    if (const auto own = codes_.latest(reader, invitation.id, domain::Party::Sharer)) {
        const domain::SmsChallengeState code = server::state_of(*own);
        answer.own_resend_at = code.resend_at().unix_ms;
        answer.own_expires_at = code.expires_at().unix_ms;
        answer.own_tries_left = code.tries_left();
    }
    if (const auto theirs = codes_.latest(reader, invitation.id, domain::Party::Member)) {
        const domain::SmsChallengeState code = server::state_of(*theirs);
        answer.member_resend_at = code.resend_at().unix_ms;
        answer.member_expires_at = code.expires_at().unix_ms;
        answer.member_tries_left = code.tries_left();
    }
    if (invitation.status == domain::InvitationStatus::Bound && sharer.person) {
        const auto group = storage::find_active_group(reader, sharer.person->record.id);
        if (!group) return failed(group);
        if (*group) {
            const auto members = storage::list_bound_members(reader, (*group)->id);
            if (!members) return failed(members);
            const auto bound = std::ranges::find(*members, invitation.id, &storage::MemberRecord::invitation_id);
            if (bound != members->end()) answer.member = bound->id;
        }
    }
    return answer;
}

}  // namespace server
