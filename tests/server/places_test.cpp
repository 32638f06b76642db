#include <algorithm>

#include "protocol/sandbox_hall_code_wire.hpp"
#include "server/family_person.hpp"
#include "server/test_till.hpp"
#include "storage/invitation_store.hpp"

using namespace server_tests;
using domain::Relation;
using protocol::ErrorCode;
using protocol::InvitationStage;

namespace {

/// Hebei: three of a mother's children.
struct Hebei {
    TestServer server{with_people()};
    const protocol::SandboxPerson& mother_record = person_named("万荷");
    Till till{server, "P13010200001"};

    Hebei() { REQUIRE(till.sign_in().is_ok()); }
    /// Adds the mother as the place wants it: her data, then the letter.
    void add_mother(FamilyPerson& child) {
        const auto begun = child.invite(mother_record, Relation::Parent).must();
        CHECK(begun.stage == InvitationStage::Letter);
        CHECK(begun.own_resend_at == 0);
        CHECK(begun.member_resend_at == 0);
        CHECK(child.sign(begun.invitation).must().stage == InvitationStage::Bound);
        server.clock().advance(domain::seconds(1));
    }
    TillAnswer buy(const std::string& total) {
        Purchase purchase{.person = mother_record.id, .token = show_code(server, mother_record.id), .total = total};
        purchase.insutype = "390";
        return till.settle(purchase);
    }
    static std::int64_t balance(FamilyPerson& person) { return person.family().money.value().balance_fen; }
};

/// Gansu: a father, his wife and his daughter of seven.
struct Gansu {
    TestServer server{with_people()};
    const protocol::SandboxPerson& wife_record = person_named("赖琳桂");
    const protocol::SandboxPerson& daughter_record = person_named("邓丽");
    FamilyPerson father{server, person_named("邓志")};

    Gansu() { father.activate(); }
    void sign_first() {
        const auto letter = father.call(protocol::read_letter).must();
        const auto parts = static_cast<std::int64_t>(letter.letter.sections.size() + letter.letter.questions.size());
        father
            .call(protocol::save_letter_position,
                  {.version = letter.letter.version, .sha256 = letter.sha256, .position = parts})
            .must();
        CHECK(father.call(protocol::sign_letter_first, {letter.letter.version, letter.sha256}).code() ==
              ErrorCode::LetterTooQuick);
        server.clock().advance(domain::seconds(letter.letter.reading_seconds_min));
        father.call(protocol::sign_letter_first, {letter.letter.version, letter.sha256}).must();
    }
    protocol::ConsentDecision face_consent() const {
        const protocol::ConsentText& text = server.consents().text_of(domain::ConsentKind::Face);
        return {.kind = domain::ConsentKind::Face, .given = true, .version = text.version, .sha256 = text.sha256};
    }
    auto show_face(FamilyPerson& person, const std::string& invitation, std::string evidence) {
        const auto check =
            person.call(protocol::start_joining_face, {.invitation = invitation, .consent = face_consent()}).must();
        return person.call(protocol::finish_joining_face,
                           {.invitation = invitation, .check = check.check, .evidence = std::move(evidence)});
    }
};

}  // namespace

