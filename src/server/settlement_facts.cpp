#include "server/settlement_facts.hpp"

#include "domain/calendar.hpp"
#include "server/family_money.hpp"
#include "server/wallet_money.hpp"
#include "storage/family_voucher_store.hpp"

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
storage::Result<domain::Fen> see_balance(storage::Reader& reader, domain::AccountKind kind, std::string_view owner,
                                         std::int64_t party, std::vector<AccountSeen>& seen) {
    const auto account = storage::find_ledger_account_of(reader, kind, owner);
    if (!account) return std::unexpected(account.error());
    if (!*account) return domain::Fen{};
    seen.push_back({party, kind, (*account)->id, (*account)->postings_count, (*account)->balance});
    return (*account)->balance;
}

/// What one family can pay with for this beneficiary.
storage::Result<domain::SettlementSharer> load_sharer(storage::Reader& reader, const BillQuestion& question,
                                                      const InsuredPerson& sharer,
                                                      const storage::MembershipRecord& membership, std::int64_t party,
                                                      std::vector<AccountSeen>& seen) {
    const auto pot = see_balance(reader, domain::AccountKind::SharedPot, membership.group_id, party, seen);
    if (!pot) return std::unexpected(pot.error());
    const auto quota = see_balance(reader, domain::AccountKind::SharedQuota, membership.group_id, party, seen);
    if (!quota) return std::unexpected(quota.error());
    const auto caps = sharing_caps(reader, membership.id);
    if (!caps) return std::unexpected(caps.error());
    const auto used = used_this_month(reader, membership.sharer_person_id, question.person_id, question.now);
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
const domain::Policy* deciding_policy(const BillQuestion& question, const InsuredPerson& beneficiary,
                                      const std::vector<InsuredPerson>& sharers) {
    const domain::CivilDate today = domain::shanghai_date(question.now);
    for (const InsuredPerson& sharer : sharers) {
        if (!sharer.insurance) continue;
        const domain::Policy* policy = question.policies.find(sharer.insurance->area, today);
        if (policy != nullptr) return policy;
    }
    return question.policies.find(beneficiary.insurance->area, today);
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

storage::Result<SettlementFacts> read_settlement_facts(storage::Reader& reader, const BillQuestion& question) {
    auto beneficiary = load_insured_person(reader, question.person_id, question.scheme);
    if (!beneficiary) return std::unexpected(beneficiary.error());
    SettlementFacts read{.policy = nullptr,
                         .facts = {.bill = question.bill, .place = question.place, .beneficiary = {}, .sharers = {}},
                         .beneficiary = std::move(*beneficiary),
                         .memberships = {},
                         .sharers = {},
                         .shared_accounts = {}};
    if (!read.beneficiary.insurance) return read;
    auto memberships = storage::list_bound_memberships_of(reader, question.person_id);
    if (!memberships) return std::unexpected(memberships.error());
    for (const storage::MembershipRecord& membership : *memberships) {
        auto sharer = load_insured_person(reader, membership.sharer_person_id, domain::Scheme::Employee);
        if (!sharer) return std::unexpected(sharer.error());
        const auto party = static_cast<std::int64_t>(read.sharers.size()) + 1;
        const auto facts = load_sharer(reader, question, *sharer, membership, party, read.shared_accounts);
        if (!facts) return std::unexpected(facts.error());
        read.facts.sharers.push_back(*facts);
        read.sharers.push_back(std::move(*sharer));
    }
    read.memberships = std::move(*memberships);
    const auto wallet =
        see_balance(reader, domain::AccountKind::MemberWallet, question.person_id, 0, read.shared_accounts);
    if (!wallet) return std::unexpected(wallet.error());
    const auto vouchers = storage::count_family_vouchers_about(reader, question.person_id);
    if (!vouchers) return std::unexpected(vouchers.error());
    using enum domain::FamilyVoucherBond;
    read.facts.beneficiary = {.insurance = read.beneficiary.insurance,
                              .account = read.beneficiary.balance,
                              .wallet = *wallet,
                              .family_voucher = *vouchers > 0 ? Bound : None};
    read.policy = deciding_policy(question, read.beneficiary, read.sharers);
    return read;
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
    auto facts =
        read_settlement_facts(call.transaction, {.policies = call.parts.policies,
                                                 .now = call.now,
                                                 .person_id = person_id,
                                                 .scheme = scheme,
                                                 .bill = bill,
                                                 .place = {call.institution.kind, call.institution.tier, *place}});
    if (!facts) return broken(facts);
    if (!facts->beneficiary.insurance) return refuse_clerk("insutype 与参保记录不符；请按 1101 返回的险种重发。");
    if (facts->policy == nullptr) return refuse_clerk("参保地的账户支付规则本系统尚未开通；请收现金。");
    return std::move(*facts);
}

}  // namespace server
