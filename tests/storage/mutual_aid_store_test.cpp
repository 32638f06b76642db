#include "storage/mutual_aid_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "storage/invitation_store.hpp"
#include "storage/letter_store.hpp"
#include "storage/person_store.hpp"
#include "storage/samples.hpp"
#include "storage/test_database.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

PersonRecord somebody(const std::string& id) {
    return {.id = id,
            .resident_id_lookup = {"lookup of " + id},
            .resident_id_ciphertext = {"id"},
            .name_ciphertext = {"name"},
            .mobile_lookup = std::nullopt,
            .mobile_ciphertext = std::nullopt,
            .guardian_id = std::nullopt,
            .family = ""};
}

GroupRecord group(const std::string& id, const std::string& sharer) {
    return {id, sharer, "guizhou", "2026-01", noon, std::nullopt};
}

MemberRecord member(const std::string& id, const std::string& group_id, const std::string& person,
                    domain::Instant bound_at = noon) {
    return {.id = id,
            .group_id = group_id,
            .person_id = person,
            .relation = domain::Relation::Spouse,
            .state = MemberState::Bound,
            .bound_at = bound_at,
            .ended_at = std::nullopt,
            .ended_reason = std::nullopt,
            .invitation_id = "invitation of " + id};
}

InvitationRecord invitation(const std::string& id, std::optional<std::string> person) {
    return {.id = id,
            .account_id = "a",
            .sharer_person_id = "husband",
            .person_id = std::move(person),
            .name_ciphertext = {"name"},
            .resident_id_ciphertext = {"id"},
            .relation = domain::Relation::Spouse,
            .policy_id = "guizhou",
            .policy_version = "2026-01",
            .status = domain::InvitationStatus::Open,
            .created_at = noon,
            .expires_at = noon + domain::days(3),
            .authorized_at = std::nullopt,
            .agreed_at = std::nullopt,
            .agreed_way = std::nullopt,
            .signed_at = std::nullopt};
}

void insert_people(Transaction& transaction) {
    must(insert_account(transaction, sample_account("a")));
    for (const char* id : {"husband", "wife", "mother"}) must(insert_person(transaction, somebody(id)));
}

}  // namespace

TEST_CASE("a membership begins, ends once, and stays ended") {
    TestDatabase database;
    auto transaction = must(database->begin());
    insert_people(transaction);
    CHECK_FALSE(must(find_active_group(transaction, "husband")));
    must(insert_group(transaction, group("g", "husband")));
    must(insert_member(transaction, member("m1", "g", "wife")));
    must(insert_member(transaction, member("m2", "g", "mother", noon - domain::hours(1))));

    CHECK(must(find_active_group(transaction, "husband"))->id == "g");
    const auto members = must(list_bound_members(transaction, "g"));
    REQUIRE(members.size() == 2);
    CHECK(members[0].id == "m2");
    const auto memberships = must(list_bound_memberships_of(transaction, "wife"));
    REQUIRE(memberships.size() == 1);
    CHECK(memberships[0].sharer_person_id == "husband");
    CHECK(must(find_membership(transaction, "m1"))->group_id == "g");
    CHECK_FALSE(must(find_last_left_at(transaction, "wife")));

    CHECK(must(end_member(transaction, "m1", noon, domain::MembershipEnd::Unbound)) == Found::Yes);
    CHECK(must(end_member(transaction, "m1", noon, domain::MembershipEnd::Left)) == Found::No);
    CHECK(must(list_bound_memberships_of(transaction, "wife")).empty());
    CHECK(must(find_member(transaction, "m1"))->ended_reason == domain::MembershipEnd::Unbound);
    CHECK(must(find_last_left_at(transaction, "wife")) == noon);
    must(insert_member(transaction, member("m3", "g", "wife")));
    must(transaction.commit());

    CHECK(raw_sql(database.path(), "UPDATE mutual_aid_members SET state = 'bound', ended_at = NULL WHERE id = 'm1'")
              .starts_with("a membership that ended"));
    CHECK(raw_sql(database.path(), "DELETE FROM mutual_aid_members").starts_with("memberships are never deleted"));
}

TEST_CASE("an account has one group, and a group nobody twice") {
    TestDatabase database;
    auto transaction = must(database->begin());
    insert_people(transaction);
    must(insert_group(transaction, group("g", "husband")));
    must(insert_member(transaction, member("m1", "g", "wife")));
    {
        auto savepoint = must(Savepoint::begin(transaction));
        CHECK(error_of(insert_group(transaction, group("h", "husband"))) == StorageErrorKind::Constraint);
    }
    auto savepoint = must(Savepoint::begin(transaction));
    CHECK(error_of(insert_member(transaction, member("m2", "g", "wife"))) == StorageErrorKind::Constraint);
}

