#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "family_bodies.hpp"
#include "protocol/institution_list_wire.hpp"
#include "protocol/insured_place_wire.hpp"
#include "protocol/premium_wire.hpp"
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

inline protocol::PremiumReceipt receipt_of_wife(domain::Instant now, bool is_paid) {
    protocol::PremiumReceipt receipt{.id = "receipt-0000000001", .number = "BF20260201000001", .year = 2026};
    receipt.period_from = "2026-01-01";
    receipt.period_until = "2026-12-31";
    receipt.insured_name = "陈𬱖";
    receipt.payer_name = "李明";
    receipt.is_payer = true;
    receipt.relation = domain::Relation::Spouse;
    receipt.amount_fen = 40'000;
    receipt.paid_at = now.unix_ms;
    receipt.state = is_paid ? domain::PremiumState::Paid : domain::PremiumState::Refunded;
    receipt.may_refund = is_paid;
    return receipt;
}

inline std::string receipts_body(domain::Instant now, bool is_paid) {
    return protocol::write_json(
        protocol::PremiumReceiptsAnswer{.receipts = {receipt_of_wife(now, is_paid)}, .balance_fen = 608'270});
}

/// I and my wife: the resident premium is hers only, Huimin insurance anybody's, for one person more.
inline std::string premiums_body(domain::Instant now) {
    using enum domain::Purpose;
    protocol::PremiumsAnswer answer{.balance_fen = 648'270, .shareable_fen = 562'070, .huimin_people_max = 3};
    answer.huimin_counts_payer = true;
    answer.huimin_people_left = 1;
    answer.people = {{.member = "me",
                      .name = "李明",
                      .offers = {{ResidentPremium, 2026, 40'000, domain::PremiumReason::Oneself},
                                 {HuiminInsurance, 2026, 9'900, {}}}},
                     {.member = std::string(wife_member),
                      .name = "陈𬱖",
                      .relation = domain::Relation::Spouse,
                      .offers = {{ResidentPremium, 2026, 40'000, {}}, {HuiminInsurance, 2026, 9'900, {}}}}};
    answer.receipts = {receipt_of_wife(now, true)};
    return protocol::write_json(answer);
}

/// Guiyang in use, Zunyi to switch to.
inline std::string places_body() {
    using enum domain::Scheme;
    protocol::InsuredPlace used{.area = "520100", .place_zh = "贵阳市", .place_en = "Guiyang", .scheme = Employee};
    used.is_used = used.has_account = used.balance_offered = true;
    used.balance_fen = 648'270;
    protocol::InsuredPlace other{.area = "520300", .place_zh = "遵义市", .place_en = "Zunyi", .scheme = Resident};
    other.may_choose = true;
    return protocol::write_json(protocol::InsuredPlacesAnswer{.items = {used, other}, .hotline = "12393"});
}

/// Guizhou's, as shipped.
inline std::string rules_body() {
    std::ifstream file("assets/policies/guizhou.json");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return protocol::write_json(protocol::RulesAnswer{text});
}

}  // namespace app_test