TEST_CASE("F3 Hebei: two children share; the one with the larger balance pays all of it, never both") {
    Hebei hebei;
    FamilyPerson poorer{hebei.server, person_named("汪博洋")};
    FamilyPerson richer{hebei.server, person_named("汪志松")};
    poorer.activate();
    richer.activate();
    hebei.add_mother(poorer);
    hebei.add_mother(richer);
    const TillAnswer bought = hebei.buy("100.00");
    INFO(bought.body);
    REQUIRE(bought.is_ok());
    CHECK(bought.value("setlinfo.acct_mulaid_pay") == "100.00");
    CHECK(Hebei::balance(poorer) == 460'050);
    CHECK(Hebei::balance(richer) == 1'090'000);
    // More than either has: never collected from both, so that sharing fails as a whole.
    CHECK_FALSE(hebei.buy("11000.00").is_ok());
    CHECK(Hebei::balance(poorer) == 460'050);
    CHECK(Hebei::balance(richer) == 1'090'000);

    FamilyPerson mother{hebei.server, hebei.mother_record};
    mother.prove();
    CHECK(mother.family().memberships.size() == 2);
    CHECK(mother.call(protocol::read_notices).must().unread >= 3);
    const auto spending = richer.call(protocol::read_spending).must();
    CHECK(spending.total_fen == 10'000);
    CHECK(poorer.call(protocol::read_spending).must().total_fen == 0);
}

TEST_CASE("F3 Hebei: of equal balances the one bound first pays, next time the other") {
    Hebei hebei;
    FamilyPerson first{hebei.server, person_named("汪荷雪")};
    FamilyPerson second{hebei.server, person_named("汪志松")};
    first.activate();
    second.activate();
    hebei.add_mother(first);
    hebei.add_mother(second);
    REQUIRE(hebei.buy("10.00").is_ok());
    CHECK(Hebei::balance(first) == 1'099'000);
    CHECK(Hebei::balance(second) == 1'100'000);
    REQUIRE(hebei.buy("10.00").is_ok());
    CHECK(Hebei::balance(second) == 1'099'000);
}

TEST_CASE("F3 Hebei: nobody is asked, so nobody's reasons are told") {
    Hebei hebei;
    FamilyPerson child{hebei.server, person_named("汪志松")};
    child.activate();
    const auto refused = [&](const std::string& name, const std::string& number) {
        hebei.server.clock().advance(domain::seconds(1));
        const auto begun =
            child.call(protocol::start_invitation, {.name = name, .resident_id = number, .relation = Relation::Parent})
                .must();
        return child.sign(begun.invitation);
    };
    const auto unknown = refused("无名氏", "11010519491231002X");
    const auto elsewhere = refused("李国栋", person_named("李国栋").resident_id);
    CHECK(unknown.code() == ErrorCode::MemberNotBindable);
    CHECK(elsewhere.code() == ErrorCode::MemberNotBindable);
    CHECK_FALSE(unknown.error->problem);
    CHECK_FALSE(elsewhere.error->problem);
    CHECK(child.family().members.empty());
}

TEST_CASE("F4 Gansu: letter first and once, a child directly, a grown-up by her own face, then money, then unbound",
          "[policy:binding.face_from_age]") {
    Gansu gansu;
    CHECK(gansu.father.family().letter_first);
    CHECK(gansu.father.invite(gansu.daughter_record, Relation::Child).code() == ErrorCode::InvitationStepEarlier);
    gansu.sign_first();
    CHECK_FALSE(gansu.father.family().letter_first);
    CHECK(gansu.father.invite(gansu.daughter_record, Relation::Child).must().stage == InvitationStage::Bound);

    FamilyPerson wife{gansu.server, gansu.wife_record};
    wife.activate();
    const auto begun = gansu.father.invite(gansu.wife_record).must();
    CHECK(begun.stage == InvitationStage::MemberFace);
    const auto incoming = wife.call(protocol::read_incoming).must();
    REQUIRE(incoming.items.size() == 1);
    CHECK(incoming.items[0].needs_face);
    CHECK(wife.family().incoming == 1);
    CHECK(wife.call(protocol::accept_incoming, {.invitation = begun.invitation}).code() ==
          ErrorCode::InvitationStepEarlier);
    CHECK(gansu.show_face(wife, begun.invitation, "wrong_person").code() == ErrorCode::FaceWrongPerson);
    CHECK(gansu.father.family().members.size() == 1);
    // Nobody else's face will do.
    CHECK(gansu.father.call(protocol::start_joining_face, {.invitation = begun.invitation, .consent = {}}).code() ==
          ErrorCode::InvitationUnknown);
    gansu.show_face(wife, begun.invitation, "passed").must();
    const auto family = gansu.father.family();
    REQUIRE(family.members.size() == 2);

    gansu.father
        .call(protocol::make_transfer, {.amount_fen = 50'000, .payment_password = std::string(payment_password)})
        .must();
    Till till{gansu.server, "P62010200001"};
    REQUIRE(till.sign_in().is_ok());
    Purchase purchase{
        .person = gansu.wife_record.id, .token = show_code(gansu.server, gansu.wife_record.id), .total = "120.00"};
    purchase.insutype = "390";
    const TillAnswer bought = till.settle(purchase);
    INFO(bought.body);
    REQUIRE(bought.is_ok());
    CHECK(gansu.father.family().money->pot_fen == 38'000);
    CHECK(wife.family().memberships.at(0).shared_fen == 38'000);
    for (const auto& member : family.members) {
        gansu.father
            .call(protocol::end_membership, {.member = member.id, .payment_password = std::string(payment_password)})
            .must();
    }
    CHECK(gansu.father.family().members.empty());
    CHECK(gansu.father.family().may_dissolve);
}

TEST_CASE("F4 Gansu: a code of the service hall stands for the face", "[policy:binding.face_alternatives]") {
    Gansu gansu;
    gansu.sign_first();
    const auto begun = gansu.father.invite(gansu.wife_record).must();
    const auto issue = [&](const std::string& use) {
        const auto response = gansu.server.post(
            "/sandbox/hall-code", R"({"person":")" + gansu.wife_record.resident_id + R"(","use":")" + use + "\"}",
            gansu.server.fresh_key());
        return protocol::read_json<protocol::SandboxHallCodeAnswer>(response.body).value().code;
    };
    const auto confirm = [&](std::string code) {
        return gansu.father.call(protocol::confirm_member_code,
                                 {.invitation = begun.invitation, .code = std::move(code)});
    };
    CHECK(confirm(issue("identity")).code() == ErrorCode::HallCodeWrong);
    CHECK(confirm("123456").code() == ErrorCode::InvitationStepEarlier);
    CHECK(confirm(issue("joining")).must().stage == InvitationStage::Bound);
    auto reader = gansu.server.database().read();
    REQUIRE(reader);
    const auto invitation = storage::find_invitation(*reader, begun.invitation).value().value();
    CHECK(invitation.face_way == domain::PersonCheckWay::HallCode);
    CHECK(invitation.agreed_way == domain::AcceptanceWay::HallCode);
}

TEST_CASE("F4 Gansu: a child that can't be bound is refused without a reason") {
    Gansu gansu;
    gansu.sign_first();
    const auto refused = gansu.father.invite(person_named("李㛃"), Relation::Child);
    CHECK(refused.code() == ErrorCode::MemberNotBindable);
    CHECK(gansu.father.family().members.empty());
}
