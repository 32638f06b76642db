#include "storage/ledger_store.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "storage/ledger_samples.hpp"

using namespace storage;
using namespace storage_tests;
using domain::AccountKind;
using domain::LedgerError;
using domain::TransferKind;

namespace {

constexpr std::int64_t number_max = std::numeric_limits<std::int64_t>::max();

}  // namespace

TEST_CASE("money moves from account to account and nowhere else") {
    TestDatabase database;
    auto transaction = must(database->begin());
    open_sample_ledger(transaction);
    const auto outcome =
        must(post_transfer(transaction, transfer("t", {{man, {-8650}}, {pharmacy, {8650}}}), "settlement 1"));
    CHECK(outcome.status == PostStatus::Posted);
    REQUIRE(outcome.postings.size() == 2);
    CHECK(outcome.postings[0].balance_after.value == 1350);
    CHECK(outcome.postings[0].account_posting_number == 2);
    CHECK(balance_fen(transaction, man) == 1350);
    CHECK(balance_fen(transaction, pharmacy) == 8650);
    CHECK(balance_fen(transaction, wife) == 2000);
    CHECK(must_find(find_transfer(transaction, {"t"})).business_reference == "settlement 1");
    CHECK(must(list_postings_of_transfer(transaction, {"t"})).size() == 2);
    CHECK(broken_invariants(transaction).empty());
    must(transaction.commit());
}

TEST_CASE("an account is opened once, empty") {
    TestDatabase database;
    auto transaction = must(database->begin());
    CHECK(must(open_ledger_account(transaction, man, AccountKind::PersonalEarlier, "p", noon)) == Insertion::Inserted);
    CHECK(must(open_ledger_account(transaction, man, AccountKind::PersonalCurrent, "q", noon)) ==
          Insertion::AlreadyThere);
    CHECK(must(open_ledger_account(transaction, {"x"}, AccountKind::PersonalEarlier, "p", noon)) ==
          Insertion::AlreadyThere);
    CHECK(must(open_ledger_account(transaction, {"y"}, AccountKind::PersonalCurrent, "p", noon)) ==
          Insertion::Inserted);
    const auto account = must_find(find_ledger_account_of(transaction, AccountKind::PersonalEarlier, "p"));
    CHECK(account.id == man);
    CHECK(account.balance.value == 0);
    CHECK(account.postings_count == 0);
    CHECK_FALSE(account.last_posted_at);
    CHECK_FALSE(must(balance_of(transaction, {"nobody's"})));
}

TEST_CASE("the database knows domain's kinds, and which may go below zero") {
    TestDatabase database;
    database.leave_unchecked();  // settlements without a record
    auto transaction = must(database->begin());
    must(open_ledger_account(transaction, {"source"}, AccountKind::OpeningBalances, "source", noon));
    for (const AccountKind kind : domain::all_enumerators<AccountKind>()) {
        const domain::AccountId id{std::string(domain::name_of(kind))};
        REQUIRE(must(open_ledger_account(transaction, id, kind, "owner", noon)) == Insertion::Inserted);
        const auto outcome = must(post_transfer(transaction, transfer(id.text, {{id, {-1}}, {{"source"}, {1}}}), ""));
        CHECK(outcome.status == (domain::is_personal(kind) ? PostStatus::BreaksRule : PostStatus::Posted));
    }
    for (const TransferKind kind : domain::all_enumerators<TransferKind>()) {
        if (kind == TransferKind::Reversal) continue;
        const std::string id(domain::name_of(kind));
        const auto moved = transfer("kind " + id, {{{"source"}, {-1}}, {{"personal_current"}, {1}}}, noon, kind);
        CHECK(must(post_transfer(transaction, moved, "")).status == PostStatus::Posted);
    }
    must(transaction.commit());
}

