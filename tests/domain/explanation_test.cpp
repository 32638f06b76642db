#include "domain/explanation.hpp"

#include <catch2/catch_test_macros.hpp>

#include "domain/settlement_samples.hpp"

namespace domain_tests {

using namespace domain;
using enum SettlementReason;

TEST_CASE("why did it fail: every standing reason of row 26 is found, with who mends it and how") {
    struct Row {
        std::string_view name;
        void (*spoil)(SettlementCase&, Policy&);
        SettlementReason reason;
        Mender mender;
        Remedy remedy;
    };
    // clang-format off
    const Row rows[] = {
        {"not insured", [](auto& facts, auto&) { facts.beneficiary.insurance->status = InsuranceStatus::NotInsured; },
         BeneficiaryNotInsured, Mender::Agency, Remedy::RegisterInsurance},
        {"suspended", [](auto& facts, auto&) { facts.beneficiary.insurance->status = InsuranceStatus::Suspended; },
         BeneficiarySuspended, Mender::Payer, Remedy::PayContributions},
        {"never bound", [](auto& facts, auto&) { facts.sharers.clear(); facts.beneficiary.account = {}; }, NoSharer, Mender::Sharer, Remedy::BindMutualAid},
        {"a family voucher", [](auto& facts, auto&) { facts.sharers.clear(); facts.beneficiary.family_voucher = FamilyVoucherBond::Bound; },
         FamilyVoucherNotMutualAid, Mender::Sharer, Remedy::BindMutualAid},
        {"nothing to share", [](auto& facts, auto&) { facts.sharers[0].account = {}; }, SharedBalanceEmpty, Mender::Sharer, Remedy::PayInCash},
        {"nothing earmarked", [](auto&, auto& policy) { policy = gansu_policy(); }, PotEmpty, Mender::Sharer, Remedy::TopUpPot},
        {"nothing locked", [](auto&, auto& policy) { policy = national_policy(); }, QuotaEmpty, Mender::Sharer, Remedy::RaiseQuota},
        {"another pool", [](auto& facts, auto& policy) { policy = same_pooling_area_policy(); facts.sharers[0].insurance->area = area("520300");
                                                         facts.beneficiary.insurance->area = area("520100"); },
         DifferentPoolingArea, Mender::Nobody, Remedy::PayInCash},
        {"another province", [](auto& facts, auto&) { facts.beneficiary.insurance->area = area("130100"); },
         DifferentProvince, Mender::Nobody, Remedy::PayInCash},
        {"the month's cap", [](auto& facts, auto&) { facts.sharers[0].caps.per_month = Fen{100}; facts.sharers[0].used_this_month = Fen{100}; },
         MonthCapExceeded, Mender::Sharer, Remedy::RaiseCap},
    };
    // clang-format on
    for (const Row& row : rows) {
        INFO(row.name);
        SettlementCase facts = journey_case();
        Policy policy = guizhou_policy();
        row.spoil(facts, policy);
        const SettlementReasons found = diagnose(facts, policy);
        REQUIRE_FALSE(found.empty());
        CHECK(found.front() == row.reason);
        CHECK(mender_of(row.reason) == row.mender);
        CHECK(remedy_of(row.reason) == row.remedy);
    }
    CHECK(diagnose(journey_case(), guizhou_policy()).empty());
    CHECK_FALSE(pays_alone(journey_case()));
}

TEST_CASE("why did it fail: whoever pays out of an own account needs nobody to share") {
    SettlementCase facts = journey_case();
    facts.sharers.clear();
    CHECK(diagnose(facts, guizhou_policy()).empty());
    CHECK(pays_alone(facts));
}

TEST_CASE("a sharer's suspended insurance is the sharer's business") {
    SettlementCase facts = journey_case();
    facts.sharers[0].insurance->status = InsuranceStatus::Suspended;
    const SettlementReasons found = diagnose(facts, guizhou_policy());
    CHECK(explain(found, Party::Sharer) ==
          std::vector{Explanation{SharerSuspended, Mender::Payer, Remedy::PayContributions}});
    CHECK(explain(found, Party::Member) ==
          std::vector{Explanation{SharerUnavailable, Mender::Sharer, Remedy::AskSharer}});
}

TEST_CASE("a sharer trying a bill out learns nothing about the member's own account") {
    SettlementCase facts = journey_case();
    const Trial poor = try_out(facts, guizhou_policy(), Party::Sharer);
    facts.beneficiary.account = {Fen{1'000'000}, Fen{1'000'000}};
    const Trial rich = try_out(facts, guizhou_policy(), Party::Sharer);
    REQUIRE(poor.plan);
    CHECK(poor.plan == rich.plan);
    CHECK(poor.plan->shared.earlier == Fen{8'650});

    const Trial hers = try_out(journey_case(), guizhou_policy(), Party::Member);
    REQUIRE(hers.plan);
    CHECK(total_of(hers.plan->own) == Fen{3'150});
    CHECK(hers.explanations.empty());
}

TEST_CASE("a bill that is shared in part says what limits it") {
    SettlementCase facts = journey_case();
    facts.sharers[0].account.earlier = Fen{100};
    const Trial trial = try_out(facts, guizhou_policy(), Party::Member);
    REQUIRE(trial.plan);
    CHECK(trial.explanations == std::vector{Explanation{SharedBalanceTooSmall, Mender::Sharer, Remedy::PayInCash}});
    facts.sharers.clear();
    facts.beneficiary.account = {};
    const Trial refused = try_out(facts, guizhou_policy(), Party::Member);
    CHECK_FALSE(refused.plan);
    CHECK(refused.explanations.size() == 2);
}

}  // namespace domain_tests
