// How long a page of records takes when the ledger is large: the same pages on a small one, turn by turn.
#include <sqlite3.h>

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdlib>
#include <random>

#include "faults/table.hpp"
#include "storage/spending_store.hpp"
#include "storage/test_database.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

constexpr int settlements_a_person = 50;
constexpr std::int64_t first_moment = 1'780'000'000'000;
constexpr std::int64_t step_ms = 3'600'000;

void run(sqlite3* handle, const std::string& sql) {
    char* message = nullptr;
    const int code = sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, &message);
    INFO((message == nullptr ? "" : message));
    REQUIRE(code == SQLITE_OK);
}

/// Settlements of two postings each, spread over people and time, written past triggers and keys: quickly.
void fill(const std::string& path, std::int64_t postings) {
    const std::string settlements = std::to_string(postings / 2);
    const std::string people = std::to_string(postings / 2 / settlements_a_person);
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK);
    run(handle,
        "PRAGMA journal_mode = DELETE; PRAGMA journal_mode = OFF; PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; "
        "PRAGMA cache_size = -400000;"
        "DROP TRIGGER ledger_postings_fit; BEGIN;"
        "INSERT INTO institutions (code, name, kind, tier, area, credential_hash)"
        " VALUES ('i', 'pharmacy', 'pharmacy', 'none', '520100', x'00')");
    const std::string numbers =
        "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < " + settlements + ") ";
    // Ids as random as real ones, so that the indexes are as scattered.
    run(handle,
        numbers +
            "INSERT INTO settlements (id, kind, visit_id, institution, msgid, person_id, membership_id,"
            " sharer_person_id, visit_kind, total_fen, fund_fen, person_part_fen, own_fen, shared_fen, cash_fen,"
            " policy_id, policy_version, transfer_id, steps, invoice_number, settled_at)"
            " SELECT hex(randomblob(11)), 'settled', 'visit', 'i', 'm' || i, 'p' || (i % " +
            people +
            "), 'ms',"
            " 'p' || ((i * 7 + 1) % " +
            people +
            "), 'pharmacy_purchase', 100, 0, 100, 0, 100, 0, 'guizhou', '1',"
            " 't' || i, '[]', '', " +
            std::to_string(first_moment) + " + (i / " + people + ") * " + std::to_string(step_ms) + " FROM n");
    run(handle, numbers +
                    "INSERT INTO ledger_postings (transfer_id, line, account_id, account_posting_number, amount_fen,"
                    " balance_after_fen, posted_at) SELECT 't' || (i / 2), 1 + i % 2, 'a' || (i % " +
                    people + "), 1 + i / " + people + ", 100, 100, 1 FROM (SELECT i FROM n UNION ALL SELECT i + " +
                    settlements + " FROM n) WHERE 1");
    run(handle, "COMMIT");
    sqlite3_close(handle);
}

class Ledger {
public:
    Ledger(const std::string& path, std::int64_t postings) : people_(postings / 2 / settlements_a_person) {
        {
            const Database made = must(Database::open(options_for(path)));
        }
        fill(path, postings);
        database_.emplace(must(Database::open(options_for(path))));
    }

    /// p99 of a page of twenty with the month's sums, of people by chance.
    double p99_ms(std::mt19937_64& chance, int pages) {
        std::vector<double> milliseconds;
        for (int page = 0; page < pages; ++page) {
            const std::string person = "p" + std::to_string(chance() % static_cast<std::uint64_t>(people_));
            const Period month{{first_moment}, {first_moment + 720 * step_ms}};
            const auto began = std::chrono::steady_clock::now();
            auto reader = must(database_->read());
            const auto rows = must(list_spending(reader, {.person_id = person, .period = month}, {month.end, ""}, 20));
            const auto sums = must(sum_spending(reader, person, month));
            milliseconds.push_back(
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
            REQUIRE((rows.size() == 20 && !sums.empty()));
        }
        return faults::Spread(milliseconds).at(0.99);
    }

private:
    std::int64_t people_;
    std::optional<Database> database_;
};

}  // namespace

TEST_CASE("bench: records", "[.bench-records]") {
    const char* text = std::getenv("FAMILY_BENCH_POSTINGS");
    const std::int64_t many = text == nullptr ? 10'000'000 : std::atoll(text);
    constexpr std::int64_t few = 10'000;
    std::filesystem::create_directories("build/bench/records");
    {
        Ledger large("build/bench/records/large.db", many);
        Ledger small("build/bench/records/small.db", few);
        std::mt19937_64 chance(1);
        std::vector<double> ratios;
        std::vector<double> large_ms;
        std::vector<double> small_ms;
        for (int round = 0; round < 7; ++round) {
            small_ms.push_back(small.p99_ms(chance, 2000));
            large_ms.push_back(large.p99_ms(chance, 2000));
            ratios.push_back(large_ms.back() / small_ms.back());
        }
        const faults::Spread spread(ratios);
        faults::Table table({"measure", "ours", "ceiling", "ratio", "spread", "aim"});
        table.row({"records p99 ms, " + std::to_string(many) + " ÷ " + std::to_string(few) + " postings",
                   faults::decimal(faults::Spread(large_ms).at(0.5), 3),
                   faults::decimal(faults::Spread(small_ms).at(0.5), 3), faults::decimal(spread.at(0.5)),
                   faults::decimal(spread.at(0)) + "-" + faults::decimal(spread.at(1)), "<= 1.5"});
        table.print();
    }
    std::filesystem::remove_all("build/bench/records");
}
