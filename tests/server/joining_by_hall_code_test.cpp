#include <catch2/catch_test_macros.hpp>

#include "protocol/sandbox_hall_code_wire.hpp"
#include "server/family_person.hpp"

using namespace server_tests;

namespace {

/// A son who invites his mother, who has no phone.
struct Household {
    TestServer server{{.with_sandbox_people = true}};
    const protocol::SandboxPerson& mother = person_named("欧阳䶮");
    FamilyPerson son{server, person_named("李明")};
    std::string invitation;

    Household() {
        son.activate();
        invitation = son.invite(mother, domain::Relation::Parent).must().invitation;
        son.authorize(invitation).must();
    }

    std::string code_of_hall(std::string_view use) {
        const std::string body = R"({"person":")" + mother.resident_id + R"(","use":")" + std::string(use) + "\"}";
        const auto issued = server.post("/sandbox/hall-code", body, server.fresh_key());
        return TestServer::reply_of<protocol::SandboxHallCodeAnswer>(issued).must().code;
    }
    auto agree(const std::string& code) {
        return son.call(protocol::confirm_member_code, {.invitation = invitation, .code = code});
    }
};

}  // namespace

TEST_CASE("somebody without a phone agrees by a service hall's code for joining") {
    Household household;
    REQUIRE_FALSE(household.mother.mobile.has_value());
    const std::string code = household.code_of_hall("joining");
    CHECK(household.agree(code).must().stage == protocol::InvitationStage::Letter);
    household.son.sign(household.invitation).must();
    CHECK(household.son.family().members.size() == 1);
    CHECK(household.agree(code).code() == protocol::ErrorCode::InvitationUnknown);
}

TEST_CASE("a hall's code for the person check doesn't let anybody join, and tries are few") {
    Household household;
    const std::string identity_code = household.code_of_hall("identity");
    const auto refused = household.agree(identity_code);
    CHECK(refused.code() == protocol::ErrorCode::HallCodeWrong);
    const std::int64_t tries_left = refused.error.value_or(protocol::ErrorDetail{}).tries_left.value_or(0);
    CHECK(tries_left > 0);
    for (std::int64_t left = tries_left; left > 0; --left) {
        CHECK(household.agree("00000000").code() == protocol::ErrorCode::HallCodeWrong);
    }
    const std::string right = household.code_of_hall("joining");
    CHECK(household.agree(right).code() == protocol::ErrorCode::IdentityTriesUsed);
    CHECK(household.son.family().members.empty());
}
