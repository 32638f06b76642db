#include "domain/money_transfer.hpp"

#include <catch2/catch_test_macros.hpp>

#include "domain/settlement_samples.hpp"

namespace domain_tests {

using namespace domain;
using enum TransferReason;

namespace {

/// 10:00 in Shanghai on 2026-06-16.
constexpr Instant morning = {1'781'575'200'000};

PayerFacts payer(Fen current, Fen earlier) { return {insured(), {current, earlier}}; }

TransferReasons reasons_of(const std::expected<TransferPlan, TransferReasons>& decided) {
    return decided ? TransferReasons{} : decided.error();
}

WalletTransferCase wallet_case() {
    return {.payer = payer(Fen{0}, Fen{500'000}),
            .amount = Fen{200'000},
            .relation = Relation::Parent,
            .relative = insured(Scheme::Resident, InsuranceStatus::Normal, "130100"),
            .transfers_today = 0,
            .pending = 0,
            .now = morning};
}

}  // namespace

TEST_CASE("Gansu: any amount, any number; a place may limit both",
          "[policy:earmark.transfer_max][policy:earmark.transfers_a_day_max]") {
    Policy policy = gansu_policy();
    const EarmarkCase facts{
        .payer = payer(Fen{30'000}, Fen{100'000'000}), .amount = Fen{90'000'001}, .members = 1, .transfers_today = 99};
    const auto plan = decide_earmark(facts, policy);
    REQUIRE(plan);
    CHECK(plan->taken == AccountParts{Fen{0}, Fen{90'000'001}});

    policy.earmark->transfer_max.value = Fen{90'000'000};
    policy.earmark->transfers_a_day_max.value = 99;
    CHECK(reasons_of(decide_earmark(facts, policy)) == TransferReasons{AmountTooLarge, TooManyToday});
    policy.earmark->transfer_max.value = Fen{90'000'001};
    policy.earmark->transfers_a_day_max.value = 100;
    CHECK(decide_earmark(facts, policy));
}

TEST_CASE("what stands against a transfer is said in full") {
    const Policy policy = gansu_policy();
    struct Row {
        PayerFacts payer;
        Fen amount;
        int members;
        TransferReasons expected;
    };
    using enum InsuranceStatus;
    const AccountParts rich{Fen{0}, Fen{1'000}};
    const Row rows[] = {
        {payer(Fen{500}, Fen{500}), Fen{1'000}, 1, {}},
        {payer(Fen{500}, Fen{499}), Fen{1'000}, 1, {BalanceTooSmall}},
        {payer(Fen{0}, Fen{0}), Fen{1}, 1, {BalanceEmpty}},
        {payer(Fen{500}, Fen{500}), Fen{0}, 0, {NobodyToUse, AmountZero}},
        {payer(Fen{500}, Fen{500}), Fen{-1}, 1, {AmountZero}},
        {{std::nullopt, rich}, Fen{1}, 1, {PayerNotInsured}},
        {{insured(Scheme::Resident), rich}, Fen{1}, 1, {PayerSchemeExcluded}},
        {{insured(Scheme::Employee, Suspended), rich}, Fen{1}, 1, {PayerSuspended}},
        {{insured(Scheme::Employee, MovedAway), rich}, Fen{1}, 1, {PayerMovedAway}},
        {{insured(Scheme::Employee, DuplicateRecords), rich}, Fen{1}, 1, {PayerDuplicateRecords}},
        {{insured(Scheme::Employee, Deceased), rich}, Fen{1}, 1, {PayerNotInsured}},
    };
    for (const Row& row : rows) {
        CHECK(reasons_of(decide_earmark({row.payer, row.amount, row.members, 0}, policy)) == row.expected);
    }
    CHECK(reasons_of(decide_earmark({payer(Fen{1}, Fen{1}), Fen{1}, 1, 0}, guizhou_policy())) ==
          TransferReasons{WayNotOffered});
}

TEST_CASE("the locked quota: up to the balance, or to the place's limit in all", "[policy:quota.quota_max]") {
    Policy policy = national_policy();
    QuotaLockCase facts{
        .payer = payer(Fen{0}, Fen{10'000}), .amount = Fen{10'000}, .locked = Fen{70'000}, .members = 1};
    CHECK(decide_quota_lock(facts, policy));
    policy.quota->quota_max.value = Fen{80'000};
    CHECK(decide_quota_lock(facts, policy));
    policy.quota->quota_max.value = Fen{79'999};
    CHECK(reasons_of(decide_quota_lock(facts, policy)) == TransferReasons{AmountTooLarge});
    facts.locked = Fen{90'000};  // locked under earlier rules
    CHECK(reasons_of(decide_quota_lock(facts, policy)) == TransferReasons{AmountTooLarge});
    CHECK(reasons_of(decide_quota_lock(facts, gansu_policy())) == TransferReasons{WayNotOffered});
}

TEST_CASE("the national wallet: three a day, 2,000 yuan each, one pending",
          "[policy:wallet.transfers_a_day_max][policy:wallet.transfer_max][policy:wallet.pending_max]") {
    const Policy policy = national_policy();
    WalletTransferCase facts = wallet_case();
    CHECK(decide_wallet_transfer(facts, policy));
    facts.amount = Fen{200'001};
    CHECK(reasons_of(decide_wallet_transfer(facts, policy)) == TransferReasons{AmountTooLarge});
    facts = wallet_case();
    facts.transfers_today = 2;
    CHECK(decide_wallet_transfer(facts, policy));
    facts.transfers_today = 3;
    CHECK(reasons_of(decide_wallet_transfer(facts, policy)) == TransferReasons{TooManyToday});
    facts = wallet_case();
    facts.pending = 1;
    CHECK(reasons_of(decide_wallet_transfer(facts, policy)) == TransferReasons{OnePending});
    facts = wallet_case();
    facts.relation.reset();
    CHECK(reasons_of(decide_wallet_transfer(facts, policy)) == TransferReasons{Oneself});
    facts = wallet_case();
    facts.relation = Relation::SpousesParent;
    facts.relative->status = InsuranceStatus::Suspended;
    CHECK(reasons_of(decide_wallet_transfer(facts, policy)) == TransferReasons{RelationNotAllowed, RelativeSuspended});
    facts.relative.reset();
    CHECK(reasons_of(decide_wallet_transfer(facts, policy)) == TransferReasons{RelationNotAllowed, RelativeNotInsured});
    CHECK(reasons_of(decide_wallet_transfer(wallet_case(), hebei_policy())) == TransferReasons{WayNotOffered});
}

TEST_CASE("no wallet transfers from 22:00 to 06:00 in Shanghai",
          "[policy:wallet.closed_from][policy:wallet.closed_until]") {
    Policy policy = national_policy();
    struct Row {
        TimeOfDay time;
        bool is_open;
    };
    const Row rows[] = {{{21, 59, 59, 999}, true}, {{22, 0}, false}, {{23, 59}, false}, {{0, 0}, false},
                        {{5, 59, 59, 999}, false}, {{6, 0}, true},   {{12, 0}, true}};
    for (const Row& row : rows) {
        WalletTransferCase facts = wallet_case();
        facts.now = shanghai_instant({2026, 6, 16}, row.time);
        CHECK(decide_wallet_transfer(facts, policy).has_value() == row.is_open);
        CHECK(is_wallet_open(*policy.wallet, row.time) == row.is_open);
    }
    policy.wallet->closed_from.value = {12, 0};  // hours within one day
    policy.wallet->closed_until.value = {13, 0};
    CHECK(is_wallet_open(*policy.wallet, {11, 59}));
    CHECK_FALSE(is_wallet_open(*policy.wallet, {12, 0}));
    CHECK(is_wallet_open(*policy.wallet, {13, 0}));
}

TEST_CASE("what nobody accepted goes back at the next 06:00", "[policy:wallet.returned_at]") {
    const WalletRules rules = *national_policy().wallet;
    const auto at = [](CivilDate date, TimeOfDay time) { return shanghai_instant(date, time); };
    CHECK(wallet_return_at(rules, at({2026, 6, 16}, {10, 0})) == at({2026, 6, 17}, {6, 0}));
    CHECK(wallet_return_at(rules, at({2026, 6, 16}, {21, 59})) == at({2026, 6, 17}, {6, 0}));
    CHECK(wallet_return_at(rules, at({2026, 6, 16}, {6, 0})) == at({2026, 6, 17}, {6, 0}));
    CHECK(wallet_return_at(rules, at({2026, 12, 31}, {12, 0})) == at({2027, 1, 1}, {6, 0}));
}

TEST_CASE("caps: only spans that the place knows, none below zero, a payment no more than a month") {
    MoneyRules rules = guizhou_policy().money;
    using enum CapObstacle;
    using Obstacles = std::vector<CapObstacle>;
    CHECK(find_cap_obstacles({}, rules).empty());
    CHECK(find_cap_obstacles({Fen{30'000}, Fen{30'000}}, rules).empty());
    CHECK(find_cap_obstacles({Fen{0}, Fen{0}}, rules).empty());
    CHECK(find_cap_obstacles({Fen{30'001}, Fen{30'000}}, rules) == Obstacles{PaymentAboveMonth});
    CHECK(find_cap_obstacles({Fen{-1}, std::nullopt}, rules) == Obstacles{Negative});
    rules.caps.value = {CapSpan::Month};
    CHECK(find_cap_obstacles({Fen{1}, Fen{1}}, rules) == Obstacles{PaymentCapNotOffered});
    rules.caps.value = {};
    CHECK(find_cap_obstacles({std::nullopt, Fen{1}}, rules) == Obstacles{MonthCapNotOffered});
    CHECK(left_this_month({{}, Fen{80'000}}, Fen{61'240}) == Fen{18'760});
    CHECK(left_this_month({{}, Fen{50'000}}, Fen{61'240}) == Fen{0});
    CHECK_FALSE(left_this_month({Fen{1}, {}}, Fen{0}));
}

TEST_CASE("every reason against a transfer has somebody who mends it") {
    for (const TransferReason reason : all_enumerators<TransferReason>())
        CHECK_FALSE(name_of(mender_of(reason)).empty());
    CHECK(mender_of(PayerSuspended) == Mender::Payer);
    CHECK(mender_of(OnePending) == Mender::Beneficiary);
}

}  // namespace domain_tests
