#include "storage/member_cap_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/family_act_store.hpp"
#include "storage/money_samples.hpp"

using namespace storage;
using namespace storage_tests;

TEST_CASE("the latest cap of a span counts, and one without amount lifts it") {
    TestDatabase database;
    auto transaction = must(database->begin());
    insert_small_family(transaction);
    const auto set = [&](domain::CapSpan span, std::optional<domain::Fen> amount) {
        must(set_member_cap(transaction, {"m", span, amount, "guizhou", "2026-01", noon}));
    };
    CHECK_FALSE(must(find_member_caps(transaction, "m")).payment);
    set(domain::CapSpan::Payment, domain::Fen{20'000});
    set(domain::CapSpan::Month, domain::Fen{50'000});
    set(domain::CapSpan::Payment, domain::Fen{0});
    CHECK(must(find_member_caps(transaction, "m")).payment == domain::Fen{0});
    CHECK(must(find_member_caps(transaction, "m")).month == domain::Fen{50'000});
    set(domain::CapSpan::Month, std::nullopt);
    CHECK_FALSE(must(find_member_caps(transaction, "m")).month);
    must(transaction.commit());
    CHECK(raw_number(database.path(), "SELECT COUNT(*) FROM member_caps") == 4);
    CHECK(raw_sql(database.path(), "DELETE FROM member_caps") == "caps are never deleted: set another one");
}

TEST_CASE("what was done to a family is kept in order, and a group is dissolved once") {
    TestDatabase database;
    auto transaction = must(database->begin());
    insert_small_family(transaction);
    const auto act = [](const std::string& id, domain::FamilyActKind kind, domain::Instant at) {
        return FamilyActRecord{.id = id,
                               .kind = kind,
                               .actor = domain::FamilyActor::Sharer,
                               .group_id = "g",
                               .membership_id = "m",
                               .person_id = "wife",
                               .reason = domain::MembershipEnd::Dissolved,
                               .staff_request_id = {},
                               .policy_id = "gansu",
                               .policy_version = "2023-01",
                               .acted_at = at};
    };
    must(insert_family_act(transaction, act("b", domain::FamilyActKind::Ended, noon + domain::hours(1))));
    must(insert_family_act(transaction, act("a", domain::FamilyActKind::Bound, noon)));
    const auto acts = must(list_family_acts(transaction, "g"));
    REQUIRE(acts.size() == 2);
    CHECK(acts[0].kind == domain::FamilyActKind::Bound);
    CHECK(acts[1].reason == domain::MembershipEnd::Dissolved);
    CHECK(must(list_family_acts_of_person(transaction, "husband")).empty());

    CHECK(must(dissolve_group(transaction, "g", noon, domain::MembershipEnd::Dissolved)) == Found::Yes);
    CHECK(must(dissolve_group(transaction, "g", noon, domain::MembershipEnd::Deceased)) == Found::No);
    CHECK(must(find_group(transaction, "g"))->dissolved_reason == domain::MembershipEnd::Dissolved);
    CHECK_FALSE(must(find_active_group(transaction, "husband")));
}
