#include "storage/identity_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/person_check_store.hpp"
#include "storage/person_store.hpp"
#include "storage/samples.hpp"
#include "storage/test_database.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

/// Two accounts and two persons to bind.
struct Scene {
    TestDatabase database;
    Transaction transaction = must(database->begin());

    Scene() {
        for (const char* id : {"a", "b"}) must(insert_account(transaction, sample_account(id)));
        for (const std::string id : {"p", "q"}) {
            must(insert_person(transaction, {.id = id,
                                             .resident_id_lookup = {"lookup of " + id},
                                             .resident_id_ciphertext = {"number"},
                                             .name_ciphertext = {"name"},
                                             .mobile_lookup = {},
                                             .mobile_ciphertext = {},
                                             .guardian_id = {},
                                             .family = ""}));
        }
    }
};

IdentityRecord claim(const std::string& account, const std::string& person) {
    return {.account_id = account, .person_id = person, .name_checked_at = noon};
}

IdentityRecord proof(const std::string& account, const std::string& person) {
    IdentityRecord identity = claim(account, person);
    identity.person_checked_at = noon;
    identity.person_check_way = domain::PersonCheckWay::HallCode;
    return identity;
}

}  // namespace

TEST_CASE("an account's identity is kept and replaced as a whole") {
    Scene scene;
    CHECK_FALSE(must(find_identity(scene.transaction, "a")));
    must(put_identity(scene.transaction, claim("a", "p")));
    must(put_identity(scene.transaction, claim("a", "q")));
    CHECK(must_find(find_identity(scene.transaction, "a")).person_id == "q");

    IdentityRecord prepared = claim("a", "q");
    prepared.activation_channel = domain::ActivationChannel::Wechat;
    prepared.prepared_password_hash = "$argon2id$…";
    must(put_identity(scene.transaction, prepared));
    CHECK(must_find(find_identity(scene.transaction, "a")).prepared_password_hash == "$argon2id$…");

    IdentityRecord active = proof("a", "q");
    active.voucher_activated_at = noon;
    active.payment_password_hash = "$argon2id$…";
    active.payment_password_failures = 5;
    active.payment_password_locked_at = noon;
    must(put_identity(scene.transaction, active));
    const IdentityRecord found = must_find(find_identity(scene.transaction, "a"));
    CHECK(IdentityRecord::columns(found) == IdentityRecord::columns(active));
    CHECK(found.is_proven());
}

TEST_CASE("a password that was prepared isn't kept beside a proven person") {
    Scene scene;
    IdentityRecord identity = proof("a", "q");
    identity.prepared_password_hash = "$argon2id$…";
    CHECK_FALSE(put_identity(scene.transaction, identity));
}

TEST_CASE("many accounts may claim a person, one may be the person's") {
    Scene scene;
    must(put_identity(scene.transaction, claim("a", "p")));
    must(put_identity(scene.transaction, claim("b", "p")));
    CHECK_FALSE(must(find_identity_of_person(scene.transaction, "p")));

    must(put_identity(scene.transaction, proof("b", "p")));
    CHECK(must_find(find_identity_of_person(scene.transaction, "p")).account_id == "b");
    CHECK_FALSE(put_identity(scene.transaction, proof("a", "p")));
}

TEST_CASE("a payment password needs a proven person") {
    Scene scene;
    IdentityRecord identity = claim("a", "p");
    identity.payment_password_hash = "$argon2id$…";
    CHECK_FALSE(put_identity(scene.transaction, identity));
}

TEST_CASE("tries of a check are counted by account, kind and day") {
    Scene scene;
    const domain::CivilDate today{2026, 6, 16};
    const domain::CivilDate tomorrow{2026, 6, 17};
    CHECK(must(identity_tries(scene.transaction, "a", "name", today)) == 0);
    CHECK(must(count_identity_try(scene.transaction, "a", "name", today)) == 1);
    CHECK(must(count_identity_try(scene.transaction, "a", "name", today)) == 2);
    CHECK(must(count_identity_try(scene.transaction, "a", "face", today)) == 1);
    CHECK(must(count_identity_try(scene.transaction, "b", "name", today)) == 1);
    CHECK(must(count_identity_try(scene.transaction, "a", "name", tomorrow)) == 1);
    CHECK(must(identity_tries(scene.transaction, "a", "name", today)) == 2);

    // 2026-06-17 00:30 in Shanghai.
    const domain::Instant night{1'781'627'400'000};
    CHECK(must(purge_identity_tries(scene.transaction, night)) == 3);
    CHECK(must(identity_tries(scene.transaction, "a", "name", tomorrow)) == 1);
}

TEST_CASE("a face check is finished once") {
    Scene scene;
    const FaceCheckRecord check{"f", "a", noon, noon + domain::minutes(3), {}, {}};
    must(insert_face_check(scene.transaction, check));
    CHECK(must(finish_face_check(scene.transaction, "f", noon, domain::FaceOutcome::WrongPerson)) == Found::Yes);
    CHECK(must(finish_face_check(scene.transaction, "f", noon, domain::FaceOutcome::Passed)) == Found::No);
    CHECK(must_find(find_face_check(scene.transaction, "f")).outcome == domain::FaceOutcome::WrongPerson);
    CHECK(must(purge_face_checks(scene.transaction, noon)) == 0);
    CHECK(must(purge_face_checks(scene.transaction, noon + domain::milliseconds(1))) == 1);
}

TEST_CASE("a hall code works once and not after its end") {
    Scene scene;
    const domain::Instant expiry = noon + domain::days(30);
    const auto code = [&](const std::string& hash) {
        return HallCodeRecord{{hash}, "p", "identity", noon, expiry, {}};
    };
    CHECK(must(insert_hall_code(scene.transaction, code("x"))) == Insertion::Inserted);
    CHECK(must(insert_hall_code(scene.transaction, code("x"))) == Insertion::AlreadyThere);
    must(insert_hall_code(scene.transaction, code("y")));
    CHECK(must(use_hall_code(scene.transaction, {"x"}, noon)) == Found::Yes);
    CHECK(must(use_hall_code(scene.transaction, {"x"}, noon)) == Found::No);
    CHECK(must(use_hall_code(scene.transaction, {"y"}, expiry)) == Found::No);
    CHECK(must_find(find_hall_code(scene.transaction, {"x"})).used_at == noon);
    CHECK(must(purge_hall_codes(scene.transaction, expiry + domain::milliseconds(1))) == 2);
}
