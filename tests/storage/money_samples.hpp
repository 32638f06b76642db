#pragma once

#include <string>

#include "storage/ledger_store.hpp"
#include "storage/mutual_aid_store.hpp"
#include "storage/person_store.hpp"
#include "storage/samples.hpp"
#include "storage/test_database.hpp"

namespace storage_tests {

inline storage::PersonRecord person_called(const std::string& id) {
    return {.id = id,
            .resident_id_lookup = {"lookup of " + id},
            .resident_id_ciphertext = {"id"},
            .name_ciphertext = {"name"},
            .mobile_lookup = std::nullopt,
            .mobile_ciphertext = std::nullopt,
            .guardian_id = std::nullopt,
            .family = ""};
}

/// A sharer with a group "g", in which the wife is member "m".
inline void insert_small_family(storage::Transaction& transaction) {
    for (const char* id : {"husband", "wife"}) must(storage::insert_person(transaction, person_called(id)));
    must(storage::insert_group(transaction, {"g", "husband", "gansu", "2023-01", noon, std::nullopt}));
    must(storage::insert_member(transaction, {.id = "m",
                                              .group_id = "g",
                                              .person_id = "wife",
                                              .relation = domain::Relation::Spouse,
                                              .bound_at = noon,
                                              .ended_at = {},
                                              .ended_reason = {},
                                              .invitation_id = {}}));
}

/// Posts `fen` from an account without floor to a new one, under this id: something for a row to refer to.
inline domain::TransferId move_something(storage::Transaction& transaction, const std::string& id, std::int64_t fen,
                                         domain::TransferKind kind) {
    const domain::AccountId from{"from"};
    const domain::AccountId to{"to"};
    if (!must(storage::find_ledger_account(transaction, from))) {
        must(storage::open_ledger_account(transaction, from, domain::AccountKind::OpeningBalances, "x", noon));
        must(storage::open_ledger_account(transaction, to, domain::AccountKind::PremiumClearing, "x", noon));
    }
    const auto posted = must(storage::post_transfer(
        transaction,
        {.id = {id}, .kind = kind, .reverses = {}, .posted_at = noon, .postings = {{from, {-fen}}, {to, {fen}}}}, id));
    REQUIRE(posted.status == storage::PostStatus::Posted);
    return {id};
}

}  // namespace storage_tests
