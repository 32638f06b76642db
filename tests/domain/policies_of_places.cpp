#include "domain/policies_of_places.hpp"

#include <cassert>

namespace domain_tests {

using namespace domain;

namespace {

constexpr auto G = PolicySource::Guizhou;
constexpr auto H = PolicySource::Hebei;
constexpr auto Gs = PolicySource::Gansu;
constexpr auto N = PolicySource::NationalGuide;
constexpr auto P = PolicySource::OtherPublic;
constexpr auto A = PolicySource::Assumption;

constexpr InsuranceStatusSet only_normal = {InsuranceStatus::Normal};
constexpr SchemeSet both_schemes = {Scheme::Employee, Scheme::Resident};

FundSplitRow split(Scheme scheme, VisitKind visit, InstitutionTier tier, int threshold_yuan, int fund_percent) {
    return {scheme, visit, tier, Fen{threshold_yuan * 100}, fund_percent};
}

/// No source text gives the split between fund and person: our own figures, alike everywhere.
FundSplit assumed_split() {
    using enum Scheme;
    using enum VisitKind;
    using enum InstitutionTier;
    return {
        split(Employee, Outpatient, Tertiary, 0, 50),   split(Employee, Outpatient, Secondary, 0, 55),
        split(Employee, Outpatient, Primary, 0, 60),    split(Employee, Outpatient, None, 0, 60),
        split(Employee, Inpatient, Tertiary, 800, 85),  split(Employee, Inpatient, Secondary, 500, 88),
        split(Employee, Inpatient, Primary, 200, 90),   split(Resident, Outpatient, Secondary, 0, 40),
        split(Resident, Outpatient, Primary, 0, 60),    split(Resident, Outpatient, None, 0, 60),
        split(Resident, Inpatient, Tertiary, 1000, 60), split(Resident, Inpatient, Secondary, 600, 70),
        split(Resident, Inpatient, Primary, 300, 80),
    };
}

// "More rules that hold everywhere", and what a place's column leaves open.

const MemberRules assumed_member = {
    .relations = {core_relations, A},
    .excluded_relations = {relations_by_marriage, H},
    .schemes = {both_schemes, A},
    .statuses = {only_normal, A},
    .insured_area = {InsuredArea::SameProvince, A},
    .people_max = {std::nullopt, A},
    .people_counting = {HeadCounting::WithoutSharer, A},
    .children_max = {std::nullopt, A},
    .sharers_per_member_max = {std::nullopt, A},
    .role_overlap = {RoleOverlap::BothRoles, A},
    .may_end = {{Party::Sharer, Party::Member}, A},
    .rejoin_wait_days = {0, A},
    .on_suspension = {SuspensionEffect::Unusable, A},
    .on_move = {MoveEffect::Dissolves, A},
};

const BindingRules assumed_binding = {
    .prerequisites = {{Prerequisite::RealName, Prerequisite::RealPerson, Prerequisite::ActiveVoucher}, A},
    .steps = {{{BindingStep::Kinship}, {BindingStep::MemberData}, {BindingStep::Letter}}, A},
    .acceptance_ways = {{AcceptanceWay::CodeOnSharersPhone, AcceptanceWay::OwnPhone, AcceptanceWay::HallCode}, A},
    .phoneless_ways = {{PhonelessWay::GuardiansNumber, PhonelessWay::SharersNumber, PhonelessWay::HallCode}, A},
    .face_from_age = {std::nullopt, A},
    .face_alternatives = {{FaceAlternative::HallCode}, A},
    .neutral_answers_a_day_max = {10, A},
};

const MoneyRules assumed_money = {
    .model = {MoneyModel::DirectDraw, A},
    .shareable_balance = {ShareableBalance::All, A},
    .own_account_order = {OwnAccountOrder::OwnFirst, A},
    .sharer_choice = {SharerChoice::LargestBalance, A},
    .sharer_tie = {SharerTie::EarliestBound, A},
    .shortfall = {Shortfall::TakeWhatIsThere, A},
    .own_part_on_failure = {OwnPartOnFailure::StillPays, A},
    .caps = {{CapSpan::Payment, CapSpan::Month}, A},
    .cap_excess = {CapExcess::SharingFails, A},
    .reversal_after_end = {ReversalAfterEnd::ToItsSource, A},
    .mutual_aid_in_account_pay = {MutualAidInAccountPay::Included, A},
    .balance_query = {BalanceQuery::Offered, A},
};

const SpendingRules assumed_spending = {
    .hospitals = {UsableArea::Province, A},
    .clinics = {UsableArea::Province, A},
    .pharmacies = {UsableArea::Province, A},
    .resident_outpatient_refused_tiers = {{}, A},
    .credentials = {{Credential::VoucherCode, Credential::SocialCard, Credential::ResidentIdNumber, Credential::Face},
                    A},
    .purposes = {{Purpose::Care, Purpose::Drugs}, A},
    .excluded_purposes = {{Purpose::PublicHealth, Purpose::Fitness, Purpose::NonMedicalHealthCare}, A},
    .fund_split = {assumed_split(), A},
};

const PremiumRules assumed_premium = {
    .resident_premium_relations = {{}, A},
    .resident_premium_area = {InsuredArea::SameProvince, A},
    .huimin_relations = {{}, A},
    .huimin_people_max = {0, A},
    .huimin_counting = {HeadCounting::WithSharer, A},
    .long_term_care_relations = {{}, A},
};

const GuardRules assumed_guard = {
    .password_guards = {{GuardedAct::ShowPaymentCode, GuardedAct::Transfer, GuardedAct::ChangeCap, GuardedAct::Unbind},
                        A},
    .password_tries_max = {5, A},
    .password_idle_minutes = {5, A},
    .password_reset_ways = {{PasswordResetWay::Face, PasswordResetWay::HallCode}, A},
    .code_lifetime_seconds = {60, A},
    .visit_minutes = {10, A},
};

const FamilyVoucherRules assumed_family_voucher = {
    .relatives_max = {5, N},
    .confirmation_from_age = {16, N},
    .documents = {{FamilyVoucherDocument::SignedLetter, FamilyVoucherDocument::OwnHouseholdRegister,
                   FamilyVoucherDocument::RelativesHouseholdRegister},
                  N},
};

Policy assumed_policy() {
    Policy policy;
    policy.version = "2026-01";
    policy.effective_from = {{2026, 1, 1}, A};
    policy.hotline = {"12393", P};
    policy.sharer = {.schemes = {{Scheme::Employee}, P}, .statuses = {only_normal, A}};
    policy.member = assumed_member;
    policy.binding = assumed_binding;
    policy.money = assumed_money;
    policy.spending = assumed_spending;
    policy.premium = assumed_premium;
    policy.guard = assumed_guard;
    policy.family_voucher = assumed_family_voucher;
    return policy;
}

void name(Policy& policy, std::string_view id, std::string_view name_zh, std::string_view name_en) {
    policy.id = id;
    policy.name_zh = name_zh;
    policy.name_en = name_en;
    policy.letter = std::string{id} + "_mutual_aid";
}

}  // namespace

AreaCode area(std::string_view code) {
    const auto parsed = AreaCode::parse(code);
    assert(parsed);
    return *parsed;
}

Policy guizhou_policy() {
    Policy policy = assumed_policy();
    name(policy, "guizhou", "贵州", "Guizhou");
    policy.provinces = {{area("520000")}, G};
    policy.sharer = {.schemes = {{Scheme::Employee}, G}, .statuses = {only_normal, G}};

    policy.member.relations = {core_relations, G};
    policy.member.schemes = {both_schemes, G};
    policy.member.statuses = {only_normal, G};
    policy.member.insured_area = {InsuredArea::SameProvince, G};
    policy.member.people_max = {8, G};
    policy.member.people_counting = {HeadCounting::WithSharer, G};
    policy.member.children_max = {std::nullopt, G};
    policy.member.sharers_per_member_max = {1, G};
    policy.member.role_overlap = {RoleOverlap::OneRoleOnly, G};
    policy.member.may_end = {{Party::Sharer, Party::Member}, G};
    policy.member.rejoin_wait_days = {0, G};
    policy.member.on_suspension = {SuspensionEffect::Unusable, G};
    policy.member.on_move = {MoveEffect::LeaveFirst, G};

    policy.binding.prerequisites.source = G;
    policy.binding.steps = {{{BindingStep::Kinship},
                             {BindingStep::SharerCode},
                             {BindingStep::MemberData},
                             {BindingStep::MemberCode},
                             {BindingStep::Letter}},
                            G};

    policy.money.model = {MoneyModel::DirectDraw, G};
    policy.money.shareable_balance = {ShareableBalance::EarlierYears, G};
    policy.money.own_account_order = {OwnAccountOrder::OwnFirst, G};

    policy.spending.hospitals = {UsableArea::Province, G};
    policy.spending.clinics = {UsableArea::Province, G};
    policy.spending.pharmacies = {UsableArea::Province, G};
    policy.spending.resident_outpatient_refused_tiers = {{InstitutionTier::Tertiary}, G};
    policy.spending.credentials = {{Credential::VoucherCode, Credential::SocialCard, Credential::Face}, G};
    policy.spending.purposes = {{Purpose::Care, Purpose::Drugs, Purpose::Devices, Purpose::Consumables,
                                 Purpose::Vaccination, Purpose::ResidentPremium, Purpose::HuiminInsurance},
                                G};
    policy.spending.excluded_purposes.source = G;

    policy.premium = {
        .resident_premium_relations = {core_relations, G},
        .resident_premium_area = {InsuredArea::SameProvince, G},
        .huimin_relations = {core_relations, G},
        .huimin_people_max = {3, G},
        .huimin_counting = {HeadCounting::WithSharer, G},
        .long_term_care_relations = {{}, A},
    };
    return policy;
}

Policy hebei_policy() {
    Policy policy = assumed_policy();
    name(policy, "hebei", "河北", "Hebei");
    policy.provinces = {{area("130000")}, H};
    policy.sharer.schemes = {{Scheme::Employee}, H};

    policy.member.relations = {core_relations, H};
    policy.member.statuses = {only_normal, H};
    policy.member.insured_area = {InsuredArea::SameProvince, H};
    policy.member.people_max = {8, H};
    policy.member.people_counting = {HeadCounting::WithoutSharer, H};
    policy.member.sharers_per_member_max = {std::nullopt, H};

    policy.binding.steps = {{{BindingStep::Kinship}, {BindingStep::MemberData}, {BindingStep::Letter}}, H};

    policy.money.model = {MoneyModel::DirectDraw, H};
    policy.money.sharer_choice = {SharerChoice::LargestBalance, H};
    policy.money.shortfall = {Shortfall::SharingFails, H};

    policy.spending.hospitals = {UsableArea::Nationwide, H};
    policy.spending.credentials.source = H;
    policy.spending.purposes = {{Purpose::Care, Purpose::Drugs}, H};
    return policy;
}

Policy gansu_policy() {
    Policy policy = assumed_policy();
    name(policy, "gansu", "甘肃", "Gansu");
    policy.version = "2023-01";
    policy.provinces = {{area("620000")}, Gs};
    policy.effective_from = {{2023, 1, 1}, Gs};
    policy.sharer = {.schemes = {{Scheme::Employee}, Gs}, .statuses = {only_normal, Gs}};

    policy.member.relations = {near_relations, Gs};
    policy.member.statuses = {only_normal, Gs};
    policy.member.sharers_per_member_max = {1, Gs};
    policy.member.role_overlap = {RoleOverlap::OneRoleOnly, Gs};
    policy.member.on_suspension = {SuspensionEffect::Unusable, Gs};

    policy.binding.steps = {{{BindingStep::Letter, StepFrequency::FirstBindingOnly},
                             {BindingStep::QuestionsAndAnswers, StepFrequency::FirstBindingOnly},
                             {BindingStep::Kinship},
                             {BindingStep::MemberData},
                             {BindingStep::MemberFace}},
                            Gs};
    policy.binding.face_from_age = {16, Gs};

    policy.money.model = {MoneyModel::Earmark, Gs};
    policy.money.own_account_order = {OwnAccountOrder::OwnFirst, Gs};
    policy.money.reversal_after_end = {ReversalAfterEnd::ThroughSourceToSharer, A};
    policy.earmark = EarmarkRules{
        .transfer_max = {std::nullopt, Gs},
        .transfers_a_day_max = {std::nullopt, Gs},
        .unspent = {UnspentMoney::ReturnsToSharer, A},
    };

    policy.spending.hospitals.source = Gs;
    policy.spending.clinics.source = Gs;
    policy.spending.pharmacies.source = Gs;
    policy.spending.purposes = {{Purpose::Care, Purpose::Drugs}, Gs};
    return policy;
}

Policy national_policy() {
    Policy policy = assumed_policy();
    name(policy, "national", "全国", "National");
    policy.provinces = {{}, A};
    policy.effective_from = {{2026, 1, 1}, P};
    policy.sharer = {.schemes = {{Scheme::Employee}, P}, .statuses = {only_normal, P}};

    policy.member.relations = {near_relations, P};
    policy.member.insured_area = {InsuredArea::Anywhere, P};
    policy.member.sharers_per_member_max = {std::nullopt, P};
    policy.member.on_suspension = {SuspensionEffect::Dissolves, P};
    policy.member.on_move = {MoveEffect::Dissolves, P};

    policy.money.model = {MoneyModel::LockedQuota, P};
    policy.money.reversal_after_end = {ReversalAfterEnd::ThroughSourceToSharer, A};
    policy.quota = QuotaRules{
        .quota_max = {std::nullopt, A},
        .unspent = {UnspentMoney::ReturnsToSharer, P},
    };
    policy.wallet = WalletRules{
        .transfers_a_day_max = {3, P},
        .transfer_max = {Fen{200'000}, P},
        .closed_from = {{22, 0}, P},
        .closed_until = {{6, 0}, P},
        .returned_at = {{6, 0}, P},
        .pending_max = {1, P},
    };

    policy.spending.hospitals = {UsableArea::Nationwide, P};
    policy.spending.clinics = {UsableArea::Nationwide, P};
    policy.spending.pharmacies = {UsableArea::Nationwide, P};
    policy.spending.purposes = {{Purpose::Care, Purpose::Drugs, Purpose::Devices, Purpose::Consumables,
                                 Purpose::ResidentPremium, Purpose::LongTermCarePremium},
                                P};
    policy.premium.resident_premium_relations = {near_relations, P};
    policy.premium.resident_premium_area = {InsuredArea::Anywhere, P};
    policy.premium.long_term_care_relations = {near_relations, P};
    return policy;
}

Policy national_policy_of_2024() {
    Policy policy = national_policy();
    policy.version = "2024-07";
    policy.effective_from = {{2024, 7, 1}, P};
    policy.member.insured_area = {InsuredArea::SameProvince, P};
    policy.premium.resident_premium_area = {InsuredArea::SameProvince, P};
    policy.spending.hospitals = {UsableArea::Province, P};
    policy.spending.clinics = {UsableArea::Province, P};
    policy.spending.pharmacies = {UsableArea::Province, P};
    return policy;
}

Policy same_pooling_area_policy() {
    Policy policy = assumed_policy();
    name(policy, "same_pooling_area", "仅限同一统筹区", "Same pooling area only");
    // The source (H) speaks of "several provinces" and names none; the sandbox's fourth province stands for them.
    policy.provinces = {{area("510000")}, A};
    policy.member.insured_area = {InsuredArea::SamePoolingArea, H};
    policy.spending.hospitals = {UsableArea::PoolingArea, A};
    policy.spending.clinics = {UsableArea::PoolingArea, A};
    policy.spending.pharmacies = {UsableArea::PoolingArea, A};
    return policy;
}

std::vector<PolicyOfPlace> policies_of_places() {
    return {{"guizhou.json", guizhou_policy()},
            {"hebei.json", hebei_policy()},
            {"gansu.json", gansu_policy()},
            {"national.json", national_policy()},
            {"national_2024.json", national_policy_of_2024()},
            {"same_pooling_area.json", same_pooling_area_policy()}};
}

std::vector<Policy> all_policies() {
    std::vector<Policy> policies;
    for (PolicyOfPlace& place : policies_of_places()) policies.push_back(std::move(place.policy));
    return policies;
}

}  // namespace domain_tests
