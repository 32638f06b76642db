#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/settlement.hpp"
#include "storage/ledger_store.hpp"
#include "storage/person_store.hpp"

namespace server {

/// One person as a settlement needs to know him or her: the insurance that counts and the money of its account.
struct InsuredPerson {
    std::string person_id;
    std::optional<domain::InsuranceState> insurance;  ///< empty = no record at all
    std::optional<domain::AccountId> current_account;
    std::optional<domain::AccountId> earlier_account;
    domain::AccountParts balance;
    std::int64_t current_postings_count = 0;  ///< the balances' places in the ledger
    std::int64_t earlier_postings_count = 0;

    [[nodiscard]] bool has_account() const { return current_account || earlier_account; }
};

/// Of a person's records, the one that counts: of `scheme` where one is asked for, normal before others.
[[nodiscard]] storage::Result<InsuredPerson> load_insured_person(storage::Reader& reader, std::string_view person_id,
                                                                 std::optional<domain::Scheme> scheme);

/// The same, for one record that is known.
[[nodiscard]] storage::Result<InsuredPerson> load_account(storage::Reader& reader,
                                                          const storage::InsuranceRecord& record);

}  // namespace server
