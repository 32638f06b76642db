#include "server/sharing_party.hpp"

#include <algorithm>

#include "domain/calendar.hpp"
#include "server/sessions.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

domain::PrerequisiteSet prerequisites_done(const std::optional<storage::IdentityRecord>& identity) {
    domain::PrerequisiteSet done;
    if (!identity) return done;
    done.insert(domain::Prerequisite::RealName);
    if (identity->is_proven()) done.insert(domain::Prerequisite::RealPerson);
    if (identity->voucher_activated_at) done.insert(domain::Prerequisite::ActiveVoucher);
    return done;
}

/// The rules of the place whose insurance can share, else of the first place that has rules.
const domain::Policy* policy_of(const Policies& policies, const KnownPerson& person, domain::Instant now) {
    const domain::Policy* first = nullptr;
    for (const domain::InsuranceFact& insurance : person.insurances) {
        const domain::Policy* policy = policies.find(insurance.area, domain::shanghai_date(now));
        if (policy == nullptr) continue;
        if (domain::sharing_insurance(*policy, {insurance})) return policy;
        if (first == nullptr) first = policy;
    }
    return first;
}

Answered<void> add_family(storage::Reader& reader, SharingParty& party) {
    auto group = storage::find_active_group(reader, party.person->record.id);
    if (!group) return failed(group);
    party.group = std::move(*group);
    if (party.group) {
        auto members = storage::list_bound_members(reader, party.group->id);
        if (!members) return failed(members);
        party.members = std::move(*members);
    }
    auto memberships = storage::list_bound_memberships_of(reader, party.person->record.id);
    if (!memberships) return failed(memberships);
    party.memberships = std::move(*memberships);
    return {};
}

Answered<SharingParty> find_account(storage::Reader& reader, const Vault& vault, const Caller& caller) {
    if (!caller.session) return std::unexpected(refuse(ErrorCode::NotLoggedIn));
    auto account = storage::find_account(reader, caller.session->account_id);
    if (!account) return failed(account);
    if (!*account) return std::unexpected(refuse(ErrorCode::NotLoggedIn));
    const auto mobile = open_mobile(vault, (*account)->id, (*account)->mobile_ciphertext);
    if (!mobile) return failed(mobile);
    auto identity = storage::find_identity(reader, (*account)->id);
    if (!identity) return failed(identity);
    return SharingParty{.account = std::move(**account),
                        .mobile = *mobile,
                        .identity = std::move(*identity),
                        .person = std::nullopt,
                        .policy = nullptr,
                        .group = std::nullopt,
                        .members = {},
                        .memberships = {},
                        .obstacle = domain::SharerObstacle::Prerequisite,
                        .area = std::nullopt};
}

}  // namespace

Answered<SharingParty> find_sharing_party(storage::Reader& reader, const ApplicationParts& parts,
                                          const Caller& caller) {
    auto party = find_account(reader, parts.vault, caller);
    if (!party || !party->identity || !party->identity->is_proven()) return party;
    auto person = open_person(reader, parts.vault, party->identity->person_id);
    if (!person) return failed(person);
    party->person = std::move(*person);
    if (auto added = add_family(reader, *party); !added) return failed(added);
    party->policy = policy_of(parts.policies, *party->person, caller.now);
    if (party->policy == nullptr) {
        party->obstacle = domain::SharerObstacle::OtherPlace;
        return party;
    }
    party->obstacle = domain::find_sharer_obstacle(*party->policy,
                                                   {.done = prerequisites_done(party->identity),
                                                    .insurances = party->person->insurances,
                                                    .active_memberships = static_cast<int>(party->memberships.size())});
    if (const auto insurance = domain::sharing_insurance(*party->policy, party->person->insurances)) {
        party->area = insurance->area;
    }
    return party;
}

Answered<SharingParty> require_sharer(storage::Reader& reader, const ApplicationParts& parts, const Caller& caller) {
    auto party = find_sharing_party(reader, parts, caller);
    if (!party) return party;
    if (party->obstacle) {
        Refusal refusal = refuse(ErrorCode::SharerNotEligible);
        refusal.problem = domain::name_of(*party->obstacle);
        return std::unexpected(std::move(refusal));
    }
    return party;
}

Answered<domain::MemberFacts> member_facts(storage::Reader& reader, const KnownPerson& person,
                                           const SharingParty& sharer) {
    const auto memberships = storage::list_bound_memberships_of(reader, person.record.id);
    if (!memberships) return failed(memberships);
    const auto own_group = storage::find_active_group(reader, person.record.id);
    if (!own_group) return failed(own_group);
    const auto left_at = storage::find_last_left_at(reader, person.record.id);
    if (!left_at) return failed(left_at);
    domain::MemberFacts facts{.insurances = person.insurances,
                              .active_memberships = static_cast<int>(memberships->size()),
                              .is_member_here = false,
                              .shares_oneself = false,
                              .last_left_at = *left_at};
    facts.is_member_here = std::ranges::any_of(*memberships, [&](const storage::MembershipRecord& membership) {
        return sharer.group && membership.group_id == sharer.group->id;
    });
    if (*own_group) {
        const auto own_members = storage::list_bound_members(reader, (*own_group)->id);
        if (!own_members) return failed(own_members);
        facts.shares_oneself = !own_members->empty();
    }
    return facts;
}

std::optional<Refusal> refusal_of(domain::MemberObstacle obstacle) {
    const auto with_problem = [obstacle](ErrorCode code) {
        Refusal refusal = refuse(code);
        refusal.problem = domain::name_of(obstacle);
        return refusal;
    };
    switch (obstacle) {
        case domain::MemberObstacle::NotInsured:
        case domain::MemberObstacle::SchemeNotAllowed: return with_problem(ErrorCode::MemberNotInsured);
        case domain::MemberObstacle::OtherPlace:
        case domain::MemberObstacle::OtherPoolingArea: return with_problem(ErrorCode::MemberElsewhere);
        case domain::MemberObstacle::Suspended: return with_problem(ErrorCode::MemberSuspended);
        case domain::MemberObstacle::DuplicateRecords: return with_problem(ErrorCode::MemberDuplicateRecords);
        case domain::MemberObstacle::AlreadyMemberHere: return with_problem(ErrorCode::MemberAlreadyHere);
        case domain::MemberObstacle::AlreadyShared:
        case domain::MemberObstacle::SharesOneself: return with_problem(ErrorCode::MemberAlreadyShared);
        case domain::MemberObstacle::RejoinsTooSoon: return with_problem(ErrorCode::MemberRejoinsTooSoon);
    }
    return std::nullopt;
}

Refusal refusal_of(domain::InvitingObstacle obstacle, domain::Instant now) {
    Refusal refusal;
    switch (obstacle) {
        case domain::InvitingObstacle::Oneself:
            refusal = refuse_field(ErrorCode::InvitingOneself, "resident_id");
            break;
        case domain::InvitingObstacle::RelationByMarriage:
        case domain::InvitingObstacle::RelationNotAllowed:
            refusal = refuse_field(ErrorCode::RelationNotAllowed, "relation");
            break;
        case domain::InvitingObstacle::GroupFull:
        case domain::InvitingObstacle::ChildrenFull: refusal = refuse(ErrorCode::GroupFull); break;
        case domain::InvitingObstacle::AskedTooOften:
            refusal = refuse_until(ErrorCode::InvitationsTooMany, domain::next_shanghai_midnight(now));
            break;
    }
    refusal.problem = domain::name_of(obstacle);
    return refusal;
}

}  // namespace server
