#include "server/record_routes.hpp"

#include <algorithm>
#include <utility>

#include "domain/guardian_consent.hpp"
#include "domain/settlement_checks.hpp"
#include "domain/settlement_reason.hpp"
#include "protocol/json_reader.hpp"
#include "server/family_circle.hpp"
#include "server/kept_decision.hpp"
#include "server/known_person.hpp"
#include "server/own_consents.hpp"
#include "storage/guardian_consent_store.hpp"
#include "storage/identity_store.hpp"
#include "storage/institution_store.hpp"
#include "storage/ledger_audit_store.hpp"
#include "storage/settlement_store.hpp"

namespace server {

namespace {

using protocol::ErrorCode;
using protocol::RecordRole;

Refusal corrupt(std::string_view what) {
    Refusal refusal = refuse(ErrorCode::Internal);
    refusal.log_reason = what;
    return refusal;
}

std::optional<RecordRole> role_in(const storage::SettlementRecord& record, std::string_view viewer) {
    if (record.person_id == viewer) return RecordRole::Beneficiary;
    const bool took_part = record.shared.value > 0 || record.kind == domain::SettlementKind::Refused;
    if (took_part && record.sharer_person_id == viewer) return RecordRole::Sharer;
    return std::nullopt;
}

std::optional<std::int64_t> fen_of(const std::optional<domain::Fen>& amount) {
    return amount ? std::optional(amount->value) : std::nullopt;
}

Answered<std::vector<protocol::SettlementStep>> steps_of(const storage::SettlementRecord& record) {
    const auto parsed = protocol::parse_json(record.steps, protocol::read_size_max);
    if (!parsed || parsed->kind != protocol::JsonKind::List) return std::unexpected(corrupt("a settlement's steps"));
    std::vector<protocol::SettlementStep> steps;
    for (const protocol::JsonValue& item : parsed->items) {
        auto step = protocol::read_parsed<protocol::SettlementStep>(item);
        if (!step) return std::unexpected(corrupt("a settlement's step"));
        steps.push_back(*step);
    }
    return steps;
}

/// What is nobody's secret between the two.
protocol::RecordAnswer amounts_of(const storage::SettlementRecord& record, RecordRole role) {
    protocol::RecordAnswer answer;
    answer.id = record.id;
    answer.kind = record.kind;
    answer.role = role;
    answer.at = record.settled_at.unix_ms;
    answer.visit = record.visit_kind;
    answer.total_fen = record.total.value;
    answer.fund_fen = record.fund.value;
    answer.person_part_fen = record.person_part.value;
    answer.own_fen = record.own.value;
    answer.shared_fen = record.shared.value;
    answer.cash_fen = record.cash.value;
    answer.wallet_fen = record.wallet.value;
    answer.shared_source = record.shared_source;
    answer.policy_version = record.policy_version;
    const bool is_mine = role == RecordRole::Beneficiary;
    answer.balance_before_fen = fen_of(is_mine ? record.own_before : record.shared_before);
    answer.balance_after_fen = fen_of(is_mine ? record.own_after : record.shared_after);
    if (record.refused_reason) {
        const domain::Party listener = is_mine ? domain::Party::Member : domain::Party::Sharer;
        answer.reason = domain::as_told_to(listener, *record.refused_reason);
        answer.mender = domain::mender_of(*answer.reason);
    }
    return answer;
}

Answered<void> add_links(storage::Reader& reader, const storage::SettlementRecord& record,
                         protocol::RecordAnswer& answer) {
    const auto reversal = storage::find_reversal_of_settlement(reader, record.id);
    if (!reversal) return failed(reversal);
    if (*reversal) answer.reversed_by = {(*reversal)->id, (*reversal)->settled_at.unix_ms};
    if (!record.reverses_settlement_id) return {};
    const auto original = storage::find_settlement(reader, *record.reverses_settlement_id);
    if (!original) return failed(original);
    if (*original) answer.reverses = {(*original)->id, (*original)->settled_at.unix_ms};
    return {};
}

Answered<void> add_lines(storage::Reader& reader, const storage::SettlementRecord& record,
                         protocol::RecordAnswer& answer) {
    const auto lines = storage::list_settlement_lines(reader, record.id);
    if (!lines) return failed(lines);
    for (const storage::SettlementLineRecord& line : *lines) {
        answer.lines.push_back({line.catalogue_code, line.count_text, line.amount.value});
    }
    return {};
}

/// What was looked at before a bill was refused: decided again on the facts that were kept.
Answered<void> add_checks(storage::Reader& reader, const storage::SettlementRecord& record,
                          const domain::Policy& policy, protocol::RecordAnswer& answer) {
    if (record.kind != domain::SettlementKind::Refused) return {};
    const auto facts = storage::find_settlement_decision(reader, record.id);
    if (!facts) return failed(facts);
    auto kept = read_kept_decision(facts->value_or(""));
    if (!kept) return {};
    const domain::Party listener =
        answer.role == RecordRole::Beneficiary ? domain::Party::Member : domain::Party::Sharer;
    for (const auto& [check, outcome] : domain::check_points(std::move(kept->facts), policy, listener)) {
        answer.checks.push_back({check, outcome});
    }
    return {};
}

Answered<void> add_policy(storage::Reader& reader, const Policies& policies, const storage::SettlementRecord& record,
                          protocol::RecordAnswer& answer) {
    const auto found = std::ranges::find_if(policies.items(), [&record](const domain::Policy& policy) {
        return policy.id == record.policy_id && policy.version == record.policy_version;
    });
    if (found == policies.items().end()) return {};
    answer.place_zh = found->name_zh;
    answer.place_en = found->name_en;
    answer.hotline = found->hotline.value;
    return add_checks(reader, record, *found, answer);
}

/// Names are said in full: both have been bound to each other.
Answered<void> add_people(storage::Reader& reader, const Vault& vault, const storage::SettlementRecord& record,
                          std::string_view viewer, protocol::RecordAnswer& answer) {
    const auto circle = FamilyCircle::load(reader, vault, viewer);
    if (!circle) return failed(circle);
    const FamilyCircle::Entry* entry = circle->find_person(record.person_id);
    if (entry == nullptr) return std::unexpected(corrupt("a settlement of somebody who never was a member"));
    answer.member = entry->member;
    const bool is_mine = answer.role == RecordRole::Beneficiary;
    answer.member.fen = record.shared.value + (is_mine ? record.own.value : 0);
    if (record.shared.value == 0 || !record.sharer_person_id) return {};
    auto payer = words_of_person(reader, vault, *record.sharer_person_id);
    if (!payer) return failed(payer);
    answer.payer = std::move(payer->name);
    return {};
}

/// What was bought is the beneficiary's own affair: whoever pays sees it once the beneficiary allows that, or, of a
/// child under 14, as the guardian who agreed for it.
Answered<bool> may_see_lines(storage::Reader& reader, const Vault& vault, const storage::SettlementRecord& record,
                             RecordRole role, const Caller& caller) {
    if (role == RecordRole::Beneficiary) return true;
    const auto identity = storage::find_identity_of_person(reader, record.person_id);
    if (!identity) return failed(identity);
    if (*identity) return is_consent_given(reader, (*identity)->account_id, domain::ConsentKind::Details);
    const auto decided = storage::list_guardian_consents(reader, caller.session->account_id);
    if (!decided) return failed(decided);
    const auto mine = std::ranges::find(*decided, record.person_id, &storage::GuardianConsentRecord::child_person_id);
    if (mine == decided->end() || !mine->given) return false;
    const auto child = open_person(reader, vault, record.person_id);
    if (!child) return failed(child);
    return domain::needs_guardian_consent(child->resident_id.birth_date(), domain::shanghai_date(caller.now));
}

}  // namespace

Answered<protocol::RecordAnswer> read_record(storage::Reader& reader, const Vault& vault, const Policies& policies,
                                             const protocol::RecordQuery& query, const Caller& caller) {
    const auto viewer = required_person(reader, caller);
    if (!viewer) return failed(viewer);
    const auto found = storage::find_settlement(reader, query.id);
    if (!found) return failed(found);
    if (!*found) return std::unexpected(refuse(ErrorCode::NotFound));
    const storage::SettlementRecord& record = **found;
    const auto role = role_in(record, *viewer);
    if (!role) return std::unexpected(refuse(ErrorCode::NotFound));

    protocol::RecordAnswer answer = amounts_of(record, *role);
    const auto institution = storage::find_institution(reader, record.institution);
    if (!institution) return failed(institution);
    if (*institution) {
        answer.institution = (*institution)->name;
        answer.institution_kind = (*institution)->kind;
        answer.tier = (*institution)->tier;
    }
    auto steps = steps_of(record);
    if (!steps) return failed(steps);
    answer.steps = std::move(*steps);
    if (auto added = add_policy(reader, policies, record, answer); !added) return failed(added);
    if (auto added = add_people(reader, vault, record, *viewer, answer); !added) return failed(added);
    if (auto added = add_links(reader, record, answer); !added) return failed(added);
    const auto may_see = may_see_lines(reader, vault, record, *role, caller);
    if (!may_see) return failed(may_see);
    if (*may_see) {
        if (auto added = add_lines(reader, record, answer); !added) return failed(added);
    }
    return answer;
}

}  // namespace server
