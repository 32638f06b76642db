#include "server/shared_moves.hpp"

#include "server/sandbox_people.hpp"

namespace server {

namespace {

using domain::AccountKind;
using domain::TransferKind;

domain::Fen negative(domain::Fen amount) { return {-amount.value}; }

storage::StorageError homeless_money() {
    return {storage::StorageErrorKind::Corrupt, "shared money that came from no account"};
}

/// Keeps a movement that was posted.
storage::Result<storage::SharedMoneyMoveRecord> keep(LedgerDesk& desk, storage::SharedMoneyMoveRecord record,
                                                     const std::vector<domain::Posting>& postings) {
    auto transfer = desk.post(record.kind, postings, record.id);
    if (!transfer) return std::unexpected(std::move(transfer.error()));
    record.transfer_id = std::move(*transfer);
    const auto balance = desk.balance_of(account_of_move(record.kind), record.group_id);
    if (!balance) return std::unexpected(balance.error());
    record.balance_after = *balance;
    if (auto inserted = storage::insert_shared_money_move(desk.transaction(), record); !inserted) {
        return std::unexpected(std::move(inserted.error()));
    }
    return record;
}

storage::SharedMoneyMoveRecord blank(LedgerDesk& desk, TransferKind kind, const storage::GroupRecord& group,
                                     std::string_view area, const domain::AccountParts& parts,
                                     const PolicyMark& policy) {
    return {.id = random_identifier(desk.random()),
            .group_id = group.id,
            .kind = kind,
            .occasion = domain::MoveOccasion::Asked,
            .account_area = std::string(area),
            .amount = domain::total_of(parts),
            .current = parts.current,
            .earlier = parts.earlier,
            .balance_after = {},
            .policy_id = policy.id,
            .policy_version = policy.version,
            .transfer_id = {},
            .moved_at = desk.now()};
}

}  // namespace

PolicyMark mark_of(const domain::Policy& policy) { return {policy.id, policy.version}; }

AccountKind account_of_move(TransferKind kind) {
    const bool is_quota = kind == TransferKind::QuotaLock || kind == TransferKind::QuotaReturn;
    return is_quota ? AccountKind::SharedQuota : AccountKind::SharedPot;
}

storage::Result<storage::SharedMoneyMoveRecord> put_in(LedgerDesk& desk, TransferKind kind,
                                                       const storage::GroupRecord& group, std::string_view account_area,
                                                       const domain::AccountParts& parts, const PolicyMark& policy) {
    const std::string owner = personal_account_owner(group.sharer_person_id, account_area);
    const auto current = desk.account_of(AccountKind::PersonalCurrent, owner);
    if (!current) return std::unexpected(current.error());
    const auto earlier = desk.account_of(AccountKind::PersonalEarlier, owner);
    if (!earlier) return std::unexpected(earlier.error());
    const auto shared = desk.account_of(account_of_move(kind), group.id);
    if (!shared) return std::unexpected(shared.error());
    return keep(
        desk, blank(desk, kind, group, account_area, parts, policy),
        {{*current, negative(parts.current)}, {*earlier, negative(parts.earlier)}, {*shared, domain::total_of(parts)}});
}

storage::Result<storage::SharedMoneyMoveRecord> give_back(LedgerDesk& desk, TransferKind kind,
                                                          const storage::GroupRecord& group, domain::Fen amount,
                                                          domain::MoveOccasion occasion, const PolicyMark& policy) {
    const auto area = storage::find_latest_shared_money_area(desk.transaction(), group.id);
    if (!area) return std::unexpected(area.error());
    if (!*area) return std::unexpected(homeless_money());
    const auto put = storage::sum_shared_money_put_in(desk.transaction(), group.id);
    if (!put) return std::unexpected(put.error());
    const auto unspent = desk.balance_of(account_of_move(kind), group.id);
    if (!unspent) return std::unexpected(unspent.error());
    const domain::AccountParts parts = domain::parts_to_return(*put, *unspent, amount);
    const std::string owner = personal_account_owner(group.sharer_person_id, **area);
    const auto current = desk.account_of(AccountKind::PersonalCurrent, owner);
    if (!current) return std::unexpected(current.error());
    const auto earlier = desk.account_of(AccountKind::PersonalEarlier, owner);
    if (!earlier) return std::unexpected(earlier.error());
    const auto shared = desk.account_of(account_of_move(kind), group.id);
    if (!shared) return std::unexpected(shared.error());
    storage::SharedMoneyMoveRecord record = blank(desk, kind, group, **area, parts, policy);
    record.occasion = occasion;
    return keep(desk, std::move(record),
                {{*shared, negative(amount)}, {*current, parts.current}, {*earlier, parts.earlier}});
}

storage::Result<domain::Fen> give_all_back(LedgerDesk& desk, const storage::GroupRecord& group,
                                           domain::MoveOccasion occasion, const PolicyMark& policy) {
    domain::Fen returned;
    for (const TransferKind kind : {TransferKind::EarmarkReturn, TransferKind::QuotaReturn}) {
        const auto held = desk.balance_of(account_of_move(kind), group.id);
        if (!held) return std::unexpected(held.error());
        if (held->value == 0) continue;
        const auto record = give_back(desk, kind, group, *held, occasion, policy);
        if (!record) return std::unexpected(record.error());
        returned.value += held->value;
    }
    return returned;
}

}  // namespace server
