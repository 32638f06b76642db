#include "properties/decision_lines.hpp"

#include <cstdint>

#include "properties/invariants.hpp"
#include "properties/varied_cases.hpp"
#include "properties/varied_policies.hpp"

namespace properties {

using namespace domain;

namespace {

constexpr std::array<std::string_view, 8> plan_kinds = {"own account", "member wallet", "shared personal account",
                                                        "shared pot",  "shared quota",  "fund",
                                                        "cash",        "nothing shared"};

std::string named(std::string_view label, Fen amount) {
    return " " + std::string(label) + "=" + std::to_string(amount.value);
}

std::string text_of(const AccountParts& parts) {
    return std::to_string(parts.current.value) + "+" + std::to_string(parts.earlier.value);
}

/// Writes reasons down, each counted under `kind`.
template <NamedEnum Reason>
std::string reasons_text(Tally& tally, const std::string& kind, const std::vector<Reason>& reasons) {
    std::string text;
    for (const Reason reason : reasons) {
        text += " " + std::string(name_of(reason));
        tally.count(kind + " " + std::string(name_of(reason)));
    }
    return text;
}

/// A reason with who mends it and how, and what each side hears.
std::string settlement_reasons(Tally& tally, const std::string& kind, const SettlementReasons& reasons) {
    std::string text = reasons_text(tally, kind, reasons);
    for (const SettlementReason reason : reasons) {
        const SettlementReason to_member = as_told_to(Party::Member, reason);
        const SettlementReason to_sharer = as_told_to(Party::Sharer, reason);
        tally.count("settlement told to member " + std::string(name_of(to_member)));
        tally.count("settlement told to sharer " + std::string(name_of(to_sharer)));
        text += " [" + std::string(name_of(mender_of(reason))) + " " + std::string(name_of(remedy_of(reason))) + " " +
                std::string(name_of(to_member)) + " " + std::string(name_of(to_sharer)) + "]";
    }
    return text;
}

void count_plan(Tally& tally, const SettlementPlan& plan) {
    const auto count_if = [&](bool happens, std::size_t kind) {
        if (happens) tally.count("settlement plan " + std::string(plan_kinds[kind]));
    };
    count_if(total_of(plan.own) > Fen{}, 0);
    count_if(plan.wallet > Fen{}, 1);
    count_if(plan.shared.current > Fen{} || plan.shared.earlier > Fen{}, 2);
    count_if(plan.shared.pot > Fen{}, 3);
    count_if(plan.shared.quota > Fen{}, 4);
    count_if(plan.fund_part > Fen{}, 5);
    count_if(plan.cash > Fen{}, 6);
    count_if(!plan.sharer, 7);
}

DecisionLine settlement(Chance& chance, const Policy& policy, Tally& tally) {
    const SettlementCase facts = any_settlement(chance);
    const auto decided = decide_settlement(facts, policy);
    std::string text = "settlement";
    if (decided) {
        count_plan(tally, *decided);
        text += named("fund", decided->fund_part) + named("person", decided->person_part);
        text += " own=" + text_of(decided->own) + named("wallet", decided->wallet);
        for (const AccountTake& take : takes_of(decided->shared)) text += named(name_of(take.kind), take.amount);
        text += decided->sharer ? " by=" + std::to_string(*decided->sharer) : " by=none";
        text += named("cash", decided->cash);
        text += settlement_reasons(tally, "settlement not shared because", decided->not_shared_because);
        text += settlement_reasons(tally, "settlement shared less because", decided->shared_less_because);
    } else {
        text += settlement_reasons(tally, "settlement refused because", decided.error());
    }
    return {std::move(text), broken_by(facts, policy, decided)};
}

template <class Facts>
DecisionLine transfer(const std::string& kind, const Facts& facts,
                      const std::expected<TransferPlan, TransferReasons>& decided, const Policy& policy, Tally& tally) {
    std::string text = kind;
    if (decided) {
        tally.count(kind + " plan");
        text += " taken=" + text_of(decided->taken);
    } else {
        text += reasons_text(tally, "transfer refused because", decided.error());
        for (const TransferReason reason : decided.error()) text += " " + std::string(name_of(mender_of(reason)));
    }
    return {std::move(text), broken_by(facts.payer, facts.amount, policy, decided)};
}

DecisionLine premium(Chance& chance, const Policy& policy, Tally& tally) {
    const PremiumCase facts = any_premium(chance);
    const auto decided = decide_premium(facts, policy);
    std::string text = "premium";
    if (decided) {
        tally.count("premium plan " + std::string(name_of(facts.purpose)));
        text += named("total", decided->total) + " taken=" + text_of(decided->taken);
    } else {
        for (const PremiumObstacle& obstacle : decided.error()) {
            tally.count("premium refused because " + std::string(name_of(obstacle.reason)));
            text += " " + std::string(name_of(obstacle.reason));
            if (obstacle.person) text += ":" + std::to_string(*obstacle.person);
            text += ":" + std::string(name_of(mender_of(obstacle.reason)));
        }
    }
    return {std::move(text), broken_by(facts, policy, decided)};
}

template <NamedEnum Obstacle>
std::string obstacle_text(const std::string& kind, std::optional<Obstacle> obstacle, Tally& tally) {
    const std::string outcome = obstacle ? std::string(name_of(*obstacle)) : "nothing in the way";
    tally.count(kind + " " + outcome);
    return " " + outcome;
}

DecisionLine binding(Chance& chance, const Policy& policy, Tally& tally) {
    std::string text = "binding";
    const SharerFacts sharer = any_sharer_facts(chance);
    text += obstacle_text("sharer", find_sharer_obstacle(policy, sharer), tally);
    text += obstacle_text("inviting", find_inviting_obstacle(policy, any_inviting_facts(chance)), tally);
    const AreaCode area = any_area(chance);
    const MemberFacts member = any_member_facts(chance);
    text += obstacle_text("member", find_member_obstacle(policy, area, member, any_moment(chance)), tally);
    const std::vector<CapObstacle> caps = find_cap_obstacles(any_caps(chance), policy.money);
    return {text + reasons_text(tally, "caps refused because", caps), ""};
}

template <NamedEnum Enum>
void expect_all(std::map<std::string, int>& counts, const std::string& kind, EnumSet<Enum> but = {}) {
    for (const Enum value : all_enumerators<Enum>()) {
        if (!but.contains(value)) counts[kind + " " + std::string(name_of(value))] = 0;
    }
}

}  // namespace

Tally::Tally() {
    using enum SettlementReason;
    for (const std::string_view kind : plan_kinds) counts_["settlement plan " + std::string(kind)] = 0;
    // These two are only ever said in place of a reason.
    expect_all<SettlementReason>(counts_, "settlement refused because", {SharerUnavailable, BeneficiaryUnavailable});
    counts_["settlement told to member sharer_unavailable"] = 0;
    counts_["settlement told to sharer beneficiary_unavailable"] = 0;
    for (const SettlementReason limit :
         {SharedBalanceTooSmall, PotTooSmall, QuotaTooSmall, PaymentCapExceeded, MonthCapExceeded}) {
        counts_["settlement shared less because " + std::string(name_of(limit))] = 0;
    }
    for (const std::string_view kind : {"earmark", "quota lock", "wallet transfer"})
        counts_[std::string(kind) + " plan"] = 0;
    expect_all<TransferReason>(counts_, "transfer refused because");
    for (const Purpose purpose : {Purpose::ResidentPremium, Purpose::HuiminInsurance, Purpose::LongTermCarePremium}) {
        counts_["premium plan " + std::string(name_of(purpose))] = 0;
    }
    expect_all<PremiumReason>(counts_, "premium refused because");
    expect_all<CapObstacle>(counts_, "caps refused because");
    expect_all<SharerObstacle>(counts_, "sharer");
    expect_all<InvitingObstacle>(counts_, "inviting");
    expect_all<MemberObstacle>(counts_, "member");
}

DecisionLine decide_any(Chance& chance, const std::vector<Policy>& policies, Tally& tally) {
    const Policy policy = any_policy(chance, policies);
    const std::string where = policy.id + " " + policy.version + ": ";
    DecisionLine line;
    const std::uint64_t kind = chance.below(20);
    if (kind < 12) {
        line = settlement(chance, policy, tally);
    } else if (kind == 12) {
        const EarmarkCase facts = any_earmark(chance);
        line = transfer("earmark", facts, decide_earmark(facts, policy), policy, tally);
    } else if (kind == 13) {
        const QuotaLockCase facts = any_quota_lock(chance);
        line = transfer("quota lock", facts, decide_quota_lock(facts, policy), policy, tally);
    } else if (kind <= 15) {
        const WalletTransferCase facts = any_wallet_transfer(chance);
        line = transfer("wallet transfer", facts, decide_wallet_transfer(facts, policy), policy, tally);
    } else if (kind <= 17) {
        line = premium(chance, policy, tally);
    } else {
        line = binding(chance, policy, tally);
    }
    line.text = where + line.text;
    return line;
}

}  // namespace properties
