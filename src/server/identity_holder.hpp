#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/identity.hpp"
#include "domain/person_name.hpp"
#include "domain/policy_guards.hpp"
#include "domain/resident_id.hpp"
#include "protocol/identity_wire.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"
#include "storage/identity_store.hpp"
#include "storage/person_store.hpp"

namespace server {

/// The person that an account names, with what the insurance has recorded. Before `identity.is_proven()` only the
/// account's own claim.
struct IdentityHolder {
    storage::IdentityRecord identity;
    domain::PersonName name;
    domain::ResidentId resident_id;
    std::vector<storage::InsuranceRecord> insurances;

    /// The record that the e-voucher stands for: the one in best standing, an employee's before a resident's. Null for
    /// somebody without any.
    [[nodiscard]] const storage::InsuranceRecord* main_insurance() const;
    [[nodiscard]] bool has_duplicate_records() const;
};

[[nodiscard]] domain::IdentityState state_of(const storage::IdentityRecord& identity);
/// Of an account that has named nobody yet, too.
[[nodiscard]] domain::IdentityState state_of(const std::optional<IdentityHolder>& holder);

/// Refuses a step that isn't the one to take now; the problem names that one.
[[nodiscard]] Refusal refuse_step(const std::optional<IdentityHolder>& holder);

/// Whom the caller's account names; nothing before the name check.
[[nodiscard]] Answered<std::optional<IdentityHolder>> find_holder(storage::Reader& reader, const Vault& vault,
                                                                  const Caller& caller);

/// The rules of the payment password where the holder is insured; those of the national guide where no place's are
/// known.
[[nodiscard]] domain::GuardRules guard_rules_for(const Policies& policies, const IdentityHolder& holder,
                                                 domain::Instant now);

/// What the holder may know of himself now.
[[nodiscard]] Answered<protocol::IdentityAnswer> describe_identity(storage::Reader& reader,
                                                                   const ApplicationParts& parts, const Caller& caller);

}  // namespace server
