#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "server/family_person.hpp"
#include "server/test_till.hpp"
#include "storage/person_store.hpp"

using namespace server_tests;
using protocol::ErrorCode;

namespace {

/// 李明 of Guiyang, who has a second record in Zunyi that stands like this.
struct TwoPlaces {
    TestServer server{with_people()};
    FamilyPerson person{server, person_named("李明")};

    explicit TwoPlaces(domain::InsuranceStatus second) {
        person.activate();
        auto transaction = server.database().begin();
        REQUIRE(transaction);
        REQUIRE(storage::put_insurance(*transaction, {.person_id = std::string(li_ming),
                                                      .area = "520300",
                                                      .scheme = domain::Scheme::Resident,
                                                      .status = second}));
        REQUIRE(transaction->commit());
    }
    protocol::InsuredPlacesAnswer places() { return person.call(protocol::read_insured_places).must(); }
    auto choose(std::string area, domain::Scheme scheme) {
        return person.call(protocol::choose_place, {.area = std::move(area), .scheme = scheme});
    }
};

}  // namespace

TEST_CASE("places: the used one first; balance and rules follow the one that is chosen, and back") {
    TwoPlaces world(domain::InsuranceStatus::Normal);
    const auto before = world.places();
    REQUIRE(before.items.size() == 2);
    CHECK(before.items[0].place_zh == "贵阳市");
    CHECK(before.items[0].is_used);
    CHECK(before.items[0].balance_fen == 86'200 + 562'070);
    CHECK(before.items[1].may_choose);
    const auto after = world.choose("520300", domain::Scheme::Resident).must();
    CHECK(after.items[0].area == "520300");
    CHECK(after.items[0].is_used);
    CHECK(world.person.call(protocol::read_identity).must().area == "520300");
    CHECK(world.person.call(protocol::read_home).must().person->place_zh == "遵义市");
    world.choose("520100", domain::Scheme::Employee).must();
    CHECK(world.person.call(protocol::read_identity).must().area == "520100");
}

TEST_CASE("places: only a record in normal standing is a choice; the refusal says how it stands") {
    TwoPlaces world(domain::InsuranceStatus::MovedAway);
    const auto refused = world.choose("520300", domain::Scheme::Resident);
    CHECK(refused.code() == ErrorCode::InsuranceNotUsable);
    CHECK(refused.error->problem == "moved_away");
    CHECK(world.choose("130100", domain::Scheme::Employee).code() == ErrorCode::NotFound);
    CHECK_FALSE(world.places().items[1].may_choose);
}

TEST_CASE("places: records that wait to be merged are no choice") {
    TwoPlaces world(domain::InsuranceStatus::DuplicateRecords);
    CHECK(world.choose("520300", domain::Scheme::Resident).code() == ErrorCode::IdentityDuplicateRecords);
    const auto places = world.places();
    CHECK(std::ranges::none_of(places.items, &protocol::InsuredPlace::may_choose));
}

TEST_CASE("places: told to nobody before the person check") {
    TestServer server{with_people()};
    FamilyPerson person{server, person_named("李明")};
    CHECK(person.call(protocol::read_insured_places).code() == ErrorCode::IdentityStepMissing);
}
