#pragma once

#include <expected>
#include <vector>

#include "server/institution_call.hpp"
#include "server/institution_identify.hpp"
#include "server/insured_person.hpp"
#include "server/kept_decision.hpp"
#include "storage/mutual_aid_store.hpp"

namespace server {

/// Everything that decides about one bill, read in the transaction that carries it out: the one writer holds the
/// beneficiary's and each sharer's balance still until it is over.
struct SettlementFacts {
    const domain::Policy* policy = nullptr;
    domain::SettlementCase facts;
    InsuredPerson beneficiary;
    std::vector<storage::MembershipRecord> memberships;  ///< of the case's sharers, in the same order
    std::vector<InsuredPerson> sharers;
    std::vector<AccountSeen> shared_accounts;  ///< pots, quotas and the beneficiary's wallet, as they were

    [[nodiscard]] std::expected<domain::SettlementPlan, domain::SettlementReasons> decide() const {
        return domain::decide_settlement(facts, *policy);
    }
    /// What the decision rests on, to be kept beside it.
    [[nodiscard]] KeptDecision to_keep() const;
};

/// Whose bill it is, where and when.
struct BillQuestion {
    const Policies& policies;
    domain::Instant now;
    std::string_view person_id;
    std::optional<domain::Scheme> scheme;  ///< empty = of the insurance that counts
    domain::Bill bill;
    domain::SettlementPlace place;
};

/// Reads them, for a till or for somebody who only wants to know. Without insurance of this scheme the beneficiary's is
/// empty; where no place has rules the policy is null: nothing can be decided then.
[[nodiscard]] storage::Result<SettlementFacts> read_settlement_facts(storage::Reader& reader,
                                                                     const BillQuestion& question);

/// The same for a till. Refuses when the beneficiary has no insurance of this scheme, or one of a place without rules.
[[nodiscard]] Institutional<SettlementFacts> load_settlement_facts(InstitutionCall& call, std::string_view person_id,
                                                                   domain::Scheme scheme, const domain::Bill& bill);

}  // namespace server
