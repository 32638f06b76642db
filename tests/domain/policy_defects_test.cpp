#include "domain/policy_defects.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <string>
#include <vector>

#include "domain/policies_of_places.hpp"

namespace domain_tests {

using namespace domain;
using enum PolicyDefectKind;

namespace {

struct Spoiling {
    PolicyDefectKind kind;
    std::string_view field;
    std::function<void(Policy&)> spoil;
};

// Each row spoils a sound policy in one way, and is told so.

const std::vector<Spoiling> people_spoilings = {
    // clang-format off
    {Empty, "id", [](Policy& p) { p.id.clear(); }},
    {Empty, "version", [](Policy& p) { p.version.clear(); }},
    {Empty, "name_zh", [](Policy& p) { p.name_zh.clear(); }},
    {Empty, "name_en", [](Policy& p) { p.name_en.clear(); }},
    {Empty, "letter", [](Policy& p) { p.letter.clear(); }},
    {Empty, "hotline", [](Policy& p) { p.hotline.value.clear(); }},
    {OutOfRange, "effective_from", [](Policy& p) { p.effective_from.value = {2025, 2, 29}; }},
    {OutOfRange, "provinces", [](Policy& p) { p.provinces.value = {area("520100")}; }},
    {Repeated, "provinces", [](Policy& p) { p.provinces.value = {area("520000"), area("130000"), area("520000")}; }},
    {Empty, "sharer.schemes", [](Policy& p) { p.sharer.schemes.value = {}; }},
    {Contradiction, "sharer.schemes", [](Policy& p) { p.sharer.schemes.value.insert(Scheme::Resident); }},
    {Empty, "sharer.statuses", [](Policy& p) { p.sharer.statuses.value = {}; }},
    {Contradiction, "sharer.statuses", [](Policy& p) { p.sharer.statuses.value.insert(InsuranceStatus::Deceased); }},
    {Empty, "member.relations", [](Policy& p) { p.member.relations.value = {}; }},
    {Contradiction, "member.excluded_relations", [](Policy& p) { p.member.relations.value.insert(Relation::SpousesParent); }},
    {Missing, "member.excluded_relations", [](Policy& p) { p.member.excluded_relations.value.remove(Relation::SpousesOtherRelative); }},
    {Empty, "member.schemes", [](Policy& p) { p.member.schemes.value = {}; }},
    {Empty, "member.statuses", [](Policy& p) { p.member.statuses.value = {}; }},
    {Contradiction, "member.statuses", [](Policy& p) { p.member.statuses.value.insert(InsuranceStatus::NotInsured); }},
    {OutOfRange, "member.people_max", [](Policy& p) { p.member.people_max.value = 1; }},
    {OutOfRange, "member.children_max", [](Policy& p) { p.member.children_max.value = 0; }},
    {OutOfRange, "member.sharers_per_member_max", [](Policy& p) { p.member.sharers_per_member_max.value = 0; }},
    {Missing, "member.may_end", [](Policy& p) { p.member.may_end.value = {Party::Member}; }},
    {OutOfRange, "member.rejoin_wait_days", [](Policy& p) { p.member.rejoin_wait_days.value = -1; }},
    // clang-format on
};

const std::vector<Spoiling> binding_spoilings = {
    // clang-format off
    {Missing, "binding.prerequisites", [](Policy& p) { p.binding.prerequisites.value.remove(Prerequisite::RealPerson); }},
    {Empty, "binding.steps", [](Policy& p) { p.binding.steps.value.clear(); }},
    {Repeated, "binding.steps", [](Policy& p) { p.binding.steps.value.push_back({BindingStep::Letter}); }},
    {Missing, "binding.steps", [](Policy& p) { p.binding.steps.value.pop_back(); }},
    {Contradiction, "binding.steps", [](Policy& p) { std::swap(p.binding.steps.value[2], p.binding.steps.value[3]); }},
    {Contradiction, "binding.steps", [](Policy& p) { p.binding.steps.value[3].frequency = StepFrequency::FirstBindingOnly; }},
    {Missing, "binding.face_from_age", [](Policy& p) { p.binding.steps.value.push_back({BindingStep::MemberFace}); }},
    {Superfluous, "binding.face_from_age", [](Policy& p) { p.binding.face_from_age.value = 16; }},
    {Missing, "binding.acceptance_ways", [](Policy& p) { p.binding.acceptance_ways.value = {}; }},
    {Missing, "binding.phoneless_ways", [](Policy& p) { p.binding.phoneless_ways.value = {}; }},
    {Missing, "binding.face_alternatives", [](Policy& p) { p.binding.face_alternatives.value = {}; }},
    {OutOfRange, "binding.neutral_answers_a_day_max", [](Policy& p) { p.binding.neutral_answers_a_day_max.value = 0; }},
    // clang-format on
};

const std::vector<Spoiling> money_spoilings = {
    // clang-format off
    {Superfluous, "money.own_part_on_failure", [](Policy& p) { p.money.caps.value = {}; p.money.own_part_on_failure.value = OwnPartOnFailure::PaysNothing; }},
    {Superfluous, "money.cap_excess", [](Policy& p) { p.money.caps.value = {}; p.money.cap_excess.value = CapExcess::PaysUpToCap; }},
    {Superfluous, "premium.long_term_care_relations", [](Policy& p) { p.premium.long_term_care_relations.value = core_relations; }},
    {Contradiction, "money.reversal_after_end", [](Policy& p) { p.money.reversal_after_end.value = ReversalAfterEnd::ThroughSourceToSharer; }},
    {Missing, "earmark", [](Policy& p) { p.money.model.value = MoneyModel::Earmark; }},
    {Missing, "quota", [](Policy& p) { p.money.model.value = MoneyModel::LockedQuota; }},
    {Missing, "wallet", [](Policy& p) { p.money.model.value = MoneyModel::Wallet; }},
    {Superfluous, "earmark", [](Policy& p) { p.earmark = {.transfer_max = {}, .transfers_a_day_max = {}, .unspent = {UnspentMoney::StaysWithMembers}}; }},
    {Superfluous, "quota", [](Policy& p) { p.quota = {.quota_max = {}, .unspent = {UnspentMoney::StaysWithMembers}}; }},
    {Empty, "spending.hospitals", [](Policy& p) { p.spending.hospitals.value = p.spending.clinics.value = p.spending.pharmacies.value = UsableArea::Nowhere; }},
    {Contradiction, "spending.resident_outpatient_refused_tiers", [](Policy& p) { for (const auto tier : all_enumerators<InstitutionTier>()) p.spending.resident_outpatient_refused_tiers.value.insert(tier); }},
    {Empty, "spending.credentials", [](Policy& p) { p.spending.credentials.value = {}; }},
    {Empty, "spending.purposes", [](Policy& p) { p.spending.purposes.value = {}; }},
    {Contradiction, "spending.excluded_purposes", [](Policy& p) { p.spending.purposes.value.insert(Purpose::Fitness); }},
    {Repeated, "spending.fund_split", [](Policy& p) { p.spending.fund_split.value.push_back(p.spending.fund_split.value.front()); }},
    {OutOfRange, "spending.fund_split", [](Policy& p) { p.spending.fund_split.value.front().fund_percent = 101; }},
    {OutOfRange, "spending.fund_split", [](Policy& p) { p.spending.fund_split.value.front().fund_percent = -1; }},
    {OutOfRange, "spending.fund_split", [](Policy& p) { p.spending.fund_split.value.front().threshold = Fen{-1}; }},
    {Contradiction, "spending.fund_split", [](Policy& p) { p.spending.fund_split.value.push_back({Scheme::Employee, VisitKind::PharmacyPurchase, InstitutionTier::Primary, Fen{0}, 10}); }},
    {Contradiction, "spending.fund_split", [](Policy& p) { p.spending.fund_split.value.push_back({Scheme::Employee, VisitKind::Inpatient, InstitutionTier::None, Fen{0}, 10}); }},
    {Missing, "premium.resident_premium_relations", [](Policy& p) { p.premium.resident_premium_relations.value = {}; }},
    {Superfluous, "premium.resident_premium_relations", [](Policy& p) { p.spending.purposes.value.remove(Purpose::ResidentPremium); }},
    {Missing, "premium.huimin_relations", [](Policy& p) { p.premium.huimin_relations.value = {}; }},
    {OutOfRange, "premium.huimin_people_max", [](Policy& p) { p.premium.huimin_people_max.value = 0; }},
    {Empty, "guard.password_guards", [](Policy& p) { p.guard.password_guards.value = {}; }},
    {OutOfRange, "guard.password_tries_max", [](Policy& p) { p.guard.password_tries_max.value = 0; }},
    {OutOfRange, "guard.password_idle_minutes", [](Policy& p) { p.guard.password_idle_minutes.value = 61; }},
    {Missing, "guard.password_reset_ways", [](Policy& p) { p.guard.password_reset_ways.value = {PasswordResetWay::Face}; }},
    {OutOfRange, "guard.code_lifetime_seconds", [](Policy& p) { p.guard.code_lifetime_seconds.value = 9; }},
    {OutOfRange, "guard.visit_minutes", [](Policy& p) { p.guard.visit_minutes.value = 0; }},
    {OutOfRange, "family_voucher.relatives_max", [](Policy& p) { p.family_voucher.relatives_max.value = -1; }},
    {OutOfRange, "family_voucher.confirmation_from_age", [](Policy& p) { p.family_voucher.confirmation_from_age.value = 151; }},
    // clang-format on
};

// Of what only the national policy has.
const std::vector<Spoiling> national_spoilings = {
    // clang-format off
    {OutOfRange, "quota.quota_max", [](Policy& p) { p.quota->quota_max.value = Fen{0}; }},
    {OutOfRange, "wallet.transfers_a_day_max", [](Policy& p) { p.wallet->transfers_a_day_max.value = 0; }},
    {OutOfRange, "wallet.transfer_max", [](Policy& p) { p.wallet->transfer_max.value = Fen{0}; }},
    {OutOfRange, "wallet.closed_from", [](Policy& p) { p.wallet->closed_from.value = {24, 0}; }},
    {OutOfRange, "wallet.closed_until", [](Policy& p) { p.wallet->closed_until.value = {6, 60}; }},
    {Contradiction, "wallet.closed_until", [](Policy& p) { p.wallet->closed_until.value = p.wallet->closed_from.value; }},
    {OutOfRange, "wallet.returned_at", [](Policy& p) { p.wallet->returned_at.value = {-1, 0}; }},
    {OutOfRange, "wallet.pending_max", [](Policy& p) { p.wallet->pending_max.value = 0; }},
    {Contradiction, "money.reversal_after_end", [](Policy& p) { p.money.reversal_after_end.value = ReversalAfterEnd::ToItsSource; }},
    {Superfluous, "quota", [](Policy& p) { p.money.model.value = MoneyModel::DirectDraw; }},
    // clang-format on
};

// Of Gansu's shared pot.
const std::vector<Spoiling> gansu_spoilings = {
    // clang-format off
    {OutOfRange, "earmark.transfer_max", [](Policy& p) { p.earmark->transfer_max.value = Fen{-1}; }},
    {OutOfRange, "earmark.transfers_a_day_max", [](Policy& p) { p.earmark->transfers_a_day_max.value = 0; }},
    {OutOfRange, "binding.face_from_age", [](Policy& p) { p.binding.face_from_age.value = 151; }},
    // clang-format on
};

void check_spoilings(const Policy& sound, const std::vector<Spoiling>& rows) {
    for (const Spoiling& row : rows) {
        Policy policy = sound;
        row.spoil(policy);
        std::string found;
        for (const PolicyDefect& defect : find_defects(policy)) {
            found += std::string{defect.field} + " " + std::string{name_of(defect.kind)} + "; ";
        }
        INFO("expected " << row.field << " " << name_of(row.kind) << ", found " << found);
        const std::vector<PolicyDefect> defects = find_defects(policy);
        CHECK(std::ranges::find(defects, PolicyDefect{row.kind, row.field}) != defects.end());
    }
}

}  // namespace

TEST_CASE("each way to spoil a policy is found and named", "[policy:money.reversal_after_end]") {
    check_spoilings(guizhou_policy(), people_spoilings);
    check_spoilings(guizhou_policy(), binding_spoilings);
    check_spoilings(guizhou_policy(), money_spoilings);
    check_spoilings(national_policy(), national_spoilings);
    check_spoilings(gansu_policy(), gansu_spoilings);
}

TEST_CASE("a policy without steps, purposes or anything else is full of defects") {
    CHECK(find_defects(Policy{}).size() > 20);
}

}  // namespace domain_tests
