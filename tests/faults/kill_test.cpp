// Acknowledged is kept, unacknowledged may be sent again, and neither happens twice: after SIGKILL at any moment.
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <random>
#include <thread>

#include "faults/server_process.hpp"
#include "faults/table.hpp"
#include "faults/till_load.hpp"
#include "storage/test_database.hpp"

using namespace faults;

namespace {

constexpr int tills = 8;
constexpr int apps = 4;
constexpr int codes_a_round = 600;

struct Tally {
    std::int64_t kills = 0;
    std::int64_t acknowledged = 0;
    std::int64_t unanswered = 0;
    std::int64_t lost = 0;
    std::int64_t doubled = 0;
    std::int64_t answered_otherwise = 0;  ///< a repeated answer that wasn't the first one, byte for byte
    std::vector<double> ready_seconds;
    std::vector<double> own_seconds;  ///< less what it waited for processors that other programs had
};

/// How often each key stands in a column.
std::map<std::string, int> count_keys(const std::string& database, const char* sql) {
    std::map<std::string, int> counts;
    sqlite3* handle = nullptr;
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_open_v2(database.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr) == SQLITE_OK);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        ++counts[reinterpret_cast<const char*>(sqlite3_column_text(statement, 0))];
    }
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return counts;
}

class KillRounds {
public:
    explicit KillRounds(std::uint64_t seed) : chance_(seed) {
        const ServerProcess first(data());
        messages_.sign_in(first.port());
        world_.emplace(data());
        buyers_ = world_->add_people(tills, 1'000'000'000);
        app_users_ = world_->add_people(apps, 1);
    }

    void round() {
        const auto codes = world_->show_codes(buyers_, codes_a_round);
        world_->keep_guards_open(app_users_);
        ServerProcess server(data());
        REQUIRE(server.port() != 0);
        if (tally_.kills > 0) {
            tally_.ready_seconds.push_back(server.ready_seconds());
            tally_.own_seconds.push_back(server.ready_seconds() - server.starved_seconds());
        }
        send_again(server);
        load_until_killed(server, codes);
        ++tally_.kills;
    }

    /// What the last kill left is sent again and everything is counted.
    void finish() {
        {
            ServerProcess server(data());
            send_again(server);
            server.signal(SIGTERM);
            CHECK(server.wait() == 0);
        }
        const auto settled = count_keys(data() + "/family.db", "SELECT msgid FROM settlements");
        const auto written = count_keys(data() + "/family.db", "SELECT key FROM idempotent_requests");
        for (const std::string& key : acknowledged_) {
            const auto& rows = key.starts_with("app-") ? written : settled;
            if (!rows.contains(key)) ++tally_.lost;
        }
        for (const auto& [msgid, count] : settled) tally_.doubled += count - 1;
        tally_.doubled += static_cast<std::int64_t>(settled.size()) - purchases_;
        tally_.doubled += codes_of_apps() - code_requests_;
        for (const std::string& defect : world_->defects()) FAIL_CHECK(defect);
    }

    [[nodiscard]] const Tally& tally() const { return tally_; }

private:
    [[nodiscard]] std::string data() const { return (folder_.path() / "data").string(); }

    /// How many codes the apps were given; the tills' codes are put there by the test.
    std::int64_t codes_of_apps() {
        std::int64_t count = 0;
        const auto codes = count_keys(data() + "/family.db", "SELECT account_id FROM payment_codes");
        for (const LoadPerson& user : app_users_) count += codes.contains(user.account) ? codes.at(user.account) : 0;
        return count;
    }

    void load_until_killed(ServerProcess& server, const std::vector<ShownCode>& codes) {
        const int acknowledged_max = std::uniform_int_distribution(1, 250)(chance_);
        const int microseconds = std::uniform_int_distribution(0, 3000)(chance_);
        std::atomic<std::size_t> next_code = 0;
        std::atomic<int> acknowledged = 0;
        std::vector<std::jthread> clients;
        const auto keep = [&](const Order& order, HttpClient& client) {
            Order kept = order;
            const HttpAnswer answer = client.ask(order.request);
            if (is_acknowledged(answer)) {
                kept.answer = answer.body;
                ++acknowledged;
            }
            journal_.sent(kept);
            return answer.fate == Fate::Answered;
        };
        for (int till = 0; till < tills; ++till) {
            clients.emplace_back([&] {
                HttpClient client(server.port());
                for (std::size_t code = next_code++; code < codes.size(); code = next_code++) {
                    if (!keep(messages_.purchase(codes[code], "1.23"), client)) return;
                }
            });
        }
        for (int app = 0; app < apps; ++app) {
            clients.emplace_back([&, app] {
                HttpClient client(server.port(), "127.0.1." + std::to_string(app + 1));
                const LoadPerson& person = app_users_[static_cast<std::size_t>(app)];
                while (keep(code_request(person, "app-" + std::to_string(app_serial_++) + "-abcdefghijklmnopqr"),
                            client)) {
                }
            });
        }
        while (acknowledged < acknowledged_max && next_code < codes.size()) std::this_thread::yield();
        ::usleep(static_cast<useconds_t>(microseconds));
        server.signal(SIGKILL);
    }

    /// Repeats what the killed server was sent: what it didn't answer, and of what it did a few.
    void send_again(const ServerProcess& server) {
        HttpClient client(server.port(), "127.0.2.1");
        for (const Order& order : journal_.take()) {
            const bool is_app = order.key.starts_with("app-");
            ++(is_app ? code_requests_ : purchases_);
            ++(order.answer ? tally_.acknowledged : tally_.unanswered);
            acknowledged_.push_back(order.key);
            if (order.answer && std::uniform_int_distribution(0, 9)(chance_) > 0) continue;
            const HttpAnswer again = client.ask(order.request);
            INFO(again.status << " " << again.body);
            CHECK(is_acknowledged(again));
            if (order.answer && again.body != *order.answer) ++tally_.answered_otherwise;
        }
    }

    storage_tests::TestFolder folder_;
    std::mt19937_64 chance_;
    TillMessages messages_;
    std::optional<LoadWorld> world_;
    std::vector<LoadPerson> buyers_;
    std::vector<LoadPerson> app_users_;
    Journal journal_;
    std::atomic<std::int64_t> app_serial_ = 0;
    std::vector<std::string> acknowledged_;
    std::int64_t purchases_ = 0;
    std::int64_t code_requests_ = 0;
    Tally tally_;
};

void check_kills(int kills, std::uint64_t seed) {
    KillRounds rounds(seed);
    for (int kill = 0; kill < kills; ++kill) rounds.round();
    rounds.finish();
    const Tally& tally = rounds.tally();
    const Spread ready(tally.ready_seconds);
    Table table({"kills", "acknowledged", "unanswered", "lost", "doubled", "answered otherwise", "ready p50 s", "p99",
                 "max", "max less waiting for a processor"});
    table.row({std::to_string(tally.kills), std::to_string(tally.acknowledged), std::to_string(tally.unanswered),
               std::to_string(tally.lost), std::to_string(tally.doubled), std::to_string(tally.answered_otherwise),
               decimal(ready.at(0.5)), decimal(ready.at(0.99)), decimal(ready.at(1)),
               decimal(Spread(tally.own_seconds).at(1))});
    table.print();
    CHECK(tally.kills == kills);
    CHECK(tally.acknowledged > kills);
    CHECK(tally.lost == 0);
    CHECK(tally.doubled == 0);
    CHECK(tally.answered_otherwise == 0);
    CHECK(Spread(tally.own_seconds).at(1) <= 5.0);
}

}  // namespace

TEST_CASE("killed under load, the server loses nothing that it acknowledged and does nothing twice") {
    check_kills(5, 1);
}

TEST_CASE("killed under load 200 times, the server loses nothing and does nothing twice", "[.full]") {
    check_kills(200, 2);
}
