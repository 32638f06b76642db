#include "domain/settlement_checks.hpp"

#include <catch2/catch_test_macros.hpp>

#include "domain/settlement_samples.hpp"

namespace domain_tests {

using namespace domain;
using enum SettlementCheck;

namespace {

struct Seen {
    std::vector<SettlementCheck> failed;
    std::vector<SettlementCheck> passed;
};

Seen seen(const SettlementCase& facts, const Policy& policy, Party listener = Party::Sharer) {
    Seen result;
    for (const auto& [check, outcome] : check_points(facts, policy, listener)) {
        (outcome == CheckOutcome::Failed ? result.failed : result.passed).push_back(check);
    }
    return result;
}

/// Picture 18: a resident's outpatient care in a tertiary hospital.
SettlementCase resident_in_tertiary_hospital() {
    SettlementCase facts = journey_case();
    facts.beneficiary.insurance->scheme = Scheme::Resident;
    facts.beneficiary.account = {};
    facts.bill.visit = VisitKind::Outpatient;
    facts.place = {InstitutionKind::Hospital, InstitutionTier::Tertiary, area("520102")};
    return facts;
}

}  // namespace

TEST_CASE("checks: of a refused bill what failed comes first, and the rest is looked at as well") {
    const Seen told = seen(resident_in_tertiary_hospital(), guizhou_policy());
    CHECK(told.failed == std::vector{Place});
    CHECK(told.passed == std::vector{Purpose, Credential, Insurance, Bond, Balance, Caps});
}

TEST_CASE("checks: what stands behind the first reason is found too") {
    SettlementCase facts = resident_in_tertiary_hospital();
    facts.bill.purposes = {Purpose::Fitness};
    facts.sharers.front().account = {};
    facts.sharers.front().caps.per_payment = Fen{100};
    const Seen told = seen(facts, guizhou_policy());
    CHECK(told.failed == std::vector{Place, Purpose, Balance, Caps});
    CHECK(told.passed == std::vector{Credential, Insurance, Bond});
}

TEST_CASE("checks: without a sharer there is nothing to say about balance, caps and the other's insurance") {
    SettlementCase facts = journey_case();
    facts.sharers.clear();
    facts.beneficiary.account = {};
    const Seen told = seen(facts, guizhou_policy(), Party::Member);
    CHECK(told.failed == std::vector{Bond});
    CHECK(told.passed == std::vector{Purpose, Credential});
}

TEST_CASE("checks: a member doesn't learn that the sharer's insurance is what failed") {
    SettlementCase facts = journey_case();
    facts.beneficiary.account = {};
    facts.sharers.front().insurance->status = InsuranceStatus::Suspended;
    CHECK(seen(facts, guizhou_policy(), Party::Sharer).failed == std::vector{Insurance});
    const Seen hers = seen(facts, guizhou_policy(), Party::Member);
    CHECK(hers.failed == std::vector{Bond});
    CHECK(std::ranges::find(hers.passed, Insurance) == hers.passed.end());
}

TEST_CASE("checks: a place that knows no caps doesn't list them, and each reason belongs to a check") {
    Policy policy = guizhou_policy();
    policy.money.caps.value = {};
    SettlementCase facts = resident_in_tertiary_hospital();
    facts.sharers.front().caps.per_payment = Fen{100};
    const Seen told = seen(facts, policy);
    CHECK(told.failed == std::vector{Place});
    CHECK(std::ranges::find(told.passed, Caps) == told.passed.end());
    EnumSet<SettlementCheck> known;
    for (const SettlementReason reason : all_enumerators<SettlementReason>()) known.insert(check_of(reason));
    CHECK(known.size() == enumerator_count<SettlementCheck>);
}

}  // namespace domain_tests
