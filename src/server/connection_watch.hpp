#pragma once

#include <trantor/net/TcpConnection.h>

#include <chrono>
#include <cstddef>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "server/framing_guard.hpp"

namespace server {

/// Knows the open connections and what each is doing, so that slow clients can be cut off and a stop can wait for
/// what is under way. Thread-safe.
class ConnectionWatch {
public:
    using Moment = std::chrono::steady_clock::time_point;

    void opened(const trantor::TcpConnectionPtr& connection);
    void closed(const trantor::TcpConnectionPtr& connection);

    /// Bytes came in; whether they left a request unfinished.
    void received(const trantor::TcpConnectionPtr& connection, bool is_within_request, Moment now);
    void request_begun(const trantor::TcpConnectionPtr& connection);
    void request_answered(const trantor::TcpConnectionPtr& connection);

    /// Cuts off connections whose request has been coming in for longer than `request_time_max`.
    void cut_slow_ones(Moment now, std::chrono::milliseconds request_time_max);
    /// Ends connections on which nothing is under way, after what was answered has been sent.
    void end_idle_ones();

    [[nodiscard]] std::size_t open_count() const;
    [[nodiscard]] std::size_t requests_under_way() const;

private:
    struct Entry {
        std::weak_ptr<trantor::TcpConnection> connection;
        std::size_t requests_under_way = 0;
        bool is_within_request = false;
        Moment request_began{};
    };

    mutable std::mutex mutex_;
    std::unordered_map<const trantor::TcpConnection*, Entry> entries_;
    std::size_t requests_under_way_ = 0;
};

}  // namespace server
