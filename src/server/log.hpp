#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <mutex>
#include <string>
#include <string_view>
#include <variant>

#include "domain/enum_names.hpp"
#include "domain/instant.hpp"

namespace server {

enum class LogEvent {
    Started,
    Draining,
    Stopped,
    Answered,         ///< a request got its answer
    StorageFailed,    ///< the database said no; `reason` says what
    SealBroken,       ///< a ciphertext of ours couldn't be opened
    Purged,           ///< old rows were dropped; `count` of them
    SandboxLoaded,    ///< the sandbox's people were taken in; `count` of them
    MessageRefused,   ///< the SMS adapter couldn't take a message
    InvariantBroken,  ///< the ledger contradicts itself; `reason` says where
};

/// Every field that a log line can have. There is none for what a person sent, so that no personal data can slip
/// in: not even a path, but the name of the endpoint that it led to.
enum class LogField { Reference, Route, Status, Error, DurationMs, Reason, Count, Mode, Version };

}  // namespace server

template <>
inline constexpr auto domain::enum_names<server::LogEvent> =
    std::to_array<std::string_view>({"started", "draining", "stopped", "answered", "storage_failed", "seal_broken",
                                     "purged", "sandbox_loaded", "message_refused", "invariant_broken"});

template <>
inline constexpr auto domain::enum_names<server::LogField> = std::to_array<std::string_view>(
    {"reference", "route", "status", "error", "duration_ms", "reason", "count", "mode", "version"});

namespace server {

struct LogEntry {
    LogField field;
    std::variant<std::int64_t, std::string_view> value;
};

/// Writes one JSON object a line. Thread-safe.
class Log {
public:
    using Sink = std::function<void(std::string_view line)>;

    /// To the standard error stream.
    Log();
    explicit Log(Sink sink) : sink_(std::move(sink)) {}

    /// Entries whose text is empty are left out.
    void write(domain::Instant now, LogEvent event, std::initializer_list<LogEntry> entries = {});

private:
    std::mutex mutex_;
    Sink sink_;
};

}  // namespace server
