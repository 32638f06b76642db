#include "storage/staff_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/money_samples.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

StaffRecord clerk(const std::string& id) {
    return {.id = id,
            .login = "login " + id,
            .name = "",
            .hall = "",
            .password_hash = "",
            .created_at = noon,
            .disabled_at = {}};
}

StaffRequestRecord request(const std::string& id, domain::Instant at) {
    return {.id = id,
            .kind = domain::StaffActKind::Divorce,
            .person_id = "husband",
            .other_person_id = "wife",
            .details_ciphertext = {"details"},
            .requested_by = "clerk",
            .requested_at = at,
            .decided_by = {},
            .decided_at = {}};
}

}  // namespace

TEST_CASE("what one of the staff asks for another one carries out, once") {
    TestDatabase database;
    auto transaction = must(database->begin());
    insert_small_family(transaction);
    CHECK(must(insert_staff(transaction, clerk("clerk"))) == Insertion::Inserted);
    CHECK(must(insert_staff(transaction, clerk("clerk"))) == Insertion::AlreadyThere);
    must(insert_staff(transaction, clerk("chief")));
    must(insert_staff_request(transaction, request("r1", noon)));
    must(insert_staff_request(transaction, request("r2", noon + domain::hours(1))));
    using enum domain::StaffRequestState;
    {
        auto part = must(Savepoint::begin(transaction));
        CHECK(error_of(decide_staff_request(transaction, "r1", {.state = CarriedOut, .decided_by = "clerk"}, noon)) ==
              StorageErrorKind::Constraint);
    }
    CHECK(must(decide_staff_request(transaction, "r2", {.state = CarriedOut, .decided_by = "chief"}, noon)) ==
          Found::Yes);
    CHECK(must(decide_staff_request(transaction, "r2", {.state = Rejected, .decided_by = "chief"}, noon)) == Found::No);
    // Whoever asked may take it back.
    const auto open = must(list_staff_requests(transaction, 10));
    REQUIRE(open.size() == 2);
    CHECK(open[0].id == "r1");
    CHECK(must(decide_staff_request(transaction, "r1", {.state = Rejected, .decided_by = "clerk"}, noon)) ==
          Found::Yes);
    CHECK(must(find_staff_request(transaction, "r1"))->decided_by == "clerk");
    CHECK(must(list_staff_requests_of_person(transaction, "husband")).empty());
}

TEST_CASE("a session of the staff is found by its token, ends and is purged") {
    TestDatabase database;
    auto transaction = must(database->begin());
    must(insert_staff(transaction, clerk("clerk")));
    must(insert_staff_session(transaction, {"s", "clerk", {"hash"}, noon, noon + domain::hours(8), {}}));
    CHECK(must(find_staff_session(transaction, {"hash"}))->staff_id == "clerk");
    CHECK(must(end_staff_session(transaction, "s", noon)) == Found::Yes);
    CHECK(must(end_staff_session(transaction, "s", noon)) == Found::No);
    CHECK(must(find_staff(transaction, "clerk"))->login == "login clerk");
    CHECK(must(purge_staff_sessions(transaction, noon + domain::hours(9))) == 1);
}
