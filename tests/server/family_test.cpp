#include <catch2/catch_test_macros.hpp>

#include "server/family_person.hpp"
#include "storage/letter_store.hpp"

using namespace server_tests;
using protocol::ErrorCode;
using protocol::InvitationStage;

namespace {

/// The journey's husband, able to share, and his wife.
struct Scene {
    TestServer server{{.with_sandbox_people = true}};
    const protocol::SandboxPerson& wife_record = person_named("陈𬱖");
    FamilyPerson husband{server, person_named("李明")};

    Scene() { husband.activate(); }
    std::string authorized(const protocol::SandboxPerson& relative,
                           domain::Relation relation = domain::Relation::Spouse) {
        const std::string invitation = husband.invite(relative, relation).must().invitation;
        husband.authorize(invitation).must();
        return invitation;
    }
};

}  // namespace

TEST_CASE("family: invited, authorised, agreed, read, signed, bound") {
    Scene scene;
    const auto empty = scene.husband.family();
    CHECK_FALSE(empty.sharer_obstacle);
    CHECK(empty.people == 1);
    CHECK(empty.people_max == 8);
    CHECK(empty.place_zh == "贵州");

    const auto begun = scene.husband.invite(scene.wife_record).must();
    CHECK(begun.stage == InvitationStage::OwnCode);
    CHECK(begun.name == "陈𬱖");
    CHECK(begun.own_mobile_masked == "199****0102");
    CHECK(scene.husband.authorize(begun.invitation).must().stage == InvitationStage::MemberCode);
    const auto agreed = scene.husband.agree_for(begun.invitation, *scene.wife_record.mobile).must();
    CHECK(agreed.stage == InvitationStage::Letter);
    scene.server.come_from("Mozilla/5.0 (Linux; Android 13) Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.47");
    const auto bound = scene.husband.sign(begun.invitation).must();
    CHECK(bound.stage == InvitationStage::Bound);

    const auto family = scene.husband.family();
    REQUIRE(family.members.size() == 1);
    CHECK(family.members[0].id == bound.member);
    CHECK(family.members[0].name == "陈𬱖");
    CHECK(family.members[0].sex == domain::Sex::Female);
    CHECK(family.people == 2);
    CHECK_FALSE(family.invitation);

    auto reader = scene.server.database().read();
    REQUIRE(reader);
    const auto letter = storage::find_signed_letter(*reader, begun.invitation);
    REQUIRE(letter.value());
    CHECK((*letter)->version == "2026-01");
    CHECK((*letter)->text_sha256.size() == 64);
    CHECK((*letter)->channel == "wechat");
}

TEST_CASE("family: she agrees on her own phone, both see it, and either may end it") {
    Scene scene;
    FamilyPerson wife{scene.server, scene.wife_record};
    wife.prove();
    const std::string invitation = scene.husband.invite(scene.wife_record).must().invitation;
    CHECK(wife.call(protocol::read_incoming).must().items.empty());
    CHECK(wife.call(protocol::accept_incoming, {.invitation = invitation}).code() == ErrorCode::InvitationUnknown);
    scene.husband.authorize(invitation).must();
    const auto incoming = wife.call(protocol::read_incoming).must();
    REQUIRE(incoming.items.size() == 1);
    CHECK(incoming.items[0].sharer_name == "李*");
    CHECK(wife.family().incoming == 1);
    wife.call(protocol::accept_incoming, {.invitation = invitation}).must();
    CHECK(wife.call(protocol::accept_incoming, {.invitation = invitation}).code() == ErrorCode::CodeUsed);
    CHECK(scene.husband.family().invitation->stage == InvitationStage::Letter);
    const std::string member = scene.husband.sign(invitation).must().member;
    const auto hers = wife.family();
    REQUIRE(hers.memberships.size() == 1);
    CHECK(hers.memberships[0].sharer_name == "李明");

    const auto end = [&](std::string password) {
        return scene.husband.call(protocol::end_membership,
                                  {.member = member, .payment_password = std::move(password)});
    };
    const auto wrong = end("111111");
    CHECK(wrong.code() == ErrorCode::PaymentPasswordWrong);
    CHECK(scene.husband.family().members.size() == 1);
    end(std::string(payment_password)).must();
    CHECK(scene.husband.family().members.empty());
    CHECK(wife.family().memberships.empty());
    CHECK(end(std::string(payment_password)).code() == ErrorCode::MembershipUnknown);

    // Rejoining is a new membership; the member leaves with her own password.
    wife.call(protocol::set_payment_password, {.password = std::string(payment_password)}).must();
    scene.husband.bind(scene.wife_record);
    const std::string membership = wife.family().memberships.at(0).id;
    CHECK(
        scene.husband
            .call(protocol::leave_group, {.membership = membership, .payment_password = std::string(payment_password)})
            .code() == ErrorCode::MembershipUnknown);
    wife.call(protocol::leave_group, {.membership = membership, .payment_password = std::string(payment_password)})
        .must();
    CHECK(scene.husband.family().members.empty());
}

