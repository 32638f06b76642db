#include "faults/raw_settlements.hpp"

#include <chrono>

#include "storage/institution_store.hpp"
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

}  // namespace

RawSettlements::RawSettlements(const std::string& path) : database_(must(storage::Database::open(options_for(path)))) {
    auto transaction = must(database_->begin());
    open_sample_ledger(transaction);
    must(storage::post_transfer(transaction,
                                transfer("much", {{opening, {-1'000'000'000'000}}, {man, {1'000'000'000'000}}}, noon,
                                         domain::TransferKind::OpeningBalance),
                                ""));
    must(storage::insert_person(transaction, {.id = "man",
                                              .resident_id_lookup = {"lookup"},
                                              .resident_id_ciphertext = {"number"},
                                              .name_ciphertext = {"name"},
                                              .mobile_lookup = {},
                                              .mobile_ciphertext = {},
                                              .guardian_id = {},
                                              .family = ""}));
    must(storage::insert_account(transaction, sample_account("account")));
    must(storage::put_institution(transaction, {.code = pharmacy_code,
                                                .name = "药店",
                                                .kind = domain::InstitutionKind::Pharmacy,
                                                .tier = domain::InstitutionTier::None,
                                                .area = "520100",
                                                .credential_hash = {"hash"}}));
    must(transaction.commit());
}

void RawSettlements::settle(storage::Transaction& transaction) {
    const std::string number = std::to_string(number_++);
    const storage::Bytes token{"token " + number};
    storage::PaymentCodeRecord code;
    code.token_hash = token;
    code.person_id = "man";
    code.account_id = "account";
    code.created_at = noon;
    code.expires_at = noon + domain::hours(1);
    must(storage::insert_payment_code(transaction, code));
    must(storage::open_payment_visit(transaction, token, pharmacy_code, noon, noon + domain::hours(1)));
    must(storage::settle_payment_visit(transaction, token, pharmacy_code, noon));
    const domain::Transfer moved = transfer("transfer " + number, {{man, {-price.value}}, {pharmacy, price}}, noon,
                                            domain::TransferKind::Settlement);
    must(storage::post_transfer(transaction, moved, "settlement " + number));
    storage::SettlementRecord record;
    record.id = "settlement " + number;
    record.visit_id = "visit " + number;
    record.institution = pharmacy_code;
    record.msgid = "message " + number;
    record.person_id = "man";
    record.total = record.person_part = record.own = price;
    record.policy_id = "guizhou";
    record.policy_version = "2026-01";
    record.transfer_id = moved.id;
    record.steps = std::string(200, 's');
    record.settled_at = noon;
    must(storage::insert_settlement(transaction, record));
    must(storage::insert_settlement_line(transaction, {.settlement_id = record.id,
                                                       .line = 1,
                                                       .detail_number = "1",
                                                       .catalogue_code = "XA02BCA001A001010100001",
                                                       .institution_item_code = "M0001",
                                                       .amount = price,
                                                       .count_text = "1",
                                                       .price_text = "1.23"}));
    storage::NoticeRecord notice;
    notice.person_id = "man";
    notice.kind = domain::NoticeKind::Paid;
    notice.noticed_at = noon;
    notice.settlement_id = record.id;
    must(storage::append_notice(transaction, notice));
    must(storage::insert_institution_message(transaction, {.msgid = record.msgid,
                                                           .institution = pharmacy_code,
                                                           .infno = "2102",
                                                           .body_hash = {std::string(32, 'h')},
                                                           .answer_ciphertext = {std::string(700, 'a')},
                                                           .created_at = noon}));
}

double RawSettlements::a_second(int batch, double seconds) {
    using Clock = std::chrono::steady_clock;
    const auto began = Clock::now();
    std::int64_t settled = 0;
    std::chrono::duration<double> took{};
    do {
        auto transaction = must(database_->begin());
        for (int index = 0; index < batch; ++index) settle(transaction);
        must(transaction.commit());
        settled += batch;
        took = Clock::now() - began;
    } while (took.count() < seconds);
    return static_cast<double>(settled) / took.count();
}

}  // namespace faults
