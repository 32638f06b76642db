#pragma once

#include <chrono>
#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "server/application.hpp"
#include "server/framing_guard.hpp"
#include "server/startup_error.hpp"
#include "server/tls_authority.hpp"

namespace server {

struct FrontOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;  ///< 0: any free one
    std::optional<TlsFiles> tls;
    std::string scratch_folder;     ///< Drogon insists on one for uploads; nothing is put there
    int writing_worker_count = 32;  ///< most of them wait for a commit that they share
    int reading_worker_count = 4;   ///< they never wait: more than the database has readers would only wake each other
    std::size_t queue_max = 256;    ///< of each kind
    std::size_t connections_max = 4096;
    std::size_t connections_of_peer_max = 512;
    FramingLimits framing_limits;
    std::chrono::milliseconds request_time_max{20'000};  ///< for a request to come in whole
    std::chrono::seconds idle_max{60};
    std::chrono::milliseconds drain_max{20'000};
};

/// HTTP by Drogon: turns its requests into ours and ours into its responses. Drogon keeps one application a process,
/// so run() can be called once.
class DrogonFront {
public:
    DrogonFront(Application& application, FrontOptions options);
    DrogonFront(const DrogonFront&) = delete;
    DrogonFront& operator=(const DrogonFront&) = delete;
    ~DrogonFront();

    /// Serves until stop(); calls `on_ready(port)` when connections are taken.
    [[nodiscard]] std::expected<void, StartupError> run(std::function<void(std::uint16_t)> on_ready);

    /// Refuses what is new, waits for what is under way (at most drain_max), then ends run(). From any thread, once.
    void stop();

private:
    class Work;
    std::unique_ptr<Work> work_;
};

}  // namespace server
