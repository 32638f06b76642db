#include "server/family_ending.hpp"

#include "domain/calendar.hpp"
#include "server/membership_notices.hpp"
#include "server/wallet_money.hpp"
#include "storage/family_act_store.hpp"
#include "storage/notice_store.hpp"

namespace server {

using protocol::ErrorCode;

namespace {

using protocol::ErrorCode;

}  // namespace

Answered<const domain::Policy*> policy_of_group(storage::Reader& reader, const ApplicationParts& parts,
                                                const storage::GroupRecord& group, domain::Instant now) {
    const auto sharer = load_insured_person(reader, group.sharer_person_id, domain::Scheme::Employee);
    if (!sharer) return failed(sharer);
    if (!sharer->insurance) return nullptr;
    return parts.policies.find(sharer->insurance->area, domain::shanghai_date(now));
}

Answered<void> FamilyEnding::keep_act(domain::FamilyActKind kind, const storage::GroupRecord& group,
                                      std::optional<std::string> membership, const std::string& person,
                                      const EndingBy& by) {
    const auto policy = policy_of_group(desk_.transaction(), parts_, group, desk_.now());
    if (!policy) return failed(policy);
    const PolicyMark mark = *policy != nullptr ? mark_of(**policy) : PolicyMark{group.policy_id, group.policy_version};
    const auto kept = storage::insert_family_act(desk_.transaction(), {.id = random_identifier(parts_.random),
                                                                       .kind = kind,
                                                                       .actor = by.actor,
                                                                       .group_id = group.id,
                                                                       .membership_id = std::move(membership),
                                                                       .person_id = person,
                                                                       .reason = by.reason,
                                                                       .staff_request_id = by.staff_request,
                                                                       .policy_id = mark.id,
                                                                       .policy_version = mark.version,
                                                                       .acted_at = desk_.now()});
    if (!kept) return failed(kept);
    return {};
}

Answered<void> FamilyEnding::end(const MembershipToEnd& membership, const EndingBy& by) {
    const auto ended = storage::end_member(desk_.transaction(), membership.id, desk_.now(), by.reason);
    if (!ended) return failed(ended);
    if (*ended == storage::Found::No) return std::unexpected(refuse(ErrorCode::MembershipUnknown));
    ++members_ended_;
    const auto pending = storage::list_pending_wallet_transfers_from(desk_.transaction(), membership.sharer_person_id);
    if (!pending) return failed(pending);
    for (const storage::WalletTransferRecord& transfer : *pending) {
        if (transfer.membership_id != membership.id) continue;
        const auto returned = return_wallet_money(desk_, transfer, desk_.now(), told_);
        if (!returned) return failed(returned);
    }
    const auto group = storage::find_group(desk_.transaction(), membership.group_id);
    if (!group) return failed(group);
    if (*group) {
        auto kept = keep_act(domain::FamilyActKind::Ended, **group, membership.id, membership.member_person_id, by);
        if (!kept) return kept;
    }
    const auto told = tell_membership(desk_.transaction(), {membership.sharer_person_id, membership.member_person_id},
                                      MembershipChange::Ended, desk_.now());
    if (!told) return failed(told);
    told_.insert(told_.end(), told->begin(), told->end());
    return {};
}

Answered<domain::Fen> FamilyEnding::dissolve(const storage::GroupRecord& group, const EndingBy& by) {
    const auto members = storage::list_bound_members(desk_.transaction(), group.id);
    if (!members) return failed(members);
    for (const storage::MemberRecord& member : *members) {
        if (auto ended = end({member.id, group.id, group.sharer_person_id, member.person_id}, by); !ended) {
            return failed(ended);
        }
    }
    const auto policy = policy_of_group(desk_.transaction(), parts_, group, desk_.now());
    if (!policy) return failed(policy);
    domain::Fen returned;
    if (*policy == nullptr || domain::returns_unspent(**policy)) {
        const PolicyMark mark =
            *policy != nullptr ? mark_of(**policy) : PolicyMark{group.policy_id, group.policy_version};
        const auto given = give_all_back(desk_, group, domain::MoveOccasion::Dissolved, mark);
        if (!given) return failed(given);
        returned = *given;
    }
    const auto dissolved = storage::dissolve_group(desk_.transaction(), group.id, desk_.now(), by.reason);
    if (!dissolved) return failed(dissolved);
    if (*dissolved == storage::Found::No) return std::unexpected(refuse(ErrorCode::GroupUnknown));
    if (auto kept = keep_act(domain::FamilyActKind::Dissolved, group, {}, group.sharer_person_id, by); !kept) {
        return failed(kept);
    }
    const auto told = storage::append_notice(desk_.transaction(), {.person_id = group.sharer_person_id,
                                                                   .kind = domain::NoticeKind::FamilyDissolved,
                                                                   .noticed_at = desk_.now(),
                                                                   .settlement_id = std::nullopt,
                                                                   .reason = std::nullopt,
                                                                   .read_at = std::nullopt,
                                                                   .amount = returned});
    if (!told) return failed(told);
    told_.push_back(group.sharer_person_id);
    return returned;
}

Answered<void> FamilyEnding::end_all_of(std::string_view person_id, const EndingBy& by) {
    const auto memberships = storage::list_bound_memberships_of(desk_.transaction(), person_id);
    if (!memberships) return failed(memberships);
    for (const storage::MembershipRecord& membership : *memberships) {
        auto ended = end({membership.id, membership.group_id, membership.sharer_person_id, std::string(person_id)}, by);
        if (!ended) return ended;
    }
    const auto group = storage::find_active_group(desk_.transaction(), person_id);
    if (!group) return failed(group);
    if (!*group) return {};
    if (auto dissolved = dissolve(**group, by); !dissolved) return failed(dissolved);
    return {};
}

}  // namespace server
