// What each field about money and spending changes. The tags name the fields; `./dev checklist --policies` reads them.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "domain/settlement_samples.hpp"

namespace domain_tests {

using namespace domain;

namespace {

std::string text_of(const SettlementReasons& reasons) {
    std::string text;
    for (const SettlementReason reason : reasons) text += std::string(name_of(reason)) + " ";
    return text;
}

/// "own wallet shared cash: why less, or why not", in fen; or the reasons of a refusal.
std::string outcome(const SettlementCase& facts, const Policy& policy) {
    const auto decided = decide_settlement(facts, policy);
    if (!decided) return text_of(decided.error());
    std::string text = std::to_string(total_of(decided->own).value) + " " + std::to_string(decided->wallet.value);
    for (const AccountTake& take : takes_of(decided->shared)) {
        if (take.amount > Fen{})
            text += " " + std::string(name_of(take.kind)) + "=" + std::to_string(take.amount.value);
    }
    text += " " + std::to_string(decided->cash.value);
    return text + ": " + text_of(decided->not_shared_because) + text_of(decided->shared_less_because);
}

/// The journey's purchase of 86.50 with 31.50 of the beneficiary's own; everybody insured in this city.
SettlementCase case_in(std::string_view city) {
    SettlementCase facts = journey_case();
    facts.place = pharmacy_in(city);
    facts.beneficiary.insurance = insured(Scheme::Employee, InsuranceStatus::Normal, city);
    facts.sharers[0].insurance = facts.beneficiary.insurance;
    return facts;
}

}  // namespace

TEST_CASE("where each place keeps shared money",
          "[policy:money.model][policy:money.shareable_balance][policy:money.own_account_order]") {
    SettlementCase facts = case_in("520100");
    facts.sharers[0].account = {Fen{2'000}, Fen{3'000}};
    facts.sharers[0].pot = Fen{4'000};
    facts.sharers[0].quota = Fen{10'000};
    CHECK(outcome(facts, guizhou_policy()) == "3150 0 personal_earlier=3000 2500: shared_balance_too_small ");
    CHECK(outcome(facts, same_pooling_area_policy()) ==
          "3150 0 personal_current=2000 personal_earlier=3000 500: shared_balance_too_small ");
    CHECK(outcome(facts, gansu_policy()) == "3150 0 shared_pot=4000 1500: pot_too_small ");
    CHECK(outcome(facts, national_policy()) == "3150 0 shared_quota=5500 0: ");
    facts.sharers[0].quota = Fen{5'499};
    CHECK(outcome(facts, national_policy()) == "3150 0 shared_quota=5499 1: quota_too_small ");

    Policy shared_first = gansu_policy();
    shared_first.money.own_account_order.value = OwnAccountOrder::SharedFirst;
    CHECK(outcome(facts, shared_first) == "3150 0 shared_pot=4000 1500: pot_too_small ");
    facts.sharers[0].pot = Fen{8'000};
    CHECK(outcome(facts, shared_first) == "650 0 shared_pot=8000 0: pot_too_small ");
}

TEST_CASE("empty pots and quotas are told from empty accounts", "[policy:money.model]") {
    SettlementCase facts = case_in("520100");
    facts.beneficiary.insurance->scheme = Scheme::Resident;
    facts.beneficiary.account = {};
    facts.sharers[0].account = {};
    CHECK(outcome(facts, guizhou_policy()) == "shared_balance_empty no_own_account ");
    CHECK(outcome(facts, gansu_policy()) == "pot_empty no_own_account ");
    CHECK(outcome(facts, national_policy()) == "quota_empty wallet_empty no_own_account ");
    facts.sharers.clear();
    CHECK(outcome(facts, gansu_policy()) == "no_sharer no_own_account ");
    facts.beneficiary.family_voucher = FamilyVoucherBond::Bound;
    CHECK(outcome(facts, gansu_policy()) == "family_voucher_not_mutual_aid no_own_account ");
}

TEST_CASE("the wallet's money is the member's own: after the account, before the sharer's") {
    SettlementCase facts = case_in("520100");
    facts.beneficiary.wallet = Fen{1'000};
    facts.sharers[0].quota = Fen{10'000};
    CHECK(outcome(facts, national_policy()) == "3150 1000 shared_quota=4500 0: ");
    CHECK(outcome(facts, guizhou_policy()) == "3150 0 personal_earlier=5500 0: ");  // no wallet there
    Policy only_wallet = national_policy();
    only_wallet.money.model.value = MoneyModel::Wallet;
    CHECK(outcome(facts, only_wallet) == "3150 1000 4500: ");
}

TEST_CASE("Hebei: the one sharer with the largest balance, the earliest bound of equals; all or nothing",
          "[policy:money.sharer_choice][policy:money.sharer_tie][policy:money.shortfall]") {
    SettlementCase facts = case_in("130100");
    const auto sharer = [](Fen earlier, Instant bound_at) {
        SettlementSharer one = sharer_with(earlier, bound_at);
        one.insurance = insured(Scheme::Employee, InsuranceStatus::Normal, "130200");
        one.account.current = {};
        return one;
    };
    facts.sharers = {sharer(Fen{5'499}, {1}), sharer(Fen{5'400}, {2})};
    CHECK(outcome(facts, hebei_policy()) == "3150 0 5500: shared_balance_too_small ");
    facts.sharers = {sharer(Fen{5'499}, {1}), sharer(Fen{5'500}, {2})};
    CHECK(decide_settlement(facts, hebei_policy())->sharer == 1);
    facts.sharers = {sharer(Fen{9'000}, {2}), sharer(Fen{9'000}, {1})};
    CHECK(decide_settlement(facts, hebei_policy())->sharer == 1);
    Policy latest = hebei_policy();
    latest.money.sharer_tie.value = SharerTie::LatestBound;
    CHECK(decide_settlement(facts, latest)->sharer == 0);
    Policy earliest = hebei_policy();
    earliest.money.sharer_choice.value = SharerChoice::EarliestBound;
    facts.sharers = {sharer(Fen{90'000}, {2}), sharer(Fen{9'000}, {1})};
    CHECK(decide_settlement(facts, hebei_policy())->sharer == 0);
    CHECK(decide_settlement(facts, earliest)->sharer == 1);
    for (const Policy& policy : {guizhou_policy(), gansu_policy(), national_policy(), same_pooling_area_policy()}) {
        CHECK(policy.money.shortfall.value == Shortfall::TakeWhatIsThere);
    }
}

TEST_CASE("a sharer's caps: a payment, a month, and what happens beyond them",
          "[policy:money.caps][policy:money.cap_excess][policy:money.own_part_on_failure]") {
    struct Row {
        std::optional<Fen> payment, month;
        Fen used;
        std::string fails, up_to_cap;
    };
    const std::string paid = "3150 0 personal_earlier=5500 0: ";
    const Row rows[] = {
        {Fen{5'500}, {}, {}, paid, paid},
        {Fen{5'499},
         {},
         {},
         "3150 0 5500: payment_cap_exceeded ",
         "3150 0 personal_earlier=5499 1: payment_cap_exceeded "},
        {{}, Fen{80'000}, Fen{74'500}, paid, paid},
        {{},
         Fen{80'000},
         Fen{74'501},
         "3150 0 5500: month_cap_exceeded ",
         "3150 0 personal_earlier=5499 1: month_cap_exceeded "},
        {{}, Fen{80'000}, Fen{90'000}, "3150 0 5500: month_cap_exceeded ", "3150 0 5500: month_cap_exceeded "},
        {Fen{0}, {}, {}, "3150 0 5500: payment_cap_exceeded ", "3150 0 5500: payment_cap_exceeded "},
        {Fen{100},
         Fen{50},
         {},
         "3150 0 5500: payment_cap_exceeded month_cap_exceeded ",
         "3150 0 personal_earlier=50 5450: payment_cap_exceeded month_cap_exceeded "},
    };
    for (const Row& row : rows) {
        SettlementCase facts = case_in("520100");
        facts.sharers[0].caps = {row.payment, row.month};
        facts.sharers[0].used_this_month = row.used;
        Policy policy = guizhou_policy();
        CHECK(outcome(facts, policy) == row.fails);
        policy.money.cap_excess.value = CapExcess::PaysUpToCap;
        CHECK(outcome(facts, policy) == row.up_to_cap);
        policy.money.caps.value = {};
        CHECK(outcome(facts, policy) == paid);
    }
    SettlementCase facts = case_in("520100");
    facts.sharers[0].caps = {Fen{1}, {}};
    Policy policy = guizhou_policy();
    policy.money.own_part_on_failure.value = OwnPartOnFailure::PaysNothing;
    CHECK(outcome(facts, policy) == "payment_cap_exceeded ");
}

TEST_CASE("a cap doesn't move the bill to another sharer", "[policy:money.sharer_choice]") {
    SettlementCase facts = case_in("130100");
    facts.sharers = {sharer_with(Fen{90'000}, {1}), sharer_with(Fen{80'000}, {2})};
    for (SettlementSharer& sharer : facts.sharers) sharer.insurance = facts.beneficiary.insurance;
    facts.sharers[0].caps.per_payment = Fen{100};
    CHECK(outcome(facts, hebei_policy()) == "3150 0 5500: payment_cap_exceeded ");
}

TEST_CASE("where shared money works, place by place",
          "[policy:spending.hospitals][policy:spending.clinics][policy:spending.pharmacies]") {
    struct Row {
        Policy policy;
        InstitutionKind kind;
        bool other_city, other_province;
    };
    using enum InstitutionKind;
    const Row rows[] = {
        {guizhou_policy(), Hospital, true, false},
        {guizhou_policy(), Clinic, true, false},
        {guizhou_policy(), Pharmacy, true, false},
        {hebei_policy(), Hospital, true, true},
        {hebei_policy(), Clinic, true, false},
        {hebei_policy(), Pharmacy, true, false},
        {gansu_policy(), Hospital, true, false},
        {gansu_policy(), Clinic, true, false},
        {gansu_policy(), Pharmacy, true, false},
        {national_policy(), Hospital, true, true},
        {national_policy(), Clinic, true, true},
        {national_policy(), Pharmacy, true, true},
        {national_policy_of_2024(), Pharmacy, true, false},
        {same_pooling_area_policy(), Hospital, false, false},
        {same_pooling_area_policy(), Clinic, false, false},
        {same_pooling_area_policy(), Pharmacy, false, false},
    };
    for (const Row& row : rows) {
        INFO(row.policy.id << " " << name_of(row.kind));
        const auto is_shared_in = [&](std::string_view place) {
            SettlementCase facts = case_in("520100");
            facts.sharers[0].pot = facts.sharers[0].quota = Fen{100'000};
            facts.place = {row.kind, InstitutionTier::None, area(place)};
            return decide_settlement(facts, row.policy)->sharer.has_value();
        };
        CHECK(is_shared_in("520102"));
        CHECK(is_shared_in("520302") == row.other_city);
        CHECK(is_shared_in("130102") == row.other_province);
    }
}

TEST_CASE("residents' outpatient care in tertiary hospitals: refused in Guizhou only",
          "[policy:spending.resident_outpatient_refused_tiers]") {
    for (const Policy& policy : all_policies()) {
        SettlementCase facts = case_in("520100");
        facts.beneficiary.insurance->scheme = Scheme::Resident;
        facts.sharers[0].pot = facts.sharers[0].quota = Fen{100'000};
        facts.bill.visit = VisitKind::Outpatient;
        facts.place = {InstitutionKind::Hospital, InstitutionTier::Tertiary, area("520102")};
        const std::string text = outcome(facts, policy);
        CHECK((text.find("resident_tier_excluded") != std::string::npos) == (policy.id == "guizhou"));
    }
}

TEST_CASE("what a member may show at the till, place by place", "[policy:spending.credentials]") {
    for (const Policy& policy : all_policies()) {
        for (const Credential credential : all_enumerators<Credential>()) {
            SettlementCase facts = case_in("520100");
            facts.bill.credential = credential;
            const bool is_refused = policy.id == "guizhou" && credential == Credential::ResidentIdNumber;
            CHECK((outcome(facts, policy) == "credential_not_taken ") == is_refused);
        }
    }
}

TEST_CASE("what shared money pays for, place by place",
          "[policy:spending.purposes][policy:spending.excluded_purposes]") {
    constexpr PurposeSet everywhere = {Purpose::Care, Purpose::Drugs};
    constexpr PurposeSet never = {Purpose::PublicHealth, Purpose::Fitness, Purpose::NonMedicalHealthCare};
    constexpr PurposeSet guizhou = {Purpose::Devices, Purpose::Consumables, Purpose::Vaccination,
                                    Purpose::ResidentPremium, Purpose::HuiminInsurance};
    constexpr PurposeSet national = {Purpose::Devices, Purpose::Consumables, Purpose::ResidentPremium,
                                     Purpose::LongTermCarePremium};
    for (const Policy& policy : all_policies()) {
        for (const Purpose purpose : all_enumerators<Purpose>()) {
            INFO(policy.id << " " << name_of(purpose));
            SettlementCase facts = case_in("520100");
            facts.bill.purposes = {purpose};
            const bool is_paid = everywhere.contains(purpose) ||
                                 (policy.id == "guizhou" && guizhou.contains(purpose)) ||
                                 (policy.id == "national" && national.contains(purpose));
            const std::string expected = never.contains(purpose) ? "purpose_excluded " : "purpose_not_covered ";
            CHECK((outcome(facts, policy) == expected) == !is_paid);
        }
    }
}

TEST_CASE("the fund pays its part by the place's table; accounts pay only the person's",
          "[policy:spending.fund_split]") {
    for (const Policy& policy : all_policies()) {
        SettlementCase facts = case_in("520100");
        facts.bill.visit = VisitKind::Outpatient;
        facts.bill.total = Fen{10'001};
        facts.place = {InstitutionKind::Hospital, InstitutionTier::Primary, area("520102")};
        const auto plan = decide_settlement(facts, policy);
        REQUIRE(plan);
        CHECK(plan->fund_part == Fen{6'000});  // 60 % of 100.01, rounded down
        CHECK(plan->person_part == Fen{4'001});
    }
}

}  // namespace domain_tests
