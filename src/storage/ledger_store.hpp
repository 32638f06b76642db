#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// What an account in the ledger stands for. The table ledger_account_kinds says which may go below zero.
enum class LedgerAccountKind {
    Personal,     ///< 个人账户 of one employee-insured person; never below zero
    Institution,  ///< what is owed to a designated institution
    Fund,         ///< the pooling fund of an area
    Opening,      ///< where balances come from that were there before this ledger (sandbox; take-over)
};

enum class LedgerTransferKind {
    Opening,
    Settlement,
    Reversal,  ///< made by reverse_transfer() only
};

template <>
struct EnumNames<LedgerAccountKind> {
    static constexpr std::array names{
        std::pair{LedgerAccountKind::Personal, std::string_view("personal")},
        std::pair{LedgerAccountKind::Institution, std::string_view("institution")},
        std::pair{LedgerAccountKind::Fund, std::string_view("fund")},
        std::pair{LedgerAccountKind::Opening, std::string_view("opening")},
    };
};

template <>
struct EnumNames<LedgerTransferKind> {
    static constexpr std::array names{
        std::pair{LedgerTransferKind::Opening, std::string_view("opening")},
        std::pair{LedgerTransferKind::Settlement, std::string_view("settlement")},
        std::pair{LedgerTransferKind::Reversal, std::string_view("reversal")},
    };
};

struct LedgerAccountRecord {
    std::string id;
    LedgerAccountKind kind{};
    std::string owner_id;  ///< a person's, an institution's, an area's id; one account a kind and owner
    domain::Instant opened_at;
    domain::Fen balance;
    std::int64_t postings_count = 0;
    std::optional<domain::Instant> last_posted_at;

    static auto columns(auto& self) {
        return std::tie(self.id, self.kind, self.owner_id, self.opened_at, self.balance, self.postings_count,
                        self.last_posted_at);
    }
};

/// One line to post: `amount` is added to the account; below zero takes away. Never zero.
struct LedgerPosting {
    std::string account_id;
    domain::Fen amount;

    static auto columns(auto& self) { return std::tie(self.account_id, self.amount); }
    auto operator<=>(const LedgerPosting&) const = default;
};

/// A movement of money to post. Its id is made by the client, and is what makes posting it twice harmless.
struct LedgerTransfer {
    std::string id;
    LedgerTransferKind kind{};
    std::string business_reference;  ///< what it is about: a settlement's id, …; may be empty
    std::vector<LedgerPosting> postings;
};

struct LedgerTransferRecord {
    std::string id;
    LedgerTransferKind kind{};
    std::string business_reference;
    std::optional<std::string> reverses_transfer_id;
    domain::Instant posted_at;

    static auto columns(auto& self) {
        return std::tie(self.id, self.kind, self.business_reference, self.reverses_transfer_id, self.posted_at);
    }
};

struct LedgerPostingRecord {
    std::string transfer_id;
    std::int64_t line = 0;  ///< 1, 2, … within the transfer
    std::string account_id;
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
    AlreadyPosted,   ///< the same transfer under the same id was posted before; nothing moved now
    Conflict,        ///< the id stands for another transfer
    Unbalanced,      ///< the amounts don't add up to zero, or leave the range
    TooFewPostings,  ///< less than two
    ZeroAmount,
    AmountTooLarge,  ///< beyond ledger_amount_fen_max
    UnknownAccount,
    Overdrawn,        ///< an account that must not would go below zero
    NotPostable,      ///< kind Reversal given to post_transfer()
    UnknownTransfer,  ///< nothing to reverse
    AlreadyReversed,  ///< by a transfer of another id
    IsReversal,       ///< a reversal can't be reversed
};

/// The largest amount of a posting (ten trillion yuan): sums of such amounts stay far inside 64 bits.
inline constexpr domain::Fen ledger_amount_fen_max{1'000'000'000'000'000};

/// What became of a transfer. Unless Posted, the ledger is as it was before the call.
struct PostOutcome {
    PostStatus status{};
    std::string refused_account_id;             ///< for UnknownAccount and Overdrawn
    std::vector<LedgerPostingRecord> postings;  ///< for Posted and AlreadyPosted, by line

    [[nodiscard]] bool is_posted() const { return status == PostStatus::Posted || status == PostStatus::AlreadyPosted; }
};

/// AlreadyThere when the id, or the owner's account of this kind, is taken. The balance starts at zero: money
/// comes by transfers only.
Result<Insertion> open_ledger_account(Transaction& transaction, std::string_view id, LedgerAccountKind kind,
                                      std::string_view owner_id, domain::Instant now);

Result<std::optional<LedgerAccountRecord>> find_ledger_account(Reader& reader, std::string_view id);
Result<std::optional<LedgerAccountRecord>> find_ledger_account_of(Reader& reader, LedgerAccountKind kind,
                                                                  std::string_view owner_id);
/// Nothing when there is no such account.
Result<std::optional<domain::Fen>> balance_of(Reader& reader, std::string_view account_id);

/// Moves the money, all lines or none. A refusal leaves the transaction usable.
/// Should the clock have gone back, the transfer is dated as its accounts' latest one.
Result<PostOutcome> post_transfer(Transaction& transaction, const LedgerTransfer& transfer, domain::Instant now);

/// Posts the exact opposite of a transfer, at most once for each. Repeating it with the same `reversal_id` is
/// AlreadyPosted. Overdrawn when an account no longer holds what has to be given back.
Result<PostOutcome> reverse_transfer(Transaction& transaction, std::string_view transfer_id,
                                     std::string_view reversal_id, domain::Instant now);

Result<std::optional<LedgerTransferRecord>> find_transfer(Reader& reader, std::string_view id);
Result<std::optional<LedgerTransferRecord>> find_reversal_of(Reader& reader, std::string_view transfer_id);
/// By line.
Result<std::vector<LedgerPostingRecord>> list_postings_of_transfer(Reader& reader, std::string_view transfer_id);
/// Of one account, the latest first: those numbered below `before_number` (all with INT64_MAX), at most `count_max`.
Result<std::vector<LedgerPostingRecord>> list_postings_of_account(Reader& reader, std::string_view account_id,
                                                                  std::int64_t before_number, std::int64_t count_max);

/// The balance at the end of `as_of`, added up from the postings alone.
Result<domain::Fen> replay_balance(Reader& reader, std::string_view account_id, domain::Instant as_of);

}  // namespace storage
