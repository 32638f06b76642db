#pragma once

#include <deque>
#include <string>
#include <string_view>

#include "simulation/simulated_server.hpp"
#include "simulation/tally.hpp"

namespace simulation {

/// Something that must not be. Ends the run.
[[noreturn]] void report_violation(const std::string& what);

/// What becomes of a message that is sent again.
enum class Repeated {
    AnsweredAlike,  ///< the first answer was kept: it comes again, byte for byte
    AnsweredAnew,   ///< a reading, or a refusal that isn't kept
};

/// What lies between actors and server: it loses messages and answers, doubles and delays them, and now and then the
/// server's disk fails or the server dies. An actor sends the same bytes again until there is an answer.
class Network {
public:
    Network(SimulatedServer& server, Dice& dice, Tally& tally) : server_(server), dice_(dice), tally_(tally) {}

    /// The answer, at last. Under all of these faults the message takes effect once or not at all.
    server::Response deliver(const server::Request& request, Repeated repeated);

    /// Delivers a message from long ago once more, as a network may. False when there is none.
    bool deliver_old_one();

private:
    enum class Fault {
        RequestLost,
        AnswerLost,
        Doubled,
        Busy,
        WriteError,
        DiskFull,
        SyncError,
        DeathBeforeAnswer,
        DeathWithinCommit,
    };

    /// One try; nothing when no answer comes.
    std::optional<server::Response> try_once(const server::Request& request, std::optional<Fault> fault);
    std::optional<server::Response> with_disk_fault(const server::Request& request, Fault fault);
    void note(Fault fault);
    void check_alike(const server::Response& first, const server::Response& second, Repeated repeated);

    struct Sent {
        server::Request request;
        std::string answer;
    };

    SimulatedServer& server_;
    Dice& dice_;
    Tally& tally_;
    std::deque<Sent> sent_;
};

}  // namespace simulation
