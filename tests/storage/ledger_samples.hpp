#pragma once

#include <string>
#include <vector>

#include "domain/ledger.hpp"
#include "storage/ledger_check.hpp"
#include "storage/ledger_store.hpp"
#include "storage/samples.hpp"
#include "storage/test_database.hpp"

namespace storage_tests {

inline const domain::AccountId opening{"opening"};
inline const domain::AccountId man{"man"};
inline const domain::AccountId wife{"wife"};
inline const domain::AccountId pharmacy{"pharmacy"};

inline domain::Transfer transfer(const std::string& id, std::vector<domain::Posting> postings,
                                 domain::Instant posted_at = noon,
                                 domain::TransferKind kind = domain::TransferKind::AccountCredit) {
    return {{id}, kind, {}, posted_at, std::move(postings)};
}

/// Opens the four accounts; the man has 100.00, his wife 20.00.
inline void open_sample_ledger(storage::Transaction& transaction) {
    using domain::AccountKind;
    must(storage::open_ledger_account(transaction, opening, AccountKind::OpeningBalances, "520100", noon));
    must(storage::open_ledger_account(transaction, man, AccountKind::PersonalEarlier, "man/520102", noon));
    must(storage::open_ledger_account(transaction, wife, AccountKind::PersonalEarlier, "wife/520102", noon));
    must(storage::open_ledger_account(transaction, pharmacy, AccountKind::InstitutionClearing, "i1", noon));
    const auto opened = transfer("opening 1", {{opening, {-12000}}, {man, {10000}}, {wife, {2000}}}, noon,
                                 domain::TransferKind::OpeningBalance);
    REQUIRE(must(storage::post_transfer(transaction, opened, "")).status == storage::PostStatus::Posted);
}

inline std::int64_t balance_fen(storage::Reader& reader, const domain::AccountId& account) {
    return must_find(storage::balance_of(reader, account)).value;
}

/// The invariants that don't hold, each as often as it was found to be broken.
inline std::vector<storage::Invariant> broken_invariants(storage::Reader& reader) {
    std::vector<storage::Invariant> broken;
    for (const auto& violation : must(storage::check_ledger(reader))) broken.push_back(violation.invariant);
    return broken;
}

}  // namespace storage_tests
