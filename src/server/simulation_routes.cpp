#include "server/simulation_routes.hpp"

#include <utility>

#include "domain/explanation.hpp"
#include "domain/premium.hpp"
#include "protocol/policy_wire.hpp"
#include "server/family_circle.hpp"
#include "server/settlement_facts.hpp"
#include "storage/institution_store.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

/// Of whom the caller asks, and as what the caller listens.
struct Subject {
    std::string viewer;
    FamilyCircle::Entry entry;

    [[nodiscard]] domain::Party listener() const {
        return entry.member.is_me ? domain::Party::Member : domain::Party::Sharer;
    }
};

Answered<Subject> subject_of(storage::Reader& reader, const ApplicationParts& parts,
                             const std::optional<std::string>& member, const Caller& caller) {
    auto viewer = required_person(reader, caller);
    if (!viewer) return failed(viewer);
    const auto circle = FamilyCircle::load(reader, parts.vault, *viewer);
    if (!circle) return failed(circle);
    const FamilyCircle::Entry* entry = circle->find_member(member.value_or(std::string(protocol::member_me)));
    // Whoever has left the account is nobody's to ask about.
    if (entry == nullptr || (!entry->is_bound && !entry->member.is_me)) {
        return std::unexpected(refuse(ErrorCode::NotFound));
    }
    return Subject{std::move(*viewer), *entry};
}

struct Where {
    domain::SettlementPlace place;
    std::string name;  ///< empty for any pharmacy
};

/// One that has no till here, but can be looked for.
Answered<Where> where_in_directory(const PlaceDirectory* places, const std::string& code) {
    const DirectoryPlace* place = places == nullptr ? nullptr : places->find(code);
    const auto area = domain::AreaCode::parse(place == nullptr ? std::string_view() : place->area);
    if (!area) return std::unexpected(refuse(ErrorCode::NotFound));
    return Where{{place->kind, place->tier, *area}, place->name};
}

/// The institution that was asked for, else a pharmacy where the person is insured.
Answered<Where> where(storage::Reader& reader, const PlaceDirectory* places, const std::optional<std::string>& code,
                      std::string_view person_id) {
    if (!code) {
        const auto person = load_insured_person(reader, person_id, std::nullopt);
        if (!person) return failed(person);
        if (!person->insurance) return std::unexpected(refuse(ErrorCode::NotFound));
        return Where{{domain::InstitutionKind::Pharmacy, domain::InstitutionTier::None, person->insurance->area}, {}};
    }
    const auto found = storage::find_institution(reader, *code);
    if (!found) return failed(found);
    if (!*found) return where_in_directory(places, *code);
    const auto area = domain::AreaCode::parse((*found)->area);
    if (!area) return std::unexpected(refuse(ErrorCode::Internal));
    return Where{{(*found)->kind, (*found)->tier, *area}, (*found)->name};
}

Answered<SettlementFacts> facts_of(storage::Reader& reader, const ApplicationParts& parts, const Subject& subject,
                                   const domain::Bill& bill, const domain::SettlementPlace& place,
                                   const Caller& caller) {
    auto facts = read_settlement_facts(reader, {.policies = parts.policies,
                                                .now = caller.now,
                                                .person_id = subject.entry.person_id,
                                                .scheme = std::nullopt,
                                                .bill = bill,
                                                .place = place});
    if (!facts) return failed(facts);
    if (facts->policy == nullptr) return std::unexpected(refuse(ErrorCode::NotFound));
    return std::move(*facts);
}

domain::VisitKind visit_of(const protocol::SimulationQuery& query, const domain::SettlementPlace& place) {
    if (query.visit) return *query.visit;
    const bool is_pharmacy = place.kind == domain::InstitutionKind::Pharmacy;
    return is_pharmacy ? domain::VisitKind::PharmacyPurchase : domain::VisitKind::Outpatient;
}

std::vector<protocol::WireExplanation> on_the_wire(const std::vector<domain::Explanation>& explanations) {
    std::vector<protocol::WireExplanation> wire;
    for (const domain::Explanation& one : explanations) wire.push_back({one.reason, one.mender, one.remedy});
    return wire;
}

void name_rules(const domain::Policy& policy, auto& answer) {
    answer.place_zh = policy.name_zh;
    answer.place_en = policy.name_en;
    answer.policy_version = policy.version;
    answer.hotline = policy.hotline.value;
}

void tell_plan(const domain::SettlementPlan& plan, protocol::SimulationAnswer& answer) {
    answer.is_paid = true;
    answer.fund_fen = plan.fund_part.value;
    answer.person_part_fen = plan.person_part.value;
    answer.own_fen = domain::total_of(plan.own).value;
    answer.wallet_fen = plan.wallet.value;
    answer.shared_fen = domain::total_of(plan.shared).value;
    answer.cash_fen = plan.cash.value;
    answer.member.fen = answer.own_fen + answer.wallet_fen + answer.shared_fen;
}