TEST_CASE("an invitation is open to its person until it was answered; whose turn it is, the place's steps say") {
    TestDatabase database;
    auto transaction = must(database->begin());
    insert_people(transaction);
    must(insert_invitation(transaction, invitation("i", "wife")));
    must(insert_invitation(transaction, invitation("of nobody", std::nullopt)));
    CHECK(must(count_invitations(transaction, "a", noon)) == 2);
    CHECK(must(list_incoming_invitations(transaction, "wife", noon)).size() == 1);

    InvitationRecord known = must(find_invitation(transaction, "i")).value();
    known.authorized_at = noon;
    CHECK(must(update_invitation(transaction, known)) == Found::Yes);
    CHECK(must(list_incoming_invitations(transaction, "wife", noon)).size() == 1);
    CHECK(must(list_incoming_invitations(transaction, "wife", noon + domain::days(3))).empty());
    known.agreed_at = noon;
    known.agreed_way = domain::AcceptanceWay::OwnPhone;
    must(update_invitation(transaction, known));
    CHECK(must(list_incoming_invitations(transaction, "wife", noon)).empty());
    CHECK(must(find_open_invitation(transaction, "a", noon))->id == "of nobody");

    must(withdraw_open_invitations(transaction, "a"));
    CHECK_FALSE(must(find_open_invitation(transaction, "a", noon)));
    CHECK(must(find_invitation(transaction, "i"))->status == domain::InvitationStatus::Withdrawn);
}

TEST_CASE("codes of an invitation are counted, used once, and forgotten in time") {
    TestDatabase database;
    auto transaction = must(database->begin());
    insert_people(transaction);
    must(insert_invitation(transaction, invitation("i", "wife")));
    const auto code = [](const std::string& id, domain::Party party, domain::Instant at) {
        return InvitationCodeRecord{id, "i", party, {"number"}, {"hash"}, at, 0, std::nullopt};
    };
    must(insert_invitation_code(transaction, code("1", domain::Party::Sharer, noon)));
    must(insert_invitation_code(transaction, code("2", domain::Party::Member, noon)));
    must(insert_invitation_code(transaction, code("3", domain::Party::Member, noon + domain::minutes(1))));
    CHECK(must(find_latest_invitation_code(transaction, "i", domain::Party::Member))->id == "3");
    CHECK(must(count_invitation_codes_to(transaction, {"number"}, domain::Party::Member, noon)) == 2);
    must(count_wrong_invitation_code(transaction, "3"));
    CHECK(must(find_latest_invitation_code(transaction, "i", domain::Party::Member))->wrong_tries == 1);
    CHECK(must(use_invitation_code(transaction, "3", noon)) == Found::Yes);
    CHECK(must(use_invitation_code(transaction, "3", noon)) == Found::No);

    CHECK(must(purge_invitations(transaction, noon + domain::days(40))) == 0);
    CHECK(must(purge_invitation_codes(transaction, noon + domain::days(2))) == 3);
    CHECK(must(purge_invitations(transaction, noon + domain::days(40))) == 1);
}

TEST_CASE("a signed letter never changes, a reading does") {
    TestDatabase database;
    {
        auto transaction = must(database->begin());
        insert_people(transaction);
        must(put_letter_reading(transaction, {"a", "letter", "1", "sha", 2, noon}));
        must(put_letter_reading(transaction, {"a", "letter", "2", "other", 0, noon}));
        CHECK(must(find_letter_reading(transaction, "a", "letter"))->version == "2");
        must(drop_letter_reading(transaction, "a", "letter"));
        CHECK_FALSE(must(find_letter_reading(transaction, "a", "letter")));
        must(insert_signed_letter(transaction, {"s", "a", "husband", "letter", "1", "sha", noon, "web", "i"}));
        CHECK(must(count_signed_letters(transaction, "husband", "letter")) == 1);
        CHECK(must(find_signed_letter(transaction, "i"))->text_sha256 == "sha");
        must(transaction.commit());
    }
    CHECK(raw_sql(database.path(), "UPDATE signed_letters SET version = '9'").starts_with("signed letters never"));
    CHECK(raw_sql(database.path(), "DELETE FROM signed_letters").starts_with("signed letters are never"));
    CHECK(raw_sql(database.path(),
                  "INSERT OR REPLACE INTO signed_letters VALUES ('s', 'a', 'husband', '', '', '', 0, '', 'i')")
              .starts_with("this invitation's letter"));
}
