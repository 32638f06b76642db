#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <stop_token>
#include <string>

#include "server/ledger_audit.hpp"
#include "server/log.hpp"

namespace server {

/// How the running server checks itself: little at a time, so that nobody waits for it.
struct LiveAuditPace {
    std::int64_t rows_of_slice = 200;
    std::chrono::milliseconds slice_pause{100};
    std::chrono::milliseconds round_pause{30'000};
};

/// Checks the nine invariants while the server runs, round after round, on a thread of its own with the lowest
/// priority; what it finds is logged and counted. Thread-safe.
class LiveAudit {
public:
    LiveAudit(storage::Database& database, const Vault& vault, const Policies& policies, Clock& clock, Log& log,
              LiveAuditPace pace = {})
        : audit_(database, vault, policies, clock), clock_(clock), log_(log), pace_(pace) {}

    /// Goes on until it is told to stop.
    void run(const std::stop_token& token);
    /// One slice; run() is nothing but these. By one thread at a time.
    void check_slice();

    /// For operators, in Prometheus' text format: a gauge of violations for each invariant, and how the audit gets on.
    [[nodiscard]] std::string metrics();

private:
    using Counts = std::array<std::int64_t, domain::enumerator_count<storage::Invariant>>;

    void note(const std::vector<storage::Violation>& violations);
    void end_round();

    LedgerAudit audit_;
    Clock& clock_;
    Log& log_;
    LiveAuditPace pace_;

    std::mutex mutex_;  // guards what follows
    Counts last_round_{};
    Counts this_round_{};
    std::int64_t slices_ = 0;
    std::int64_t rounds_ = 0;
    std::int64_t failures_ = 0;
    std::optional<domain::Instant> round_begun_at_;
    std::optional<domain::Instant> round_ended_at_;
    domain::Duration last_round_length_{};
};

}  // namespace server
