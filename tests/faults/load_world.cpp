#include "faults/load_world.hpp"

#include <sqlite3.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdio>

#include "server/encoding.hpp"
#include "server/institution_register.hpp"
#include "server/key_ring.hpp"
#include "server/sandbox_people.hpp"
#include "storage/account_store.hpp"
#include "storage/identity_store.hpp"
#include "storage/ledger_check.hpp"
#include "storage/ledger_store.hpp"
#include "storage/payment_code_store.hpp"
#include "storage/person_store.hpp"
#include "storage/session_store.hpp"
#include "storage/test_database.hpp"

namespace faults {

using storage_tests::must;

namespace {

constexpr std::string_view area = "520100";
const domain::AccountId opening{"opening balances of the load"};

/// A number of nobody's with its check digit (GB 11643): born on a day of 1980 to 1999, in no known district.
std::string resident_id(int number) {
    char digits[18];
    std::snprintf(digits, sizeof digits, "529999%04d%02d%02d%03d", 1980 + number % 20, 1 + number / 20 % 12,
                  1 + number / 240 % 28, number / 6720 % 1000);
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int place = 0; place < 17; ++place) sum += (digits[place] - '0') * weights[place];
    return std::string(digits, 17) + "10X98765432"[sum % 11];
}

}  // namespace

LoadWorld::LoadWorld(const std::string& data_folder) : path_(data_folder + "/family.db") {
    auto keys = server::open_key_file(data_folder + "/keys/family.keys", server::MissingKeyFile::Refuse, random_);
    REQUIRE(keys.has_value());
    vault_.emplace(std::move(*keys), random_);
    database_ = must(storage::Database::open({.path = path_, .checksum = server::sha256_hex, .now = clock_.now()}));
}

void LoadWorld::write(const std::function<void(storage::Transaction&)>& change) {
    auto transaction = must(database_->begin());
    change(transaction);
    must(transaction.commit());
}

std::vector<LoadPerson> LoadWorld::add_people(int count, std::int64_t fen) {
    std::vector<LoadPerson> people;
    write([&](storage::Transaction& transaction) {
        if (people_made_ == 0) {
            must(storage::open_ledger_account(transaction, opening, domain::AccountKind::OpeningBalances, "load",
                                              clock_.now()));
        }
        for (int index = 0; index < count; ++index) people.push_back(add_person(transaction, fen));
    });
    return people;
}

LoadPerson LoadWorld::add_person(storage::Transaction& transaction, std::int64_t fen) {
    const std::string id = "load person " + std::to_string(people_made_);
    const std::string number = resident_id(people_made_++);
    must(storage::insert_person(transaction,
                                {.id = id,
                                 .resident_id_lookup = vault_->digest(server::DigestOf::ResidentId, number),
                                 .resident_id_ciphertext = vault_->seal(server::SealedAs::ResidentId, id, number),
                                 .name_ciphertext = vault_->seal(server::SealedAs::PersonName, id, "李明"),
                                 .mobile_lookup = {},
                                 .mobile_ciphertext = {},
                                 .guardian_id = {},
                                 .family = ""}));
    must(storage::put_insurance(transaction, {.person_id = id,
                                              .area = std::string(area),
                                              .scheme = domain::Scheme::Employee,
                                              .status = domain::InsuranceStatus::Normal}));
    open_money(transaction, id, fen);
    const std::string session = server::random_identifier(random_);
    LoadPerson person{.id = id,
                      .account = "account of " + id,
                      .session = session,
                      .cookie = "session=" + vault_->session_token(session)};
    open_app(transaction, person);
    return person;
}