/// Whose shared money it would be, and what would be left of it, as far as it is the caller's to know.
Answered<void> tell_payer(storage::Reader& reader, const ApplicationParts& parts, const Subject& subject,
                          const SettlementFacts& facts, const domain::SettlementPlan& plan,
                          protocol::SimulationAnswer& answer) {
    const bool is_buyer = subject.listener() == domain::Party::Member;
    if (is_buyer && facts.beneficiary.has_account()) {
        answer.my_balance_after_fen = domain::total_of(facts.beneficiary.balance).value - answer.own_fen;
    }
    if (!plan.sharer) return {};
    const domain::SettlementSharer& sharer = facts.facts.sharers[*plan.sharer];
    const std::string& payer = facts.memberships[*plan.sharer].sharer_person_id;
    answer.is_payer_me = payer == subject.viewer;
    if (!is_buyer && !answer.is_payer_me) return {};
    auto words = words_of_person(reader, parts.vault, payer);
    if (!words) return failed(words);
    answer.payer = std::move(words->name);
    if (answer.is_payer_me) {
        const domain::SharedMoney money{sharer.account, sharer.pot, sharer.quota};
        answer.my_balance_after_fen = domain::shareable_of(money, facts.policy->money).value - answer.shared_fen;
    }
    if (const auto left = domain::left_this_month(sharer.caps, sharer.used_this_month)) {
        answer.month_cap_left_fen = left->value - answer.shared_fen;
    }
    return {};
}

}  // namespace

Answered<protocol::SimulationAnswer> read_simulation(storage::Reader& reader, const ApplicationParts& parts,
                                                     const protocol::SimulationQuery& query, const Caller& caller) {
    // Premiums aren't bought at a till: who pays them for whom is asked of their own endpoints.
    if (domain::is_premium(query.purpose)) return std::unexpected(refuse(ErrorCode::InvalidRequest));
    const auto subject = subject_of(reader, parts, query.member, caller);
    if (!subject) return failed(subject);
    const auto here = where(reader, parts.places, query.institution, subject->entry.person_id);
    if (!here) return failed(here);
    const domain::Bill bill{.visit = visit_of(query, here->place),
                            .credential = domain::Credential::VoucherCode,
                            .purposes = {query.purpose},
                            .total = {query.amount_fen}};
    const auto facts = facts_of(reader, parts, *subject, bill, here->place, caller);
    if (!facts) return failed(facts);

    const domain::Trial trial = domain::try_out(facts->facts, *facts->policy, subject->listener());
    protocol::SimulationAnswer answer{.member = subject->entry.member,
                                      .knows_own = subject->listener() == domain::Party::Member,
                                      .explanations = on_the_wire(trial.explanations),
                                      .institution = here->name};
    name_rules(*facts->policy, answer);
    if (!trial.plan) return answer;
    tell_plan(*trial.plan, answer);
    if (auto told = tell_payer(reader, parts, *subject, *facts, *trial.plan, answer); !told) return failed(told);
    return answer;
}

Answered<protocol::DiagnosisAnswer> read_diagnosis(storage::Reader& reader, const ApplicationParts& parts,
                                                   const protocol::DiagnosisQuery& query, const Caller& caller) {
    const auto subject = subject_of(reader, parts, query.member, caller);
    if (!subject) return failed(subject);
    const auto person = load_insured_person(reader, subject->entry.person_id, std::nullopt);
    if (!person) return failed(person);
    if (!person->insurance) {
        // Without any record no place's rules apply: that is the reason.
        const auto alone = domain::explain({domain::SettlementReason::BeneficiaryNotInsured}, subject->listener());
        return protocol::DiagnosisAnswer{.member = subject->entry.member, .explanations = on_the_wire(alone)};
    }
    const auto here = where(reader, nullptr, std::nullopt, subject->entry.person_id);
    if (!here) return failed(here);
    const auto facts = facts_of(reader, parts, *subject, {}, here->place, caller);
    if (!facts) return failed(facts);
    const auto reasons = domain::diagnose(facts->facts, *facts->policy);
    protocol::DiagnosisAnswer answer{.member = subject->entry.member,
                                     .explanations = on_the_wire(domain::explain(reasons, subject->listener()))};
    answer.pays_alone = subject->listener() == domain::Party::Member && domain::pays_alone(facts->facts);
    name_rules(*facts->policy, answer);
    return answer;
}

Answered<protocol::RulesAnswer> read_rules(storage::Reader& reader, const ApplicationParts& parts,
                                           const Caller& caller) {
    const auto viewer = required_person(reader, caller);
    if (!viewer) return failed(viewer);
    const auto here = where(reader, nullptr, std::nullopt, *viewer);
    if (!here) return failed(here);
    const domain::Policy* policy = parts.policies.find(here->place.area, domain::shanghai_date(caller.now));
    if (policy == nullptr) return std::unexpected(refuse(ErrorCode::NotFound));
    return protocol::RulesAnswer{protocol::write_policy(*policy)};
}

}  // namespace server
