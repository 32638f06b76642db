#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/ledger_desk.hpp"
#include "storage/database.hpp"
#include "storage/wallet_store.hpp"

namespace server {

/// Sent money lies in WalletPending, owned by the sender, until it is accepted or goes back. What nobody accepted by
/// its hour counts as returned from that hour on: whoever writes calls return_due_wallet_money first, whoever reads
/// adds due_wallet_money to the sender's balance, and the sweep only makes the postings of those whom nobody asks
/// about.

/// Posts the return of everything whose hour has come, dated to that hour, and tells both sides. Returns whom to wake.
[[nodiscard]] storage::Result<std::vector<std::string>> return_due_wallet_money(LedgerDesk& desk);

/// Posts the return of one that is pending, and tells both sides: into `told`. `at`: from when on it is returned.
[[nodiscard]] storage::Result<void> return_wallet_money(LedgerDesk& desk, const storage::WalletTransferRecord& transfer,
                                                        domain::Instant at, std::vector<std::string>& told);

/// The sweep: a write of its own, only when something is due. Returns whom to wake.
[[nodiscard]] storage::Result<std::vector<std::string>> sweep_wallet_money(storage::Database& database,
                                                                           RandomSource& random, domain::Instant now);

/// What a person's account got back by the clock though its return isn't posted yet, by part; of the account at `area`.
[[nodiscard]] storage::Result<domain::AccountParts> due_wallet_money(storage::Reader& reader,
                                                                     std::string_view sender_person_id,
                                                                     std::string_view area, domain::Instant now);

}  // namespace server
