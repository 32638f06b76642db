#include "server/ledger_desk.hpp"

#include <algorithm>

namespace server {

storage::Result<domain::AccountId> LedgerDesk::account_of(domain::AccountKind kind, std::string_view owner) {
    auto found = storage::find_ledger_account_of(transaction_, kind, owner);
    if (!found) return std::unexpected(found.error());
    if (*found) return std::move((*found)->id);
    domain::AccountId id{random_identifier(random_)};
    const auto opened = storage::open_ledger_account(transaction_, id, kind, owner, now_);
    if (!opened) return std::unexpected(opened.error());
    return id;
}

storage::Result<domain::Fen> LedgerDesk::balance_of(domain::AccountKind kind, std::string_view owner) {
    return ledger_balance(transaction_, kind, owner);
}

storage::Result<domain::TransferId> LedgerDesk::post(domain::TransferKind kind,
                                                     const std::vector<domain::Posting>& postings,
                                                     std::string_view business_reference,
                                                     std::optional<domain::Instant> posted_at) {
    domain::Transfer transfer{.id = {ordered_identifier(random_, now_)},
                              .kind = kind,
                              .reverses = {},
                              .posted_at = posted_at.value_or(now_),
                              .postings = postings};
    std::erase_if(transfer.postings, [](const domain::Posting& posting) { return posting.amount.value == 0; });
    const auto posted = storage::post_transfer(transaction_, transfer, business_reference);
    if (!posted) return std::unexpected(posted.error());
    if (posted->status != storage::PostStatus::Posted) {
        return std::unexpected(storage::StorageError{storage::StorageErrorKind::Corrupt,
                                                     "the ledger refused a " + std::string(domain::name_of(kind))});
    }
    return transfer.id;
}

storage::Result<domain::Fen> ledger_balance(storage::Reader& reader, domain::AccountKind kind, std::string_view owner) {
    const auto account = storage::find_ledger_account_of(reader, kind, owner);
    if (!account) return std::unexpected(account.error());
    return *account ? (*account)->balance : domain::Fen{};
}

}  // namespace server
