#include "app/try_preview.hpp"

#include <algorithm>

#include "app/family_flow.hpp"
#include "app/trial_kind.hpp"
#include "app/try_flow.hpp"

namespace app::inline members {

namespace {

/// More than any bill: somebody's money of which nothing is known, taken at its best.
constexpr domain::Fen plenty{10'000'000'000};

std::optional<domain::InsuranceState> my_insurance(const Model& model) {
    const auto& identity = model.identity.data;
    if (!identity || !identity->scheme || !identity->status) return std::nullopt;
    const auto area = domain::AreaCode::parse(identity->area);
    if (!area) return std::nullopt;
    return domain::InsuranceState{.area = *area, .scheme = *identity->scheme, .status = *identity->status};
}

domain::AccountParts my_account(const protocol::IdentityAnswer& identity) {
    return {.current = {identity.balance_fen - identity.shareable_fen}, .earlier = {identity.shareable_fen}};
}

domain::SharingCaps caps_of(const protocol::MemberCapsAnswer& caps) {
    domain::SharingCaps result;
    if (caps.payment_fen) result.per_payment = domain::Fen{*caps.payment_fen};
    if (caps.month_fen) result.per_month = domain::Fen{*caps.month_fen};
    return result;
}

std::optional<domain::SettlementPlace> place_of(const Model& model, const TrialQuestion& question,
                                                const domain::AreaCode& home) {
    if (question.place.empty()) {
        return domain::SettlementPlace{domain::InstitutionKind::Pharmacy, domain::InstitutionTier::None, home};
    }
    const protocol::InstitutionItem* item = chosen_institution(model);
    if (item == nullptr) return std::nullopt;
    const auto area = domain::AreaCode::parse(item->area);
    if (!area) return std::nullopt;
    return domain::SettlementPlace{item->kind, item->tier, *area};
}

domain::Bill bill_at(const TrialQuestion& question, const domain::SettlementPlace& place) {
    const TrialBill bill = bill_of(question.kind);
    const bool is_pharmacy = place.kind == domain::InstitutionKind::Pharmacy;
    const auto usual = is_pharmacy ? domain::VisitKind::PharmacyPurchase : domain::VisitKind::Outpatient;
    return {.visit = bill.visit.value_or(usual),
            .credential = domain::Credential::VoucherCode,
            .purposes = {bill.purpose},
            .total = {question.amount_fen}};
}

/// A member of mine buys. Of the member nothing is known here: the best is assumed, and only a refusal is sure.
bool add_member(domain::SettlementCase& facts, const Model& model, const domain::InsuranceState& mine,
                std::string_view id) {
    const protocol::FamilyMember* member = find_member(model, id);
    // A member who may be insured anywhere is under rules of which nothing is known here.
    const bool is_elsewhere = model.rules.data->member.insured_area.value == domain::InsuredArea::Anywhere;
    if (member == nullptr || !model.family.data->money || is_elsewhere) return false;
    const protocol::FamilyMoney& money = *model.family.data->money;
    facts.beneficiary.insurance = {.area = mine.area};
    facts.sharers.push_back({.insurance = mine,
                             .account = my_account(*model.identity.data),
                             .bound_at = {member->bound_at},
                             .pot = {money.pot_fen.value_or(0)},
                             .quota = {money.quota_fen.value_or(0)},
                             .caps = caps_of(member->caps),
                             .used_this_month = {member->caps.used_this_month_fen}});
    return true;
}

/// I buy. Of those whose accounts I may spend nothing is known here: the best is assumed.
void add_myself(domain::SettlementCase& facts, const Model& model, const domain::InsuranceState& mine) {
    facts.beneficiary.insurance = mine;
    facts.beneficiary.account = my_account(*model.identity.data);
    const auto& money = model.family.data->money;
    if (money && money->wallet) facts.beneficiary.wallet = {money->wallet->balance_fen};
    for (const protocol::FamilyMembership& membership : model.family.data->memberships) {
        facts.sharers.push_back({.insurance = domain::InsuranceState{.area = mine.area},
                                 .account = {.current = {0}, .earlier = plenty},
                                 .bound_at = {membership.bound_at},
                                 .pot = {membership.shared_fen.value_or(plenty.value)},
                                 .quota = {membership.shared_fen.value_or(plenty.value)},
                                 .caps = caps_of(membership.caps),
                                 .used_this_month = {membership.caps.used_this_month_fen}});
    }
}

/// Whether it holds whatever is not known here: what is refused at its best is refused; a plan is sure where no other
/// person's facts are in it.
bool is_sure(const domain::Trial& trial, const domain::SettlementCase& facts, domain::Party listener) {
    if (!trial.plan) return true;
    return listener == domain::Party::Member && (facts.sharers.empty() || !trial.plan->sharer);
}

/// Whether somebody shows my code as a family voucher isn't known here, and that would be another reason.
bool knows_reasons(const domain::Trial& trial) {
    return std::ranges::find(trial.explanations, domain::SettlementReason::NoSharer, &domain::Explanation::reason) ==
           trial.explanations.end();
}

}  // namespace

std::optional<domain::Trial> preview_trial(const Model& model) {
    const auto question = shown_question(model);
    const auto mine = my_insurance(model);
    const bool has_facts = question && question->amount_fen > 0 && mine && model.rules.data && model.family.data;
    if (!has_facts) return std::nullopt;
    // A balance that is shown as "-" is not zero.
    const bool has_account = mine->scheme == domain::Scheme::Employee;
    if (has_account && !model.identity.data->balance_offered) return std::nullopt;
    const auto place = place_of(model, *question, mine->area);
    if (!place) return std::nullopt;
    domain::SettlementCase facts{.bill = bill_at(*question, *place), .place = *place, .beneficiary = {}, .sharers = {}};
    const bool is_mine = question->member.empty();
    if (is_mine) {
        add_myself(facts, model, *mine);
    } else if (!add_member(facts, model, *mine, question->member)) {
        return std::nullopt;
    }
    const domain::Party listener = is_mine ? domain::Party::Member : domain::Party::Sharer;
    domain::Trial trial = domain::try_out(facts, *model.rules.data, listener);
    if (!is_sure(trial, facts, listener) || !knows_reasons(trial)) return std::nullopt;
    return trial;
}

}  // namespace app::inline members
