#include "storage/ledger_store.hpp"

#include <algorithm>
#include <utility>

namespace storage {

namespace {

/// What move_balance says of the account after the posting.
struct MovedBalance {
    domain::Fen balance;
    std::int64_t postings_count = 0;

    static auto columns(auto& self) { return std::tie(self.balance, self.postings_count); }
};

PostOutcome refused(PostStatus status) { return {status, {}, {}, {}}; }

PostOutcome breaks(domain::LedgerError rule, std::optional<domain::AccountId> account = {}) {
    return {PostStatus::BreaksRule, rule, std::move(account), {}};
}

bool is_too_large(const domain::Posting& posting) {
    return posting.amount > ledger_amount_max || posting.amount.value < -ledger_amount_max.value;
}

/// What can be said against a transfer before looking at any account.
std::optional<PostOutcome> find_fault(const domain::Transfer& transfer) {
    if (const auto balanced = domain::check_balanced(transfer.postings); !balanced) return breaks(balanced.error());
    if (std::ranges::any_of(transfer.postings, is_too_large)) return refused(PostStatus::AmountTooLarge);
    return std::nullopt;
}

std::vector<domain::Posting> as_postings(const std::vector<LedgerPostingRecord>& records) {
    std::vector<domain::Posting> postings;
    for (const LedgerPostingRecord& record : records) postings.push_back({record.account_id, record.amount});
    return postings;
}

/// The outcome of posting under an id that is taken.
Result<PostOutcome> compare_with_posted(Reader& reader, const LedgerTransferRecord& posted,
                                        const domain::Transfer& transfer, std::string_view business_reference) {
    auto records = list_postings_of_transfer(reader, posted.id);
    if (!records) return std::unexpected(std::move(records.error()));
    const bool is_same = posted.kind == transfer.kind && posted.business_reference == business_reference &&
                         posted.reverses.value_or(domain::TransferId{}) == transfer.reverses &&
                         as_postings(*records) == transfer.postings;
    if (!is_same) return refused(PostStatus::Conflict);
    return PostOutcome{PostStatus::AlreadyPosted, {}, {}, std::move(*records)};
}

/// The later of the transfer's date and the latest one of its accounts, whose postings must not go back in time.
/// An account that isn't there is the outcome instead.
Result<std::expected<domain::Instant, PostOutcome>> date_for(Reader& reader, const domain::Transfer& transfer) {
    domain::Instant date = transfer.posted_at;
    for (const domain::Posting& posting : transfer.postings) {
        const auto account = find_ledger_account(reader, posting.account);
        if (!account) return std::unexpected(account.error());
        if (!*account) {
            return std::expected<domain::Instant, PostOutcome>(
                std::unexpect, PostOutcome{PostStatus::UnknownAccount, {}, posting.account, {}});
        }
        date = std::max(date, (*account)->last_posted_at.value_or(date));
    }
    return std::expected<domain::Instant, PostOutcome>(date);
}

/// Moves one balance and adds the posting; nothing when the account would be overdrawn.
Result<std::optional<LedgerPostingRecord>> write_posting(Transaction& transaction, const domain::TransferId& transfer,
                                                         std::int64_t line, const domain::Posting& posting,
                                                         domain::Instant posted_at) {
    const auto moved = transaction.find<MovedBalance>("move_balance", posting.account, posting.amount, posted_at);
    if (!moved) return std::unexpected(moved.error());
    if (!*moved) return std::nullopt;
    LedgerPostingRecord record{transfer,          line,     posting.account, (*moved)->postings_count, posting.amount,
                               (*moved)->balance, posted_at};
    if (auto done = transaction.execute_with("insert_posting", record); !done) return std::unexpected(done.error());
    return record;
}

/// Transfer, postings, seal: in this order (0003_ledger.sql says why).
Result<PostOutcome> write_transfer(Transaction& transaction, const domain::Transfer& transfer,
                                   std::string_view business_reference, domain::Instant posted_at) {
    auto part = Savepoint::begin(transaction);
    if (!part) return std::unexpected(std::move(part.error()));

    const auto reverses = transfer.reverses.text.empty() ? std::nullopt : std::optional(transfer.reverses);
    const LedgerTransferRecord record{transfer.id, transfer.kind, std::string(business_reference), reverses, posted_at};
    if (auto done = transaction.execute_with("insert_transfer", record); !done) return std::unexpected(done.error());

    PostOutcome outcome = refused(PostStatus::Posted);
    for (const domain::Posting& posting : transfer.postings) {
        const auto line = static_cast<std::int64_t>(outcome.postings.size()) + 1;
        auto written = write_posting(transaction, transfer.id, line, posting, posted_at);
        if (!written) return std::unexpected(std::move(written.error()));
        if (!*written) return breaks(domain::LedgerError::Overdrawn, posting.account);
        outcome.postings.push_back(std::move(**written));
    }
    const auto count = static_cast<std::int64_t>(outcome.postings.size());
    if (auto done = transaction.execute("seal_transfer", transfer.id, count); !done) {
        return std::unexpected(done.error());
    }
    if (auto kept = part->keep(); !kept) return std::unexpected(std::move(kept.error()));
    return outcome;
}

Result<PostOutcome> post_new(Transaction& transaction, const domain::Transfer& transfer,
                             std::string_view business_reference) {
    auto date = date_for(transaction, transfer);
    if (!date) return std::unexpected(std::move(date.error()));
    if (!*date) return std::move(date->error());
    return write_transfer(transaction, transfer, business_reference, **date);
}

}  // namespace

Result<Insertion> open_ledger_account(Transaction& transaction, const domain::AccountId& id, domain::AccountKind kind,
                                      std::string_view owner_id, domain::Instant now) {
    return as_insertion(transaction.execute("open_ledger_account", id, kind, owner_id, now));
}

Result<std::optional<LedgerAccountRecord>> find_ledger_account(Reader& reader, const domain::AccountId& id) {
    return reader.find<LedgerAccountRecord>("find_ledger_account", id);
}

Result<std::optional<LedgerAccountRecord>> find_ledger_account_of(Reader& reader, domain::AccountKind kind,
                                                                  std::string_view owner_id) {
    return reader.find<LedgerAccountRecord>("find_ledger_account_of", kind, owner_id);
}

Result<std::optional<domain::Fen>> balance_of(Reader& reader, const domain::AccountId& account) {
    return reader.find<domain::Fen>("balance_of", account);
}

Result<PostOutcome> post_transfer(Transaction& transaction, const domain::Transfer& transfer,
                                  std::string_view business_reference) {
    if (transfer.kind == domain::TransferKind::Reversal || !transfer.reverses.text.empty()) {
        return refused(PostStatus::NotPostable);
    }
    if (auto fault = find_fault(transfer)) return std::move(*fault);
    const auto posted = find_transfer(transaction, transfer.id);
    if (!posted) return std::unexpected(posted.error());
    if (*posted) return compare_with_posted(transaction, **posted, transfer, business_reference);
    return post_new(transaction, transfer, business_reference);
}

Result<PostOutcome> reverse_transfer(Transaction& transaction, const domain::TransferId& id,
                                     const domain::TransferId& reversal_id, domain::Instant now) {
    const auto original = find_transfer(transaction, id);
    if (!original) return std::unexpected(original.error());
    if (!*original) return refused(PostStatus::UnknownTransfer);
    if ((*original)->kind == domain::TransferKind::Reversal) return refused(PostStatus::IsReversal);

    const auto records = list_postings_of_transfer(transaction, id);
    if (!records) return std::unexpected(records.error());
    const domain::Transfer moved{id, (*original)->kind, {}, (*original)->posted_at, as_postings(*records)};
    const auto reversal = domain::reversal_of(moved, reversal_id, now);
    if (!reversal) return breaks(reversal.error());
    const std::string& business_reference = (*original)->business_reference;

    const auto posted = find_transfer(transaction, reversal_id);
    if (!posted) return std::unexpected(posted.error());
    if (*posted) return compare_with_posted(transaction, **posted, *reversal, business_reference);
    const auto earlier = find_reversal_of(transaction, id);
    if (!earlier) return std::unexpected(earlier.error());
    if (*earlier) return refused(PostStatus::AlreadyReversed);
    return post_new(transaction, *reversal, business_reference);
}

Result<std::optional<LedgerTransferRecord>> find_transfer(Reader& reader, const domain::TransferId& id) {
    return reader.find<LedgerTransferRecord>("find_transfer", id);
}

Result<std::optional<LedgerTransferRecord>> find_reversal_of(Reader& reader, const domain::TransferId& id) {
    return reader.find<LedgerTransferRecord>("find_reversal_of", id);
}

Result<std::vector<LedgerPostingRecord>> list_postings_of_transfer(Reader& reader, const domain::TransferId& id) {
    return reader.list<LedgerPostingRecord>("list_postings_of_transfer", id);
}

Result<std::vector<LedgerPostingRecord>> list_postings_of_account(Reader& reader, const domain::AccountId& account,
                                                                  std::int64_t before_number, std::int64_t count_max) {
    return reader.list<LedgerPostingRecord>("list_postings_of_account", account, before_number, count_max);
}

Result<domain::Fen> replay_balance(Reader& reader, const domain::AccountId& account, domain::Instant as_of) {
    return reader.get<domain::Fen>("replay_balance", account, as_of);
}

}  // namespace storage
