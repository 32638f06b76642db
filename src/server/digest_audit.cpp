#include "server/digest_audit.hpp"

#include <algorithm>

namespace server {

namespace {

constexpr std::int64_t rows_at_once = 1000;

/// A digest over the first rows of an account, to be gone on with.
struct ChainedDigest {
    std::int64_t count = 0;
    storage::Bytes digest;
};

storage::Result<void> go_on(storage::Reader& reader, const Vault& vault, const domain::AccountId& account,
                            std::int64_t up_to, ChainedDigest& chain) {
    while (chain.count < up_to) {
        const std::int64_t end = std::min(up_to, chain.count + rows_at_once);
        const auto rows = storage::list_posted_rows(reader, account, chain.count, end);
        if (!rows) return std::unexpected(rows.error());
        for (const std::string& row : *rows) {
            chain.digest = vault.digest(DigestOf::LedgerRows, chain.digest.value + row);
        }
        chain.count = end;  // of rows that are missing nothing is digested, so that the digest is another
    }
    return {};
}

struct Checkpoint {
    domain::AccountId account;
    ChainedDigest chain;
};

storage::Result<void> keep(storage::Database& database, const std::vector<Checkpoint>& checkpoints,
                           domain::Instant now) {
    if (checkpoints.empty()) return {};
    auto transaction = database.begin();
    if (!transaction) return std::unexpected(transaction.error());
    for (const Checkpoint& checkpoint : checkpoints) {
        auto put = storage::put_ledger_checkpoint(*transaction, checkpoint.account, checkpoint.chain.count,
                                                  checkpoint.chain.digest, now);
        if (!put) return put;
    }
    return transaction->commit();
}

}  // namespace

storage::Result<std::vector<storage::Violation>> check_digests(storage::Database& database, const Vault& vault,
                                                               const storage::IdRange& accounts, domain::Instant now) {
    std::vector<storage::Violation> violations;
    std::vector<Checkpoint> checkpoints;
    {
        auto reader = database.read();
        if (!reader) return std::unexpected(reader.error());
        const auto listed = storage::list_accounts_to_digest(*reader, accounts);
        if (!listed) return std::unexpected(listed.error());
        for (const storage::AccountToDigest& account : *listed) {
            ChainedDigest chain;
            const std::int64_t seen_count = account.seen_count.value_or(0);
            if (auto done = go_on(*reader, vault, account.id, seen_count, chain); !done) {
                return std::unexpected(done.error());
            }
            if (account.seen_digest && chain.digest != *account.seen_digest) {
                violations.push_back({storage::Invariant::PostedRowsUnchanged, "ledger_accounts " + account.id.text,
                                      "the first " + std::to_string(seen_count) + " postings as they were seen before",
                                      "others"});
                continue;
            }
            if (account.postings_count <= seen_count) continue;
            if (auto done = go_on(*reader, vault, account.id, account.postings_count, chain); !done) {
                return std::unexpected(done.error());
            }
            checkpoints.push_back({account.id, std::move(chain)});
        }
    }
    if (auto kept = keep(database, checkpoints, now); !kept) return std::unexpected(kept.error());
    return violations;
}

}  // namespace server
