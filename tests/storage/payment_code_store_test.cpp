#include "storage/payment_code_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/person_store.hpp"
#include "storage/samples.hpp"
#include "storage/test_database.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

const domain::Instant expiry = noon + domain::minutes(1);
const domain::Instant closing = noon + domain::minutes(10);

struct Scene {
    TestDatabase database;
    Transaction transaction = must(database->begin());

    Scene() {
        must(insert_account(transaction, sample_account("a")));
        must(insert_person(transaction, {.id = "p",
                                         .resident_id_lookup = {"lookup"},
                                         .resident_id_ciphertext = {"number"},
                                         .name_ciphertext = {"name"},
                                         .mobile_lookup = {},
                                         .mobile_ciphertext = {},
                                         .guardian_id = {},
                                         .family = ""}));
    }

    void add(const std::string& token) {
        must(insert_payment_code(
            transaction,
            {.token_hash = {token}, .person_id = "p", .account_id = "a", .created_at = noon, .expires_at = expiry}));
    }
    PaymentCodeRecord code(const std::string& token) { return must_find(find_payment_code(transaction, {token})); }
};

}  // namespace

TEST_CASE("a new payment code ends the one before it, but no visit") {
    Scene scene;
    scene.add("first");
    scene.add("scanned");
    CHECK(must(open_payment_visit(scene.transaction, {"scanned"}, "H1", noon, closing)) == Found::Yes);
    must(replace_payment_codes(scene.transaction, "a", noon));
    scene.add("second");
    CHECK(domain::life_of_payment_code(scene.code("first").state(), noon) == domain::PaymentCodeLife::Replaced);
    CHECK(domain::life_of_payment_code(scene.code("second").state(), noon) == domain::PaymentCodeLife::Alive);
    CHECK(domain::life_of_payment_code(scene.code("scanned").state(), noon) == domain::PaymentCodeLife::Scanned);
    CHECK(must(open_payment_visit(scene.transaction, {"first"}, "H1", noon, closing)) == Found::No);
}

TEST_CASE("the first scan binds a code to one institution") {
    Scene scene;
    scene.add("x");
    CHECK(must(open_payment_visit(scene.transaction, {"unknown"}, "H1", noon, closing)) == Found::No);
    CHECK(must(open_payment_visit(scene.transaction, {"x"}, "H1", noon, closing)) == Found::Yes);
    CHECK(must(open_payment_visit(scene.transaction, {"x"}, "H2", noon, closing)) == Found::No);
    CHECK(scene.code("x").visit_institution == "H1");

    scene.add("late");
    CHECK(must(open_payment_visit(scene.transaction, {"late"}, "H1", expiry, closing)) == Found::No);
}

TEST_CASE("a visit has one settlement, at its own institution, in its time") {
    Scene scene;
    for (const char* token : {"x", "y"}) {
        scene.add(token);
        must(open_payment_visit(scene.transaction, {token}, "H1", noon, closing));
    }
    CHECK(must(settle_payment_visit(scene.transaction, {"x"}, "H2", noon)) == Found::No);
    CHECK(must(settle_payment_visit(scene.transaction, {"x"}, "H1", expiry)) == Found::Yes);
    CHECK(must(settle_payment_visit(scene.transaction, {"x"}, "H1", expiry)) == Found::No);
    CHECK(must(settle_payment_visit(scene.transaction, {"y"}, "H1", closing)) == Found::No);
}

TEST_CASE("a guard remembers its last use") {
    Scene scene;
    CHECK_FALSE(must(find_payment_guard(scene.transaction, "s")));
    must(put_payment_guard(scene.transaction, "s", noon));
    must(put_payment_guard(scene.transaction, "s", expiry));
    CHECK(must(find_payment_guard(scene.transaction, "s")) == expiry);
    CHECK(must(purge_payment_guards(scene.transaction, expiry)) == 0);
    CHECK(must(purge_payment_guards(scene.transaction, closing)) == 1);
}

TEST_CASE("old payment codes are purged") {
    Scene scene;
    scene.add("x");
    CHECK(must(purge_payment_codes(scene.transaction, expiry)) == 0);
    CHECK(must(purge_payment_codes(scene.transaction, closing)) == 1);
}