TEST_CASE("family: she declines") {
    Scene scene;
    FamilyPerson wife{scene.server, scene.wife_record};
    wife.prove();
    const std::string invitation = scene.authorized(scene.wife_record);
    wife.call(protocol::decline_incoming, {.invitation = invitation}).must();
    CHECK_FALSE(scene.husband.family().invitation);
    const auto told = scene.husband.call(protocol::read_notices, {}).must().items;
    REQUIRE(told.size() == 1);
    CHECK(told.front().kind == domain::NoticeKind::InvitationDeclined);
    CHECK(told.front().name == scene.wife_record.name);
    CHECK(scene.husband.agree_for(invitation, *scene.wife_record.mobile).code() == ErrorCode::InvitationUnknown);
}

TEST_CASE("family: codes that are wrong, used, expired, exhausted") {
    Scene scene;
    const std::string invitation = scene.husband.invite(scene.wife_record).must().invitation;
    const auto own = [&](std::string code) {
        return scene.husband.call(protocol::confirm_own_code, {.invitation = invitation, .code = std::move(code)});
    };
    CHECK(scene.husband.agree_for(invitation, *scene.wife_record.mobile).code() == ErrorCode::InvitationStepEarlier);
    const std::string right = scene.server.newest_code(scene.husband.mobile());
    const std::string wrong = right == "000000" ? "111111" : "000000";
    for (int left = 4; left >= 1; --left) {
        const auto refused = own(wrong);
        CHECK(refused.code() == ErrorCode::CodeWrong);
        CHECK(refused.error->tries_left == left);
    }
    CHECK(own(wrong).code() == ErrorCode::CodeExhausted);
    CHECK(own(right).code() == ErrorCode::CodeExhausted);

    const auto resend = [&] {
        return scene.husband.call(protocol::resend_invitation_code,
                                  {.invitation = invitation, .party = domain::Party::Sharer});
    };
    CHECK(resend().code() == ErrorCode::SmsResendTooSoon);
    scene.server.clock().advance(domain::minutes(1));
    resend().must();
    scene.server.clock().advance(domain::minutes(5));
    CHECK(own(scene.server.newest_code(scene.husband.mobile())).code() == ErrorCode::CodeExpired);
    resend().must();
    own(scene.server.newest_code(scene.husband.mobile())).must();
    CHECK(own(scene.server.newest_code(scene.husband.mobile())).code() == ErrorCode::CodeUsed);
    CHECK(resend().code() == ErrorCode::CodeUsed);

    scene.server.clock().advance(domain::days(3));
    CHECK(scene.husband.agree_for(invitation, *scene.wife_record.mobile).code() == ErrorCode::InvitationExpired);
}

TEST_CASE("family: what is typed wrong, and whom nobody may invite") {
    Scene scene;
    const auto start = [&](std::string name, std::string id, domain::Relation relation) {
        return scene.husband.call(protocol::start_invitation,
                                  {.name = std::move(name), .resident_id = std::move(id), .relation = relation});
    };
    using enum domain::Relation;
    const std::string her_id = scene.wife_record.resident_id;
    const auto bad_check_digit = start("陈𬱖", "520119870606910X" + std::string("11"), Spouse);
    CHECK(bad_check_digit.code() == ErrorCode::ResidentIdMalformed);
    const auto check_digit = start("陈𬱖", her_id.substr(0, 17) + "1", Spouse);
    CHECK(check_digit.code() == ErrorCode::ResidentIdMalformed);
    CHECK(check_digit.error->problem == "check_digit");
    const auto not_born_yet = start("陈𬱖", "520103209901010016", Child);
    CHECK(not_born_yet.code() == ErrorCode::ResidentIdMalformed);
    CHECK(not_born_yet.error->problem == "birth_date");
    CHECK(start("陈9", her_id, Spouse).code() == ErrorCode::NameMalformed);
    const auto in_law = start("陈𬱖", her_id, SpousesParent);
    CHECK(in_law.code() == ErrorCode::RelationNotAllowed);
    CHECK(in_law.error->problem == "relation_by_marriage");
    CHECK(start("陈𬱖", her_id, Sibling).code() == ErrorCode::RelationNotAllowed);
    CHECK(start("李明", "520103198510129019", Spouse).code() == ErrorCode::InvitingOneself);
    for (int count = 0; count < 10; ++count) start("陈𬱖", her_id, Spouse).must();
    CHECK(start("陈𬱖", her_id, Spouse).code() == ErrorCode::InvitationsTooMany);
}

