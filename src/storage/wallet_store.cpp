#include "storage/wallet_store.hpp"

namespace storage {

Result<void> insert_wallet_transfer(Transaction& transaction, const WalletTransferRecord& transfer) {
    return as_done(transaction.execute_with("insert_wallet_transfer", transfer));
}

Result<Found> end_wallet_transfer(Transaction& transaction, std::string_view id, domain::WalletState state,
                                  domain::Instant now, const domain::TransferId& end_transfer_id) {
    return as_found(transaction.execute("end_wallet_transfer", id, state, now, end_transfer_id));
}

Result<std::optional<WalletTransferRecord>> find_wallet_transfer(Reader& reader, std::string_view id) {
    return reader.find<WalletTransferRecord>("find_wallet_transfer", id);
}

Result<std::vector<WalletTransferRecord>> list_wallet_transfers_of(Reader& reader, std::string_view person_id,
                                                                   const MovePlace& after, std::int64_t count_max) {
    return reader.list<WalletTransferRecord>("list_wallet_transfers_of", person_id, after.moved_at, after.id,
                                             count_max);
}

Result<std::vector<WalletTransferRecord>> list_unreturned_wallet_transfers(Reader& reader, domain::Instant now,
                                                                           std::int64_t count_max) {
    return reader.list<WalletTransferRecord>("list_unreturned_wallet_transfers", now, count_max);
}

Result<std::vector<WalletTransferRecord>> list_pending_wallet_transfers_from(Reader& reader,
                                                                             std::string_view sender_person_id) {
    return reader.list<WalletTransferRecord>("list_pending_wallet_transfers_from", sender_person_id);
}

Result<std::int64_t> count_wallet_transfers_from(Reader& reader, std::string_view sender_person_id,
                                                 domain::Instant since) {
    return reader.get<std::int64_t>("count_wallet_transfers_from", sender_person_id, since);
}

}  // namespace storage
