#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "storage/reader.hpp"

namespace storage {

/// A way in which the ledger may contradict itself. None can be brought about through ledger_store.
enum class LedgerDefectKind {
    UnbalancedTransfer,  ///< its postings don't add up to zero, or there are less than two
    UnsealedTransfer,    ///< was committed without its seal, or the seal counts other postings
    WrongBalance,        ///< a stored balance or count isn't what the postings say
    NegativeBalance,     ///< of an account that must not go below zero
    BrokenChain,         ///< an account's postings have a gap, a wrong balance after, or go back in time
    UnmirroredReversal,  ///< isn't the exact opposite of what it reverses
    LedgerNotZero,       ///< all balances together aren't zero
};

struct LedgerDefect {
    LedgerDefectKind kind{};
    std::string id;  ///< of the transfer or the account; empty for LedgerNotZero
};

/// Recomputes everything from the postings. Empty: all invariants hold. At most a hundred of each kind are listed.
Result<std::vector<LedgerDefect>> check_ledger(Reader& reader);

}  // namespace storage
