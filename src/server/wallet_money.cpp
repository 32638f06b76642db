#include "server/wallet_money.hpp"

#include "server/sandbox_people.hpp"
#include "storage/notice_store.hpp"

namespace server {

namespace {

using domain::AccountKind;

constexpr std::int64_t returns_at_a_time = 500;

storage::NoticeRecord notice_of(const storage::WalletTransferRecord& transfer, std::string_view person,
                                domain::NoticeKind kind, std::string_view about, domain::Instant now) {
    return {.person_id = std::string(person),
            .kind = kind,
            .noticed_at = now,
            .settlement_id = std::nullopt,
            .reason = std::nullopt,
            .read_at = std::nullopt,
            .about_person_id = std::string(about),
            .amount = transfer.amount};
}

storage::Result<void> tell_returned(LedgerDesk& desk, const storage::WalletTransferRecord& transfer,
                                    std::vector<std::string>& told) {
    const auto& sender = transfer.sender_person_id;
    const auto& member = transfer.member_person_id;
    for (const auto& notice : {notice_of(transfer, sender, domain::NoticeKind::WalletReturned, member, desk.now()),
                               notice_of(transfer, member, domain::NoticeKind::WalletMissed, sender, desk.now())}) {
        if (auto appended = storage::append_notice(desk.transaction(), notice); !appended) return appended;
        told.push_back(notice.person_id);
    }
    return {};
}

}  // namespace

storage::Result<void> return_wallet_money(LedgerDesk& desk, const storage::WalletTransferRecord& transfer,
                                          domain::Instant at, std::vector<std::string>& told) {
    const std::string owner = personal_account_owner(transfer.sender_person_id, transfer.account_area);
    const auto pending = desk.account_of(AccountKind::WalletPending, transfer.sender_person_id);
    if (!pending) return std::unexpected(pending.error());
    const auto current = desk.account_of(AccountKind::PersonalCurrent, owner);
    if (!current) return std::unexpected(current.error());
    const auto earlier = desk.account_of(AccountKind::PersonalEarlier, owner);
    if (!earlier) return std::unexpected(earlier.error());
    const auto posted =
        desk.post(domain::TransferKind::WalletReturn,
                  {{*pending, {-transfer.amount.value}}, {*current, transfer.current}, {*earlier, transfer.earlier}},
                  transfer.id, at);
    if (!posted) return std::unexpected(posted.error());
    const auto ended =
        storage::end_wallet_transfer(desk.transaction(), transfer.id, domain::WalletState::Returned, at, *posted);
    if (!ended) return std::unexpected(ended.error());
    return tell_returned(desk, transfer, told);
}

storage::Result<std::vector<std::string>> return_due_wallet_money(LedgerDesk& desk) {
    const auto due = storage::list_unreturned_wallet_transfers(desk.transaction(), desk.now(), returns_at_a_time);
    if (!due) return std::unexpected(due.error());
    std::vector<std::string> told;
    for (const storage::WalletTransferRecord& transfer : *due) {
        const auto returned = return_wallet_money(desk, transfer, transfer.returns_at, told);
        if (!returned) return std::unexpected(returned.error());
    }
    return told;
}

storage::Result<std::vector<std::string>> sweep_wallet_money(storage::Database& database, RandomSource& random,
                                                             domain::Instant now) {
    {
        auto reader = database.read();
        if (!reader) return std::unexpected(reader.error());
        const auto due = storage::list_unreturned_wallet_transfers(*reader, now, 1);
        if (!due) return std::unexpected(due.error());
        if (due->empty()) return std::vector<std::string>{};
    }
    auto transaction = database.begin();
    if (!transaction) return std::unexpected(transaction.error());
    LedgerDesk desk(*transaction, random, now);
    auto told = return_due_wallet_money(desk);
    if (!told) return told;
    if (auto committed = transaction->commit(); !committed) return std::unexpected(committed.error());
    return told;
}

storage::Result<domain::AccountParts> due_wallet_money(storage::Reader& reader, std::string_view sender_person_id,
                                                       std::string_view area, domain::Instant now) {
    const auto pending = storage::list_pending_wallet_transfers_from(reader, sender_person_id);
    if (!pending) return std::unexpected(pending.error());
    domain::AccountParts due;
    for (const storage::WalletTransferRecord& transfer : *pending) {
        const bool is_due =
            domain::wallet_state_at(transfer.state, transfer.returns_at, now) == domain::WalletState::Returned;
        if (!is_due || transfer.account_area != area) continue;
        due.current.value += transfer.current.value;
        due.earlier.value += transfer.earlier.value;
    }
    return due;
}

}  // namespace server
