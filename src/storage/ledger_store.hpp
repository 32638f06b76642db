#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/ledger.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

struct LedgerAccountRecord {
    domain::AccountId id;
    domain::AccountKind kind{};
    std::string owner_id;  ///< a person's, a family's, an institution's, an area's id; one account a kind and owner
    domain::Instant opened_at;
    domain::Fen balance;
    std::int64_t postings_count = 0;
    std::optional<domain::Instant> last_posted_at;

    static auto columns(auto& self) {
        return std::tie(self.id, self.kind, self.owner_id, self.opened_at, self.balance, self.postings_count,
                        self.last_posted_at);
    }
};

struct LedgerTransferRecord {
    domain::TransferId id;
    domain::TransferKind kind{};
    std::string business_reference;
    std::optional<domain::TransferId> reverses;
    domain::Instant posted_at;

    static auto columns(auto& self) {
        return std::tie(self.id, self.kind, self.business_reference, self.reverses, self.posted_at);
    }
};

struct LedgerPostingRecord {
    domain::TransferId transfer_id;
    std::int64_t line = 0;  ///< 1, 2, … within the transfer
    domain::AccountId account_id;
    std::int64_t account_posting_number = 0;  ///< 1, 2, … within the account, without a gap
    domain::Fen amount;
    domain::Fen balance_after;
    domain::Instant posted_at;

    static auto columns(auto& self) {
        return std::tie(self.transfer_id, self.line, self.account_id, self.account_posting_number, self.amount,
                        self.balance_after, self.posted_at);
    }
};

enum class PostStatus {
    Posted,
    AlreadyPosted,    ///< the same transfer under the same id was posted before; nothing moved now
    Conflict,         ///< the id stands for another transfer
    BreaksRule,       ///< see PostOutcome::broken_rule: unbalanced, overdrawn, …
    AmountTooLarge,   ///< beyond ledger_amount_max
    UnknownAccount,   ///< see PostOutcome::refused_account
    NotPostable,      ///< a reversal given to post_transfer()
    UnknownTransfer,  ///< nothing to reverse
    AlreadyReversed,  ///< by a transfer of another id
    IsReversal,       ///< a reversal can't be reversed
};

/// The largest amount of a posting (ten trillion yuan): sums of such amounts stay far inside 64 bits.
inline constexpr domain::Fen ledger_amount_max{1'000'000'000'000'000};

/// What became of a transfer. Unless Posted, the ledger is as it was before the call.
struct PostOutcome {
    PostStatus status{};
    std::optional<domain::LedgerError> broken_rule;    ///< for BreaksRule
    std::optional<domain::AccountId> refused_account;  ///< for UnknownAccount, and for BreaksRule if Overdrawn
    std::vector<LedgerPostingRecord> postings;         ///< for Posted and AlreadyPosted, by line

    [[nodiscard]] bool is_in_ledger() const {
        return status == PostStatus::Posted || status == PostStatus::AlreadyPosted;
    }
};

/// AlreadyThere when the id, or the owner's account of this kind, is taken. The balance starts at zero: money
/// comes by transfers only.
Result<Insertion> open_ledger_account(Transaction& transaction, const domain::AccountId& id, domain::AccountKind kind,
                                      std::string_view owner_id, domain::Instant now);

Result<std::optional<LedgerAccountRecord>> find_ledger_account(Reader& reader, const domain::AccountId& id);
Result<std::optional<LedgerAccountRecord>> find_ledger_account_of(Reader& reader, domain::AccountKind kind,
                                                                  std::string_view owner_id);
/// Nothing when there is no such account.
Result<std::optional<domain::Fen>> balance_of(Reader& reader, const domain::AccountId& account);

/// Moves the money, all lines or none; harmless when repeated. A refusal leaves the transaction usable.
/// `business_reference`: what it is about (a settlement's id, …; may be empty), part of what a repetition must equal;
/// posted_at isn't, so that a retry may come later. Should the clock have gone back, the transfer is dated as the
/// latest one of its accounts.
Result<PostOutcome> post_transfer(Transaction& transaction, const domain::Transfer& transfer,
                                  std::string_view business_reference);

/// Posts the exact opposite of a transfer, at most once for each. Repeating it with the same `reversal_id` is
/// AlreadyPosted. Overdrawn when an account no longer holds what has to be given back.
Result<PostOutcome> reverse_transfer(Transaction& transaction, const domain::TransferId& id,
                                     const domain::TransferId& reversal_id, domain::Instant now);

Result<std::optional<LedgerTransferRecord>> find_transfer(Reader& reader, const domain::TransferId& id);
Result<std::optional<LedgerTransferRecord>> find_reversal_of(Reader& reader, const domain::TransferId& id);
/// By line.
Result<std::vector<LedgerPostingRecord>> list_postings_of_transfer(Reader& reader, const domain::TransferId& id);
/// Of one account, the latest first: those numbered below `before_number` (all with INT64_MAX), at most `count_max`.
Result<std::vector<LedgerPostingRecord>> list_postings_of_account(Reader& reader, const domain::AccountId& account,
                                                                  std::int64_t before_number, std::int64_t count_max);

/// The balance at the end of `as_of`, added up from the postings alone.
Result<domain::Fen> replay_balance(Reader& reader, const domain::AccountId& account, domain::Instant as_of);

}  // namespace storage
