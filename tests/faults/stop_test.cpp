// SIGTERM under load: whoever had sent a request gets its answer.
#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <mutex>
#include <random>
#include <thread>

#include "faults/server_process.hpp"
#include "faults/table.hpp"
#include "faults/till_load.hpp"
#include "storage/test_database.hpp"

using namespace faults;

namespace {

using Moment = std::chrono::steady_clock::time_point;

constexpr int connections = 12;
constexpr int codes_a_round = 400;

struct Tally {
    int stops = 0;
    int answered = 0;
    int told_stopping = 0;
    int refused = 0;            ///< sent after the signal, on a connection that the server had ended
    int cut = 0;                ///< an answer that broke off
    int unanswered_before = 0;  ///< sent before the signal and never answered
    std::vector<double> seconds;
};

class StopRounds {
public:
    explicit StopRounds(std::uint64_t seed) : chance_(seed) {
        const ServerProcess first(data());
        messages_.sign_in(first.port());
        world_.emplace(data());
        buyers_ = world_->add_people(connections, 1'000'000'000);
    }

    void round() {
        const auto codes = world_->show_codes(buyers_, codes_a_round);
        ServerProcess server(data());
        std::atomic<std::size_t> next = 0;
        std::atomic<int> answers = 0;
        Moment signalled{};
        {
            std::vector<std::jthread> clients;
            for (int index = 0; index < connections; ++index) {
                clients.emplace_back(
                    [&, index] { ask_until_refused(server.port(), index % 2 == 0, codes, next, answers); });
            }
            const int answers_min = std::uniform_int_distribution(1, 150)(chance_);
            while (answers < answers_min) std::this_thread::yield();
            signalled = std::chrono::steady_clock::now();
            server.signal(SIGTERM);
        }
        CHECK(server.wait() == 0);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - signalled;
        tally_.seconds.push_back(took.count());
        ++tally_.stops;
        for (const Moment sent : refused_) ++(sent < signalled ? tally_.unanswered_before : tally_.refused);
        refused_.clear();
    }

    [[nodiscard]] Tally& tally() { return tally_; }
    [[nodiscard]] std::vector<std::string> defects() { return world_->defects(); }

private:
    [[nodiscard]] std::string data() const { return (folder_.path() / "data").string(); }

    /// One client: purchases, or a look whether the server is there, until it is gone.
    void ask_until_refused(std::uint16_t port, bool is_till, const std::vector<ShownCode>& codes,
                           std::atomic<std::size_t>& next, std::atomic<int>& answers) {
        HttpClient client(port);
        for (;;) {
            const std::size_t code = is_till ? next++ : codes.size();
            const std::string request =
                code < codes.size() ? messages_.purchase(codes[code], "1.23").request : get_request("/api/v1/service");
            const HttpAnswer answer = client.ask(request);
            const std::scoped_lock lock(mutex_);
            switch (answer.fate) {
                case Fate::Answered: ++(answer.status == 503 ? tally_.told_stopping : tally_.answered); break;
                case Fate::Cut: ++tally_.cut; return;
                case Fate::Refused: refused_.push_back(client.sent_at()); return;
            }
            ++answers;
        }
    }

    storage_tests::TestFolder folder_;
    std::mt19937_64 chance_;
    TillMessages messages_;
    std::optional<LoadWorld> world_;
    std::vector<LoadPerson> buyers_;
    std::mutex mutex_;  // guards what follows while clients run
    Tally tally_;
    std::vector<Moment> refused_;
};

void check_stops(int stops, std::uint64_t seed) {
    StopRounds rounds(seed);
    for (int stop = 0; stop < stops; ++stop) rounds.round();
    const Tally& tally = rounds.tally();
    const Spread seconds(tally.seconds);
    Table table({"SIGTERMs", "answered", "told stopping", "refused after it", "cut", "sent before, unanswered",
                 "end p50 s", "max"});
    table.row({std::to_string(tally.stops), std::to_string(tally.answered), std::to_string(tally.told_stopping),
               std::to_string(tally.refused), std::to_string(tally.cut), std::to_string(tally.unanswered_before),
               decimal(seconds.at(0.5)), decimal(seconds.at(1))});
    table.print();
    CHECK(tally.cut == 0);
    CHECK(tally.unanswered_before == 0);
    CHECK(tally.answered > stops);
    CHECK(rounds.defects().empty());
}

}  // namespace

TEST_CASE("told to stop under load, the server answers everything that was sent before") { check_stops(3, 1); }

TEST_CASE("told to stop under load 50 times, the server cuts no answer", "[.full]") { check_stops(50, 2); }
