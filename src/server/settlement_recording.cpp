#include "server/settlement_recording.hpp"

#include <algorithm>

#include "protocol/json_writer.hpp"
#include "server/accesses.hpp"
#include "server/ledger_desk.hpp"
#include "storage/ledger_audit_store.hpp"
#include "storage/notice_store.hpp"

namespace server {

namespace {

using protocol::SettlementStepKind;

/// The story of a bill, growing step by step.
class Story {
public:
    void add(SettlementStepKind step, domain::Instant at) {
        steps_.push_back({.step = step, .at = at.unix_ms, .amount_fen = std::nullopt});
    }
    /// Money of zero is no step.
    void add(SettlementStepKind step, domain::Instant at, domain::Fen amount) {
        if (amount.value > 0) steps_.push_back({.step = step, .at = at.unix_ms, .amount_fen = amount.value});
    }
    [[nodiscard]] std::string json() const {
        protocol::JsonWriter writer;
        protocol::write_value(writer, steps_);
        return writer.take();
    }

private:
    std::vector<protocol::SettlementStep> steps_;
};

Story story_of_code(const ShownPerson& shown, domain::Instant now) {
    Story story;
    if (shown.code) {
        story.add(SettlementStepKind::CodeShown, shown.code->created_at);
        story.add(SettlementStepKind::CodeScanned, shown.visit.opened_at.value_or(now));
    }
    return story;
}

Institutional<void> tell(InstitutionCall& call, const storage::NoticeRecord& notice) {
    const auto appended = storage::append_notice(call.transaction, notice);
    if (!appended) return broken(appended);
    call.told.push_back(notice.person_id);
    return {};
}

domain::AccessReason reason_of(domain::NoticeKind to_beneficiary) {
    if (to_beneficiary == domain::NoticeKind::PaymentRefused) return domain::AccessReason::PaymentRefused;
    const bool is_reversal = to_beneficiary == domain::NoticeKind::PaymentReversed;
    return is_reversal ? domain::AccessReason::PaymentReversed : domain::AccessReason::Payment;
}

/// The till saw the bill of the one, and whether the other's shared money can pay: both find it in their access log.
Institutional<void> note_looks(InstitutionCall& call, const storage::SettlementRecord& settlement,
                               domain::AccessReason reason) {
    const AccessNote own{.person_id = settlement.person_id,
                         .by = domain::AccessBy::Institution,
                         .actor_id = settlement.institution,
                         .data = domain::AccessedData::Settlement,
                         .reason = reason};
    const auto noted = note_access(call.transaction, call.parts.random, own, call.now);
    if (!noted) return broken(noted);
    if (!settlement.sharer_person_id) return {};
    const AccessNote shared{.person_id = *settlement.sharer_person_id,
                            .by = domain::AccessBy::Institution,
                            .actor_id = settlement.institution,
                            .data = domain::AccessedData::SharedAccount,
                            .reason = domain::AccessReason::RelativesPayment,
                            .about_person_id = settlement.person_id};
    const auto also = note_access(call.transaction, call.parts.random, shared, call.now);
    if (!also) return broken(also);
    return {};
}

/// The same event to both sides, each in its own words; to the sharer only when there is one.
Institutional<void> tell_both(InstitutionCall& call, const storage::SettlementRecord& settlement,
                              domain::NoticeKind to_beneficiary, domain::NoticeKind to_sharer) {
    if (auto noted = note_looks(call, settlement, reason_of(to_beneficiary)); !noted) return noted;
    storage::NoticeRecord notice{.person_id = settlement.person_id,
                                 .kind = to_beneficiary,
                                 .noticed_at = call.now,
                                 .settlement_id = settlement.id,
                                 .reason = std::nullopt,
                                 .read_at = std::nullopt};
    const auto reason = settlement.refused_reason;
    if (reason) notice.reason = domain::as_told_to(domain::Party::Member, *reason);
    if (auto told = tell(call, notice); !told) return told;
    if (!settlement.sharer_person_id) return {};
    notice.person_id = *settlement.sharer_person_id;
    notice.kind = to_sharer;
    if (reason) notice.reason = domain::as_told_to(domain::Party::Sharer, *reason);
    return tell(call, notice);
}

Institutional<void> keep_lines(InstitutionCall& call, const BillAtHand& bill, const std::string& settlement_id) {
    std::int64_t number = 0;
    for (const BillLine& line : bill.claim.lines) {
        const auto inserted =
            storage::insert_settlement_line(call.transaction, {.settlement_id = settlement_id,
                                                               .line = ++number,
                                                               .detail_number = line.detail_number,
                                                               .catalogue_code = line.catalogue_code,
                                                               .institution_item_code = line.institution_item_code,
                                                               .amount = line.amount,
                                                               .count_text = line.count_text,
                                                               .price_text = line.price_text});
        if (!inserted) return broken(inserted);
    }
    return {};
}

Institutional<void> keep(InstitutionCall& call, const storage::SettlementRecord& settlement) {
    const auto inserted = storage::insert_settlement(call.transaction, settlement);
    if (!inserted) return broken(inserted);
    return {};
}

/// A settlement that was decided on: the row, and what it was decided on.
Institutional<void> keep_decided(InstitutionCall& call, const storage::SettlementRecord& settlement,
                                 const SettlementFacts& facts) {
    if (auto kept = keep(call, settlement); !kept) return kept;
    const auto inserted =
        storage::insert_settlement_decision(call.transaction, settlement.id, to_text(facts.to_keep()));
    if (!inserted) return broken(inserted);
    return {};
}

/// What every row of a purchase says, whatever became of it.
storage::SettlementRecord blank_record(InstitutionCall& call, const BillAtHand& bill, domain::SettlementKind kind,
                                       std::string_view id) {
    return {
        .id = std::string(id),
        .kind = kind,
        .visit_id = bill.claim.registered ? bill.claim.registered->id : ordered_identifier(call.parts.random, call.now),
        .institution = call.institution.code,
        .msgid = call.message.envelope.msgid,
        .person_id = bill.shown.person.id,
        .membership_id = {},
        .sharer_person_id = {},
        .visit_kind = bill.facts.facts.bill.visit,
        .total = bill.facts.facts.bill.total,
        .fund = {},
        .person_part = {},
        .own = {},
        .shared = {},
        .cash = {},
        .own_before = {},
        .own_after = {},
        .shared_before = {},
        .shared_after = {},
        .policy_id = bill.facts.policy->id,
        .policy_version = bill.facts.policy->version,
        .transfer_id = {},
        .reverses_settlement_id = {},
        .refused_reason = {},
        .steps = {},
        .invoice_number = bill.claim.invoice_number,
        .settled_at = call.now};
}

void name_sharer(storage::SettlementRecord& record, const storage::MembershipRecord& membership) {
    record.membership_id = membership.id;
    record.sharer_person_id = membership.sharer_person_id;
}

domain::Fen less(domain::Fen balance, domain::Fen amount) { return {balance.value - amount.value}; }

/// The pot or quota that a plan takes shared money from; nothing for the sharer's personal account.
std::optional<domain::AccountKind> source_of(const domain::SharedParts& shared) {
    if (shared.pot.value > 0) return domain::AccountKind::SharedPot;
    if (shared.quota.value > 0) return domain::AccountKind::SharedQuota;
    return std::nullopt;
}

domain::Fen balance_of(const std::optional<domain::AccountKind>& source, const domain::SettlementSharer& sharer) {
    if (source == domain::AccountKind::SharedPot) return sharer.pot;
    return source == domain::AccountKind::SharedQuota ? sharer.quota : domain::total_of(sharer.account);
}

/// What the account that paid shared money holds now.
Institutional<domain::Fen> shared_balance(InstitutionCall& call, const storage::SettlementRecord& settlement) {
    if (!settlement.shared_source) {
        const auto sharer =
            load_insured_person(call.transaction, *settlement.sharer_person_id, domain::Scheme::Employee);
        if (!sharer) return broken(sharer);
        return domain::total_of(sharer->balance);
    }
    const auto member = storage::find_member(call.transaction, settlement.membership_id.value_or(""));
    if (!member) return broken(member);
    if (!*member) return broken_inside("a settlement's membership");
    const auto balance = ledger_balance(call.transaction, *settlement.shared_source, (*member)->group_id);
    if (!balance) return broken(balance);
    return *balance;
}

/// Notes what both accounts hold now and will hold with the money back.
Institutional<void> note_balances(InstitutionCall& call, storage::SettlementRecord& reversal) {
    if (reversal.own_before) {
        const auto own = load_insured_person(call.transaction, reversal.person_id, domain::Scheme::Employee);
        if (!own) return broken(own);
        reversal.own_after = domain::total_of(own->balance);
        reversal.own_before = less(*reversal.own_after, less(reversal.own, reversal.wallet));
    }
    if (reversal.shared_before && reversal.sharer_person_id) {
        const auto balance = shared_balance(call, reversal);
        if (!balance) return broken(balance);
        reversal.shared_after = *balance;
        // What was passed on to the sharer of an account that has ended is in the pot no more.
        reversal.shared_before = domain::Fen{std::max<std::int64_t>(0, balance->value - reversal.shared.value)};
    }
    return {};
}

}  // namespace

Institutional<storage::SettlementRecord> record_settled(InstitutionCall& call, const BillAtHand& bill,
                                                        const domain::SettlementPlan& plan,
                                                        std::string_view settlement_id,
                                                        std::optional<domain::TransferId> transfer_id) {
    const SettlementFacts& facts = bill.facts;
    storage::SettlementRecord record = blank_record(call, bill, domain::SettlementKind::Settled, settlement_id);
    record.fund = plan.fund_part;
    record.person_part = plan.person_part;
    record.own = {domain::total_of(plan.own).value + plan.wallet.value};
    record.wallet = plan.wallet;
    record.shared = domain::total_of(plan.shared);
    record.cash = plan.cash;
    record.transfer_id = std::move(transfer_id);
    if (facts.beneficiary.has_account()) {
        record.own_before = domain::total_of(facts.beneficiary.balance);
        record.own_after = less(*record.own_before, domain::total_of(plan.own));
    }
    if (plan.sharer) {
        name_sharer(record, facts.memberships[*plan.sharer]);
        record.shared_source = source_of(plan.shared);
        record.shared_before = balance_of(record.shared_source, facts.facts.sharers[*plan.sharer]);
        record.shared_after = less(*record.shared_before, record.shared);
    }
    Story story = story_of_code(bill.shown, call.now);
    story.add(SettlementStepKind::FundPaid, call.now, record.fund);
    story.add(SettlementStepKind::OwnPaid, call.now, record.own);
    story.add(SettlementStepKind::SharedPaid, call.now, record.shared);
    story.add(SettlementStepKind::CashDue, call.now, record.cash);
    record.steps = story.json();

    if (auto kept = keep_decided(call, record, facts); !kept) return broken(kept);
    if (auto kept = keep_lines(call, bill, record.id); !kept) return broken(kept);
    auto told = tell_both(call, record, domain::NoticeKind::Paid, domain::NoticeKind::Drawn);
    if (!told) return broken(told);
    return record;
}

Institutional<void> record_refused(InstitutionCall& call, const BillAtHand& bill,
                                   const domain::SettlementReasons& reasons) {
    const std::string id = ordered_identifier(call.parts.random, call.now);
    storage::SettlementRecord record = blank_record(call, bill, domain::SettlementKind::Refused, id);
    record.refused_reason = reasons.front();
    if (!bill.facts.memberships.empty()) name_sharer(record, bill.facts.memberships.front());
    Story story = story_of_code(bill.shown, call.now);
    story.add(SettlementStepKind::Refused, call.now);
    record.steps = story.json();
    if (auto kept = keep_decided(call, record, bill.facts); !kept) return kept;
    if (auto kept = keep_lines(call, bill, record.id); !kept) return kept;
    return tell_both(call, record, domain::NoticeKind::PaymentRefused, domain::NoticeKind::DrawRefused);
}

Institutional<storage::SettlementRecord> record_reversal(InstitutionCall& call,
                                                         const storage::SettlementRecord& original,
                                                         std::optional<domain::TransferId> transfer_id) {
    storage::SettlementRecord record = original;
    record.id = ordered_identifier(call.parts.random, call.now);
    record.kind = domain::SettlementKind::Reversal;
    record.msgid = call.message.envelope.msgid;
    record.reverses_settlement_id = original.id;
    record.transfer_id = std::move(transfer_id);
    record.settled_at = call.now;
    if (auto noted = note_balances(call, record); !noted) return broken(noted);
    Story story;
    story.add(SettlementStepKind::FundReturned, call.now, record.fund);
    story.add(SettlementStepKind::OwnReturned, call.now, record.own);
    story.add(SettlementStepKind::SharedReturned, call.now, record.shared);
    story.add(SettlementStepKind::CashReturned, call.now, record.cash);
    record.steps = story.json();
    if (auto kept = keep(call, record); !kept) return broken(kept);
    auto told = tell_both(call, record, domain::NoticeKind::PaymentReversed, domain::NoticeKind::DrawReversed);
    if (!told) return broken(told);
    return record;
}

}  // namespace server