TEST_CASE("family: who can't share is told why") {
    TestServer server{{.with_sandbox_people = true}};
    FamilyPerson wife{server, person_named("陈𬱖")};
    const auto refused = wife.invite(person_named("李明"));
    CHECK(refused.code() == ErrorCode::SharerNotEligible);
    CHECK(refused.error->problem == "prerequisite");
    wife.activate();
    CHECK(wife.invite(person_named("李明")).error->problem == "no_account");
    CHECK(wife.family().sharer_obstacle == domain::SharerObstacle::NoAccount);
}

TEST_CASE("family: what is in the relative's way is told only after the relative's code") {
    struct Row {
        std::string_view tag;
        std::string_view area;
        ErrorCode expected;
    };
    const Row rows[] = {
        {"suspended", "52", ErrorCode::MemberSuspended},
        {"not_insured", "52", ErrorCode::MemberNotInsured},
        {"stopped", "52", ErrorCode::MemberNotInsured},
        {"duplicate_records", "52", ErrorCode::MemberDuplicateRecords},
        {"large_family", "13", ErrorCode::MemberElsewhere},
    };
    Scene scene;
    for (const Row& row : rows) {
        INFO(row.tag);
        const protocol::SandboxPerson& relative = person_tagged(row.tag, row.area);
        const auto begun = scene.husband.invite(relative);
        CHECK(begun.must().stage == InvitationStage::OwnCode);
        scene.husband.authorize(begun.must().invitation).must();
        CHECK(scene.husband.agree_for(begun.must().invitation, *relative.mobile).code() == row.expected);
        CHECK_FALSE(scene.husband.family().invitation);
        scene.server.clock().advance(domain::minutes(1));
    }
}

TEST_CASE("family: the answer is the same for anybody's name and number") {
    Scene scene;
    const auto neutral = [&](std::string name, std::string id) {
        auto answer =
            scene.husband
                .call(protocol::start_invitation,
                      {.name = std::move(name), .resident_id = std::move(id), .relation = domain::Relation::Spouse})
                .must();
        answer.invitation = "the invitation's name";
        answer.name = "the name as typed";
        return protocol::write_json(answer);
    };
    const std::string of_nobody = neutral("王美丽", "11010519491231002X");
    CHECK(neutral("陈𬱖", scene.wife_record.resident_id) == of_nobody);
    CHECK(neutral("陈美丽", scene.wife_record.resident_id) == of_nobody);
    for (const auto& [tag, area] : {std::pair{"suspended", "52"}, {"not_insured", "52"}, {"large_family", "13"}}) {
        const auto& person = person_tagged(tag, area);
        CHECK(neutral(person.name, person.resident_id) == of_nobody);
    }
    // Nobody's code can't be guessed right, and runs out like anybody's.
    const std::string invitation = scene.authorized(person_named("令狐鿏"));
    scene.server.clock().advance(domain::seconds(1));
    const auto again =
        scene.husband
            .call(protocol::start_invitation,
                  {.name = "王美丽", .resident_id = "11010519491231002X", .relation = domain::Relation::Spouse})
            .must();
    scene.husband.authorize(again.invitation).must();
    for (int left = 4; left >= 1; --left) {
        const auto refused =
            scene.husband.call(protocol::confirm_member_code, {.invitation = again.invitation, .code = "123456"});
        CHECK(refused.code() == ErrorCode::CodeWrong);
        CHECK(refused.error->tries_left == left);
    }
    CHECK(
        scene.husband.call(protocol::confirm_member_code, {.invitation = again.invitation, .code = "123456"}).code() ==
        ErrorCode::CodeExhausted);
}

