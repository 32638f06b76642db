#include "server/connection_watch.hpp"

#include <vector>

namespace server {

void ConnectionWatch::opened(const trantor::TcpConnectionPtr& connection) {
    const std::scoped_lock lock(mutex_);
    entries_.insert_or_assign(connection.get(), Entry{.connection = connection});
}

void ConnectionWatch::closed(const trantor::TcpConnectionPtr& connection) {
    const std::scoped_lock lock(mutex_);
    entries_.erase(connection.get());
}

void ConnectionWatch::received(const trantor::TcpConnectionPtr& connection, bool is_within_request, Moment now) {
    const std::scoped_lock lock(mutex_);
    const auto found = entries_.find(connection.get());
    if (found == entries_.end()) return;
    if (is_within_request && !found->second.is_within_request) found->second.request_began = now;
    found->second.is_within_request = is_within_request;
}

void ConnectionWatch::request_begun(const trantor::TcpConnectionPtr& connection) {
    const std::scoped_lock lock(mutex_);
    ++requests_under_way_;
    if (const auto found = entries_.find(connection.get()); found != entries_.end()) {
        ++found->second.requests_under_way;
    }
}

void ConnectionWatch::request_answered(const trantor::TcpConnectionPtr& connection) {
    const std::scoped_lock lock(mutex_);
    --requests_under_way_;
    const auto found = entries_.find(connection.get());
    if (found != entries_.end() && found->second.requests_under_way > 0) --found->second.requests_under_way;
}

void ConnectionWatch::cut_slow_ones(Moment now, std::chrono::milliseconds request_time_max) {
    std::vector<trantor::TcpConnectionPtr> slow;
    {
        const std::scoped_lock lock(mutex_);
        for (const auto& [key, entry] : entries_) {
            if (!entry.is_within_request || now - entry.request_began <= request_time_max) continue;
            if (auto connection = entry.connection.lock()) slow.push_back(std::move(connection));
        }
    }
    for (const auto& connection : slow) connection->forceClose();
}

void ConnectionWatch::end_idle_ones() {
    std::vector<trantor::TcpConnectionPtr> idle;
    {
        const std::scoped_lock lock(mutex_);
        for (const auto& [key, entry] : entries_) {
            if (entry.requests_under_way > 0 || entry.is_within_request) continue;
            if (auto connection = entry.connection.lock()) idle.push_back(std::move(connection));
        }
    }
    for (const auto& connection : idle) connection->shutdown();
}

std::size_t ConnectionWatch::open_count() const {
    const std::scoped_lock lock(mutex_);
    return entries_.size();
}

std::size_t ConnectionWatch::requests_under_way() const {
    const std::scoped_lock lock(mutex_);
    return requests_under_way_;
}

}  // namespace server
