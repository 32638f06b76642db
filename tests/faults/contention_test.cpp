// One balance, many hands.
#include <atomic>
#include <barrier>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <thread>

#include "faults/table.hpp"
#include "storage/ledger_samples.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

constexpr int threads = 64;

/// Every thread takes `amount` of what the account holds by then, as often as there are rounds; each round begins with
/// another balance.
void check_rounds(int rounds, std::uint64_t seed) {
    TestDatabase database;
    {
        auto transaction = must(database->begin());
        must(open_ledger_account(transaction, opening, domain::AccountKind::OpeningBalances, "520100", noon));
        must(open_ledger_account(transaction, man, domain::AccountKind::PersonalEarlier, "p1", noon));
        must(open_ledger_account(transaction, pharmacy, domain::AccountKind::InstitutionClearing, "i1", noon));
        must(transaction.commit());
    }
    std::mt19937_64 chance(seed);
    std::int64_t balance = 0;
    std::int64_t amount = 1;
    std::atomic<int> succeeded = 0;
    std::atomic<int> failed = 0;
    std::int64_t wrong_rounds = 0;
    std::int64_t expected_all = 0;
    std::int64_t succeeded_all = 0;
    int round = 0;
    const auto set_up = [&] {
        amount = std::uniform_int_distribution<std::int64_t>(1, 1000)(chance);
        const std::int64_t added = std::uniform_int_distribution<std::int64_t>(1, threads * amount)(chance);
        auto transaction = must(database->begin());
        must(post_transfer(transaction,
                           transfer("in " + std::to_string(round), {{opening, {-added}}, {man, {added}}}, noon,
                                    domain::TransferKind::OpeningBalance),
                           ""));
        must(transaction.commit());
        balance += added;
        succeeded = 0;
    };
    const auto judge = [&]() noexcept {
        const std::int64_t expected = std::min<std::int64_t>(threads, balance / amount);
        expected_all += expected;
        succeeded_all += succeeded;
        if (succeeded != expected) ++wrong_rounds;
        balance -= succeeded * amount;
        if (++round < rounds) set_up();
    };
    set_up();
    std::barrier end_of_round(threads, judge);
    const auto take_part = [&](int number) {
        for (int mine = 0; mine < rounds; ++mine) {
            auto transaction = database->begin();
            const std::string id = std::to_string(mine) + " " + std::to_string(number);
            auto posted = transaction
                              ? post_transfer(*transaction, transfer(id, {{man, {-amount}}, {pharmacy, {amount}}}), "")
                              : std::unexpected(transaction.error());
            if (!posted) ++failed;
            if (posted && posted->status == PostStatus::Posted) {
                if (transaction->commit()) ++succeeded;
            } else if (transaction && !transaction->roll_back()) {
                ++failed;
            }
            end_of_round.arrive_and_wait();
        }
    };
    {
        std::vector<std::jthread> hands;
        for (int number = 0; number < threads; ++number) hands.emplace_back(take_part, number);
    }
    faults::Table table({"threads", "rounds", "could succeed", "succeeded", "rounds with another number"});
    table.row({std::to_string(threads), std::to_string(rounds), std::to_string(expected_all),
               std::to_string(succeeded_all), std::to_string(wrong_rounds)});
    table.print();
    CHECK(failed == 0);
    CHECK(wrong_rounds == 0);
    auto reader = must(database->read());
    CHECK(balance_fen(reader, man) == balance);
    CHECK(broken_invariants(reader).empty());
}

}  // namespace

TEST_CASE("of 64 threads on one balance exactly as many succeed as it holds") { check_rounds(20, 1); }

TEST_CASE("of 64 threads on one balance exactly as many succeed, 1,000 times", "[.full]") { check_rounds(1000, 2); }
