#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/money_move.hpp"
#include "storage/shared_money_store.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// An amount that a sharer sent to a relative's wallet: pending, then accepted or returned, once.
struct WalletTransferRecord {
    std::string id;
    std::string sender_person_id;
    std::string account_area;  ///< which of the sender's personal accounts
    std::string member_person_id;
    std::string membership_id;
    domain::Fen amount;  ///< current + earlier
    domain::Fen current;
    domain::Fen earlier;
    domain::WalletState state{};  ///< as noted; see domain::wallet_state_at
    domain::Instant sent_at;
    domain::Instant returns_at;
    std::optional<domain::Instant> ended_at;
    std::string policy_id;
    std::string policy_version;
    domain::TransferId send_transfer_id;
    std::optional<domain::TransferId> end_transfer_id;

    static auto columns(auto& self) {
        return std::tie(self.id, self.sender_person_id, self.account_area, self.member_person_id, self.membership_id,
                        self.amount, self.current, self.earlier, self.state, self.sent_at, self.returns_at,
                        self.ended_at, self.policy_id, self.policy_version, self.send_transfer_id,
                        self.end_transfer_id);
    }
};

Result<void> insert_wallet_transfer(Transaction& transaction, const WalletTransferRecord& transfer);
/// Found::No when it isn't pending any more.
Result<Found> end_wallet_transfer(Transaction& transaction, std::string_view id, domain::WalletState state,
                                  domain::Instant now, const domain::TransferId& end_transfer_id);
Result<std::optional<WalletTransferRecord>> find_wallet_transfer(Reader& reader, std::string_view id);
/// Sent by a person or to the person, the latest first.
Result<std::vector<WalletTransferRecord>> list_wallet_transfers_of(Reader& reader, std::string_view person_id,
                                                                   const MovePlace& after, std::int64_t count_max);
/// Whose hour of return has come by `now` and whose return isn't posted, the earliest first.
Result<std::vector<WalletTransferRecord>> list_unreturned_wallet_transfers(Reader& reader, domain::Instant now,
                                                                           std::int64_t count_max);
/// Noted as pending, due or not, the earliest first.
Result<std::vector<WalletTransferRecord>> list_pending_wallet_transfers_from(Reader& reader,
                                                                             std::string_view sender_person_id);
Result<std::int64_t> count_wallet_transfers_from(Reader& reader, std::string_view sender_person_id,
                                                 domain::Instant since);

}  // namespace storage
