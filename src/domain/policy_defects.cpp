#include "domain/policy_defects.hpp"

#include <algorithm>
#include <functional>
#include <optional>

namespace domain {
namespace {

using enum PolicyDefectKind;

/// Collects what is wrong. `expect` states what a sound policy fulfils.
class Findings {
public:
    void expect(bool is_fulfilled, PolicyDefectKind otherwise, std::string_view field) {
        if (!is_fulfilled) defects_.push_back({otherwise, field});
    }
    void expect_between(int value, int least, int most, std::string_view field) {
        expect(value >= least && value <= most, OutOfRange, field);
    }
    /// A limit that may be absent, else is at least `least`.
    void expect_limit(std::optional<int> limit, int least, std::string_view field) {
        expect(!limit || *limit >= least, OutOfRange, field);
    }
    void expect_limit(std::optional<Fen> limit, std::string_view field) {
        expect(!limit || *limit > Fen{0}, OutOfRange, field);
    }
    [[nodiscard]] std::vector<PolicyDefect> take() { return std::move(defects_); }

private:
    std::vector<PolicyDefect> defects_;
};

constexpr int age_max = 150;

template <class Item, class Same>
bool has_repetition(const std::vector<Item>& items, Same is_same) {
    for (auto item = items.begin(); item != items.end(); ++item) {
        const bool is_repeated =
            std::any_of(std::next(item), items.end(), [&](const Item& later) { return is_same(*item, later); });
        if (is_repeated) return true;
    }
    return false;
}

void check_head(const Policy& policy, Findings& findings) {
    findings.expect(!policy.id.empty(), Empty, "id");
    findings.expect(!policy.version.empty(), Empty, "version");
    findings.expect(!policy.name_zh.empty(), Empty, "name_zh");
    findings.expect(!policy.name_en.empty(), Empty, "name_en");
    findings.expect(!policy.letter.empty(), Empty, "letter");
    findings.expect(!policy.hotline.value.empty(), Empty, "hotline");
    findings.expect(exists(policy.effective_from.value), OutOfRange, "effective_from");

    const std::vector<AreaCode>& provinces = policy.provinces.value;
    const auto is_province = [](const AreaCode& area) { return area == area.province(); };
    findings.expect(std::ranges::all_of(provinces, is_province), OutOfRange, "provinces");
    findings.expect(!has_repetition(provinces, std::equal_to<>{}), Repeated, "provinces");
}

void check_sharer(const SharerRules& rules, Findings& findings) {
    findings.expect(!rules.schemes.value.is_empty(), Empty, "sharer.schemes");
    // Residents have no personal account to share.
    findings.expect(!rules.schemes.value.contains(Scheme::Resident), Contradiction, "sharer.schemes");
    findings.expect(!rules.statuses.value.is_empty(), Empty, "sharer.statuses");
    findings.expect(rules.statuses.value.common_with(uninsured_statuses).is_empty(), Contradiction, "sharer.statuses");
}

void check_member(const MemberRules& rules, Findings& findings) {
    const RelationSet relations = rules.relations.value;
    const RelationSet excluded = rules.excluded_relations.value;
    findings.expect(!relations.is_empty(), Empty, "member.relations");
    findings.expect(relations.common_with(excluded).is_empty(), Contradiction, "member.excluded_relations");
    // "Said of all places" (H).
    findings.expect(relations_by_marriage.without(excluded).is_empty(), Missing, "member.excluded_relations");
    findings.expect(!rules.schemes.value.is_empty(), Empty, "member.schemes");
    findings.expect(!rules.statuses.value.is_empty(), Empty, "member.statuses");
    findings.expect(rules.statuses.value.common_with(uninsured_statuses).is_empty(), Contradiction, "member.statuses");

    const bool counts_sharer = rules.people_counting.value == HeadCounting::WithSharer;
    findings.expect_limit(rules.people_max.value, counts_sharer ? 2 : 1, "member.people_max");
    findings.expect_limit(rules.children_max.value, 1, "member.children_max");
    findings.expect(!rules.children_max.value || relations.contains(Relation::Child), Superfluous,
                    "member.children_max");
    findings.expect_limit(rules.sharers_per_member_max.value, 1, "member.sharers_per_member_max");
    findings.expect(rules.may_end.value.contains(Party::Sharer), Missing, "member.may_end");
    findings.expect_between(rules.rejoin_wait_days.value, 0, 3660, "member.rejoin_wait_days");
}

/// Steps that concern one beneficiary, so that each binding needs them anew.
constexpr EnumSet<BindingStep> steps_about_member = {BindingStep::Kinship, BindingStep::MemberData,
                                                     BindingStep::MemberCode, BindingStep::MemberFace};

void check_steps(const BindingRules& rules, Findings& findings) {
    const std::vector<BindingStepRule>& steps = rules.steps.value;
    const auto place_of = [&](BindingStep step) {
        return std::ranges::find(steps, step, &BindingStepRule::step) - steps.begin();
    };
    const auto is_there = [&](BindingStep step) { return place_of(step) < std::ssize(steps); };

    findings.expect(!steps.empty(), Empty, "binding.steps");
    findings.expect(!has_repetition(steps, [](auto left, auto right) { return left.step == right.step; }), Repeated,
                    "binding.steps");
    for (const BindingStep needed : {BindingStep::Letter, BindingStep::MemberData}) {
        findings.expect(is_there(needed), Missing, "binding.steps");
    }
    // Who is meant must be known before that person is sent a code or checked.
    for (const BindingStep later : {BindingStep::MemberCode, BindingStep::MemberFace}) {
        findings.expect(!is_there(later) || place_of(BindingStep::MemberData) < place_of(later), Contradiction,
                        "binding.steps");
    }
    const auto is_skipped_wrongly = [](BindingStepRule rule) {
        return rule.frequency == StepFrequency::FirstBindingOnly && steps_about_member.contains(rule.step);
    };
    findings.expect(std::ranges::none_of(steps, is_skipped_wrongly), Contradiction, "binding.steps");

    const bool has_face_age = rules.face_from_age.value.has_value();
    findings.expect(!is_there(BindingStep::MemberFace) || has_face_age, Missing, "binding.face_from_age");
    findings.expect(is_there(BindingStep::MemberFace) || !has_face_age, Superfluous, "binding.face_from_age");
    if (is_there(BindingStep::MemberCode)) {
        findings.expect(!rules.acceptance_ways.value.is_empty(), Missing, "binding.acceptance_ways");
        findings.expect(!rules.phoneless_ways.value.is_empty(), Missing, "binding.phoneless_ways");
    }
}

void check_binding(const BindingRules& rules, Findings& findings) {
    // Real-name and real-person come before anything about family (DOMAIN.md §3, row 3).
    constexpr PrerequisiteSet always_needed = {Prerequisite::RealName, Prerequisite::RealPerson};
    findings.expect(always_needed.without(rules.prerequisites.value).is_empty(), Missing, "binding.prerequisites");
    check_steps(rules, findings);
    const int face_from_age = rules.face_from_age.value.value_or(0);
    findings.expect_between(face_from_age, 0, age_max, "binding.face_from_age");
    // The face is never the only way (law, DOMAIN.md §7).
    findings.expect(!rules.face_alternatives.value.is_empty(), Missing, "binding.face_alternatives");
    findings.expect_between(rules.neutral_answers_a_day_max.value, 1, 1000, "binding.neutral_answers_a_day_max");
}

void check_money(const MoneyRules& rules, Findings& findings) {
    const bool caps_fail = !rules.caps.value.is_empty() && rules.cap_excess.value == CapExcess::SharingFails;
    const bool can_fail = caps_fail || rules.shortfall.value == Shortfall::SharingFails;
    findings.expect(can_fail || rules.own_part_on_failure.value == OwnPartOnFailure::StillPays, Superfluous,
                    "money.own_part_on_failure");
    const bool pays_up_to_cap = rules.cap_excess.value == CapExcess::PaysUpToCap;
    findings.expect(!rules.caps.value.is_empty() || !pays_up_to_cap, Superfluous, "money.cap_excess");
}

/// A model needs its section; a section needs its model.
void check_model_sections(const Policy& policy, Findings& findings) {
    const MoneyModel model = policy.money.model.value;
    const auto expect_section = [&](MoneyModel owner, bool is_there, std::string_view field) {
        findings.expect(model != owner || is_there, Missing, field);
        findings.expect(model == owner || !is_there, Superfluous, field);
    };
    expect_section(MoneyModel::Earmark, policy.earmark.has_value(), "earmark");
    expect_section(MoneyModel::LockedQuota, policy.quota.has_value(), "quota");
    findings.expect(model != MoneyModel::Wallet || policy.wallet.has_value(), Missing, "wallet");

    // A pot whose rest went back to the sharer is closed: later money must not stay in it.
    const bool closes_pot = (policy.earmark && policy.earmark->unspent.value == UnspentMoney::ReturnsToSharer) ||
                            (policy.quota && policy.quota->unspent.value == UnspentMoney::ReturnsToSharer);
    const bool passes_on = policy.money.reversal_after_end.value == ReversalAfterEnd::ThroughSourceToSharer;
    findings.expect(closes_pot == passes_on, Contradiction, "money.reversal_after_end");
}

void check_earmark(const EarmarkRules& rules, Findings& findings) {
    findings.expect_limit(rules.transfer_max.value, "earmark.transfer_max");
    findings.expect_limit(rules.transfers_a_day_max.value, 1, "earmark.transfers_a_day_max");
}

void check_wallet(const WalletRules& rules, Findings& findings) {
    findings.expect_between(rules.transfers_a_day_max.value, 1, 1000, "wallet.transfers_a_day_max");
    findings.expect(rules.transfer_max.value > Fen{0}, OutOfRange, "wallet.transfer_max");
    findings.expect(exists(rules.closed_from.value), OutOfRange, "wallet.closed_from");
    findings.expect(exists(rules.closed_until.value), OutOfRange, "wallet.closed_until");
    findings.expect(rules.closed_from.value != rules.closed_until.value, Contradiction, "wallet.closed_until");
    findings.expect(exists(rules.returned_at.value), OutOfRange, "wallet.returned_at");
    findings.expect_between(rules.pending_max.value, 1, 1000, "wallet.pending_max");
}

void check_fund_split(const FundSplit& split, Findings& findings) {
    const auto is_same_case = [](const FundSplitRow& left, const FundSplitRow& right) {
        return left.scheme == right.scheme && left.visit == right.visit && left.tier == right.tier;
    };
    findings.expect(!has_repetition(split, is_same_case), Repeated, "spending.fund_split");
    for (const FundSplitRow& row : split) {
        findings.expect_between(row.fund_percent, 0, 100, "spending.fund_split");
        findings.expect(row.threshold >= Fen{0}, OutOfRange, "spending.fund_split");
        // Pharmacies have no tier; nobody is admitted to an institution without one.
        const bool has_tier = row.tier != InstitutionTier::None;
        const bool fits = row.visit == VisitKind::Outpatient || has_tier == (row.visit == VisitKind::Inpatient);
        findings.expect(fits, Contradiction, "spending.fund_split");
    }
}

void check_spending(const SpendingRules& rules, Findings& findings) {
    const auto is_nowhere = [](const Sourced<UsableArea>& area) { return area.value == UsableArea::Nowhere; };
    const bool is_useless = is_nowhere(rules.hospitals) && is_nowhere(rules.clinics) && is_nowhere(rules.pharmacies);
    findings.expect(!is_useless, Empty, "spending.hospitals");
    const std::size_t refused_tiers = rules.resident_outpatient_refused_tiers.value.size();
    findings.expect(refused_tiers < enumerator_count<InstitutionTier>, Contradiction,
                    "spending.resident_outpatient_refused_tiers");
    findings.expect(!rules.credentials.value.is_empty(), Empty, "spending.credentials");
    findings.expect(!rules.purposes.value.is_empty(), Empty, "spending.purposes");
    findings.expect(rules.purposes.value.common_with(rules.excluded_purposes.value).is_empty(), Contradiction,
                    "spending.excluded_purposes");
    check_fund_split(rules.fund_split.value, findings);
}

void check_premium(const PremiumRules& rules, PurposeSet purposes, Findings& findings) {
    const auto expect_relations = [&](Purpose purpose, RelationSet relations, std::string_view field) {
        findings.expect(!purposes.contains(purpose) || !relations.is_empty(), Missing, field);
        findings.expect(purposes.contains(purpose) || relations.is_empty(), Superfluous, field);
    };
    expect_relations(Purpose::ResidentPremium, rules.resident_premium_relations.value,
                     "premium.resident_premium_relations");
    expect_relations(Purpose::HuiminInsurance, rules.huimin_relations.value, "premium.huimin_relations");
    expect_relations(Purpose::LongTermCarePremium, rules.long_term_care_relations.value,
                     "premium.long_term_care_relations");
    const bool pays_huimin = purposes.contains(Purpose::HuiminInsurance);
    findings.expect_between(rules.huimin_people_max.value, pays_huimin ? 1 : 0, pays_huimin ? 100 : 0,
                            "premium.huimin_people_max");
}

void check_guard(const GuardRules& rules, Findings& findings) {
    findings.expect(!rules.password_guards.value.is_empty(), Empty, "guard.password_guards");
    findings.expect_between(rules.password_tries_max.value, 1, 20, "guard.password_tries_max");
    findings.expect_between(rules.password_idle_minutes.value, 1, 60, "guard.password_idle_minutes");
    // The face is never the only way (law, DOMAIN.md §7).
    findings.expect(rules.password_reset_ways.value.contains(PasswordResetWay::HallCode), Missing,
                    "guard.password_reset_ways");
    findings.expect_between(rules.code_lifetime_seconds.value, 10, 600, "guard.code_lifetime_seconds");
    findings.expect_between(rules.visit_minutes.value, 1, 60, "guard.visit_minutes");
}

void check_family_voucher(const FamilyVoucherRules& rules, Findings& findings) {
    findings.expect_between(rules.relatives_max.value, 0, 20, "family_voucher.relatives_max");
    findings.expect_between(rules.confirmation_from_age.value, 0, age_max, "family_voucher.confirmation_from_age");
}

}  // namespace

std::vector<PolicyDefect> find_defects(const Policy& policy) {
    Findings findings;
    check_head(policy, findings);
    check_sharer(policy.sharer, findings);
    check_member(policy.member, findings);
    check_binding(policy.binding, findings);
    check_money(policy.money, findings);
    check_model_sections(policy, findings);
    if (policy.earmark) check_earmark(*policy.earmark, findings);
    if (policy.quota) findings.expect_limit(policy.quota->quota_max.value, "quota.quota_max");
    if (policy.wallet) check_wallet(*policy.wallet, findings);
    check_spending(policy.spending, findings);
    check_premium(policy.premium, policy.spending.purposes.value, findings);
    check_guard(policy.guard, findings);
    check_family_voucher(policy.family_voucher, findings);
    return findings.take();
}

}  // namespace domain
