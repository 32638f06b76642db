#include "domain/ledger.hpp"

#include <algorithm>
#include <utility>

namespace domain {

bool is_personal(AccountKind kind) {
    switch (kind) {
        case AccountKind::PersonalCurrent:
        case AccountKind::PersonalEarlier:
        case AccountKind::SharedPot:
        case AccountKind::SharedQuota:
        case AccountKind::WalletPending:
        case AccountKind::MemberWallet: return true;
        case AccountKind::FundPool:
        case AccountKind::InstitutionClearing:
        case AccountKind::PremiumClearing:
        case AccountKind::OpeningBalances: return false;
    }
    return true;
}

std::expected<void, LedgerError> check_balanced(std::span<const Posting> postings) {
    if (postings.size() < 2) return std::unexpected(LedgerError::TooFewPostings);
    Fen sum;
    for (const Posting& posting : postings) {
        if (posting.amount.value == 0) return std::unexpected(LedgerError::ZeroPosting);
        const auto is_same_account = [&](const Posting& other) { return other.account == posting.account; };
        if (std::ranges::count_if(postings, is_same_account) > 1) {
            return std::unexpected(LedgerError::RepeatedAccount);
        }
        const auto next = add(sum, posting.amount);
        if (!next) return std::unexpected(LedgerError::Overflow);
        sum = *next;
    }
    if (sum.value != 0) return std::unexpected(LedgerError::Unbalanced);
    return {};
}

std::expected<Fen, LedgerError> balance_after(AccountKind kind, Fen balance, Fen amount) {
    const auto next = add(balance, amount);
    if (!next) return std::unexpected(LedgerError::Overflow);
    if (is_personal(kind) && next->value < 0) return std::unexpected(LedgerError::Overdrawn);
    return *next;
}

std::expected<Transfer, LedgerError> reversal_of(const Transfer& original, TransferId id, Instant posted_at) {
    Transfer reversal{std::move(id), TransferKind::Reversal, original.id, posted_at, {}};
    for (const Posting& posting : original.postings) {
        const auto amount = negate(posting.amount);
        if (!amount) return std::unexpected(LedgerError::Overflow);
        reversal.postings.push_back({posting.account, *amount});
    }
    return reversal;
}

}  // namespace domain
