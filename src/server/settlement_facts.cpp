#include "server/settlement_facts.hpp"

#include "domain/calendar.hpp"

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

}  // namespace

KeptDecision SettlementFacts::to_keep() const {
    KeptDecision kept{.facts = facts, .memberships = {}, .accounts = {}};
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
    auto beneficiary = load_insured_person(call.transaction, person_id, scheme);
    if (!beneficiary) return broken(beneficiary);
    if (!beneficiary->insurance) return refuse_clerk("insutype 与参保记录不符；请按 1101 返回的险种重发。");
    const domain::Policy* policy =
        call.parts.policies.find(beneficiary->insurance->area, domain::shanghai_date(call.now));
    if (policy == nullptr) return refuse_clerk("参保地的账户支付规则本系统尚未开通；请收现金。");

    auto memberships = storage::list_bound_memberships_of(call.transaction, person_id);
    if (!memberships) return broken(memberships);
    std::vector<InsuredPerson> sharers;
    std::vector<domain::SettlementSharer> sharing;
    for (const storage::MembershipRecord& membership : *memberships) {
        auto sharer = load_insured_person(call.transaction, membership.sharer_person_id, domain::Scheme::Employee);
        if (!sharer) return broken(sharer);
        sharing.push_back({sharer->insurance, sharer->balance, membership.bound_at});
        sharers.push_back(std::move(*sharer));
    }
    return SettlementFacts{.policy = policy,
                           .facts = {.bill = bill,
                                     .place = {call.institution.kind, call.institution.tier, *place},
                                     .beneficiary = {beneficiary->insurance, beneficiary->balance},
                                     .sharers = std::move(sharing)},
                           .beneficiary = std::move(*beneficiary),
                           .memberships = std::move(*memberships),
                           .sharers = std::move(sharers)};
}

}  // namespace server
