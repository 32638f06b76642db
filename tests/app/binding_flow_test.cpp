#include <catch2/catch_test_macros.hpp>

#include "app/invite_flow.hpp"
#include "family_bodies.hpp"

using namespace app;
using namespace app_test;
using domain::BindingStep;
using protocol::InvitationStage;

// Binding a relative by the steps that the place names: the client asks the answers, never the place.

namespace {

std::string family_with(domain::Instant now, const std::vector<BindingStep>& steps, bool letter_first,
                        std::optional<domain::SharerObstacle> obstacle = std::nullopt) {
    protocol::FamilyAnswer answer{.place_zh = "甘肃", .place_en = "Gansu"};
    answer.relations = {domain::Relation::Spouse, domain::Relation::Child};
    answer.steps = steps;
    answer.letter_first = letter_first;
    answer.sharer_obstacle = obstacle;
    (void)now;
    return protocol::write_json(answer);
}

const std::vector<BindingStep> gansu_first{BindingStep::Letter, BindingStep::QuestionsAndAnswers, BindingStep::Kinship,
                                           BindingStep::MemberData, BindingStep::MemberFace};
const std::vector<BindingStep> gansu_later{BindingStep::Kinship, BindingStep::MemberData, BindingStep::MemberFace};
const std::vector<BindingStep> hebei{BindingStep::Kinship, BindingStep::MemberData, BindingStep::Letter};

/// Somebody signed in at an address, whose family the server has told.
ScriptedClient at_route(std::string route, const std::string& family) {
    BootState state;
    state.route = std::move(route);
    state.signed_in_hint = true;
    ScriptedClient client{state};
    client.answer("read_session", session_body(client.now));
    client.answer("read_family", family);
    return client;
}

void read_to_the_end(ScriptedClient& client) {
    client.answer("read_letter", letter_body(client.now));
    client.act(LetterReadTo{3});
    client.answer("save_letter_position", letter_position_body(client.now, 3));
    client.pass(domain::seconds(11));
}

void name_wife(ScriptedClient& client) {
    client.act(RelationChosen{domain::Relation::Spouse});
    client.type(Field::InviteName, "陈𬱖").type(Field::InviteResidentId, "52011119870606910X");
    client.press(Button::InviteStart);
}

}  // namespace

TEST_CASE("binding: where the letter comes first, nobody is named before it is signed") {
    ScriptedClient client = at_route("#/family/invite/who", family_with(test_start, gansu_first, true));
    CHECK(client.shown() == "#/family/invite/letter");
    CHECK(invite_path(client.model) ==
          std::vector<Screen>{Screen::InviteLetter, Screen::InviteWho, Screen::InviteFace, Screen::InviteDone});
    client.press(Button::LetterAgree);
    CHECK(client.waiting("sign_letter_first") == 0);
    read_to_the_end(client);
    client.press(Button::LetterAgree).press(Button::LetterAgree);
    CHECK(client.waiting("sign_letter_first") == 1);
    CHECK(client.waiting("sign_letter") == 0);
    client.answer("sign_letter_first", letter_position_body(client.now, 3));
    CHECK(client.shown() == "#/family/invite/who");
    client.answer("read_family", family_with(client.now, gansu_later, false));
    CHECK(client.shown() == "#/family/invite/who");
    // The steps are counted as they were when the way began.
    CHECK(invite_path(client.model).size() == 4);
}

TEST_CASE("binding: a child is bound by its parent's word alone; a grown-up's own face is waited for") {
    ScriptedClient client = at_route("#/family/invite/who", family_with(test_start, gansu_later, false));
    CHECK(invite_path(client.model).size() == 3);
    name_wife(client);
    SECTION("a child") {
        client.answer("start_invitation", invitation_body(client.now, InvitationStage::Bound));
        CHECK(client.shown() == "#/family/invite/done");
    }
    SECTION("bound meanwhile by her face, on her phone") {
        client.answer("start_invitation", invitation_body(client.now, InvitationStage::MemberFace));
        CHECK(client.shown() == "#/family/invite/face");
        client.press(Button::FamilyRetry);
        client.answer("read_family", family_body(client.now, false, InvitationStage::MemberFace));
        CHECK(client.shown() == "#/family/invite/face");
        client.model.invite.invitation->name = "陈𬱖";
        client.press(Button::FamilyRetry).answer("read_family", family_body(client.now, true));
        CHECK(client.shown() == "#/family/invite/done");
        client.press(Button::InviteFinish);
        CHECK(client.shown() == "#/family");
    }
    SECTION("declined meanwhile") {
        client.answer("start_invitation", invitation_body(client.now, InvitationStage::MemberFace));
        client.press(Button::FamilyRetry).answer("read_family", family_body(client.now, false));
        CHECK(client.shown() == "#/family/invite/who");
    }
    SECTION("by a code of the service hall, eight digits") {
        client.answer("start_invitation", invitation_body(client.now, InvitationStage::MemberFace));
        client.press(Button::InviteByHallCode).type(Field::InviteMemberCode, "123456");
        CHECK(client.waiting("confirm_member_code") == 0);
        client.type(Field::InviteMemberCode, "12345678");
        CHECK(client.waiting("confirm_member_code") == 1);
        client.refuse("confirm_member_code", "hall_code_wrong", ",\"tries_left\":4");
        CHECK(client.error(Field::InviteMemberCode) == "error.hall_code_wrong.line");
        client.type(Field::InviteMemberCode, "12345679");
        client.answer("confirm_member_code", invitation_body(client.now, InvitationStage::Bound));
        CHECK(client.shown() == "#/family/invite/done");
    }
    SECTION("somebody else is named instead, and the one who was awaited isn't taken up by the next news") {
        client.answer("start_invitation", invitation_body(client.now, InvitationStage::MemberFace));
        client.press(Button::InviteAnother);
        CHECK(client.shown() == "#/family/invite/who");
        client.press(Button::FamilyRetry);
        client.answer("read_family", family_body(client.now, false, InvitationStage::MemberFace));
        CHECK(client.shown() == "#/family/invite/who");
        CHECK_FALSE(client.model.invite.invitation);
        client.act(RouteChanged{"#/family"}).press(Button::FamilyInvite);
        CHECK(client.shown() == "#/family/invite/face");
    }
}

