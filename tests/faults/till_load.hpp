#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "faults/http_client.hpp"
#include "faults/load_world.hpp"

namespace faults {

/// A request that must have its effect exactly once, however often it is sent.
struct Order {
    std::string key;                         ///< msgid or idempotency key
    std::string request;                     ///< the bytes that are sent, the same each time
    std::optional<std::string> answer = {};  ///< the first acknowledgement
};

/// What the load keeps for itself, as a till and an app would: what was sent, what was acknowledged. Thread-safe.
class Journal {
public:
    void sent(const Order& order) {
        const std::scoped_lock lock(mutex_);
        orders_.push_back(order);
    }
    [[nodiscard]] std::vector<Order> take() {
        const std::scoped_lock lock(mutex_);
        return std::exchange(orders_, {});
    }

private:
    std::mutex mutex_;
    std::vector<Order> orders_;
};

/// Makes the messages of the pharmacy's tills. Thread-safe.
class TillMessages {
public:
    TillMessages() : credential_(pharmacy_credential()) {}

    /// Signs in; purchases need it.
    void sign_in(std::uint16_t port);
    /// 2102 of one purchase for `yuan`.
    [[nodiscard]] Order purchase(const ShownCode& code, std::string_view yuan);
    /// 1101 by a code.
    [[nodiscard]] Order query(std::string_view code);

private:
    [[nodiscard]] Order order(std::string_view infno, std::string_view input);

    std::string credential_;
    std::string sign_no_;
    std::atomic<std::int64_t> serial_ = 0;
};

/// 2102 was carried out, or a write of the app went well.
[[nodiscard]] bool is_acknowledged(const HttpAnswer& answer);

/// The app asks for a payment code with its session.
[[nodiscard]] Order code_request(const LoadPerson& person, std::string_view key);

}  // namespace faults
