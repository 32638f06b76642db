// Thousands of random orders, good and bad, beside a model that only knows arithmetic.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "storage/ledger_samples.hpp"

using namespace storage;
using namespace storage_tests;
using domain::AccountKind;

namespace {

constexpr int person_count = 6;

class RandomLedger {
public:
    explicit RandomLedger(unsigned seed) : random_(seed) {
        auto transaction = must(database_->begin());
        open("source", AccountKind::OpeningBalances, transaction);
        open("till", AccountKind::InstitutionClearing, transaction);
        for (int person = 0; person < person_count; ++person) {
            open("person " + std::to_string(person), AccountKind::PersonalEarlier, transaction);
        }
        must(transaction.commit());
    }

    void step() {
        auto transaction = must(database_->begin());
        const auto before = balances_;
        const bool moved = number(0, 9) < 7 ? post_one(transaction) : reverse_one(transaction);
        if (number(0, 9) == 0) {  // the caller gives up, or dies
            balances_ = before;
            if (moved) ids_.pop_back();
        } else {
            must(transaction.commit());
        }
        check();
    }

    [[nodiscard]] const std::map<PostStatus, int>& outcomes() const { return outcomes_; }

private:
    void open(const std::string& id, AccountKind kind, Transaction& transaction) {
        must(open_ledger_account(transaction, {id}, kind, id, noon));
        balances_[id] = 0;
        accounts_.push_back(id);
    }

    int number(int first, int last) { return std::uniform_int_distribution(first, last)(random_); }
    std::string any_account() { return accounts_[static_cast<std::size_t>(number(0, int(accounts_.size()) - 1))]; }
    std::string any_id() { return number(0, 4) > 0 ? "transfer " + std::to_string(++next_id_) : any_known_id(); }
    std::string any_known_id() {
        if (ids_.empty()) return "unknown";
        return ids_[static_cast<std::size_t>(number(0, static_cast<int>(ids_.size()) - 1))];
    }
    domain::Instant any_time() { return noon + domain::seconds(number(-100, 100)); }

    bool note(const PostOutcome& outcome, const domain::TransferId& id) {
        ++outcomes_[outcome.status];
        if (outcome.status != PostStatus::Posted) return false;
        ids_.push_back(id.text);
        for (const auto& posting : outcome.postings) {
            auto& balance = balances_[posting.account_id.text];
            balance += posting.amount.value;
            CHECK(balance == posting.balance_after.value);
        }
        return true;
    }

    bool post_one(Transaction& transaction) {
        std::vector<domain::Posting> postings;
        std::int64_t sum = 0;
        for (int line = number(0, 2); line >= 0; --line) {
            const std::int64_t amount = number(-500, 500);
            postings.push_back({{any_account()}, {amount}});
            sum += amount;
        }
        postings.push_back({{any_account()}, {-sum + (number(0, 9) == 0 ? 1 : 0)}});
        const auto order = transfer(any_id(), postings, any_time());
        return note(must(post_transfer(transaction, order, "")), order.id);
    }

    bool reverse_one(Transaction& transaction) {
        const domain::TransferId id{number(0, 9) == 0 ? any_id() : any_known_id()};
        const domain::TransferId reversal{any_id()};
        return note(must(reverse_transfer(transaction, id, reversal, any_time())), reversal);
    }

    void check() {
        auto reader = must(database_->read());
        CHECK(must(check_ledger(reader)).empty());
        for (const auto& [account, balance] : balances_) {
            CHECK(balance_fen(reader, {account}) == balance);
            CHECK(must(replay_balance(reader, {account}, noon + domain::days(1))).value == balance);
            CHECK((balance >= 0 || account == "source" || account == "till"));
        }
    }

    TestDatabase database_;
    std::mt19937 random_;
    std::vector<std::string> accounts_;
    std::vector<std::string> ids_;
    int next_id_ = 0;
    std::map<std::string, std::int64_t> balances_;
    std::map<PostStatus, int> outcomes_;
};

}  // namespace

TEST_CASE("random orders never break an invariant") {
    const unsigned seed = GENERATE(1u, 2u, 3u);
    INFO("seed " << seed);
    RandomLedger ledger(seed);
    for (int step = 0; step < 400; ++step) ledger.step();
    // The run must have met each outcome that orders of this kind can have.
    for (const auto status : {PostStatus::Posted, PostStatus::AlreadyReversed, PostStatus::Conflict,
                              PostStatus::BreaksRule, PostStatus::UnknownTransfer, PostStatus::IsReversal}) {
        INFO("status " << static_cast<int>(status));
        CHECK(ledger.outcomes().contains(status));
    }
}
