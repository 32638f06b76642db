#include "storage/person_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/samples.hpp"
#include "storage/test_database.hpp"

using namespace storage;
using namespace storage_tests;
using domain::BalanceQuery;
using domain::InsuranceStatus;
using domain::Relation;
using domain::Scheme;

namespace {

PersonRecord person(const std::string& id) {
    return {id, {"lookup of " + id}, {"id ciphertext"}, {"name ciphertext"}, Bytes{"m"}, Bytes{"mobile"},
            {}, "family 1"};
}

}  // namespace

TEST_CASE("a person is found by id and by resident ID, which is one person's") {
    TestDatabase database;
    auto transaction = must(database->begin());
    CHECK(must(insert_person(transaction, person("p"))) == Insertion::Inserted);
    auto twin = person("q");
    twin.resident_id_lookup = {"lookup of p"};
    CHECK(must(insert_person(transaction, twin)) == Insertion::AlreadyThere);
    CHECK(must_find(find_person(transaction, "p")).mobile_lookup == Bytes{"m"});
    CHECK(must_find(find_person_by_resident_id(transaction, {"lookup of p"})).family == "family 1");
    CHECK_FALSE(must(find_person(transaction, "q")));
    CHECK(must(count_persons(transaction)) == 1);
}

TEST_CASE("a person may be without a phone") {
    TestDatabase database;
    auto transaction = must(database->begin());
    auto child = person("child");
    child.mobile_lookup = {};
    child.mobile_ciphertext = {};
    must(insert_person(transaction, child));
    CHECK_FALSE(must_find(find_person(transaction, "child")).mobile_ciphertext);
}

TEST_CASE("a guardian may come after the child, but must come") {
    TestDatabase database;
    auto child = person("child");
    child.guardian_id = "mother";
    {
        auto transaction = must(database->begin());
        must(insert_person(transaction, child));
        CHECK(error_of(transaction.commit()) == StorageErrorKind::Constraint);
    }
    auto transaction = must(database->begin());
    must(insert_person(transaction, child));
    must(insert_person(transaction, person("mother")));
    must(transaction.commit());
    auto reader = must(database->read());
    CHECK(must_find(find_person(reader, "child")).guardian_id == "mother");
}

TEST_CASE("persons are listed by pages") {
    TestDatabase database;
    auto transaction = must(database->begin());
    for (const char* id : {"c", "a", "b"}) must(insert_person(transaction, person(id)));
    const auto first = must(list_persons(transaction, "", 2));
    REQUIRE(first.size() == 2);
    CHECK(first[0].id == "a");
    CHECK(first[1].id == "b");
    const auto second = must(list_persons(transaction, "b", 2));
    REQUIRE(second.size() == 1);
    CHECK(second[0].id == "c");
}

TEST_CASE("a person may be insured more than once, and the status changes") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(insert_person(transaction, person("p")));
    must(put_insurance(transaction, {"p", "520100", Scheme::Employee, InsuranceStatus::Normal, BalanceQuery::Offered}));
    must(put_insurance(transaction, {"p", "130100", Scheme::Resident, InsuranceStatus::Normal, BalanceQuery::Offered}));
    must(put_insurance(transaction,
                       {"p", "520100", Scheme::Employee, InsuranceStatus::Suspended, BalanceQuery::NotOffered}));
    const auto insurances = must(list_insurances(transaction, "p"));
    REQUIRE(insurances.size() == 2);
    // Employees' come before residents', until the person chooses.
    CHECK(insurances[0].status == InsuranceStatus::Suspended);
    CHECK(insurances[0].balance_query == BalanceQuery::NotOffered);
    CHECK(insurances[1].area == "130100");
    CHECK(insurances[1].scheme == Scheme::Resident);
    must(put_insured_place_choice(transaction, insurances[1], noon));
    CHECK(must(list_insurances(transaction, "p"))[0].area == "130100");
    must(put_insured_place_choice(transaction, insurances[0], noon));
    CHECK(must(list_insurances(transaction, "p"))[0].area == "520100");
}

TEST_CASE("relatives are kept in the direction they are given") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(insert_person(transaction, person("man")));
    must(insert_person(transaction, person("wife")));
    CHECK(must(insert_relative(transaction, {"man", "wife", Relation::Spouse})) == Insertion::Inserted);
    CHECK(must(insert_relative(transaction, {"man", "wife", Relation::Sibling})) == Insertion::AlreadyThere);
    const auto relatives = must(list_relatives(transaction, "man"));
    REQUIRE(relatives.size() == 1);
    CHECK(relatives[0].relative_id == "wife");
    CHECK(relatives[0].relation == Relation::Spouse);
    CHECK(must(list_relatives(transaction, "wife")).empty());
    CHECK(error_of(insert_relative(transaction, {"man", "stranger", Relation::Child})) == StorageErrorKind::Constraint);
}
