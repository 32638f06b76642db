#include "storage/sms_challenge_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/samples.hpp"
#include "storage/test_database.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

SmsChallengeRecord challenge(const std::string& id, const std::string& mobile, domain::Instant created_at,
                             const std::string& purpose = "login") {
    return {id, {mobile}, {"ciphertext"}, purpose, {"code hash"}, created_at, created_at + domain::minutes(5), 0,
            {}, {}};
}

}  // namespace

TEST_CASE("wrong codes are counted, the right one works once") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(insert_sms_challenge(transaction, challenge("c", "m", noon)));
    CHECK(must(count_wrong_sms_code(transaction, "c")) == 1);
    CHECK(must(count_wrong_sms_code(transaction, "c")) == 2);
    CHECK_FALSE(must(count_wrong_sms_code(transaction, "unknown")));
    CHECK(must(use_sms_challenge(transaction, "c", noon)) == Found::Yes);
    CHECK(must(use_sms_challenge(transaction, "c", noon)) == Found::No);
    const auto used = must_find(find_sms_challenge(transaction, "c"));
    CHECK(used.wrong_tries == 2);
    CHECK(used.used_at == noon);
    CHECK(used.code_hash == Bytes{"code hash"});
    CHECK(used.expires_at == noon + domain::minutes(5));
}

TEST_CASE("a new code replaces the number's earlier ones of the same purpose") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(insert_sms_challenge(transaction, challenge("old", "m", noon)));
    must(insert_sms_challenge(transaction, challenge("of another", "n", noon)));
    must(insert_sms_challenge(transaction, challenge("registration", "m", noon, "registration")));
    must(replace_sms_challenges(transaction, {"m"}, "login", noon));
    CHECK(must_find(find_sms_challenge(transaction, "old")).replaced_at == noon);
    CHECK(must(use_sms_challenge(transaction, "old", noon)) == Found::No);
    CHECK(must(use_sms_challenge(transaction, "of another", noon)) == Found::Yes);
    CHECK(must(use_sms_challenge(transaction, "registration", noon)) == Found::Yes);
}

TEST_CASE("what was sent to a number is counted and the latest found, whatever the purpose") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(insert_sms_challenge(transaction, challenge("1", "m", noon)));
    must(insert_sms_challenge(transaction, challenge("2", "m", noon + domain::minutes(1), "registration")));
    must(insert_sms_challenge(transaction, challenge("3", "n", noon + domain::minutes(2))));
    CHECK(must_find(find_latest_sms_challenge(transaction, {"m"})).id == "2");
    CHECK_FALSE(must(find_latest_sms_challenge(transaction, {"nobody's"})));
    CHECK(must(count_sms_challenges(transaction, {"m"}, noon)) == 2);
    CHECK(must(count_sms_challenges(transaction, {"m"}, noon + domain::milliseconds(1))) == 1);
    CHECK(must(purge_sms_challenges(transaction, noon + domain::minutes(1))) == 1);
    CHECK_FALSE(must(find_sms_challenge(transaction, "1")));
}
