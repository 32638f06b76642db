#pragma once

#include <string_view>
#include <vector>

#include "server/random_source.hpp"
#include "storage/ledger_store.hpp"

namespace server {

/// The ledger as a write sees it: accounts are opened at their first use, a transfer is posted or the whole write ends.
class LedgerDesk {
public:
    LedgerDesk(storage::Transaction& transaction, RandomSource& random, domain::Instant now)
        : transaction_(transaction), random_(random), now_(now) {}

    [[nodiscard]] storage::Transaction& transaction() { return transaction_; }
    [[nodiscard]] RandomSource& random() { return random_; }
    [[nodiscard]] domain::Instant now() const { return now_; }

    /// The account of this kind and owner.
    [[nodiscard]] storage::Result<domain::AccountId> account_of(domain::AccountKind kind, std::string_view owner);

    /// What the account holds; nothing was ever in one that isn't there.
    [[nodiscard]] storage::Result<domain::Fen> balance_of(domain::AccountKind kind, std::string_view owner);

    /// Posts what was decided; amounts of zero are left out. That the ledger refuses it can't be: then the facts were
    /// not what the accounts hold, and everything is taken back. `posted_at`: of what became due earlier.
    [[nodiscard]] storage::Result<domain::TransferId> post(domain::TransferKind kind,
                                                           const std::vector<domain::Posting>& postings,
                                                           std::string_view business_reference,
                                                           std::optional<domain::Instant> posted_at = {});

private:
    storage::Transaction& transaction_;
    RandomSource& random_;
    domain::Instant now_;
};

/// What an account holds; zero when there is none.
[[nodiscard]] storage::Result<domain::Fen> ledger_balance(storage::Reader& reader, domain::AccountKind kind,
                                                          std::string_view owner);

}  // namespace server
