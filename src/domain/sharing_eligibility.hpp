#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/enum_names.hpp"
#include "domain/instant.hpp"
#include "domain/insurance.hpp"
#include "domain/policy.hpp"
#include "domain/relation.hpp"

/// Who may share, and who may be a beneficiary: decided by the policy alone, for the client (to explain before
/// somebody tries) and the server (which decides).
namespace domain {

/// One record of insurance, as far as sharing asks.
struct InsuranceFact {
    AreaCode area;
    Scheme scheme = Scheme::Employee;
    InsuranceStatus status = InsuranceStatus::Normal;
};

/// Whether a policy rules where somebody is insured. An empty list of provinces rules everywhere.
[[nodiscard]] bool rules_area(const Policy& policy, const AreaCode& area);

/// What is known of the one who wants to share.
struct SharerFacts {
    PrerequisiteSet done;                   ///< real name, real person, voucher
    std::vector<InsuranceFact> insurances;  ///< of every place
    int active_memberships = 0;             ///< accounts of others that this person may spend
};

enum class SharerObstacle {
    Prerequisite,      ///< real name, real person or the voucher is missing
    NotInsured,        ///< no record, or one that has ended
    OtherPlace,        ///< insured where this policy doesn't rule
    NoAccount,         ///< the scheme has no personal account (resident insurance)
    Suspended,         ///< payments are missing
    DuplicateRecords,  ///< the agency must merge the records first
    MemberElsewhere,   ///< spends another's account, and the policy allows one role only
};

template <>
inline constexpr auto enum_names<SharerObstacle> = std::to_array<std::string_view>(
    {"prerequisite", "not_insured", "other_place", "no_account", "suspended", "duplicate_records", "member_elsewhere"});

/// Why somebody can't share; nothing when nothing is in the way. The record that shares is the first usable one.
[[nodiscard]] std::optional<SharerObstacle> find_sharer_obstacle(const Policy& policy, const SharerFacts& facts);

/// The record of insurance with which somebody shares; nothing when there is none.
[[nodiscard]] std::optional<InsuranceFact> sharing_insurance(const Policy& policy,
                                                             const std::vector<InsuranceFact>& insurances);

/// What can be said of an invitation before the other person agreed: it concerns the sharer and the typed data only.
struct InvitingFacts {
    Relation relation = Relation::OtherRelative;
    bool invites_oneself = false;
    int members = 0;        ///< bound to the sharer now
    int child_members = 0;  ///< of them, children
    int asked_today = 0;    ///< invitations that this sharer began on Shanghai's day
};

enum class InvitingObstacle { Oneself, RelationByMarriage, RelationNotAllowed, GroupFull, ChildrenFull, AskedTooOften };

template <>
inline constexpr auto enum_names<InvitingObstacle> = std::to_array<std::string_view>(
    {"oneself", "relation_by_marriage", "relation_not_allowed", "group_full", "children_full", "asked_too_often"});

[[nodiscard]] std::optional<InvitingObstacle> find_inviting_obstacle(const Policy& policy, const InvitingFacts& facts);

/// How many relatives one account may have; nothing = no limit given.
[[nodiscard]] std::optional<int> members_max(const Policy& policy);
/// How many people the account counts, as its limit counts them.
[[nodiscard]] int counted_people(const Policy& policy, int members);

/// What is known of the one who is invited. Findings are for nobody's eyes before that person agreed.
struct MemberFacts {
    std::vector<InsuranceFact> insurances;
    int active_memberships = 0;           ///< accounts that this person may spend now
    bool is_member_here = false;          ///< of this very sharer
    bool shares_oneself = false;          ///< has members of an account of his or her own
    std::optional<Instant> last_left_at;  ///< the end of the latest membership
};

enum class MemberObstacle {
    NotInsured,
    OtherPlace,        ///< insured in another province than the policy's
    OtherPoolingArea,  ///< the policy wants the sharer's own city
    SchemeNotAllowed,
    Suspended,
    DuplicateRecords,
    AlreadyMemberHere,
    AlreadyShared,  ///< member of as many accounts as a person may have
    SharesOneself,
    RejoinsTooSoon,
};

template <>
inline constexpr auto enum_names<MemberObstacle> = std::to_array<std::string_view>(
    {"not_insured", "other_place", "other_pooling_area", "scheme_not_allowed", "suspended", "duplicate_records",
     "already_member_here", "already_shared", "shares_oneself", "rejoins_too_soon"});

/// Why a person can't become a member of an account insured in `sharer_area`; nothing when nothing is in the way.
[[nodiscard]] std::optional<MemberObstacle> find_member_obstacle(const Policy& policy, const AreaCode& sharer_area,
                                                                 const MemberFacts& facts, Instant now);

}  // namespace domain
