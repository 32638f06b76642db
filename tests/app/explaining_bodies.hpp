#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "family_bodies.hpp"
#include "protocol/institution_list_wire.hpp"
#include "protocol/simulation_wire.hpp"

/// What a server says about bills that nobody has paid yet.
namespace app_test {

/// 150.00 of medicine out of my account, or a refusal in a tertiary hospital.
inline std::string simulation_body(bool is_paid) {
    protocol::SimulationAnswer answer{.member = wife_spending(15'000), .is_paid = is_paid};
    answer.person_part_fen = 15'000;
    answer.policy_version = "2026-01";
    answer.place_zh = answer.place_en = "贵州";
    if (is_paid) {
        answer.shared_fen = 15'000;
        answer.is_payer_me = true;
        answer.my_balance_after_fen = 547'070;
    } else {
        answer.explanations = {{domain::SettlementReason::ResidentTierExcluded, domain::Mender::Beneficiary,
                                domain::Remedy::AnotherInstitution}};
    }
    return protocol::write_json(answer);
}

inline std::string diagnosis_body(bool is_well) {
    protocol::DiagnosisAnswer answer{.member = wife_spending(0)};
    answer.place_zh = answer.place_en = "贵州";
    if (!is_well) {
        answer.explanations = {
            {domain::SettlementReason::FamilyVoucherNotMutualAid, domain::Mender::Sharer,
             domain::Remedy::BindMutualAid},
            {domain::SettlementReason::SharedBalanceEmpty, domain::Mender::Sharer, domain::Remedy::PayInCash}};
    }
    return protocol::write_json(answer);
}

inline std::string institutions_body() {
    using enum domain::InstitutionKind;
    using enum domain::InstitutionTier;
    return protocol::write_json(protocol::InstitutionsAnswer{
        {{"H13010200001", "石家庄市第一人民医院", Hospital, Tertiary, "130102", "石家庄市", "Shijiazhuang"},
         {"H52010200001", "贵阳市第一人民医院", Hospital, Tertiary, "520102", "贵阳市", "Guiyang"},
         {"P52030200001", "遵义仁和大药房", Pharmacy, None, "520302", "遵义市", "Zunyi"}}});
}

/// Guizhou's, as shipped.
inline std::string rules_body() {
    std::ifstream file("assets/policies/guizhou.json");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return protocol::write_json(protocol::RulesAnswer{text});
}

}  // namespace app_test
