#include "domain/ledger.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <vector>

namespace domain_tests {

using namespace domain;

namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

Posting posting(std::string account, std::int64_t fen) { return {AccountId{std::move(account)}, Fen{fen}}; }

}  // namespace

TEST_CASE("a transfer is balanced") {
    CHECK(check_balanced(std::vector{posting("a", -8650), posting("b", 8650)}));
    CHECK(check_balanced(std::vector{posting("a", -50), posting("b", -36), posting("c", 86)}));
    CHECK(check_balanced(std::vector{posting("a", -most), posting("b", most)}));
}

TEST_CASE("what is no transfer is refused, and why") {
    using enum LedgerError;
    struct Row {
        std::vector<Posting> postings;
        LedgerError expected;
    };
    const Row rows[] = {
        {{}, TooFewPostings},
        {{posting("a", 1)}, TooFewPostings},
        {{posting("a", -8650), posting("b", 8649)}, Unbalanced},
        {{posting("a", 8650), posting("b", 8650)}, Unbalanced},
        {{posting("a", 0), posting("b", 0)}, ZeroPosting},
        {{posting("a", -1), posting("b", 1), posting("c", 0)}, ZeroPosting},
        {{posting("a", -1), posting("a", 1)}, RepeatedAccount},
        {{posting("a", -2), posting("b", 1), posting("b", 1)}, RepeatedAccount},
        {{posting("a", most), posting("b", 1), posting("c", least)}, Overflow},
    };
    for (const Row& row : rows) CHECK(check_balanced(row.postings) == std::unexpected(row.expected));
}

TEST_CASE("personal accounts never go below zero, others may") {
    for (const AccountKind kind : all_enumerators<AccountKind>()) {
        CHECK(balance_after(kind, Fen{8650}, Fen{-8650}) == Fen{0});
        const auto below = balance_after(kind, Fen{8650}, Fen{-8651});
        if (is_personal(kind)) {
            CHECK(below == std::unexpected(LedgerError::Overdrawn));
        } else {
            CHECK(below == Fen{-1});
        }
        CHECK(balance_after(kind, Fen{most}, Fen{1}) == std::unexpected(LedgerError::Overflow));
    }
    CHECK(is_personal(AccountKind::SharedPot));
    CHECK_FALSE(is_personal(AccountKind::FundPool));
}

TEST_CASE("a reversal puts everything back") {
    const Transfer original{
        TransferId{"t1"}, TransferKind::Settlement, {}, Instant{1}, {posting("a", -8650), posting("b", 8650)}};
    const auto reversal = reversal_of(original, TransferId{"t2"}, Instant{2});
    REQUIRE(reversal);
    CHECK(reversal->id == TransferId{"t2"});
    CHECK(reversal->kind == TransferKind::Reversal);
    CHECK(reversal->reverses == TransferId{"t1"});
    CHECK(reversal->posted_at == Instant{2});
    CHECK(reversal->postings == std::vector{posting("a", 8650), posting("b", -8650)});
    CHECK(check_balanced(reversal->postings));

    const Transfer lowest{TransferId{"t3"}, TransferKind::Settlement, {}, Instant{1}, {posting("a", least)}};
    CHECK(reversal_of(lowest, TransferId{"t4"}, Instant{2}) == std::unexpected(LedgerError::Overflow));
}

}  // namespace domain_tests