TEST_CASE("posting twice moves once") {
    TestDatabase database;
    auto transaction = must(database->begin());
    open_sample_ledger(transaction);
    const auto first = transfer("t", {{man, {-100}}, {pharmacy, {100}}});
    const auto posted = must(post_transfer(transaction, first, "s"));

    auto again = first;
    again.posted_at = noon + domain::hours(1);  // a retry comes later
    const auto repeated = must(post_transfer(transaction, again, "s"));
    CHECK(repeated.status == PostStatus::AlreadyPosted);
    REQUIRE(repeated.postings.size() == 2);
    CHECK(repeated.postings[1].balance_after == posted.postings[1].balance_after);
    CHECK(repeated.postings[1].posted_at == noon);
    CHECK(balance_fen(transaction, man) == 9900);

    auto other = first;
    SECTION("another amount") { other = transfer("t", {{man, {-101}}, {pharmacy, {101}}}); }
    SECTION("another account") { other = transfer("t", {{wife, {-100}}, {pharmacy, {100}}}); }
    SECTION("another kind") { other.kind = TransferKind::PremiumPayment; }
    SECTION("another reference") {
        CHECK(must(post_transfer(transaction, first, "another")).status == PostStatus::Conflict);
        return;
    }
    CHECK(must(post_transfer(transaction, other, "s")).status == PostStatus::Conflict);
    CHECK(balance_fen(transaction, man) == 9900);
}

TEST_CASE("what breaks a rule moves nothing and leaves the transaction usable") {
    TestDatabase database;
    auto transaction = must(database->begin());
    open_sample_ledger(transaction);
    const auto refusal = [&](const domain::Transfer& refused) {
        const auto outcome = must(post_transfer(transaction, refused, ""));
        CHECK(outcome.status == PostStatus::BreaksRule);
        CHECK(outcome.postings.empty());
        return outcome.broken_rule.value();
    };
    CHECK(refusal(transfer("t", {{man, {-1}}, {pharmacy, {2}}})) == LedgerError::Unbalanced);
    CHECK(refusal(transfer("t", {{man, {-1}}})) == LedgerError::TooFewPostings);
    CHECK(refusal(transfer("t", {})) == LedgerError::TooFewPostings);
    CHECK(refusal(transfer("t", {{man, {0}}, {pharmacy, {0}}})) == LedgerError::ZeroPosting);
    CHECK(refusal(transfer("t", {{man, {-1}}, {man, {1}}})) == LedgerError::RepeatedAccount);

    const auto huge = ledger_amount_max.value + 1;
    CHECK(must(post_transfer(transaction, transfer("t", {{opening, {-huge}}, {man, {huge}}}), "")).status ==
          PostStatus::AmountTooLarge);
    const auto unknown = must(post_transfer(transaction, transfer("t", {{man, {-1}}, {{"x"}, {1}}}), ""));
    CHECK(unknown.status == PostStatus::UnknownAccount);
    CHECK(unknown.refused_account == domain::AccountId{"x"});
    auto reversal = transfer("t", {{man, {-1}}, {pharmacy, {1}}}, noon, TransferKind::Reversal);
    CHECK(must(post_transfer(transaction, reversal, "")).status == PostStatus::NotPostable);

    CHECK_FALSE(must(find_transfer(transaction, {"t"})));
    CHECK(balance_fen(transaction, man) == 10000);
    CHECK(must(post_transfer(transaction, transfer("t", {{man, {-1}}, {pharmacy, {1}}}), "")).is_in_ledger());
    must(transaction.commit());
}

TEST_CASE("a personal account never goes below zero") {
    TestDatabase database;
    auto transaction = must(database->begin());
    open_sample_ledger(transaction);
    // The institution's line comes first, so that something has moved when the refusal comes.
    const auto outcome = must(post_transfer(transaction, transfer("t", {{pharmacy, {2001}}, {wife, {-2001}}}), ""));
    CHECK(outcome.status == PostStatus::BreaksRule);
    CHECK(outcome.broken_rule == LedgerError::Overdrawn);
    CHECK(outcome.refused_account == wife);
    CHECK(balance_fen(transaction, pharmacy) == 0);
    CHECK(balance_fen(transaction, wife) == 2000);
    CHECK(must(post_transfer(transaction, transfer("t", {{pharmacy, {2000}}, {wife, {-2000}}}), "")).is_in_ledger());
    CHECK(balance_fen(transaction, wife) == 0);
    CHECK(broken_invariants(transaction).empty());
    must(transaction.commit());
}

