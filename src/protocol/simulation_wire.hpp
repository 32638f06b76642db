#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/explanation.hpp"
#include "domain/purpose.hpp"
#include "protocol/spending_wire.hpp"
#include "protocol/wire_description.hpp"

/// `#/try` and the diagnosis. Reasons are shown by the words `why.reason.<reason>`, `why.mender.<mender>` and
/// `why.how.<remedy>`: strings-prefix: why.how.
namespace protocol {

/// What would happen if this member bought that there?
struct SimulationQuery {
    std::optional<std::string> member;
    std::optional<std::string> institution;
    domain::Purpose purpose = domain::Purpose::Drugs;
    std::int64_t amount_fen = 0;
    std::optional<domain::VisitKind> visit;
};

void describe(auto& visit, Like<SimulationQuery> auto& value) {
    visit("member", value.member, member_rule, "Who buys: a member of mine; absent: I.");
    visit("institution", value.institution, token_between(1, 12),
          "Where; absent: a pharmacy where the buyer is insured.");
    visit("purpose", value.purpose, "What for.");
    visit("amount_fen", value.amount_fen, IntegerRule{.least = 1, .most = 10'000'000'00}, "The whole bill.");
    visit("visit", value.visit, "The occasion; absent: a purchase in a pharmacy, else outpatient care.");
}

/// One reason as the caller may hear it.
struct WireExplanation {
    domain::SettlementReason reason = domain::SettlementReason::NoSharer;
    domain::Mender mender = domain::Mender::Nobody;
    domain::Remedy remedy = domain::Remedy::PayInCash;
};

void describe(auto& visit, Like<WireExplanation> auto& value) {
    visit("reason", value.reason, "Why.");
    visit("mender", value.mender, "Who can do something about it.");
    visit("remedy", value.remedy, "What that person does.");
}

/// The answer of `simulate`. Nothing moved; the settle decides anew.
struct SimulationAnswer {
    SpendingMember member;
    bool is_paid = false;
    std::int64_t fund_fen = 0;
    std::int64_t person_part_fen = 0;
    bool knows_own = false;
    std::int64_t own_fen = 0;
    std::int64_t wallet_fen = 0;
    std::int64_t shared_fen = 0;
    std::int64_t cash_fen = 0;
    std::optional<std::string> payer;
    bool is_payer_me = false;
    std::optional<std::int64_t> my_balance_after_fen;
    std::optional<std::int64_t> month_cap_left_fen;
    std::vector<WireExplanation> explanations;
    std::string institution;
    std::string place_zh;
    std::string place_en;
    std::string policy_version;
    std::string hotline;
};

void describe(auto& visit, Like<SimulationAnswer> auto& value) {
    visit("member", value.member, "Whose bill; `fen` is what accounts would pay.");
    visit("is_paid", value.is_paid, "Whether it would go through at all.");
    visit("fund_fen", value.fund_fen, amount_fen(), "What the fund would pay.");
    visit("person_part_fen", value.person_part_fen, amount_fen(), "The person's share.");
    visit("knows_own", value.knows_own,
          "Whether the buyer's own money was counted. A sharer isn't told of it: `shared_fen` is the most then.");
    visit("own_fen", value.own_fen, amount_fen(), "Of the share, out of the buyer's own account.");
    visit("wallet_fen", value.wallet_fen, amount_fen(), "Of it, out of the buyer's wallet.");
    visit("shared_fen", value.shared_fen, amount_fen(), "Of it, out of the shared money.");
    visit("cash_fen", value.cash_fen, amount_fen(), "Of it, in cash.");
    visit("payer", value.payer, shown_name_rule, "Whose shared money would pay; absent when nobody's, or not said.");
    visit("is_payer_me", value.is_payer_me, "Whether it would be mine.");
    visit("my_balance_after_fen", value.my_balance_after_fen, amount_fen(),
          "What I would have left: of my shared money as the payer, of my own account as the buyer.");
    visit("month_cap_left_fen", value.month_cap_left_fen, amount_fen(),
          "What would be left of the month's cap; absent without cap.");
    visit("explanations", value.explanations, list_up_to(64), "Why not, or why not all of it.");
    visit("institution", value.institution, institution_name_rule, "Where; empty for any pharmacy.");
    visit("place_zh", value.place_zh, text_up_to(60), "Whose rules decided.");
    visit("place_en", value.place_en, text_up_to(60), "The same in English.");
    visit("policy_version", value.policy_version, text_up_to(60), "Their version.");
    visit("hotline", value.hotline, text_up_to(32), "The office to call.");
}

/// What stands in the way now, whatever is bought?
struct DiagnosisQuery {
    std::optional<std::string> member;
};

void describe(auto& visit, Like<DiagnosisQuery> auto& value) {
    visit("member", value.member, member_rule, "A member of mine; absent: I.");
}

/// The answer of `diagnose`.
struct DiagnosisAnswer {
    SpendingMember member;
    std::vector<WireExplanation> explanations;
    std::string place_zh;
    std::string place_en;
    std::string policy_version;
    std::string hotline;
    bool pays_alone = false;
};

void describe(auto& visit, Like<DiagnosisAnswer> auto& value) {
    visit("member", value.member, "Of whom.");
    visit("explanations", value.explanations, list_up_to(64), "All that stands in the way; empty: nothing.");
    visit("place_zh", value.place_zh, text_up_to(60), "Whose rules say so.");
    visit("place_en", value.place_en, text_up_to(60), "The same in English.");
    visit("policy_version", value.policy_version, text_up_to(60), "Their version.");
    visit("hotline", value.hotline, text_up_to(32), "The office to call.");
    visit("pays_alone", value.pays_alone, "Whether the own account pays, for nobody shares.");
}

/// The answer of `read_rules`.
struct RulesAnswer {
    std::string policy;
};

void describe(auto& visit, Like<RulesAnswer> auto& value) {
    visit("policy", value.policy, text_up_to(256 * 1024), "A file of assets/policies: read it by read_policy.");
}

}  // namespace protocol
