#include "properties/invariants.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace properties {

using namespace domain;

namespace {

bool is_part_of(const AccountParts& taken, const AccountParts& account) {
    return taken.current >= Fen{} && taken.earlier >= Fen{} && taken.current <= account.current &&
           taken.earlier <= account.earlier;
}

template <class Items>
bool has_repetition(Items items) {
    std::ranges::sort(items);
    return std::ranges::adjacent_find(items) != items.end();
}

/// The first rule that is false.
template <std::size_t Count>
std::string first_broken(const std::array<std::pair<bool, std::string_view>, Count>& rules) {
    for (const auto& [holds, rule] : rules) {
        if (!holds) return std::string(rule);
    }
    return {};
}

std::string broken_by_sums(const SettlementCase& facts, const SettlementPlan& plan) {
    const std::int64_t parts = total_of(plan.own).value + plan.wallet.value + total_of(plan.shared).value;
    return first_broken(std::to_array<std::pair<bool, std::string_view>>({
        {plan.fund_part.value + plan.person_part.value == facts.bill.total.value, "total = fund + person's share"},
        {parts + plan.cash.value == plan.person_part.value, "person's share = own + wallet + shared + cash"},
        {plan.fund_part >= Fen{} && plan.cash >= Fen{} && plan.wallet >= Fen{}, "no part is below zero"},
        {is_part_of(plan.own, facts.beneficiary.account), "own money is there"},
        {plan.wallet <= facts.beneficiary.wallet, "the wallet's money is there"},
        {(total_of(plan.shared) > Fen{}) == plan.sharer.has_value(), "shared money has exactly one sharer"},
        {facts.bill.account_use == AccountUse::Accounts || parts == 0, "no account pays unasked"},
    }));
}

std::string broken_by_sharing(const SettlementCase& facts, const Policy& policy, const SettlementPlan& plan) {
    const SettlementSharer& sharer = facts.sharers[*plan.sharer];
    const SharedMoney money{sharer.account, sharer.pot, sharer.quota};
    const MoneyModel model = policy.money.model.value;
    const Fen shared = total_of(plan.shared);
    const bool knows_payment_cap = policy.money.caps.value.contains(CapSpan::Payment);
    const bool knows_month_cap = policy.money.caps.value.contains(CapSpan::Month);
    const auto month = left_this_month(sharer.caps, sharer.used_this_month);
    const bool from_account = plan.shared.pot == Fen{} && plan.shared.quota == Fen{};
    const Fen own_left{total_of(facts.beneficiary.account).value - total_of(plan.own).value};
    const bool own_first = policy.money.own_account_order.value == OwnAccountOrder::OwnFirst;
    return first_broken(std::to_array<std::pair<bool, std::string_view>>({
        {shared <= shareable_of(money, policy.money), "never more than may be shared"},
        {is_part_of({plan.shared.current, plan.shared.earlier}, sharer.account), "the sharer's money is there"},
        {model == MoneyModel::DirectDraw ? from_account : shared == plan.shared.pot || shared == plan.shared.quota,
         "shared money comes out of where the model keeps it"},
        {!knows_payment_cap || !sharer.caps.per_payment || shared <= *sharer.caps.per_payment,
         "within the payment cap"},
        {!knows_month_cap || !month || shared <= *month, "within the month's cap"},
        {!own_first || own_left == Fen{}, "own account first"},
        {policy.money.shortfall.value == Shortfall::TakeWhatIsThere || !plan.cash.value ||
             shared < shareable_of(money, policy.money),
         "all or nothing: the money is never emptied for a part of the bill"},
    }));
}

}  // namespace

std::string broken_by(const SettlementCase& facts, const Policy& policy,
                      const std::expected<SettlementPlan, SettlementReasons>& decided) {
    if (!decided) {
        if (decided.error().empty()) return "a refusal has a reason";
        return has_repetition(decided.error()) ? "no reason is given twice" : "";
    }
    if (const std::string broken = broken_by_sums(facts, *decided); !broken.empty()) return broken;
    if (has_repetition(decided->not_shared_because)) return "no reason is given twice";
    if (decided->sharer) return broken_by_sharing(facts, policy, *decided);
    const bool wants_more = facts.bill.account_use == AccountUse::Accounts && decided->cash > Fen{};
    const bool is_explained = !decided->not_shared_because.empty() || policy.money.model.value == MoneyModel::Wallet;
    return !wants_more || is_explained ? "" : "cash is explained";
}

std::string broken_by(const PayerFacts& payer, Fen amount, const Policy& policy,
                      const std::expected<TransferPlan, TransferReasons>& decided) {
    if (!decided) {
        if (decided.error().empty()) return "a refusal has a reason";
        return has_repetition(decided.error()) ? "no reason is given twice" : "";
    }
    const bool is_shareable =
        policy.money.shareable_balance.value == ShareableBalance::All || decided->taken.current == Fen{};
    return first_broken(std::to_array<std::pair<bool, std::string_view>>({
        {total_of(decided->taken) == amount && amount > Fen{}, "a transfer moves the whole amount"},
        {is_part_of(decided->taken, payer.account), "the payer's money is there"},
        {is_shareable, "only what may be shared"},
    }));
}

std::string broken_by(const PremiumCase& facts, const Policy& policy,
                      const std::expected<PremiumPlan, PremiumObstacles>& decided) {
    if (!decided) return decided.error().empty() ? "a refusal has a reason" : "";
    std::int64_t sum = 0;
    for (const PremiumPerson& person : facts.people) sum += person.premium.value;
    const auto counted = std::ranges::count_if(
        facts.people, [&](const PremiumPerson& person) { return counts_towards_limit(person, policy.premium); });
    const auto left = premium_people_left(facts.purpose, facts.people_counted, policy);
    return first_broken(std::to_array<std::pair<bool, std::string_view>>({
        {decided->total.value == sum && total_of(decided->taken).value == sum, "premiums are paid whole"},
        {is_part_of(decided->taken, facts.payer.account), "the payer's money is there"},
        {!left || counted <= *left, "no more people than the account may pay for"},
    }));
}

}  // namespace properties
