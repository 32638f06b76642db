#pragma once

#include <optional>
#include <vector>

#include "domain/sharing_eligibility.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"
#include "server/known_person.hpp"
#include "storage/account_store.hpp"
#include "storage/identity_store.hpp"
#include "storage/mutual_aid_store.hpp"

namespace server {

/// Whoever asks, with all that sharing depends on.
struct SharingParty {
    storage::AccountRecord account;
    domain::MobileNumber mobile;
    std::optional<storage::IdentityRecord> identity;
    std::optional<KnownPerson> person;       ///< once the account is proven to be this person's
    const domain::Policy* policy = nullptr;  ///< of the place of insurance; null where none rules
    std::optional<storage::GroupRecord> group;
    std::vector<storage::MemberRecord> members;
    std::vector<storage::MembershipRecord> memberships;
    std::optional<domain::SharerObstacle> obstacle;  ///< why this person can't share
    std::optional<domain::AreaCode> area;            ///< of the insurance that shares
};

[[nodiscard]] Answered<SharingParty> find_sharing_party(storage::Reader& reader, const ApplicationParts& parts,
                                                        const Caller& caller);

/// As find_sharing_party, and refuses whoever can't share now.
[[nodiscard]] Answered<SharingParty> require_sharer(storage::Reader& reader, const ApplicationParts& parts,
                                                    const Caller& caller);

/// What is known of a person who would become a member of `sharer`'s account.
[[nodiscard]] Answered<domain::MemberFacts> member_facts(storage::Reader& reader, const KnownPerson& person,
                                                         const SharingParty& sharer);

/// Why a person who agreed can't be bound; empty when nothing is in the way.
[[nodiscard]] std::optional<Refusal> refusal_of(domain::MemberObstacle obstacle);
[[nodiscard]] Refusal refusal_of(domain::InvitingObstacle obstacle, domain::Instant now);

}  // namespace server
