#include "server/sandbox_people.hpp"

#include "server/test_server.hpp"
#include "storage/ledger_check.hpp"
#include "storage/person_store.hpp"

using namespace server_tests;

TEST_CASE("the sandbox's people are loaded once, and the ledger balances") {
    TestServer server({.with_sandbox_people = true});
    const auto people = server::read_people_file("assets/sandbox/people.json");
    REQUIRE(people.has_value());
    SeededRandom random(3);
    const auto again =
        server::load_sandbox_people(server.database(), server.vault(), random, *people, server.clock().now());
    REQUIRE(again.has_value());
    CHECK(*again == 0);

    auto reader = server.database().read();
    REQUIRE(reader.has_value());
    CHECK(storage::count_persons(*reader) == static_cast<std::int64_t>(people->people.size()));
    const auto defects = storage::check_ledger(*reader);
    REQUIRE(defects.has_value());
    CHECK(defects->empty());
    const auto now = server::sandbox_people_now(*reader, *people);
    REQUIRE(now.has_value());
    for (std::size_t index = 0; index < people->people.size(); ++index) {
        const auto& expected = people->people[index].insurances;
        const auto& found = now->people[index].insurances;
        for (std::size_t record = 0; record < expected.size(); ++record) {
            CHECK(found[record].current_fen == expected[record].current_fen);
            CHECK(found[record].earlier_fen == expected[record].earlier_fen);
            CHECK(found[record].status == expected[record].status);
        }
    }
}

TEST_CASE("a person of the sandbox is found by ID number through its keyed digest") {
    TestServer server({.with_sandbox_people = true});
    auto reader = server.database().read();
    REQUIRE(reader.has_value());
    const auto person = storage::find_person_by_resident_id(
        *reader, server.vault().digest(server::DigestOf::ResidentId, "520103198510129019"));
    REQUIRE((person.has_value() && person->has_value()));
    CHECK(server.vault().open(server::SealedAs::PersonName, (*person)->id, (*person)->name_ciphertext) == "李明");
}
