#include "storage/retention_store.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "storage/access_log_store.hpp"
#include "storage/consent_store.hpp"
#include "storage/family_voucher_store.hpp"
#include "storage/guardian_consent_store.hpp"
#include "storage/letter_store.hpp"
#include "storage/money_samples.hpp"
#include "storage/own_data_store.hpp"
#include "storage/purge.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

constexpr domain::Duration three_years = domain::days(3 * 365 + 2);

std::vector<AccessRecord> accesses(Reader& reader) {
    return must(list_accesses(reader, "husband", {}, {{std::numeric_limits<std::int64_t>::max()}, ""}, 10));
}

void insert_consent(Transaction& transaction, const std::string& account) {
    must(append_consent(transaction, {.account_id = account,
                                      .kind = domain::ConsentKind::Service,
                                      .given = true,
                                      .version = "1",
                                      .text_sha256 = "x",
                                      .decided_at = noon,
                                      .channel = "web"}));
}

FamilyVoucherRecord voucher(const std::string& id) {
    return {.id = id,
            .account_id = "a",
            .holder_person_id = "husband",
            .relative_person_id = "wife",
            .name_ciphertext = {"n"},
            .resident_id_ciphertext = {"r"},
            .relation = domain::Relation::Spouse,
            .state = domain::FamilyVoucherState::Active,
            .policy_id = "guizhou",
            .policy_version = "1",
            .created_at = noon,
            .signed_at = noon,
            .confirmed_at = noon,
            .ended_at = {},
            .ended_reason = {},
            .reviewed_at = {},
            .reviewed_by = {},
            .guardian_text_version = {},
            .guardian_text_sha256 = {}};
}

void sign(Transaction& transaction, const std::string& id) {
    must(insert_signed_letter(transaction, {.id = "letter of " + id,
                                            .account_id = "a",
                                            .person_id = "husband",
                                            .letter = "family_voucher",
                                            .version = "1",
                                            .text_sha256 = "x",
                                            .signed_at = noon,
                                            .channel = "web",
                                            .invitation_id = id}));
}

}  // namespace

TEST_CASE("retention: who looked is kept for three years, then goes; nothing goes before") {
    TestDatabase database;
    auto transaction = must(database->begin());
    insert_small_family(transaction);
    for (const int year : {0, 1, 2, 3}) {
        must(insert_access(transaction, {.id = "access-" + std::to_string(year),
                                         .person_id = "husband",
                                         .accessed_at = noon + domain::days(365 * year),
                                         .by = domain::AccessBy::Staff,
                                         .actor_id = "clerk",
                                         .data = domain::AccessedData::Documents,
                                         .reason = domain::AccessReason::FamilyVoucher,
                                         .about_person_id = {}}));
    }
    must(purge_old_rows(transaction, {}, noon + domain::days(3 * 365)));
    CHECK(accesses(transaction).size() == 4);
    must(purge_old_rows(transaction, {}, noon + three_years));
    CHECK(accesses(transaction).size() == 3);
    must(purge_old_rows(transaction, {}, noon + domain::days(365) + three_years));
    CHECK(accesses(transaction).size() == 2);
}

TEST_CASE("retention: consents go three years after the account was deleted, never while it is there") {
    TestDatabase database;
    auto transaction = must(database->begin());
    for (const char* account : {"a", "b"}) {
        must(insert_account(transaction, sample_account(account)));
        insert_consent(transaction, account);
    }
    const domain::Instant deleted = noon + domain::days(100);
    REQUIRE(must(empty_account(
                transaction,
                {.id = "b", .mobile_lookup = {"none"}, .mobile_ciphertext = {"none"}, .deleted_at = deleted})) ==
            Found::Yes);
    CHECK(must(purge_consents(transaction, noon + domain::days(99))) == 0);
    CHECK(must(list_current_consents(transaction, "b")).size() == 1);
    must(purge_old_rows(transaction, {}, deleted + three_years));
    CHECK(must(list_current_consents(transaction, "b")).empty());
    CHECK(must(list_current_consents(transaction, "a")).size() == 1);
}

TEST_CASE("retention: letters, guardians' consents and family vouchers go three years after what they were for") {
    TestDatabase database;
    auto transaction = must(database->begin());
    insert_small_family(transaction);
    must(insert_person(transaction, person_called("child")));
    must(insert_account(transaction, sample_account("a")));
    FamilyVoucherRecord ended = voucher("ended");
    must(insert_family_voucher(transaction, ended));
    sign(transaction, "ended");
    ended.state = domain::FamilyVoucherState::Ended;
    ended.ended_at = noon + domain::days(10);
    ended.ended_reason = domain::FamilyVoucherEnd::ByHolder;
    must(update_family_voucher(transaction, ended));
    must(insert_family_voucher(transaction, voucher("running")));
    sign(transaction, "running");
    for (const char* person : {"wife", "child"}) {
        must(append_guardian_consent(transaction, {.account_id = "a",
                                                   .child_person_id = person,
                                                   .given = true,
                                                   .version = "1",
                                                   .text_sha256 = "x",
                                                   .decided_at = noon,
                                                   .channel = "web"}));
    }

    must(purge_old_rows(transaction, {}, noon + domain::days(3 * 365)));
    CHECK(must(find_family_voucher(transaction, "ended")));
    CHECK(must(list_guardian_consents(transaction, "a")).size() == 2);
    must(purge_old_rows(transaction, {}, noon + domain::days(20) + three_years));
    CHECK_FALSE(must(find_family_voucher(transaction, "ended")));
    CHECK(must(find_family_voucher(transaction, "running")));
    const auto letters = must(list_signed_letters(transaction, "a"));
    REQUIRE(letters.size() == 1);
    CHECK(letters[0].invitation_id == "running");
    // Of whose code is still shown the consent stays; of the one who is nowhere it went.
    const auto consents = must(list_guardian_consents(transaction, "a"));
    REQUIRE(consents.size() == 1);
    CHECK(consents[0].child_person_id == "wife");
}
