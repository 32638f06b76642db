#include "server/settlement_posting.hpp"

#include "server/family_ending.hpp"

namespace server {

namespace {

void take(std::vector<domain::Posting>& postings, const std::optional<domain::AccountId>& account, domain::Fen amount) {
    if (account && amount.value > 0) postings.push_back({*account, domain::Fen{-amount.value}});
}

/// What the sharer's money pays, each part out of the account in which the place's model keeps it.
Institutional<void> take_shared_money(LedgerDesk& desk, const SettlementFacts& facts,
                                      const domain::SettlementPlan& plan, std::vector<domain::Posting>& postings) {
    if (!plan.sharer) return {};
    const InsuredPerson& sharer = facts.sharers[*plan.sharer];
    const std::string& group = facts.memberships[*plan.sharer].group_id;
    for (const domain::AccountTake& part : domain::takes_of(plan.shared)) {
        if (part.amount.value == 0) continue;
        if (part.kind == domain::AccountKind::PersonalCurrent) {
            take(postings, sharer.current_account, part.amount);
        } else if (part.kind == domain::AccountKind::PersonalEarlier) {
            take(postings, sharer.earlier_account, part.amount);
        } else {
            const auto account = desk.account_of(part.kind, group);
            if (!account) return broken(account);
            take(postings, *account, part.amount);
        }
    }
    return {};
}

Institutional<std::vector<domain::Posting>> personal_postings(LedgerDesk& desk, const SettlementFacts& facts,
                                                              const domain::SettlementPlan& plan) {
    std::vector<domain::Posting> postings;
    take(postings, facts.beneficiary.current_account, plan.own.current);
    take(postings, facts.beneficiary.earlier_account, plan.own.earlier);
    if (plan.wallet.value > 0) {
        const auto wallet = desk.account_of(domain::AccountKind::MemberWallet, facts.beneficiary.person_id);
        if (!wallet) return broken(wallet);
        take(postings, *wallet, plan.wallet);
    }
    if (auto taken = take_shared_money(desk, facts, plan, postings); !taken) return broken(taken);
    return postings;
}

domain::Fen sum_of(const std::vector<domain::Posting>& postings) {
    domain::Fen sum;
    for (const domain::Posting& posting : postings) sum.value += posting.amount.value;
    return sum;
}

}  // namespace

Institutional<std::optional<domain::TransferId>> post_settlement(InstitutionCall& call, const SettlementFacts& facts,
                                                                 const domain::SettlementPlan& plan,
                                                                 std::string_view settlement_id) {
    LedgerDesk desk(call.transaction, call.parts.random, call.now);
    auto personal = personal_postings(desk, facts, plan);
    if (!personal) return broken(personal);
    std::vector<domain::Posting> postings = std::move(*personal);
    if (plan.fund_part.value > 0 && facts.beneficiary.insurance) {
        const std::string pool(facts.beneficiary.insurance->area.pooling_area().text());
        const auto fund = desk.account_of(domain::AccountKind::FundPool, pool);
        if (!fund) return broken(fund);
        take(postings, *fund, plan.fund_part);
    }
    const domain::Fen owed{-sum_of(postings).value};
    if (owed.value == 0) return std::nullopt;
    const auto clearing = desk.account_of(domain::AccountKind::InstitutionClearing, call.institution.code);
    if (!clearing) return broken(clearing);
    postings.push_back({*clearing, owed});

    auto posted = desk.post(domain::TransferKind::Settlement, postings, settlement_id);
    if (!posted) return broken(posted);
    return std::move(*posted);
}

Institutional<domain::TransferId> post_reversal(InstitutionCall& call, const domain::TransferId& transfer_id) {
    domain::TransferId id{ordered_identifier(call.parts.random, call.now)};
    const auto posted = storage::reverse_transfer(call.transaction, transfer_id, id, call.now);
    if (!posted) return broken(posted);
    if (posted->status != storage::PostStatus::Posted) return broken_inside("the ledger refused a reversal");
    return id;
}

Institutional<void> pass_on_after_end(InstitutionCall& call, const storage::SettlementRecord& original) {
    if (!original.shared_source || original.shared.value == 0 || !original.membership_id) return {};
    const auto member = storage::find_member(call.transaction, *original.membership_id);
    if (!member) return broken(member);
    if (!*member) return broken_inside("a settlement's membership");
    const auto group = storage::find_group(call.transaction, (*member)->group_id);
    if (!group) return broken(group);
    // While the account goes on, the pot or quota is where the money came from and where it belongs.
    if (!*group || !(*group)->dissolved_at) return {};
    const domain::Policy* policy = call.parts.policies.find_version(original.policy_id, original.policy_version);
    const bool stays =
        policy != nullptr && policy->money.reversal_after_end.value == domain::ReversalAfterEnd::ToItsSource;
    if (stays) return {};
    const auto kind = *original.shared_source == domain::AccountKind::SharedQuota ? domain::TransferKind::QuotaReturn
                                                                                  : domain::TransferKind::EarmarkReturn;
    LedgerDesk desk(call.transaction, call.parts.random, call.now);
    const auto given = give_back(desk, kind, **group, original.shared, domain::MoveOccasion::Reversal,
                                 {original.policy_id, original.policy_version});
    if (!given) return broken(given);
    return {};
}

}  // namespace server
