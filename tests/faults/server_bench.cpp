// `./dev bench server`: what the server does in a second against its ceilings on the same machine in the same minute.
// Every round measures each side once, one after the other, so that other load on the machine meets both alike.
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "faults/raw_settlements.hpp"
#include "faults/server_process.hpp"
#include "faults/table.hpp"
#include "faults/till_load.hpp"
#include "protocol/endpoints.hpp"

using namespace faults;

namespace {

using Clock = std::chrono::steady_clock;

constexpr int clients = 64;
constexpr std::size_t static_file_bytes = 100'000;

int setting(const char* name, int otherwise) {
    const char* text = std::getenv(name);
    return text == nullptr ? otherwise : std::atoi(text);
}

double seconds_since(Clock::time_point began) { return std::chrono::duration<double>(Clock::now() - began).count(); }

/// A folder on the disk that the server's data would lie on, removed at the end.
class DiskFolder {
public:
    DiskFolder() : path_("build/bench/data-" + std::to_string(::getpid())) {
        std::filesystem::create_directories(path_);
    }
    DiskFolder(const DiskFolder&) = delete;
    DiskFolder& operator=(const DiskFolder&) = delete;
    ~DiskFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] std::string operator/(const std::string& name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

bool is_found(const HttpAnswer& answer) { return answer.status == 200; }

/// Answers a second of all clients together; `request_of(client, number)` gives the bytes, empty to stop.
template <class RequestOf>
double answers_a_second(std::uint16_t port, double seconds, RequestOf request_of,
                        bool (*is_good)(const HttpAnswer&) = is_found) {
    // A peer of its own each and each time, so that the limits for one peer are not what is measured.
    static int networks = 0;
    const std::string network = "127.1." + std::to_string(++networks) + ".";
    std::atomic<std::int64_t> answers = 0;
    std::atomic<std::int64_t> others = 0;
    const auto began = Clock::now();
    {
        std::vector<std::jthread> threads;
        for (int client = 0; client < clients; ++client) {
            threads.emplace_back([&, client] {
                HttpClient connection(port, network + std::to_string(client + 1));
                for (int number = 0; seconds_since(began) < seconds; ++number) {
                    const std::string request = request_of(client, number);
                    if (request.empty()) return;
                    ++(is_good(connection.ask(request)) ? answers : others);
                }
            });
        }
    }
    const double took = seconds_since(began);
    CHECK(others == 0);
    return static_cast<double>(answers) / took;
}

/// Ratios of rounds: the median, and between which they lay.
struct Ratios {
    std::vector<double> ours;
    std::vector<double> ceiling;

    void row(Table& table, const std::string& name, const std::string& aim, int places = 0) const {
        std::vector<double> ratios;
        for (std::size_t round = 0; round < ours.size(); ++round) ratios.push_back(ours[round] / ceiling[round]);
        const Spread spread(ratios);
        table.row({name, decimal(Spread(ours).at(0.5), places), decimal(Spread(ceiling).at(0.5), places),
                   decimal(spread.at(0.5)), decimal(spread.at(0)) + "-" + decimal(spread.at(1)), aim});
    }
};

class ServerBench {
public:
    ServerBench() : rounds_(setting("FAMILY_BENCH_ROUNDS", 5)), seconds_(setting("FAMILY_BENCH_MS", 2000) / 1000.0) {
        write_site();
        server_.emplace(folder_ / "data", std::vector<std::string>{"--web-root", folder_ / "site"});
        REQUIRE(server_->port() != 0);
        messages_.sign_in(server_->port());
        world_.emplace(folder_ / "data");
        people_ = world_->add_people(clients, 1'000'000'000'000);
        raw_.emplace(folder_ / "raw.db", clients);
    }

    void settlements(Table& table) {
        Ratios single;
        Ratios batch;
        for (int round = 0; round < rounds_; ++round) {
            const double ours = settle_for_a_while();
            single.ours.push_back(ours);
            single.ceiling.push_back(raw_->a_second(1, seconds_ / 2));
            batch.ours.push_back(ours);
            batch.ceiling.push_back(raw_->a_second(32, seconds_ / 2));
        }
        single.row(table, "settlements/s ÷ raw, a commit each", ">= 2.0");
        batch.row(table, "settlements/s ÷ raw, 32 a commit", ">= 0.5");
    }

    void reads(Table& table, std::uint16_t nginx) {
        Ratios balance;
        Ratios file;
        const std::string balance_path(protocol::read_identity.info.path);
        for (int round = 0; round < rounds_; ++round) {
            balance.ours.push_back(answers_a_second(server_->port(), seconds_, [&](int client, int) {
                return get_request(balance_path,
                                   "Cookie: " + people_[static_cast<std::size_t>(client)].cookie + "\r\n");
            }));
            balance.ceiling.push_back(answers_a_second(nginx, seconds_, [](int, int) { return get_request("/ok"); }));
            const auto static_file = [](int, int) { return get_request("/app.wasm", "Accept-Encoding: br\r\n"); };
            file.ours.push_back(answers_a_second(server_->port(), seconds_, static_file));
            file.ceiling.push_back(answers_a_second(nginx, seconds_, static_file));
        }
        balance.row(table, "balance reads/s ÷ nginx return 200", ">= 0.30");
        file.row(table, "brotli files/s ÷ nginx static", ">= 0.7");
    }

    void settle_while_bad_logins_arrive(Table& table) {
        Ratios p99;
        for (int round = 0; round < rounds_; ++round) {
            p99.ceiling.push_back(settle_p99_ms());
            std::atomic<bool> is_over = false;
            std::vector<std::jthread> attackers;
            for (int attacker = 0; attacker < 20; ++attacker) {
                attackers.emplace_back([&, attacker] { log_in_badly(attacker, is_over); });
            }
            p99.ours.push_back(settle_p99_ms());
            is_over = true;
        }
        p99.row(table, "settle p99 ms, 200 bad logins/s ÷ idle", "<= 1.3", 2);
    }

private:
    void write_site() const {
        std::filesystem::create_directories(folder_ / "site");
        std::ofstream(folder_ / "site/app.wasm") << std::string(static_file_bytes, 'w');
        std::ofstream(folder_ / "site/app.wasm.br") << std::string(static_file_bytes, 'b');
        std::ofstream(folder_ / "site/site.json")
            << R"({"files":[{"path":"/app.wasm","file":"app.wasm","type":"application/wasm","immutable":true}],)"
            << R"("csp":{"script":[],"style":[]}})";
    }

    double settle_for_a_while() {
        const auto codes = world_->show_codes(people_, 40'000);
        world_->empty_log();
        std::vector<Order> orders;
        for (const ShownCode& code : codes) orders.push_back(messages_.purchase(code, "1.23"));
        std::atomic<std::size_t> next = 0;
        const auto request_of = [&](int, int) {
            const std::size_t number = next++;
            return number < orders.size() ? orders[number].request : std::string();
        };
        return answers_a_second(server_->port(), seconds_, request_of, is_acknowledged);
    }

    /// Of two tills that settle at an easy pace.
    double settle_p99_ms() {
        const auto codes = world_->show_codes(people_, 2000);
        world_->empty_log();
        std::vector<double> milliseconds;
        HttpClient till(server_->port());
        const auto began = Clock::now();
        for (std::size_t number = 0; number < codes.size() && seconds_since(began) < 2 * seconds_; ++number) {
            const Order order = messages_.purchase(codes[number], "1.23");
            const auto sent = Clock::now();
            CHECK(is_acknowledged(till.ask(order.request)));
            milliseconds.push_back(1000 * seconds_since(sent));
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        return Spread(milliseconds).at(0.99);
    }

    /// Ten a second, each for another number and with a wrong password.
    void log_in_badly(int attacker, const std::atomic<bool>& is_over) {
        HttpClient client(server_->port(), "127.0.4." + std::to_string(attacker + 1));
        auto due = Clock::now() + std::chrono::milliseconds(5 * attacker);
        while (!is_over) {
            std::this_thread::sleep_until(due);
            due += std::chrono::milliseconds(100);
            const int number = logins_++;
            const std::string body =
                R"({"mobile":"138)" + std::to_string(10'000'000 + number) + R"(","password":"wrong password"})";
            const std::string key = "Idempotency-Key: bad-login-" + std::to_string(10'000'000 + number) + "-abcdef\r\n";
            client.ask(post_request(protocol::log_in_by_password.info.path, body, key));
        }
    }

    DiskFolder folder_;
    int rounds_;
    double seconds_;
    std::optional<ServerProcess> server_;
    TillMessages messages_;
    std::optional<LoadWorld> world_;
    std::optional<RawSettlements> raw_;
    std::vector<LoadPerson> people_;
    std::atomic<int> logins_ = 0;
};

Table bench_table() { return Table({"measure", "ours", "ceiling", "ratio", "spread", "aim"}); }

}  // namespace

TEST_CASE("bench: settlements", "[.bench-settle]") {
    ServerBench bench;
    Table table = bench_table();
    bench.settlements(table);
    table.print();
}

TEST_CASE("bench: reads and log-ins", "[.bench-read]") {
    ServerBench bench;
    Table table = bench_table();
    bench.reads(table, static_cast<std::uint16_t>(setting("FAMILY_BENCH_NGINX", 0)));
    bench.settle_while_bad_logins_arrive(table);
    table.print();
}
