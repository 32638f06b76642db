#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/institution.hpp"
#include "domain/ledger.hpp"
#include "domain/settlement_checks.hpp"
#include "domain/settlement_reason.hpp"
#include "domain/settlement_record.hpp"
#include "protocol/settlement_steps_wire.hpp"
#include "protocol/spending_wire.hpp"

namespace protocol {

/// How the caller takes part in a bill.
enum class RecordRole {
    Beneficiary,  ///< whose bill it is
    Sharer,       ///< whose shared account paid, or was asked to
};

}  // namespace protocol

template <>
inline constexpr auto domain::enum_names<protocol::RecordRole> =
    std::to_array<std::string_view>({"beneficiary", "sharer"});

namespace protocol {

struct RecordQuery {
    std::string id;
};

void describe(auto& visit, Like<RecordQuery> auto& value) { visit("id", value.id, record_rule, "Which record."); }

/// One line of a bill: the beneficiary's, and by the beneficiary's leave the payer's.
struct RecordLine {
    std::string item;
    std::string count;
    std::int64_t amount_fen = 0;
};

void describe(auto& visit, Like<RecordLine> auto& value) {
    visit("item", value.item, text_up_to(200), "The catalogue's code.");
    visit("count", value.count, text_up_to(40), "How many, as the institution wrote it.");
    visit("amount_fen", value.amount_fen, amount_fen(), "What the line costs.");
}

/// The record at the other end of a reversal.
struct RecordLink {
    std::string id;
    std::int64_t at = 0;
};

void describe(auto& visit, Like<RecordLink> auto& value) {
    visit("id", value.id, record_rule, "The record's handle.");
    visit("at", value.at, moment(), "When (Unix ms).");
}

/// One thing that was looked at before a bill was refused.
struct RecordCheck {
    domain::SettlementCheck check = domain::SettlementCheck::Place;
    domain::CheckOutcome outcome = domain::CheckOutcome::Passed;
};

void describe(auto& visit, Like<RecordCheck> auto& value) {
    visit("check", value.check, "What was looked at.");
    visit("outcome", value.outcome, "Whether it stood against the bill.");
}

/// The answer of `read_record`: one bill's story as this side may hear it.
struct RecordAnswer {
    std::string id;
    domain::SettlementKind kind = domain::SettlementKind::Settled;
    RecordRole role = RecordRole::Beneficiary;
    std::int64_t at = 0;
    SpendingMember member;
    std::string institution;
    domain::InstitutionKind institution_kind = domain::InstitutionKind::Pharmacy;
    domain::InstitutionTier tier = domain::InstitutionTier::None;
    domain::VisitKind visit = domain::VisitKind::PharmacyPurchase;
    std::int64_t total_fen = 0;
    std::int64_t fund_fen = 0;
    std::int64_t person_part_fen = 0;
    std::int64_t own_fen = 0;
    std::int64_t shared_fen = 0;
    std::int64_t cash_fen = 0;
    std::optional<std::string> payer;
    std::optional<std::int64_t> balance_before_fen;
    std::optional<std::int64_t> balance_after_fen;
    std::optional<domain::SettlementReason> reason;
    std::optional<domain::Mender> mender;
    std::string place_zh;
    std::string place_en;
    std::string policy_version;
    std::string hotline;
    std::vector<SettlementStep> steps;
    std::vector<RecordLine> lines;
    std::optional<RecordLink> reversed_by;
    std::optional<RecordLink> reverses;
    std::vector<RecordCheck> checks;
    std::int64_t wallet_fen = 0;
    std::optional<domain::AccountKind> shared_source;
};

void describe(auto& visit, Like<RecordAnswer> auto& value) {
    visit("id", value.id, record_rule, "The record's handle.");
    visit("kind", value.kind, "Settled, refused, or the reversal of another record.");
    visit("role", value.role, "How the caller takes part.");
    visit("at", value.at, moment(), "When (Unix ms).");
    visit("member", value.member, "Whose bill; `fen` is what accounts paid.");
    visit("institution", value.institution, institution_name_rule, "Where.");
    visit("institution_kind", value.institution_kind, "What the institution is.");
    visit("tier", value.tier, "Its level.");
    visit("visit", value.visit, "The occasion.");
    visit("total_fen", value.total_fen, amount_fen(), "The whole bill; of a refused one what was asked for.");
    visit("fund_fen", value.fund_fen, amount_fen(), "What the fund paid.");
    visit("person_part_fen", value.person_part_fen, amount_fen(), "The person's share.");
    visit("own_fen", value.own_fen, amount_fen(), "Of it, out of the beneficiary's own account.");
    visit("shared_fen", value.shared_fen, amount_fen(), "Of it, out of the shared account.");
    visit("cash_fen", value.cash_fen, amount_fen(), "Of it, in cash.");
    visit("payer", value.payer, shown_name_rule, "Whose shared account paid; absent when none did.");
    visit("balance_before_fen", value.balance_before_fen, amount_fen(), "The caller's own account before.");
    visit("balance_after_fen", value.balance_after_fen, amount_fen(), "The caller's own account after.");
    visit("reason", value.reason, "Why it was refused, as the caller may hear it.");
    visit("mender", value.mender, "Who can do something about it.");
    visit("place_zh", value.place_zh, text_up_to(60), "Whose rules decided; empty when they are no longer known.");
    visit("place_en", value.place_en, text_up_to(60), "The same in English.");
    visit("policy_version", value.policy_version, text_up_to(60), "Their version.");
    visit("hotline", value.hotline, text_up_to(32), "The office to call.");
    visit("steps", value.steps, list_up_to(64), "What happened, in order.");
    visit("lines", value.lines, list_up_to(1000), "What was bought; of a relative only with leave.");
    visit("reversed_by", value.reversed_by, "The reversal of this record, if there is one.");
    visit("reverses", value.reverses, "What this record reverses.");
    visit("checks", value.checks, list_up_to(16), "Of a refused bill: what was looked at, what failed first.");
    visit("wallet_fen", value.wallet_fen, amount_fen(), "Of own_fen, out of the beneficiary's wallet.");
    visit("shared_source", value.shared_source, "shared_pot or shared_quota; absent: the sharer's personal account.");
}

}  // namespace protocol
