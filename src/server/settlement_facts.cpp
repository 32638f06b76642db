#include "server/settlement_facts.hpp"

#include "domain/calendar.hpp"
#include "server/family_money.hpp"
#include "server/wallet_money.hpp"

namespace server {

namespace {

void note_accounts(std::vector<AccountSeen>& accounts, std::int64_t party, const InsuredPerson& person) {
    if (person.current_account) {
        accounts.push_back({party, domain::AccountKind::PersonalCurrent, *person.current_account,
                            person.current_postings_count, person.balance.current});
    }
    if (person.earlier_account) {
        accounts.push_back({party, domain::AccountKind::PersonalEarlier, *person.earlier_account,
                            person.earlier_postings_count, person.balance.earlier});
    }
}

/// The balance of an account beside the personal ones, noted among what the decision rests on.
storage::Result<domain::Fen> see_balance(InstitutionCall& call, domain::AccountKind kind, std::string_view owner,
                                         std::int64_t party, std::vector<AccountSeen>& seen) {
    const auto account = storage::find_ledger_account_of(call.transaction, kind, owner);
    if (!account) return std::unexpected(account.error());
    if (!*account) return domain::Fen{};
    seen.push_back({party, kind, (*account)->id, (*account)->postings_count, (*account)->balance});
    return (*account)->balance;
}

/// What one family can pay with for this beneficiary.
storage::Result<domain::SettlementSharer> load_sharer(InstitutionCall& call, const InsuredPerson& sharer,
                                                      const storage::MembershipRecord& membership,
                                                      std::string_view person_id, std::int64_t party,
                                                      std::vector<AccountSeen>& seen) {
    const auto pot = see_balance(call, domain::AccountKind::SharedPot, membership.group_id, party, seen);
    if (!pot) return std::unexpected(pot.error());
    const auto quota = see_balance(call, domain::AccountKind::SharedQuota, membership.group_id, party, seen);
    if (!quota) return std::unexpected(quota.error());
    const auto caps = sharing_caps(call.transaction, membership.id);
    if (!caps) return std::unexpected(caps.error());
    const auto used = used_this_month(call.transaction, membership.sharer_person_id, person_id, call.now);
    if (!used) return std::unexpected(used.error());
    return domain::SettlementSharer{.insurance = sharer.insurance,
                                    .account = sharer.balance,
                                    .bound_at = membership.bound_at,
                                    .pot = *pot,
                                    .quota = *quota,
                                    .caps = *caps,
                                    .used_this_month = *used};
}

/// Shared money follows the rules of the place where the sharer is insured; who is in nobody's account, those of the
/// own place.
const domain::Policy* deciding_policy(InstitutionCall& call, const InsuredPerson& beneficiary,
                                      const std::vector<InsuredPerson>& sharers) {
    const domain::CivilDate today = domain::shanghai_date(call.now);
    for (const InsuredPerson& sharer : sharers) {
        if (!sharer.insurance) continue;
        const domain::Policy* policy = call.parts.policies.find(sharer.insurance->area, today);
        if (policy != nullptr) return policy;
    }
    return call.parts.policies.find(beneficiary.insurance->area, today);
}

}  // namespace

KeptDecision SettlementFacts::to_keep() const {
    KeptDecision kept{.facts = facts, .memberships = {}, .accounts = shared_accounts};
    note_accounts(kept.accounts, 0, beneficiary);
    for (std::size_t index = 0; index < sharers.size(); ++index) {
        kept.memberships.push_back(memberships[index].id);
        note_accounts(kept.accounts, static_cast<std::int64_t>(index) + 1, sharers[index]);
    }
    return kept;
}

Institutional<SettlementFacts> load_settlement_facts(InstitutionCall& call, std::string_view person_id,
                                                     domain::Scheme scheme, const domain::Bill& bill) {
    const auto place = domain::AreaCode::parse(call.institution.area);
    if (!place) return broken_inside("an institution's area");
    // Wallet money whose hour of return has come is the sharer's again.
    LedgerDesk desk(call.transaction, call.parts.random, call.now);
    const auto told = return_due_wallet_money(desk);
    if (!told) return broken(told);
    call.told.insert(call.told.end(), told->begin(), told->end());
    auto beneficiary = load_insured_person(call.transaction, person_id, scheme);
    if (!beneficiary) return broken(beneficiary);
    if (!beneficiary->insurance) return refuse_clerk("insutype 与参保记录不符；请按 1101 返回的险种重发。");
    auto memberships = storage::list_bound_memberships_of(call.transaction, person_id);
    if (!memberships) return broken(memberships);
    std::vector<InsuredPerson> sharers;
    std::vector<domain::SettlementSharer> sharing;
    std::vector<AccountSeen> seen;
    for (const storage::MembershipRecord& membership : *memberships) {
        auto sharer = load_insured_person(call.transaction, membership.sharer_person_id, domain::Scheme::Employee);
        if (!sharer) return broken(sharer);
        const auto party = static_cast<std::int64_t>(sharers.size()) + 1;
        const auto facts = load_sharer(call, *sharer, membership, person_id, party, seen);
        if (!facts) return broken(facts);
        sharing.push_back(*facts);
        sharers.push_back(std::move(*sharer));
    }
    const domain::Policy* policy = deciding_policy(call, *beneficiary, sharers);
    if (policy == nullptr) return refuse_clerk("参保地的账户支付规则本系统尚未开通；请收现金。");
    const auto wallet = see_balance(call, domain::AccountKind::MemberWallet, person_id, 0, seen);
    if (!wallet) return broken(wallet);
    return SettlementFacts{.policy = policy,
                           .facts = {.bill = bill,
                                     .place = {call.institution.kind, call.institution.tier, *place},
                                     .beneficiary = {.insurance = beneficiary->insurance,
                                                     .account = beneficiary->balance,
                                                     .wallet = *wallet},
                                     .sharers = std::move(sharing)},
                           .beneficiary = std::move(*beneficiary),
                           .memberships = std::move(*memberships),
                           .sharers = std::move(sharers),
                           .shared_accounts = std::move(seen)};
}

}  // namespace server
