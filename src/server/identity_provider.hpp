#pragma once

#include <optional>
#include <string>

#include "domain/person_name.hpp"
#include "domain/resident_id.hpp"
#include "server/vault.hpp"
#include "storage/person_store.hpp"

namespace server {

/// Says whether a name and a resident ID number belong together.
class IdentityProvider {
public:
    virtual ~IdentityProvider() = default;

    /// The insured person of both; nothing when the number is unknown or the name differs, and nobody can tell which,
    /// not even by the time it takes.
    [[nodiscard]] virtual storage::Result<std::optional<storage::PersonRecord>> match(
        storage::Reader& reader, const domain::PersonName& name, const domain::ResidentId& resident_id) = 0;
};

/// Compares with the insurance's own records of people: in the sandbox, with its generated people.
class InsuranceRecordsIdentity final : public IdentityProvider {
public:
    explicit InsuranceRecordsIdentity(Vault& vault);

    [[nodiscard]] storage::Result<std::optional<storage::PersonRecord>> match(
        storage::Reader& reader, const domain::PersonName& name, const domain::ResidentId& resident_id) override;

private:
    Vault& vault_;
    storage::Bytes nobodys_name_;  ///< opened where there is no record, so that it takes as long
};

}  // namespace server