TEST_CASE("binding: without codes the letter follows the data, and what can't be is told without its reason") {
    ScriptedClient client = at_route("#/family/invite/who", family_with(test_start, hebei, false));
    CHECK(invite_path(client.model) ==
          std::vector<Screen>{Screen::InviteWho, Screen::InviteLetter, Screen::InviteDone});
    name_wife(client);
    client.answer("start_invitation", invitation_body(client.now, InvitationStage::Letter));
    CHECK(client.shown() == "#/family/invite/letter");
    read_to_the_end(client);
    client.press(Button::LetterAgree);
    SECTION("bound") {
        client.answer("sign_letter", invitation_body(client.now, InvitationStage::Bound));
        CHECK(client.shown() == "#/family/invite/done");
    }
    SECTION("not bindable: back to the data, with the card") {
        client.refuse("sign_letter", "member_not_bindable");
        CHECK(client.shown() == "#/family/invite/who");
        CHECK(client.refusal() == "error.member_not_bindable.what");
    }
}

TEST_CASE("binding: a printed link leads through the identity check and then goes on") {
    ScriptedClient client = at_route("#/family/invite/who",
                                     family_with(test_start, gansu_first, true, domain::SharerObstacle::Prerequisite));
    client.answer("read_identity", identity_body("pin"));
    CHECK(client.shown() == "#/identity/pin");
    for (int round = 0; round < 2; ++round) {
        for (const int digit : {4, 0, 2, 7, 1, 9}) client.act(PinKeyPressed{digit});
    }
    client.answer("set_payment_password", identity_body("active"));
    CHECK(client.shown() == "#/family/invite/who");
    client.answer("read_family", family_with(client.now, gansu_first, true));
    CHECK(client.shown() == "#/family/invite/letter");
}

TEST_CASE("binding: a link opened by nobody waits for the log-in") {
    BootState state;
    state.route = "#/family/invite/who";
    ScriptedClient client{state};
    client.refuse("read_session", "not_logged_in", "", 401);
    CHECK(client.shown() == "#/login");
    CHECK(client.notice() == "notice.log_in_first");
    CHECK(client.model.wanted == Route{Screen::InviteWho});
}

TEST_CASE("joining: my own face accepts an invitation that wants it") {
    ScriptedClient client = at_route("#/family", family_body(test_start, false, std::nullopt, 1));
    client.answer("read_incoming", incoming_body(client.now, true));
    client.act(IncomingAnswered{"invitation-to-me-0001", true});
    CHECK(client.waiting("accept_incoming") == 0);
    CHECK(client.shown() == "#/family/join/invitation-to-me-0001");
    client.answer("read_identity", identity_body("active"));
    client.answer("read_consents", consents_body());
    client.act(PersonWayChosen{domain::PersonCheckWay::Face});
    if (!client.model.identity.data->face_consent_given) {
        client.press(Button::IdentityCheckPerson);
        CHECK(client.waiting("start_joining_face") == 0);
        client.act(FaceConsentToggled{});
    }
    client.press(Button::IdentityCheckPerson).press(Button::IdentityCheckPerson);
    CHECK(client.waiting("start_joining_face") == 1);
    client.answer("start_joining_face", face_check_body(client.now));
    client.act(SandboxFaceChosen{domain::FaceOutcome::WrongPerson});
    client.refuse("finish_joining_face", "face_wrong_person");
    CHECK(client.refusal() == "error.face_wrong_person.what");
    client.press(Button::IdentityCheckPerson).answer("start_joining_face", face_check_body(client.now));
    client.act(SandboxFaceChosen{domain::FaceOutcome::Passed}).answer("finish_joining_face", "{}");
    CHECK(client.shown() == "#/family");
    CHECK(client.toast() == "toast.joined");
}
