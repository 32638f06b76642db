#include "server/family_routes.hpp"

#include <algorithm>

#include "domain/membership_end.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

Answered<void> add_members(storage::Reader& reader, const Vault& vault, const SharingParty& me,
                           protocol::FamilyAnswer& answer) {
    for (const storage::MemberRecord& member : me.members) {
        const auto person = open_person(reader, vault, member.person_id);
        if (!person) return failed(person);
        answer.members.push_back({.id = member.id,
                                  .name = std::string(person->name.text()),
                                  .relation = member.relation,
                                  .sex = person->resident_id.sex(),
                                  .bound_at = member.bound_at.unix_ms});
    }
    for (const storage::MembershipRecord& membership : me.memberships) {
        const auto sharer = open_person(reader, vault, membership.sharer_person_id);
        if (!sharer) return failed(sharer);
        answer.memberships.push_back({.id = membership.id,
                                      .sharer_name = std::string(sharer->name.text()),
                                      .sharer_sex = sharer->resident_id.sex(),
                                      .relation = membership.relation,
                                      .bound_at = membership.bound_at.unix_ms});
    }
    return {};
}

void add_rules(const domain::Policy& policy, domain::BindingOccasion occasion, protocol::FamilyAnswer& answer) {
    answer.place_zh = policy.name_zh;
    answer.place_en = policy.name_en;
    answer.policy_id = policy.id;
    answer.policy_version = policy.version;
    answer.hotline = policy.hotline.value;
    answer.people_max = policy.member.people_max.value.value_or(0);
    answer.counts_sharer = policy.member.people_counting.value == domain::HeadCounting::WithSharer;
    answer.may_unbind = domain::may_end_membership(policy.member, domain::Party::Sharer);
    answer.may_leave = domain::may_end_membership(policy.member, domain::Party::Member);
    answer.password_guards_unbinding = policy.guard.password_guards.value.contains(domain::GuardedAct::Unbind);
    policy.member.relations.value.for_each([&](domain::Relation relation) { answer.relations.push_back(relation); });
    answer.steps = domain::steps_to_take(policy.binding, occasion);
}

/// The rules of one side's wish to end a membership.
Answered<void> check_may_end(const SharingParty& me, domain::Party party) {
    if (me.policy != nullptr && !domain::may_end_membership(me.policy->member, party)) {
        return std::unexpected(refuse(ErrorCode::MembershipNotYours));
    }
    return {};
}

Answered<Written<protocol::Empty>> end_membership(storage::Transaction& transaction, std::string_view member,
                                                  domain::Party party, domain::Instant now) {
    const auto ended = storage::end_member(transaction, member, now, domain::end_by(party));
    if (!ended) return failed(ended);
    if (*ended == storage::Found::No) return std::unexpected(refuse(ErrorCode::MembershipUnknown));
    return written(protocol::Empty{});
}

}  // namespace

Answered<protocol::FamilyAnswer> read_family(storage::Reader& reader, const ApplicationParts& parts,
                                             InvitationFlow& flow, const Caller& caller) {
    const auto me = find_sharing_party(reader, parts, caller);
    if (!me) return failed(me);
    protocol::FamilyAnswer answer;
    answer.sharer_obstacle = me->obstacle;
    if (!me->person) return answer;
    if (auto added = add_members(reader, parts.vault, *me, answer); !added) return failed(added);
    const auto incoming = storage::list_incoming_invitations(reader, me->person->record.id, caller.now);
    if (!incoming) return failed(incoming);
    answer.incoming = static_cast<std::int64_t>(incoming->size());
    if (me->policy == nullptr) return answer;
    const auto occasion = flow.occasion(reader, *me);
    if (!occasion) return failed(occasion);
    add_rules(*me->policy, *occasion, answer);
    answer.people = domain::counted_people(*me->policy, static_cast<int>(me->members.size()));
    const auto invitation = storage::find_open_invitation(reader, me->account.id, caller.now);
    if (!invitation) return failed(invitation);
    if (*invitation) {
        auto described = flow.describe(reader, *me, **invitation, caller.now);
        if (!described) return failed(described);
        answer.invitation = std::move(*described);
    }
    return answer;
}

Answered<EndMembership::Prepared> EndMembership::prepare(const protocol::EndMembershipRequest& request,
                                                         const Caller& caller) {
    auto password = check_payment_password(parts_, caller, request.payment_password);
    if (!password) return failed(password);
    return Prepared{request.member, std::move(*password)};
}

Answered<Written<protocol::Empty>> EndMembership::apply(storage::Transaction& transaction, const Prepared& prepared,
                                                        const Caller& caller) {
    const auto me = find_sharing_party(transaction, parts_, caller);
    if (!me) return failed(me);
    // Before the password: a membership of somebody else must not cost a try.
    const bool is_mine = std::ranges::count(me->members, prepared.member, &storage::MemberRecord::id) > 0;
    if (!is_mine) return std::unexpected(refuse(ErrorCode::MembershipUnknown));
    if (auto allowed = check_may_end(*me, domain::Party::Sharer); !allowed) return failed(allowed);
    auto wrong = judge_payment_password(transaction, parts_, caller, prepared.password);
    if (!wrong) return failed(wrong);
    if (*wrong) return Written<protocol::Empty>{.outcome = std::move(**wrong)};
    return end_membership(transaction, prepared.member, domain::Party::Sharer, caller.now);
}

Answered<LeaveGroup::Prepared> LeaveGroup::prepare(const protocol::LeaveGroupRequest& request, const Caller& caller) {
    auto password = check_payment_password(parts_, caller, request.payment_password);
    if (!password) return failed(password);
    return Prepared{request.membership, std::move(*password)};
}

Answered<Written<protocol::Empty>> LeaveGroup::apply(storage::Transaction& transaction, const Prepared& prepared,
                                                     const Caller& caller) {
    const auto me = find_sharing_party(transaction, parts_, caller);
    if (!me) return failed(me);
    const bool is_mine = std::ranges::count(me->memberships, prepared.membership, &storage::MembershipRecord::id) > 0;
    if (!is_mine) return std::unexpected(refuse(ErrorCode::MembershipUnknown));
    if (auto allowed = check_may_end(*me, domain::Party::Member); !allowed) return failed(allowed);
    auto wrong = judge_payment_password(transaction, parts_, caller, prepared.password);
    if (!wrong) return failed(wrong);
    if (*wrong) return Written<protocol::Empty>{.outcome = std::move(**wrong)};
    return end_membership(transaction, prepared.membership, domain::Party::Member, caller.now);
}

}  // namespace server
