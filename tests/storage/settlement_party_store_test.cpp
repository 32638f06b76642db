#include "storage/settlement_party_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/settlement_samples.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

constexpr const char* people_and_code = R"(
    INSERT INTO payment_codes (token_hash, person_id, account_id, created_at, expires_at)
    VALUES (x'01', 'wife', 'a', 1000, 61000);
    INSERT INTO mutual_aid_groups (id, sharer_person_id, policy_id, policy_version, created_at)
    VALUES ('g1', 'man', 'guizhou', '2026-01', 1);
    INSERT INTO mutual_aid_members (id, group_id, person_id, relation, state, bound_at, invitation_id)
    VALUES ('m1', 'g1', 'wife', 'spouse', 'bound', 500, 'i1');
)";

/// Man and wife bound to each other, and a code of hers.
void fill(TestDatabase& database) {
    auto transaction = must(database->begin());
    must(insert_person(transaction, sample_person("man")));
    must(insert_person(transaction, sample_person("wife")));
    must(insert_account(transaction, sample_account("a")));
    must(transaction.commit());
    REQUIRE(raw_sql(database.path(), people_and_code) == "");
}

}  // namespace

TEST_CASE("a shown code is found by its digest and keeps its visit") {
    TestDatabase database;
    fill(database);
    auto transaction = must(database->begin());
    CHECK_FALSE(must(find_shown_code(transaction, {"\x02"})));
    const auto code = must_find(find_shown_code(transaction, {"\x01"}));
    CHECK(code.person_id == "wife");
    CHECK(code.visit() == domain::PaymentVisit{.code_expires_at = {61000}});

    domain::PaymentVisit visit = code.visit();
    visit.institution = "P1";
    visit.opened_at = domain::Instant{2000};
    visit.closes_at = domain::Instant{602'000};
    CHECK(must(keep_visit(transaction, {"\x01"}, visit)) == Found::Yes);
    CHECK(must(keep_visit(transaction, {"\x02"}, visit)) == Found::No);
    CHECK(must_find(find_shown_code(transaction, {"\x01"})).visit() == visit);
}

TEST_CASE("a code that was replaced is dead from then on") {
    TestDatabase database;
    fill(database);
    REQUIRE(raw_sql(database.path(), "UPDATE payment_codes SET replaced_at = 30000") == "");
    auto reader = must(database->read());
    CHECK(must_find(find_shown_code(reader, {"\x01"})).visit().code_expires_at == domain::Instant{30000});
}

TEST_CASE("a person's sharers are those of bound memberships in groups that exist") {
    TestDatabase database;
    fill(database);
    const auto sharers = [&database] {
        return database.read([](Reader& reader) { return list_sharers_of(reader, "wife"); });
    };
    REQUIRE(sharers().size() == 1);
    CHECK(sharers().front().sharer_person_id == "man");
    CHECK(sharers().front().membership_id == "m1");
    SECTION("not after unbinding") {
        REQUIRE(raw_sql(database.path(),
                        "UPDATE mutual_aid_members SET state = 'ended', ended_at = 9, ended_reason = 'unbound'") == "");
        CHECK(sharers().empty());
    }
    SECTION("not after dissolving") {
        REQUIRE(raw_sql(database.path(), "UPDATE mutual_aid_groups SET dissolved_at = 9") == "");
        CHECK(sharers().empty());
    }
}
