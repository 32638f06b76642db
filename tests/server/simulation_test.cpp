#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "protocol/policy_wire.hpp"
#include "server/spending_family.hpp"
#include "server/test_till.hpp"

namespace server_tests {

namespace {

/// The design's family: 李明 shares 5,620.70 of earlier years with his wife, who is resident-insured.
struct World {
    TestServer server{with_people()};
    SpendingFamily family{server};

    Reply<protocol::SimulationAnswer> ask(CookieJar& who, const protocol::SimulationQuery& query) {
        return server.call(protocol::simulate, query, &who);
    }
    Reply<protocol::DiagnosisAnswer> diagnose(CookieJar& who, std::optional<std::string> member = std::nullopt) {
        return server.call(protocol::diagnose, {.member = std::move(member)}, &who);
    }
};

const std::string wife_member{SpendingFamily::membership};

}  // namespace

TEST_CASE("what would happen if: the sharer sees who would pay what, and nothing moves") {
    World world;
    const std::int64_t before = balance_fen(world.server, li_ming);
    const auto answer =
        world.ask(world.family.sharer, {.member = wife_member, .institution = "P52010200001", .amount_fen = 15'000})
            .must();
    CHECK(answer.is_paid);
    CHECK(answer.member.name == "陈𬱖");
    CHECK(answer.shared_fen == 15'000);
    CHECK(answer.cash_fen == 0);
    CHECK(answer.is_payer_me);
    CHECK_FALSE(answer.knows_own);
    CHECK(answer.my_balance_after_fen == 562'070 - 15'000);
    CHECK(answer.institution == "筑安大药房（中华北路店）");
    CHECK(answer.policy_version == "2026-01");
    CHECK(answer.explanations.empty());
    CHECK(balance_fen(world.server, li_ming) == before);
}

TEST_CASE("what would happen if: refused in a tertiary hospital, with who mends it and how; the till says the same") {
    World world;
    const protocol::SimulationQuery query{
        .institution = "H52010200001", .purpose = domain::Purpose::Care, .amount_fen = 20'000};
    const auto answer = world.ask(world.family.member, query).must();
    CHECK_FALSE(answer.is_paid);
    REQUIRE_FALSE(answer.explanations.empty());
    CHECK(answer.explanations[0].reason == domain::SettlementReason::ResidentTierExcluded);
    CHECK(answer.explanations[0].mender == domain::Mender::Beneficiary);
    CHECK(answer.explanations[0].remedy == domain::Remedy::AnotherInstitution);
    CHECK(answer.hotline == "12393");

    const auto pharmacy = world.ask(world.family.member, {.amount_fen = 700'000}).must();
    CHECK(pharmacy.is_paid);
    CHECK(pharmacy.payer == "李明");
    CHECK(pharmacy.shared_fen == 562'070);
    CHECK(pharmacy.cash_fen == 700'000 - 562'070);
    REQUIRE(pharmacy.explanations.size() == 1);
    CHECK(pharmacy.explanations[0].reason == domain::SettlementReason::SharedBalanceTooSmall);
    CHECK_FALSE(pharmacy.my_balance_after_fen);
}

TEST_CASE("trying out is for the family only, and not for premiums") {
    World world;
    CHECK(world.ask(world.family.sharer, {.member = "somebody-else", .amount_fen = 1}).code() ==
          protocol::ErrorCode::NotFound);
    CHECK(world.ask(world.family.sharer, {.institution = "P00000000000", .amount_fen = 1}).code() ==
          protocol::ErrorCode::NotFound);
    CHECK(world.ask(world.family.sharer, {.purpose = domain::Purpose::HuiminInsurance, .amount_fen = 1}).code() ==
          protocol::ErrorCode::InvalidRequest);
    CHECK(world.server.get("/api/v1/simulation", "amount_fen=0&purpose=drugs", &world.family.sharer).status == 400);
    unbind(world.server, SpendingFamily::membership);
    CHECK(world.ask(world.family.sharer, {.member = wife_member, .amount_fen = 1}).code() ==
          protocol::ErrorCode::NotFound);
}

TEST_CASE("why did it fail: nothing in the way, then each side hears its own part") {
    World world;
    CHECK(world.diagnose(world.family.member).must().explanations.empty());
    CHECK(world.diagnose(world.family.sharer, wife_member).must().explanations.empty());

    set_status(world.server, li_ming, domain::InsuranceStatus::Suspended);
    const auto his = world.diagnose(world.family.sharer, wife_member).must();
    REQUIRE(his.explanations.size() == 1);
    CHECK(his.explanations[0].reason == domain::SettlementReason::SharerSuspended);
    CHECK(his.explanations[0].remedy == domain::Remedy::PayContributions);
    const auto hers = world.diagnose(world.family.member).must();
    REQUIRE(hers.explanations.size() == 1);
    CHECK(hers.explanations[0].reason == domain::SettlementReason::SharerUnavailable);
    CHECK(hers.explanations[0].remedy == domain::Remedy::AskSharer);

    unbind(world.server, SpendingFamily::membership);
    CHECK(world.diagnose(world.family.member).must().explanations[0].remedy == domain::Remedy::BindMutualAid);
}

TEST_CASE("institutions: those of an area, by code, without shops that are not in the scheme") {
    World world;
    const auto all = world.server.call(protocol::read_institutions, {}, &world.family.member).must().items;
    CHECK(std::ranges::is_sorted(all, {}, &protocol::InstitutionItem::code));
    CHECK(std::ranges::none_of(all, [](const auto& item) { return item.kind == domain::InstitutionKind::Other; }));
    const auto guizhou = world.server.call(protocol::read_institutions, {.area = "52"}, &world.family.member).must();
    REQUIRE_FALSE(guizhou.items.empty());
    CHECK(std::ranges::all_of(guizhou.items, [](const auto& item) { return item.area.starts_with("52"); }));
    const auto first = std::ranges::find(guizhou.items, "H52010200001", &protocol::InstitutionItem::code);
    REQUIRE(first != guizhou.items.end());
    CHECK(first->tier == domain::InstitutionTier::Tertiary);
    CHECK(first->place_zh == "贵阳市");
    CHECK(first->place_en == "Guiyang");
}

TEST_CASE("a client can be given the rules that the server decides by") {
    World world;
    const auto rules = world.server.call(protocol::read_rules, {}, &world.family.member).must();
    const auto policy = protocol::read_policy(rules.policy);
    REQUIRE(policy);
    CHECK(policy->id == "guizhou");
    CHECK(policy->member.people_max.value == 8);
}

}  // namespace server_tests
