#include "server/settlement_posting.hpp"

namespace server {

namespace {

/// The account of this kind and owner, opened at its first use.
Institutional<domain::AccountId> account_of(InstitutionCall& call, domain::AccountKind kind, std::string_view owner) {
    auto found = storage::find_ledger_account_of(call.transaction, kind, owner);
    if (!found) return broken(found);
    if (*found) return std::move((*found)->id);
    domain::AccountId id{random_identifier(call.parts.random)};
    const auto opened = storage::open_ledger_account(call.transaction, id, kind, owner, call.now);
    if (!opened) return broken(opened);
    return id;
}

void take(std::vector<domain::Posting>& postings, const std::optional<domain::AccountId>& account, domain::Fen amount) {
    if (account && amount.value > 0) postings.push_back({*account, domain::Fen{-amount.value}});
}

std::vector<domain::Posting> personal_postings(const SettlementFacts& facts, const domain::SettlementPlan& plan) {
    std::vector<domain::Posting> postings;
    take(postings, facts.beneficiary.current_account, plan.own.current);
    take(postings, facts.beneficiary.earlier_account, plan.own.earlier);
    if (plan.sharer) {
        const InsuredPerson& sharer = facts.sharers[*plan.sharer];
        take(postings, sharer.current_account, plan.shared.current);
        take(postings, sharer.earlier_account, plan.shared.earlier);
    }
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
    std::vector<domain::Posting> postings = personal_postings(facts, plan);
    if (plan.fund_part.value > 0 && facts.beneficiary.insurance) {
        const std::string pool(facts.beneficiary.insurance->area.pooling_area().text());
        const auto fund = account_of(call, domain::AccountKind::FundPool, pool);
        if (!fund) return broken(fund);
        take(postings, *fund, plan.fund_part);
    }
    const domain::Fen owed{-sum_of(postings).value};
    if (owed.value == 0) return std::nullopt;
    const auto clearing = account_of(call, domain::AccountKind::InstitutionClearing, call.institution.code);
    if (!clearing) return broken(clearing);
    postings.push_back({*clearing, owed});

    const domain::Transfer transfer{.id = {random_identifier(call.parts.random)},
                                    .kind = domain::TransferKind::Settlement,
                                    .reverses = {},
                                    .posted_at = call.now,
                                    .postings = std::move(postings)};
    const auto posted = storage::post_transfer(call.transaction, transfer, settlement_id);
    if (!posted) return broken(posted);
    if (posted->status != storage::PostStatus::Posted) return broken_inside("the ledger refused a settlement");
    return transfer.id;
}

Institutional<domain::TransferId> post_reversal(InstitutionCall& call, const domain::TransferId& transfer_id) {
    domain::TransferId id{random_identifier(call.parts.random)};
    const auto posted = storage::reverse_transfer(call.transaction, transfer_id, id, call.now);
    if (!posted) return broken(posted);
    if (posted->status != storage::PostStatus::Posted) return broken_inside("the ledger refused a reversal");
    return id;
}

}  // namespace server