void LoadWorld::open_money(storage::Transaction& transaction, const std::string& person, std::int64_t fen) {
    const domain::Instant now = clock_.now();
    const domain::AccountId money{"money of " + person};
    must(storage::open_ledger_account(transaction, money, domain::AccountKind::PersonalCurrent,
                                      server::personal_account_owner(person, area), now));
    const domain::Transfer transfer{.id = {"opening of " + person},
                                    .kind = domain::TransferKind::OpeningBalance,
                                    .reverses = {},
                                    .posted_at = now,
                                    .postings = {{opening, {-fen}}, {money, {fen}}}};
    REQUIRE(must(storage::post_transfer(transaction, transfer, "")).status == storage::PostStatus::Posted);
}

void LoadWorld::open_app(storage::Transaction& transaction, const LoadPerson& person) {
    const domain::Instant now = clock_.now();
    const std::string mobile = "199" + std::to_string(10'000'000 + people_made_);
    must(storage::insert_account(transaction,
                                 {.id = person.account,
                                  .mobile_lookup = vault_->digest(server::DigestOf::Mobile, mobile),
                                  .mobile_ciphertext = vault_->seal(server::SealedAs::Mobile, person.account, mobile),
                                  .password_hash = "",
                                  .language = "zh-CN",
                                  .created_at = now,
                                  .last_login_at = now,
                                  .previous_login_at = {}}));
    must(storage::put_identity(transaction, {.account_id = person.account,
                                             .person_id = person.id,
                                             .name_checked_at = now,
                                             .person_checked_at = now,
                                             .person_check_way = domain::PersonCheckWay::HallCode,
                                             .voucher_activated_at = now,
                                             .payment_password_hash = "",
                                             .payment_password_locked_at = {}}));
    must(storage::insert_session(transaction, {.id = person.session,
                                               .account_id = person.account,
                                               .token_hash = {server::sha256(vault_->session_token(person.session))},
                                               .created_at = now,
                                               .last_seen_at = now,
                                               .expires_at = now + domain::hours(24),
                                               .ended_at = {}}));
    must(storage::put_payment_guard(transaction, person.session, now));
}

std::vector<ShownCode> LoadWorld::show_codes(const std::vector<LoadPerson>& people, int count) {
    std::vector<ShownCode> codes;
    write([&](storage::Transaction& transaction) {
        const domain::Instant now = clock_.now();
        for (int index = 0; index < count; ++index) {
            const LoadPerson& person = people[static_cast<std::size_t>(index) % people.size()];
            codes.push_back({person.id, "FA1" + server::random_token(random_).substr(0, 28)});
            must(storage::insert_payment_code(
                transaction, {.token_hash = vault_->digest(server::DigestOf::PaymentCode, codes.back().text),
                              .person_id = person.id,
                              .account_id = person.account,
                              .created_at = now,
                              .expires_at = now + domain::hours(24),
                              .replaced_at = {},
                              .visit_institution = {},
                              .visit_opened_at = {},
                              .visit_closes_at = {},
                              .settled_at = {}}));
        }
    });
    return codes;
}

void LoadWorld::keep_guards_open(const std::vector<LoadPerson>& people) {
    write([&](storage::Transaction& transaction) {
        for (const LoadPerson& person : people) {
            must(storage::put_payment_guard(transaction, person.session, clock_.now()));
        }
    });
}

void LoadWorld::empty_log() {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open_v2(path_.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK);
    sqlite3_busy_timeout(handle, 10'000);
    CHECK(sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(handle);
}

std::vector<std::string> LoadWorld::defects() {
    auto reader = must(database_->read());
    std::vector<std::string> texts;
    for (const storage::Violation& violation : must(storage::check_ledger(reader))) {
        texts.push_back(storage::to_text(violation));
    }
    return texts;
}

std::string pharmacy_credential() {
    const auto file =
        server::read_institution_register("assets/sandbox/institutions.json", server::RegisterUse::Sandbox);
    REQUIRE(file.has_value());
    for (const auto& institution : file->institutions) {
        if (institution.code == pharmacy) return institution.credential;
    }
    FAIL("the sandbox has no such pharmacy");
    return {};
}

}  // namespace faults
