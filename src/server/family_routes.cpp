#include "server/family_routes.hpp"

#include <algorithm>

#include "domain/membership_end.hpp"
#include "server/family_money.hpp"
#include "server/incoming_routes.hpp"
#include "storage/invitation_store.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

/// What the family's pot or quota holds, for whoever may spend it; nothing in the other models.
Answered<std::optional<std::int64_t>> shared_fen(storage::Reader& reader, std::string_view group_id) {
    std::optional<std::int64_t> sum;
    for (const auto kind : {domain::AccountKind::SharedPot, domain::AccountKind::SharedQuota}) {
        const auto account = storage::find_ledger_account_of(reader, kind, group_id);
        if (!account) return failed(account);
        if (*account) sum = sum.value_or(0) + (*account)->balance.value;
    }
    return sum;
}

Answered<void> add_members(storage::Reader& reader, const Vault& vault, const SharingParty& me, domain::Instant now,
                           protocol::FamilyAnswer& answer) {
    const std::string& my_id = me.person->record.id;
    for (const storage::MemberRecord& member : me.members) {
        const auto person = open_person(reader, vault, member.person_id);
        if (!person) return failed(person);
        auto caps = describe_caps(reader, member.id, my_id, member.person_id, now);
        if (!caps) return failed(caps);
        answer.members.push_back({.id = member.id,
                                  .name = std::string(person->name.text()),
                                  .relation = member.relation,
                                  .sex = person->resident_id.sex(),
                                  .bound_at = member.bound_at.unix_ms,
                                  .caps = *caps});
    }
    for (const storage::MembershipRecord& membership : me.memberships) {
        const auto sharer = open_person(reader, vault, membership.sharer_person_id);
        if (!sharer) return failed(sharer);
        auto caps = describe_caps(reader, membership.id, membership.sharer_person_id, my_id, now);
        if (!caps) return failed(caps);
        const auto shared = shared_fen(reader, membership.group_id);
        if (!shared) return failed(shared);
        answer.memberships.push_back({.id = membership.id,
                                      .sharer_name = std::string(sharer->name.text()),
                                      .sharer_sex = sharer->resident_id.sex(),
                                      .relation = membership.relation,
                                      .bound_at = membership.bound_at.unix_ms,
                                      .caps = *caps,
                                      .shared_fen = *shared});
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
    const auto before = domain::steps_before_naming(policy.binding, occasion);
    answer.letter_first = std::ranges::find(before, domain::BindingStep::Letter) != before.end();
}

/// The rules of one side's wish to end a membership.
Answered<void> check_may_end(const SharingParty& me, domain::Party party) {
    if (me.policy != nullptr && !domain::may_end_membership(me.policy->member, party)) {
        return std::unexpected(refuse(ErrorCode::MembershipNotYours));
    }
    return {};
}

Answered<Written<protocol::Empty>> end_membership(storage::Transaction& transaction, const ApplicationParts& parts,
                                                  const MembershipToEnd& membership, domain::Party party) {
    FamilyEnding ending(parts, transaction, parts.clock.now());
    const auto actor = party == domain::Party::Sharer ? domain::FamilyActor::Sharer : domain::FamilyActor::Member;
    if (auto ended = ending.end(membership, {.actor = actor, .reason = domain::end_by(party)}); !ended) {
        return failed(ended);
    }
    return written(protocol::Empty{}, ending.take_told());
}

}  // namespace

Answered<protocol::FamilyAnswer> read_family(storage::Reader& reader, const ApplicationParts& parts,
                                             InvitationFlow& flow, const Caller& caller) {
    const auto me = find_sharing_party(reader, parts, caller);
    if (!me) return failed(me);
    protocol::FamilyAnswer answer;
    answer.sharer_obstacle = me->obstacle;
    if (!me->person) return answer;
    if (auto added = add_members(reader, parts.vault, *me, caller.now, answer); !added) return failed(added);
    const auto incoming = read_incoming(reader, parts, flow, caller);
    if (!incoming) return failed(incoming);
    answer.incoming = static_cast<std::int64_t>(incoming->items.size());
    if (me->policy == nullptr) return answer;
    const auto occasion = flow.occasion(reader, *me);
    if (!occasion) return failed(occasion);
    add_rules(*me->policy, *occasion, answer);
    auto money = describe_money(reader, parts, *me, caller.now);
    if (!money) return failed(money);
    answer.money = std::move(*money);
    answer.may_dissolve =
        me->group.has_value() && domain::may_end_membership(me->policy->member, domain::Party::Sharer);
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
    const auto mine = std::ranges::find(me->members, prepared.member, &storage::MemberRecord::id);
    if (mine == me->members.end()) return std::unexpected(refuse(ErrorCode::MembershipUnknown));
    if (auto allowed = check_may_end(*me, domain::Party::Sharer); !allowed) return failed(allowed);
    auto wrong = judge_payment_password(transaction, parts_, caller, prepared.password);
    if (!wrong) return failed(wrong);
    if (*wrong) return Written<protocol::Empty>{.outcome = std::move(**wrong)};
    return end_membership(transaction, parts_, {mine->id, mine->group_id, me->person->record.id, mine->person_id},
                          domain::Party::Sharer);
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
    const auto mine = std::ranges::find(me->memberships, prepared.membership, &storage::MembershipRecord::id);
    if (mine == me->memberships.end()) return std::unexpected(refuse(ErrorCode::MembershipUnknown));
    if (auto allowed = check_may_end(*me, domain::Party::Member); !allowed) return failed(allowed);
    auto wrong = judge_payment_password(transaction, parts_, caller, prepared.password);
    if (!wrong) return failed(wrong);
    if (*wrong) return Written<protocol::Empty>{.outcome = std::move(**wrong)};
    return end_membership(transaction, parts_,
                          {mine->id, mine->group_id, mine->sharer_person_id, me->person->record.id},
                          domain::Party::Member);
}

Answered<Written<protocol::DissolveGroupAnswer>> DissolveGroup::apply(storage::Transaction& transaction,
                                                                      const Prepared& prepared, const Caller& caller) {
    using Answer = Written<protocol::DissolveGroupAnswer>;
    const auto me = find_sharing_party(transaction, parts_, caller);
    if (!me) return failed(me);
    if (!me->group) return std::unexpected(refuse(ErrorCode::GroupUnknown));
    if (auto allowed = check_may_end(*me, domain::Party::Sharer); !allowed) return failed(allowed);
    auto wrong = judge_payment_password(transaction, parts_, caller, prepared.password);
    if (!wrong) return failed(wrong);
    if (*wrong) return Answer{.outcome = std::move(**wrong)};
    if (auto withdrawn = storage::withdraw_open_invitations(transaction, me->account.id); !withdrawn) {
        return failed(withdrawn);
    }
    FamilyEnding ending(parts_, transaction, parts_.clock.now());
    const auto returned =
        ending.dissolve(*me->group, {.actor = domain::FamilyActor::Sharer, .reason = domain::MembershipEnd::Dissolved});
    if (!returned) return failed(returned);
    return written(
        protocol::DissolveGroupAnswer{.members_ended = ending.members_ended(), .returned_fen = returned->value},
        ending.take_told());
}

}  // namespace server