TEST_CASE("a transfer is reversed at most once") {
    TestDatabase database;
    auto transaction = must(database->begin());
    open_sample_ledger(transaction);
    must(post_transfer(transaction, transfer("t", {{man, {-100}}, {pharmacy, {100}}}), "s"));
    const auto reversed = must(reverse_transfer(transaction, {"t"}, {"r"}, noon + domain::minutes(1)));
    CHECK(reversed.status == PostStatus::Posted);
    CHECK(balance_fen(transaction, man) == 10000);
    CHECK(balance_fen(transaction, pharmacy) == 0);

    CHECK(must(reverse_transfer(transaction, {"t"}, {"r"}, noon)).status == PostStatus::AlreadyPosted);
    CHECK(must(reverse_transfer(transaction, {"t"}, {"r2"}, noon)).status == PostStatus::AlreadyReversed);
    CHECK(must(reverse_transfer(transaction, {"t"}, {"t"}, noon)).status == PostStatus::Conflict);
    CHECK(must(reverse_transfer(transaction, {"opening 1"}, {"r"}, noon)).status == PostStatus::Conflict);
    CHECK(must(reverse_transfer(transaction, {"r"}, {"rr"}, noon)).status == PostStatus::IsReversal);
    CHECK(must(reverse_transfer(transaction, {"unknown"}, {"u"}, noon)).status == PostStatus::UnknownTransfer);
    CHECK(balance_fen(transaction, man) == 10000);

    const auto record = must_find(find_reversal_of(transaction, {"t"}));
    CHECK(record.id.text == "r");
    CHECK(record.kind == TransferKind::Reversal);
    CHECK(record.reverses == domain::TransferId{"t"});
    CHECK(record.business_reference == "s");
    CHECK(broken_invariants(transaction).empty());
    must(transaction.commit());
}

TEST_CASE("what was spent since can't be taken back") {
    TestDatabase database;
    auto transaction = must(database->begin());
    open_sample_ledger(transaction);
    must(post_transfer(transaction, transfer("t", {{wife, {-2000}}, {pharmacy, {2000}}}), ""));
    const auto outcome = must(reverse_transfer(transaction, {"opening 1"}, {"r"}, noon));
    CHECK(outcome.broken_rule == LedgerError::Overdrawn);
    CHECK(outcome.refused_account == wife);
    CHECK(balance_fen(transaction, man) == 10000);
}

TEST_CASE("a balance as of any moment is replayed from the postings") {
    TestDatabase database;
    auto transaction = must(database->begin());
    open_sample_ledger(transaction);
    const auto one = noon + domain::hours(1);
    const auto two = noon + domain::hours(2);
    must(post_transfer(transaction, transfer("1", {{man, {-100}}, {pharmacy, {100}}}, one), ""));
    must(post_transfer(transaction, transfer("2", {{man, {-200}}, {pharmacy, {200}}}, two), ""));
    CHECK(must(replay_balance(transaction, man, noon - domain::milliseconds(1))).value == 0);
    CHECK(must(replay_balance(transaction, man, noon)).value == 10000);
    CHECK(must(replay_balance(transaction, man, two - domain::milliseconds(1))).value == 9900);
    CHECK(must(replay_balance(transaction, man, two)).value == 9700);
    CHECK(must(replay_balance(transaction, {"nobody's"}, two)).value == 0);

    const auto latest = must(list_postings_of_account(transaction, man, number_max, 2));
    REQUIRE(latest.size() == 2);
    CHECK(latest[0].transfer_id.text == "2");
    CHECK(latest[0].balance_after.value == 9700);
    const auto rest = must(list_postings_of_account(transaction, man, latest[1].account_posting_number, 2));
    REQUIRE(rest.size() == 1);
    CHECK(rest[0].transfer_id.text == "opening 1");
}

TEST_CASE("a clock that goes back doesn't reorder an account's history") {
    TestDatabase database;
    auto transaction = must(database->begin());
    open_sample_ledger(transaction);
    const auto late = noon + domain::hours(1);
    must(post_transfer(transaction, transfer("1", {{man, {-100}}, {pharmacy, {100}}}, late), ""));
    const auto outcome = must(post_transfer(transaction, transfer("2", {{man, {-1}}, {wife, {1}}}, noon), ""));
    CHECK(outcome.postings[0].posted_at == late);
    CHECK(outcome.postings[1].posted_at == late);
    CHECK(broken_invariants(transaction).empty());
    must(transaction.commit());
}
