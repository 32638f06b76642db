#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/enum_names.hpp"
#include "storage/reader.hpp"

namespace storage {

/// The nine things that are true of the money at every moment, whatever crashed, raced, was repeated or lied.
enum class Invariant {
    DebitsEqualCredits,          ///< each transfer and all balances together add up to zero
    BalanceIsSumOfPostings,      ///< the balance kept beside an account equals what its postings add up to
    NoBalanceBelowZero,          ///< of a person's or a family's account, now or after any posting
    AtMostOneSharer,             ///< a settlement takes the beneficiary's own money and that of one named sharer
    SharerNamedByRule,           ///< deciding again on the kept facts gives the same payer and the same parts
    PostedRowsUnchanged,         ///< the triggers that guard posted rows are there, and the rows' digests as before
    AcknowledgedOrNothingMoved,  ///< what was answered with yes exists, what was answered with no moved nothing
    BalanceAsOfIsReplay,         ///< each account's postings are a chain from which any moment can be replayed
    NothingUnexplained,          ///< each movement has its record, and institutions are owed what their records say
};

}  // namespace storage

template <>
inline constexpr auto domain::enum_names<storage::Invariant> = std::to_array<std::string_view>({
    "debits_equal_credits",
    "balance_is_sum_of_postings",
    "no_balance_below_zero",
    "at_most_one_sharer",
    "sharer_named_by_rule",
    "posted_rows_unchanged",
    "acknowledged_or_nothing_moved",
    "balance_as_of_is_replay",
    "nothing_unexplained",
});

namespace storage {

/// One place where an invariant doesn't hold. Nothing in it is personal: ids, amounts, names of kinds.
struct Violation {
    Invariant invariant{};
    std::string row;  ///< of which table, and its id
    std::string expected;
    std::string found;
};

/// One line for a log or a terminal.
[[nodiscard]] std::string to_text(const Violation& violation);

/// What a round of checking goes through, one after the other.
enum class CheckSubject { Transfers, Accounts, Settlements, Institutions };

/// Rows whose id is above `after` and not above `up_to`.
struct IdRange {
    std::string after;
    std::string up_to;
};

/// Every id there can be.
[[nodiscard]] IdRange all_ids();

/// The id with which a slice of at most `count_max` rows after `after` ends; nothing when there are no more.
Result<std::optional<std::string>> end_of_slice(Reader& reader, CheckSubject subject, std::string_view after,
                                                std::int64_t count_max);

/// Checks the rows of one subject in a range; at most a hundred violations of each query.
Result<std::vector<Violation>> check_slice(Reader& reader, CheckSubject subject, const IdRange& range);

/// All that can be checked by the database's own words: the invariants without SharerNamedByRule, which takes the
/// rules, the digests of PostedRowsUnchanged and the answers of AcknowledgedOrNothingMoved, which take keys
/// (server/ledger_audit.hpp does all nine). Empty: they hold.
Result<std::vector<Violation>> check_ledger(Reader& reader);

}  // namespace storage