TEST_CASE("family: one account a person, eight people with the head") {
    Scene scene;
    scene.husband.bind(person_named("令狐鿏"));
    FamilyPerson other{scene.server, person_named("赵𣲗")};
    other.activate();
    std::string invitation = other.invite(person_named("令狐鿏")).must().invitation;
    other.authorize(invitation).must();
    CHECK(other.agree_for(invitation, *person_named("令狐鿏").mobile).code() == ErrorCode::MemberAlreadyShared);
    invitation = scene.authorized(person_named("令狐鿏"));
    CHECK(scene.husband.agree_for(invitation, *person_named("令狐鿏").mobile).code() == ErrorCode::MemberAlreadyHere);
    // Who shares can't be somebody's member.
    invitation = other.invite(person_named("李明")).must().invitation;
    other.authorize(invitation).must();
    CHECK(other.agree_for(invitation, "19900000102").code() == ErrorCode::MemberAlreadyShared);

    FamilyPerson head{scene.server, person_named("熊华志")};
    head.activate();
    for (const char* name : {"熊鹏", "姜艳燕", "熊峰", "熊雪", "熊强强", "熊菊婷", "熊宇"}) {
        head.bind(person_named(name), domain::Relation::Child);
    }
    CHECK(head.family().people == 8);
    CHECK(head.invite(person_named("陈𬱖"), domain::Relation::Child).code() == ErrorCode::GroupFull);
}

TEST_CASE("family: the letter is read to its end, for long enough, and only the present one is signed") {
    Scene scene;
    const std::string invitation = scene.authorized(scene.wife_record);
    const auto letter = scene.husband.call(protocol::read_letter).must();
    CHECK(letter.first_time);
    CHECK(letter.signable_at == 0);
    const auto sign = [&](std::string sha256) {
        return scene.husband.call(
            protocol::sign_letter,
            {.invitation = invitation, .version = letter.letter.version, .sha256 = std::move(sha256)});
    };
    CHECK(sign(letter.sha256).code() == ErrorCode::InvitationStepEarlier);
    scene.husband.agree_for(invitation, *scene.wife_record.mobile).must();
    CHECK(sign(letter.sha256).code() == ErrorCode::LetterNotRead);
    const auto read_to = [&](std::int64_t position) {
        return scene.husband
            .call(protocol::save_letter_position,
                  {.version = letter.letter.version, .sha256 = letter.sha256, .position = position})
            .must();
    };
    read_to(5);
    CHECK(read_to(2).position == 5);
    CHECK(scene.husband.call(protocol::read_letter).must().position == 5);
    read_to(17);
    const auto too_quick = sign(letter.sha256);
    CHECK(too_quick.code() == ErrorCode::LetterTooQuick);
    CHECK(too_quick.error->retry_at);
    scene.server.clock().advance(domain::seconds(10));
    CHECK(sign(std::string(64, 'a')).code() == ErrorCode::LetterChanged);
    CHECK(sign(letter.sha256).must().stage == InvitationStage::Bound);
    CHECK(sign(letter.sha256).code() == ErrorCode::InvitationUnknown);
    CHECK_FALSE(scene.husband.call(protocol::read_letter).must().first_time);
}

TEST_CASE("family: the same press twice invites once") {
    Scene scene;
    const std::string key = scene.server.fresh_key();
    const protocol::StartInvitationRequest request{
        .name = "陈𬱖", .resident_id = scene.wife_record.resident_id, .relation = domain::Relation::Spouse};
    const auto first = scene.husband.call(protocol::start_invitation, request, key);
    const auto second = scene.husband.call(protocol::start_invitation, request, key);
    CHECK(first.response.body == second.response.body);
}

TEST_CASE("family: a child's code goes to the guardian") {
    Scene scene;
    const protocol::SandboxPerson& child = person_named("李㛃");
    REQUIRE_FALSE(child.mobile);
    const protocol::SandboxPerson* guardian = protocol::find_person(sandbox_people(), child.guardian.value_or(""));
    REQUIRE(guardian != nullptr);
    const std::string invitation = scene.authorized(child, domain::Relation::Child);
    CHECK(scene.husband.agree_for(invitation, *guardian->mobile).must().stage == InvitationStage::Letter);
}
