#include "domain/relation.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "domain/consent.hpp"
#include "domain/insurance.hpp"
#include "domain/ledger.hpp"

namespace domain_tests {

using namespace domain;

TEST_CASE("names and enumerators belong together") {
    CHECK(name_of(Relation::Spouse) == "spouse");
    CHECK(name_of(Relation::OtherRelative) == "other_relative");
    CHECK(find_enumerator<Relation>("daughters_child") == Relation::DaughtersChild);
    CHECK(find_enumerator<Relation>("Spouse") == std::nullopt);
    CHECK(find_enumerator<Relation>("") == std::nullopt);
    for (const Relation relation : all_enumerators<Relation>()) {
        CHECK(find_enumerator<Relation>(name_of(relation)) == relation);
    }
    CHECK(name_of(InsuranceStatus::Deceased) == "deceased");
    CHECK(name_of(AccountKind::OpeningBalances) == "opening_balances");
    CHECK(name_of(TransferKind::Reversal) == "reversal");
}

TEST_CASE("the eight near relatives contain the three, and never a spouse's") {
    CHECK(core_relations.size() == 3);
    CHECK(near_relations.size() == 8);
    CHECK(core_relations.without(near_relations).is_empty());
    CHECK(near_relations.common_with(relations_by_marriage).is_empty());
}

TEST_CASE("sets of enumerators") {
    RelationSet set;
    CHECK(set.is_empty());
    set.insert(Relation::Child);
    set.insert(Relation::Spouse);
    set.insert(Relation::Child);
    CHECK(set.size() == 2);
    CHECK(set.contains(Relation::Child));
    CHECK_FALSE(set.contains(Relation::Parent));
    CHECK(set.united_with({Relation::Parent}) == core_relations);

    std::vector<Relation> in_order;
    set.for_each([&](Relation relation) { in_order.push_back(relation); });
    CHECK(in_order == std::vector{Relation::Spouse, Relation::Child});

    set.remove(Relation::Child);
    CHECK(set == RelationSet{Relation::Spouse});
}

TEST_CASE("two consents are required, the face never is") {
    CHECK(is_required(ConsentKind::Service));
    CHECK(is_required(ConsentKind::Identity));
    CHECK_FALSE(is_required(ConsentKind::Face));
    CHECK_FALSE(is_required(ConsentKind::Notices));
    CHECK(name_of(ConsentKind::Service) == "service");
    CHECK(find_enumerator<ConsentKind>("notices") == ConsentKind::Notices);
}

}  // namespace domain_tests
