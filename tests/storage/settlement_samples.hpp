#pragma once

#include <string>

#include "storage/institution_store.hpp"
#include "storage/ledger_samples.hpp"
#include "storage/person_store.hpp"
#include "storage/settlement_store.hpp"

namespace storage_tests {

inline storage::PersonRecord sample_person(const std::string& id) {
    return {.id = id,
            .resident_id_lookup = {"lookup of " + id},
            .resident_id_ciphertext = {"id ciphertext"},
            .name_ciphertext = {"name ciphertext"},
            .mobile_lookup = {},
            .mobile_ciphertext = {},
            .guardian_id = {},
            .family = "family 1"};
}

inline storage::InstitutionRecord sample_institution(const std::string& code) {
    return {code,     "仁和药店",         domain::InstitutionKind::Pharmacy, domain::InstitutionTier::None,
            "520102", {"hash of " + code}};
}

/// The sample ledger, the two people of it and a pharmacy; a transfer "t1" of the man's 5.00 to it.
inline void open_sample_tills(storage::Transaction& transaction) {
    open_sample_ledger(transaction);
    must(storage::insert_person(transaction, sample_person("man")));
    must(storage::insert_person(transaction, sample_person("wife")));
    must(storage::put_institution(transaction, sample_institution("i1")));
    const auto paid = transfer("t1", {{man, {-500}}, {pharmacy, {500}}}, noon, domain::TransferKind::Settlement);
    REQUIRE(must(storage::post_transfer(transaction, paid, "s1")).status == storage::PostStatus::Posted);
}

/// The wife's bill of 6.00, of which the man's account paid 5.00 by transfer "t1".
inline storage::SettlementRecord sample_settlement(const std::string& id) {
    return {.id = id,
            .kind = domain::SettlementKind::Settled,
            .visit_id = "visit " + id,
            .institution = "i1",
            .msgid = "message " + id,
            .person_id = "wife",
            .membership_id = "m1",
            .sharer_person_id = "man",
            .visit_kind = domain::VisitKind::PharmacyPurchase,
            .total = {600},
            .fund = {0},
            .person_part = {600},
            .own = {0},
            .shared = {500},
            .cash = {100},
            .own_before = {},
            .own_after = {},
            .shared_before = domain::Fen{10000},
            .shared_after = domain::Fen{9500},
            .policy_id = "guizhou",
            .policy_version = "2026-01",
            .transfer_id = domain::TransferId{"t1"},
            .reverses_settlement_id = {},
            .refused_reason = {},
            .steps = "[]",
            .invoice_number = "",
            .settled_at = noon};
}

}  // namespace storage_tests
