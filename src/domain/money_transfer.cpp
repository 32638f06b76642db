#include "domain/money_transfer.hpp"

#include <utility>

namespace domain {
namespace {

using enum TransferReason;

constexpr Fen nothing{0};

TransferReason reason_of_payer(InsuranceStatus status) {
    switch (status) {
        case InsuranceStatus::Suspended: return PayerSuspended;
        case InsuranceStatus::MovedAway: return PayerMovedAway;
        case InsuranceStatus::DuplicateRecords: return PayerDuplicateRecords;
        case InsuranceStatus::Normal:
        case InsuranceStatus::Stopped:
        case InsuranceStatus::NotInsured:
        case InsuranceStatus::Deceased: return PayerNotInsured;
    }
    return PayerNotInsured;
}

/// What stands against an amount, given what the payer may share.
void check_amount(TransferReasons& reasons, Fen amount, const PayerFacts& payer, const Policy& policy) {
    const Fen shareable = shareable_of(payer.account, policy.money.shareable_balance.value);
    if (amount <= nothing) reasons.push_back(AmountZero);
    if (shareable == nothing) {
        reasons.push_back(BalanceEmpty);
    } else if (shareable < amount) {
        reasons.push_back(BalanceTooSmall);
    }
}

std::expected<TransferPlan, TransferReasons> plan_unless(TransferReasons reasons, Fen amount, const PayerFacts& payer,
                                                         const Policy& policy) {
    if (!reasons.empty()) return std::unexpected(std::move(reasons));
    return TransferPlan{take_shared(payer.account, amount, policy.money.shareable_balance.value)};
}

void check_relative(TransferReasons& reasons, const WalletTransferCase& facts, const Policy& policy) {
    if (!facts.relation) {
        reasons.push_back(Oneself);
        return;
    }
    if (!policy.member.relations.value.contains(*facts.relation)) reasons.push_back(RelationNotAllowed);
    if (!facts.relative || uninsured_statuses.contains(facts.relative->status)) {
        reasons.push_back(RelativeNotInsured);
    } else if (!policy.member.statuses.value.contains(facts.relative->status)) {
        reasons.push_back(RelativeSuspended);
    }
}

}  // namespace

Mender mender_of(TransferReason reason) {
    switch (reason) {
        case WayNotOffered:
        case RelationNotAllowed:
        case PayerSchemeExcluded: return Mender::Nobody;
        case AmountZero:
        case AmountTooLarge:
        case TooManyToday:
        case ClosedNow:
        case NobodyToUse:
        case Oneself:
        case BalanceEmpty:
        case BalanceTooSmall: return Mender::Sharer;
        case OnePending: return Mender::Beneficiary;
        case RelativeNotInsured:
        case PayerNotInsured:
        case PayerMovedAway:
        case PayerDuplicateRecords: return Mender::Agency;
        case RelativeSuspended:
        case PayerSuspended: return Mender::Payer;
    }
    return Mender::Nobody;
}

TransferReasons faults_of_payer(const PayerFacts& payer, const Policy& policy) {
    if (!payer.insurance) return {PayerNotInsured};
    TransferReasons reasons;
    if (!policy.sharer.statuses.value.contains(payer.insurance->status)) {
        reasons.push_back(reason_of_payer(payer.insurance->status));
    }
    if (!policy.sharer.schemes.value.contains(payer.insurance->scheme)) reasons.push_back(PayerSchemeExcluded);
    return reasons;
}

std::expected<TransferPlan, TransferReasons> decide_earmark(const EarmarkCase& facts, const Policy& policy) {
    if (!policy.earmark) return std::unexpected(TransferReasons{WayNotOffered});
    TransferReasons reasons = faults_of_payer(facts.payer, policy);
    const std::optional<Fen>& most = policy.earmark->transfer_max.value;
    const std::optional<int>& times = policy.earmark->transfers_a_day_max.value;
    if (most && facts.amount > *most) reasons.push_back(AmountTooLarge);
    if (times && facts.transfers_today >= *times) reasons.push_back(TooManyToday);
    if (facts.members == 0) reasons.push_back(NobodyToUse);
    check_amount(reasons, facts.amount, facts.payer, policy);
    return plan_unless(std::move(reasons), facts.amount, facts.payer, policy);
}

std::expected<TransferPlan, TransferReasons> decide_quota_lock(const QuotaLockCase& facts, const Policy& policy) {
    if (!policy.quota) return std::unexpected(TransferReasons{WayNotOffered});
    TransferReasons reasons = faults_of_payer(facts.payer, policy);
    const std::optional<Fen>& most = policy.quota->quota_max.value;
    if (most && (facts.locked >= *most || facts.amount.value > most->value - facts.locked.value)) {
        reasons.push_back(AmountTooLarge);
    }
    if (facts.members == 0) reasons.push_back(NobodyToUse);
    check_amount(reasons, facts.amount, facts.payer, policy);
    return plan_unless(std::move(reasons), facts.amount, facts.payer, policy);
}

std::expected<TransferPlan, TransferReasons> decide_wallet_transfer(const WalletTransferCase& facts,
                                                                    const Policy& policy) {
    if (!policy.wallet) return std::unexpected(TransferReasons{WayNotOffered});
    const WalletRules& rules = *policy.wallet;
    TransferReasons reasons = faults_of_payer(facts.payer, policy);
    check_relative(reasons, facts, policy);
    if (facts.amount > rules.transfer_max.value) reasons.push_back(AmountTooLarge);
    if (facts.transfers_today >= rules.transfers_a_day_max.value) reasons.push_back(TooManyToday);
    if (!is_wallet_open(rules, shanghai_time_of_day(facts.now))) reasons.push_back(ClosedNow);
    if (facts.pending >= rules.pending_max.value) reasons.push_back(OnePending);
    check_amount(reasons, facts.amount, facts.payer, policy);
    return plan_unless(std::move(reasons), facts.amount, facts.payer, policy);
}

bool is_wallet_open(const WalletRules& rules, TimeOfDay time) {
    const TimeOfDay from = rules.closed_from.value;
    const TimeOfDay until = rules.closed_until.value;
    // Past midnight the closed hours are the day's two ends.
    const bool is_closed = from < until ? time >= from && time < until : time >= from || time < until;
    return !is_closed;
}

Instant wallet_return_at(const WalletRules& rules, Instant sent_at) {
    const CivilDate day = shanghai_date(sent_at);
    const Instant today = shanghai_instant(day, rules.returned_at.value);
    return sent_at < today ? today : shanghai_instant(add_days(day, 1), rules.returned_at.value);
}

}  // namespace domain
