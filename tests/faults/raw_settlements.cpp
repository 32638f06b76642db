#include "faults/raw_settlements.hpp"

#include <chrono>
#include <cstdio>

#include "storage/access_log_store.hpp"
#include "storage/institution_book_store.hpp"
#include "storage/institution_store.hpp"
#include "storage/ledger_audit_store.hpp"
#include "storage/ledger_samples.hpp"
#include "storage/notice_store.hpp"
#include "storage/payment_code_store.hpp"
#include "storage/person_store.hpp"
#include "storage/settlement_store.hpp"

namespace faults {

using namespace storage_tests;

namespace {

const std::string pharmacy_code = "P52010200001";
constexpr domain::Fen price{123};
constexpr std::int64_t codes_at_a_time = 100'000;

/// What the server's load keeps of each purchase, on average.
constexpr std::size_t steps_bytes = 141;
constexpr std::size_t facts_bytes = 218;
constexpr std::size_t answer_bytes = 789;

/// Rising, as the server's ids are.
std::string rising(const char* what, std::int64_t number, int length) {
    char text[40];
    std::snprintf(text, sizeof text, "%s%0*lld", what, length, static_cast<long long>(number));
    return text;
}

/// As far from the last one as a digest is.
storage::Bytes scattered(std::int64_t number) {
    const auto mixed = static_cast<std::uint64_t>(number + 1) * 0x9E3779B97F4A7C15U;
    char text[33];
    std::snprintf(text, sizeof text, "%016llx%016lld", static_cast<unsigned long long>(mixed),
                  static_cast<long long>(number));
    return {text};
}

}  // namespace

RawSettlements::RawSettlements(const std::string& path, int people)
    : database_(must(storage::Database::open(options_for(path)))), people_(people) {
    auto transaction = must(database_->begin());
    open_sample_ledger(transaction);
    must(storage::insert_account(transaction, sample_account("account")));
    must(storage::put_institution(transaction, {.code = pharmacy_code,
                                                .name = "药店",
                                                .kind = domain::InstitutionKind::Pharmacy,
                                                .tier = domain::InstitutionTier::None,
                                                .area = "520100",
                                                .credential_hash = {"hash"}}));
    for (int number = 0; number < people; ++number) add_person(transaction, purchase_of(number).person);
    must(transaction.commit());
}

RawSettlements::Purchase RawSettlements::purchase_of(std::int64_t number) const {
    const std::string person = "raw person " + std::to_string(number % people_);
    return {.person = person,
            .money = {"money of " + person},
            .token = scattered(number),
            .id = rising("settle", number, 16),
            .transfer = rising("moved_", number, 16),
            .msgid = rising(pharmacy_code.c_str(), number, 18)};
}

void RawSettlements::add_person(storage::Transaction& transaction, const std::string& id) {
    must(storage::insert_person(transaction, {.id = id,
                                              .resident_id_lookup = {"lookup of " + id},
                                              .resident_id_ciphertext = {"number"},
                                              .name_ciphertext = {"name"},
                                              .mobile_lookup = {},
                                              .mobile_ciphertext = {},
                                              .guardian_id = {},
                                              .family = ""}));
    const domain::AccountId money{"money of " + id};
    must(storage::open_ledger_account(transaction, money, domain::AccountKind::PersonalCurrent, id + "/520100", noon));
    must(storage::post_transfer(
        transaction,
        transfer("much of " + id, {{opening, {-1'000'000'000'000}}, {money, {1'000'000'000'000}}}, noon,
                 domain::TransferKind::OpeningBalance),
        ""));
}

void RawSettlements::show_codes(std::int64_t count) {
    auto transaction = must(database_->begin());
    for (const std::int64_t until = shown_ + count; shown_ < until; ++shown_) {
        storage::PaymentCodeRecord code;
        code.token_hash = purchase_of(shown_).token;
        code.person_id = purchase_of(shown_).person;
        code.account_id = "account";
        code.created_at = noon;
        code.expires_at = noon + domain::hours(1);
        must(storage::insert_payment_code(transaction, code));
    }
    must(transaction.commit());
}

void RawSettlements::settle(storage::Transaction& transaction) {
    const Purchase purchase = purchase_of(settled_++);
    must(storage::open_payment_visit(transaction, purchase.token, pharmacy_code, noon, noon + domain::hours(1)));
    must(storage::settle_payment_visit(transaction, purchase.token, pharmacy_code, noon));
    move_money(transaction, purchase);
    keep_settlement(transaction, purchase);
    keep_answer(transaction, purchase);
}

void RawSettlements::move_money(storage::Transaction& transaction, const Purchase& purchase) {
    const auto moved = transfer(purchase.transfer, {{purchase.money, {-price.value}}, {pharmacy, price}}, noon,
                                domain::TransferKind::Settlement);
    must(storage::post_transfer(transaction, moved, purchase.id));
}

void RawSettlements::keep_settlement(storage::Transaction& transaction, const Purchase& purchase) {
    storage::SettlementRecord record;
    record.id = purchase.id;
    record.visit_id = "v" + purchase.id;
    record.institution = pharmacy_code;
    record.msgid = purchase.msgid;
    record.person_id = purchase.person;
    record.total = record.person_part = record.own = price;
    record.policy_id = "guizhou";
    record.policy_version = "2026-01";
    record.transfer_id = domain::TransferId{purchase.transfer};
    record.steps = std::string(steps_bytes, 's');
    record.settled_at = noon;
    must(storage::insert_settlement(transaction, record));
    must(storage::insert_settlement_line(transaction, {.settlement_id = purchase.id,
                                                       .line = 1,
                                                       .detail_number = "1",
                                                       .catalogue_code = "XA02BCA001A001010100001",
                                                       .institution_item_code = "M0001",
                                                       .amount = price,
                                                       .count_text = "1",
                                                       .price_text = "1.23"}));
    must(storage::insert_settlement_decision(transaction, purchase.id, std::string(facts_bytes, 'f')));
    must(storage::insert_book(transaction, {.settlement_id = purchase.id,
                                            .institution = pharmacy_code,
                                            .insutype = "310",
                                            .clearing_type = "41",
                                            .agency = "520100",
                                            .med_type = "41",
                                            .certificate_type = "01",
                                            .batch_number = "",
                                            .total = price,
                                            .fund = {},
                                            .account_pay = price,
                                            .cash = {},
                                            .booked_at = noon}));
}

void RawSettlements::keep_answer(storage::Transaction& transaction, const Purchase& purchase) {
    storage::NoticeRecord notice;
    notice.person_id = purchase.person;
    notice.kind = domain::NoticeKind::Paid;
    notice.noticed_at = noon;
    notice.settlement_id = purchase.id;
    must(storage::append_notice(transaction, notice));
    must(storage::insert_access(transaction, {.id = "a" + purchase.id,
                                              .person_id = purchase.person,
                                              .accessed_at = noon,
                                              .by = domain::AccessBy::Institution,
                                              .actor_id = pharmacy_code,
                                              .data = domain::AccessedData::Settlement,
                                              .reason = domain::AccessReason::Payment,
                                              .about_person_id = {}}));
    must(storage::insert_institution_message(transaction, {.msgid = purchase.msgid,
                                                           .institution = pharmacy_code,
                                                           .infno = "2102",
                                                           .body_hash = {std::string(32, 'h')},
                                                           .answer_ciphertext = {std::string(answer_bytes, 'a')},
                                                           .created_at = noon}));
}

double RawSettlements::a_second(int batch, double seconds) {
    using Clock = std::chrono::steady_clock;
    if (shown_ - settled_ < codes_at_a_time) show_codes(codes_at_a_time);
    const auto began = Clock::now();
    std::int64_t settled = 0;
    std::chrono::duration<double> took{};
    do {
        auto transaction = must(database_->begin());
        for (int index = 0; index < batch; ++index) settle(transaction);
        must(transaction.commit());
        settled += batch;
        took = Clock::now() - began;
    } while (took.count() < seconds && settled_ + batch <= shown_);
    return static_cast<double>(settled) / took.count();
}

}  // namespace faults
