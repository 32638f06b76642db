#include "domain/settlement.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "domain/settlement_samples.hpp"

namespace domain_tests {

using namespace domain;
using enum SettlementReason;

namespace {

SettlementPlan plan_of(const SettlementCase& facts, const Policy& policy = guizhou_policy()) {
    const auto decided = decide_settlement(facts, policy);
    if (!decided) FAIL("refused: " << name_of(decided.error().front()));
    return decided.value_or(SettlementPlan{});
}

std::string reasons_text(const SettlementReasons& reasons) {
    std::string text;
    for (const SettlementReason reason : reasons) text += std::string(name_of(reason)) + " ";
    return text;
}

/// The reasons, refused or only not shared.
std::string reasons_of(const SettlementCase& facts, const Policy& policy = guizhou_policy()) {
    const auto decided = decide_settlement(facts, policy);
    return reasons_text(decided ? decided->not_shared_because : decided.error());
}

SharedParts from_account(Fen current, Fen earlier) { return {current, earlier, {}, {}}; }

/// The journey's case with a resident-insured beneficiary, who has no account.
SettlementCase resident_case() {
    SettlementCase facts = journey_case();
    facts.beneficiary = {insured(Scheme::Resident), {}};
    return facts;
}

}  // namespace

TEST_CASE("own account first, then the shared one, then cash") {
    struct Row {
        int total, own_current, own_earlier, shared_earlier;
        int from_current, from_earlier, from_shared, cash;
    };
    const Row rows[] = {
        {8650, 2000, 1150, 248000, 2000, 1150, 5500, 0},  // J1
        {3150, 2000, 1150, 248000, 2000, 1150, 0, 0},     // own is just enough
        {3151, 2000, 1150, 248000, 2000, 1150, 1, 0},     // a fen more
        {2000, 2000, 1150, 248000, 2000, 0, 0, 0},        // this year's part alone
        {1999, 2000, 1150, 248000, 1999, 0, 0, 0},
        {8650, 0, 0, 8650, 0, 0, 8650, 0},  // shared is just enough
        {8650, 0, 0, 8649, 0, 0, 8649, 1},  // a fen too little: take what is there
        {8650, 0, 100, 1, 0, 100, 1, 8549},
        {1, 0, 0, 1, 0, 0, 1, 0},
    };
    for (const Row& row : rows) {
        INFO(row.total << " with " << row.own_current << "+" << row.own_earlier << " and " << row.shared_earlier);
        SettlementCase facts = journey_case();
        facts.bill.total = Fen{row.total};
        facts.beneficiary.account = {Fen{row.own_current}, Fen{row.own_earlier}};
        facts.sharers = {sharer_with(Fen{row.shared_earlier})};
        const SettlementPlan plan = plan_of(facts);
        CHECK(plan.own == AccountParts{Fen{row.from_current}, Fen{row.from_earlier}});
        CHECK(plan.shared == from_account(Fen{0}, Fen{row.from_shared}));
        CHECK(plan.cash == Fen{row.cash});
        CHECK(plan.sharer.has_value() == (row.from_shared > 0));
        CHECK(plan.person_part == facts.bill.total);
        CHECK(plan.not_shared_because.empty());
    }
}

TEST_CASE("accounts pay the person's share only; the fund's part comes from the table") {
    SettlementCase facts = resident_case();
    facts.bill.visit = VisitKind::Outpatient;
    facts.bill.purposes = {Purpose::Care};
    facts.place = {InstitutionKind::Hospital, InstitutionTier::Secondary, area("520102")};
    facts.bill.total = Fen{10'001};
    const SettlementPlan plan = plan_of(facts);
    CHECK(plan.fund_part == Fen{4'000});  // 40 % of 100.01, rounded down
    CHECK(plan.person_part == Fen{6'001});
    CHECK(plan.shared.earlier == Fen{6'001});
    CHECK(plan.cash == Fen{0});

    // Inpatients: what exceeds the threshold is split; at and below it the person pays all.
    const SettlementPlace ward{InstitutionKind::Hospital, InstitutionTier::Secondary, area("520102")};
    Bill stay{.visit = VisitKind::Inpatient, .purposes = {Purpose::Care}, .total = Fen{60'000}};
    CHECK(fund_part(guizhou_policy(), Scheme::Resident, ward, stay) == Fen{0});
    stay.total = Fen{60'001};
    CHECK(fund_part(guizhou_policy(), Scheme::Resident, ward, stay) == Fen{0});
    stay.total = Fen{60'100};
    CHECK(fund_part(guizhou_policy(), Scheme::Resident, ward, stay) == Fen{70});
}

TEST_CASE("only the earlier years' balance is shared where the policy says so") {
    SettlementCase facts = resident_case();
    facts.sharers[0].account = {Fen{30'000}, Fen{1'000}};
    CHECK(plan_of(facts).shared == from_account(Fen{0}, Fen{1'000}));
    CHECK(plan_of(facts).cash == Fen{7'650});

    Policy policy = guizhou_policy();
    policy.money.shareable_balance.value = ShareableBalance::All;
    CHECK(plan_of(facts, policy).shared == from_account(Fen{7'650}, Fen{1'000}));
    CHECK(plan_of(facts, policy).cash == Fen{0});

    facts.sharers[0].account = {Fen{30'000}, Fen{0}};
    CHECK(reasons_of(facts) == "shared_balance_empty no_own_account ");
}

TEST_CASE("without accounts, a bill is the fund's and cash") {
    SettlementCase facts = journey_case();
    facts.bill.account_use = AccountUse::CashOnly;
    const SettlementPlan plan = plan_of(facts);
    CHECK(plan.cash == Fen{8'650});
    CHECK(total_of(plan.own) == Fen{0});
    CHECK_FALSE(plan.sharer);

    facts = resident_case();
    facts.sharers.clear();
    facts.bill.account_use = AccountUse::CashOnly;
    CHECK(plan_of(facts).cash == Fen{8'650});
}

TEST_CASE("an unbound member's purchase is refused, unless an own account pays something") {
    SettlementCase facts = resident_case();
    facts.sharers.clear();
    CHECK(reasons_of(facts) == "no_sharer no_own_account ");

    facts = journey_case();
    facts.sharers.clear();
    CHECK(plan_of(facts).cash == Fen{5'500});
    CHECK(reasons_of(facts) == "no_sharer ");

    facts.beneficiary.account = {};
    CHECK_FALSE(decide_settlement(facts, guizhou_policy()).has_value());
    CHECK(reasons_of(facts) == "no_sharer own_balance_empty ");
}

TEST_CASE("what stands against a bill as a whole is said in full") {
    using enum InsuranceStatus;
    struct Row {
        InstitutionKind kind;
        Purpose purpose;
        Credential credential;
        InsuranceStatus status;
        std::string expected;
    };
    constexpr auto shop = InstitutionKind::Pharmacy;
    constexpr auto gym = InstitutionKind::Other;
    constexpr auto code = Credential::VoucherCode;
    const Row rows[] = {
        {shop, Purpose::Drugs, code, Normal, ""},
        {shop, Purpose::Devices, code, Normal, ""},
        {shop, Purpose::Consumables, code, Normal, ""},
        {shop, Purpose::Vaccination, code, Normal, ""},
        {shop, Purpose::Fitness, code, Normal, "purpose_excluded "},
        {shop, Purpose::PublicHealth, code, Normal, "purpose_excluded "},
        {shop, Purpose::NonMedicalHealthCare, code, Normal, "purpose_excluded "},
        {shop, Purpose::LongTermCarePremium, code, Normal, "purpose_not_covered "},
        {gym, Purpose::Fitness, code, Normal, "place_not_designated purpose_excluded "},
        {shop, Purpose::Drugs, Credential::ResidentIdNumber, Normal, "credential_not_taken "},
        {shop, Purpose::Drugs, Credential::SocialCard, Normal, ""},
        {shop, Purpose::Drugs, code, Suspended, "beneficiary_suspended "},
        {shop, Purpose::Drugs, code, Stopped, "beneficiary_not_insured "},
        {shop, Purpose::Drugs, code, NotInsured, "beneficiary_not_insured "},
        {shop, Purpose::Drugs, code, MovedAway, "beneficiary_moved_away "},
        {shop, Purpose::Drugs, code, Deceased, "beneficiary_not_insured "},
        {shop, Purpose::Drugs, code, DuplicateRecords, "beneficiary_duplicate_records "},
        {gym, Purpose::Fitness, Credential::ResidentIdNumber, Suspended,
         "place_not_designated purpose_excluded credential_not_taken beneficiary_suspended "},
    };
    for (const Row& row : rows) {
        INFO(name_of(row.kind) << " " << name_of(row.purpose) << " " << name_of(row.status));
        SettlementCase facts = journey_case();
        facts.place.kind = row.kind;
        facts.bill.purposes = {row.purpose};
        facts.bill.credential = row.credential;
        facts.beneficiary.insurance = insured(Scheme::Employee, row.status);
        CHECK(reasons_of(facts) == row.expected);
        CHECK(decide_settlement(facts, guizhou_policy()).has_value() == row.expected.empty());
    }
    SettlementCase facts = journey_case();
    facts.beneficiary.insurance.reset();
    CHECK(reasons_of(facts) == "beneficiary_not_insured ");
}

TEST_CASE("duplicate records: the card still pays from the own account, sharing waits") {
    SettlementCase facts = journey_case();
    facts.bill.credential = Credential::SocialCard;
    facts.beneficiary.insurance = insured(Scheme::Employee, InsuranceStatus::DuplicateRecords);
    CHECK(plan_of(facts).cash == Fen{5'500});
    CHECK(reasons_of(facts) == "beneficiary_duplicate_records ");
}

TEST_CASE("a resident's outpatient care can't use shared money in a tertiary hospital") {
    struct Row {
        Scheme scheme;
        VisitKind visit;
        InstitutionTier tier;
        std::string expected;
    };
    const Row rows[] = {
        {Scheme::Resident, VisitKind::Outpatient, InstitutionTier::Tertiary, "resident_tier_excluded no_own_account "},
        {Scheme::Resident, VisitKind::Outpatient, InstitutionTier::Secondary, ""},
        {Scheme::Resident, VisitKind::Outpatient, InstitutionTier::Primary, ""},
        {Scheme::Resident, VisitKind::Inpatient, InstitutionTier::Tertiary, ""},
        {Scheme::Employee, VisitKind::Outpatient, InstitutionTier::Tertiary, ""},
    };
    for (const Row& row : rows) {
        SettlementCase facts = resident_case();
        facts.beneficiary.insurance = insured(row.scheme);
        facts.bill.visit = row.visit;
        facts.place = {InstitutionKind::Hospital, row.tier, area("520102")};
        CHECK(reasons_of(facts) == row.expected);
    }
}

TEST_CASE("shared money works inside the sharer's province, for members insured there") {
    struct Row {
        std::string_view place, member, expected;
    };
    const Row rows[] = {
        {"520102", "520100", ""},
        {"520302", "520100", ""},  // another city of the province
        {"520102", "520300", ""},  // a member of another pooling area
        {"130102", "520100", "place_outside_area no_own_account "},
        {"520102", "130100", "different_province no_own_account "},
        {"130102", "130100", "different_province place_outside_area no_own_account "},
    };
    for (const Row& row : rows) {
        INFO(row.place << " " << row.member);
        SettlementCase facts = resident_case();
        facts.place = pharmacy_in(row.place);
        facts.beneficiary.insurance = insured(Scheme::Resident, InsuranceStatus::Normal, row.member);
        CHECK(reasons_of(facts) == row.expected);
    }
    SettlementCase facts = resident_case();
    facts.beneficiary.insurance = insured(Scheme::Resident, InsuranceStatus::Normal, "520300");
    CHECK(reasons_of(facts, same_pooling_area_policy()).starts_with("different_pooling_area "));
}

TEST_CASE("a sharer who isn't a normally insured employee pays nothing") {
    using enum InsuranceStatus;
    struct Row {
        std::optional<InsuranceState> sharer;
        std::string expected;
    };
    const Row rows[] = {
        {insured(Scheme::Employee, Suspended), "sharer_suspended no_own_account "},
        {insured(Scheme::Employee, Stopped), "sharer_not_insured no_own_account "},
        {insured(Scheme::Employee, MovedAway), "sharer_moved_away no_own_account "},
        {insured(Scheme::Employee, DuplicateRecords), "sharer_duplicate_records no_own_account "},
        {insured(Scheme::Employee, Deceased), "sharer_not_insured no_own_account "},
        {insured(Scheme::Resident, Normal), "sharer_scheme_excluded no_own_account "},
        {std::nullopt, "sharer_not_insured no_own_account "},
    };
    for (const Row& row : rows) {
        SettlementCase facts = resident_case();
        facts.sharers[0].insurance = row.sharer;
        CHECK(reasons_of(facts) == row.expected);
    }
}

TEST_CASE("exactly one sharer pays: the one whom the policy names among those who can") {
    struct Row {
        Fen first, second;  // shareable; the first was bound earlier
        SharerChoice choice;
        SharerTie tie;
        std::size_t expected;
    };
    const Row rows[] = {
        {Fen{100}, Fen{200}, SharerChoice::LargestBalance, SharerTie::EarliestBound, 1},
        {Fen{200}, Fen{100}, SharerChoice::LargestBalance, SharerTie::LatestBound, 0},
        {Fen{200}, Fen{200}, SharerChoice::LargestBalance, SharerTie::EarliestBound, 0},
        {Fen{200}, Fen{200}, SharerChoice::LargestBalance, SharerTie::LatestBound, 1},
        {Fen{100}, Fen{200}, SharerChoice::EarliestBound, SharerTie::EarliestBound, 0},
        {Fen{0}, Fen{200}, SharerChoice::EarliestBound, SharerTie::EarliestBound, 1},  // who has nothing can't pay
    };
    for (const Row& row : rows) {
        SettlementCase facts = resident_case();
        facts.sharers = {sharer_with(row.first, {10}), sharer_with(row.second, {20})};
        Policy policy = guizhou_policy();
        policy.money.sharer_choice.value = row.choice;
        policy.money.sharer_tie.value = row.tie;
        const SettlementPlan plan = plan_of(facts, policy);
        CHECK(plan.sharer == row.expected);
        CHECK(plan.cash == Fen{8'650 - (row.expected == 0 ? row.first : row.second).value});
    }
}

TEST_CASE("all or nothing, where the policy says so: never split, never in part") {
    SettlementCase facts = journey_case();
    facts.sharers = {sharer_with(Fen{5'499}), sharer_with(Fen{5'000})};
    Policy policy = guizhou_policy();
    policy.money.shortfall.value = Shortfall::SharingFails;
    CHECK(reasons_of(facts, policy) == "shared_balance_too_small ");
    CHECK(total_of(plan_of(facts, policy).own) == Fen{3'150});
    CHECK(plan_of(facts, policy).cash == Fen{5'500});

    policy.money.own_part_on_failure.value = OwnPartOnFailure::PaysNothing;
    CHECK_FALSE(decide_settlement(facts, policy).has_value());

    facts.sharers = {sharer_with(Fen{5'500})};
    CHECK(plan_of(facts, policy).cash == Fen{0});
}

TEST_CASE("shared money first, where the policy says so") {
    SettlementCase facts = journey_case();
    facts.sharers = {sharer_with(Fen{8'000})};
    Policy policy = guizhou_policy();
    policy.money.own_account_order.value = OwnAccountOrder::SharedFirst;
    const SettlementPlan plan = plan_of(facts, policy);
    CHECK(plan.shared.earlier == Fen{8'000});
    CHECK(plan.own == AccountParts{Fen{650}, Fen{0}});
}

TEST_CASE("every reason has somebody who mends it, and tells nobody another person's business") {
    for (const SettlementReason reason : all_enumerators<SettlementReason>()) {
        INFO(name_of(reason));
        CHECK_FALSE(name_of(mender_of(reason)).empty());
        const SettlementReason told = as_told_to(Party::Member, reason);
        CHECK(name_of(told).starts_with("sharer_") == (told == SharerUnavailable));
        CHECK_FALSE(name_of(as_told_to(Party::Sharer, reason)).starts_with("own_balance"));
    }
    CHECK(as_told_to(Party::Member, SharerSuspended) == SharerUnavailable);
    CHECK(as_told_to(Party::Sharer, SharerSuspended) == SharerSuspended);
    CHECK(as_told_to(Party::Sharer, BeneficiarySuspended) == BeneficiaryUnavailable);
    CHECK(as_told_to(Party::Sharer, NoSharer) == NoSharer);
    CHECK(mender_of(SharerSuspended) == Mender::Payer);
    CHECK(mender_of(NoSharer) == Mender::Sharer);
}

}  // namespace domain_tests
