#include "domain/explanation.hpp"

#include <algorithm>
#include <utility>

namespace domain {

std::vector<Explanation> explain(const SettlementReasons& reasons, Party listener) {
    std::vector<Explanation> explanations;
    for (const SettlementReason reason : reasons) {
        const SettlementReason told = as_told_to(listener, reason);
        const Explanation explanation{told, mender_of(told), remedy_of(told)};
        if (std::ranges::find(explanations, explanation) == explanations.end()) explanations.push_back(explanation);
    }
    return explanations;
}

SettlementCase known_to(Party listener, SettlementCase facts) {
    if (listener == Party::Sharer) {
        facts.beneficiary.account = {};
        facts.beneficiary.wallet = {};
    }
    return facts;
}

Trial try_out(const SettlementCase& facts, const Policy& policy, Party listener) {
    auto decided = decide_settlement(known_to(listener, facts), policy);
    if (!decided) return {.plan = std::nullopt, .explanations = explain(decided.error(), listener)};
    SettlementReasons reasons = decided->not_shared_because;
    reasons.insert(reasons.end(), decided->shared_less_because.begin(), decided->shared_less_because.end());
    return {.plan = std::move(*decided), .explanations = explain(reasons, listener)};
}

bool pays_alone(const SettlementCase& facts) {
    return facts.sharers.empty() && total_of(facts.beneficiary.account) > Fen{0};
}

SettlementReasons diagnose(const SettlementCase& facts, const Policy& policy) {
    SettlementCase purchase = known_to(Party::Sharer, facts);
    purchase.bill = {.visit = VisitKind::PharmacyPurchase,
                     .credential = Credential::VoucherCode,
                     .purposes = {Purpose::Drugs},
                     .total = Fen{1}};
    purchase.place.kind = InstitutionKind::Pharmacy;
    purchase.place.tier = InstitutionTier::None;
    if (facts.beneficiary.insurance) purchase.place.area = facts.beneficiary.insurance->area;
    const auto decided = decide_settlement(purchase, policy);
    SettlementReasons reasons = decided ? decided->not_shared_because : decided.error();
    constexpr EnumSet<SettlementReason> about_own_money = {SettlementReason::OwnBalanceEmpty,
                                                           SettlementReason::NoOwnAccount};
    std::erase_if(reasons, [&](SettlementReason reason) {
        const bool is_beside =
            reason == SettlementReason::WalletEmpty && policy.money.model.value != MoneyModel::Wallet;
        // Whoever has money of one's own and is in nobody's account lacks nothing.
        const bool is_needless = reason == SettlementReason::NoSharer && pays_alone(facts);
        return about_own_money.contains(reason) || is_beside || is_needless;
    });
    return reasons;
}

}  // namespace domain
