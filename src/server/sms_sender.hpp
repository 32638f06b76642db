#pragma once

#include <string>

#include "domain/instant.hpp"
#include "domain/mobile_number.hpp"
#include "protocol/sandbox_inbox_wire.hpp"
#include "storage/transaction.hpp"

namespace server {

/// A short message with a code.
struct SmsMessage {
    domain::MobileNumber mobile;
    protocol::SmsKind kind = protocol::SmsKind::Registration;
    std::string code;
    domain::Instant created_at;
    std::string sharer_masked = {};  ///< whose account is shared; for SmsKind::Joining
};

/// The way to people's phones: played, or real.
class SmsSender {
public:
    virtual ~SmsSender() = default;

    /// Takes a message for delivery, within the transaction that makes its code, so that there is no code without a
    /// message; must not wait for a network. Thread-safe.
    [[nodiscard]] virtual storage::Result<void> hand_over(storage::Transaction& transaction,
                                                          const SmsMessage& message) = 0;

    /// The work of hand_over without anybody getting a message: where nobody is known by a name and number, time must
    /// not tell.
    [[nodiscard]] virtual storage::Result<void> hand_over_to_nobody(storage::Transaction& transaction,
                                                                    const SmsMessage& message) = 0;
};

/// The text that people read.
[[nodiscard]] std::string sms_text(const SmsMessage& message);

}  // namespace server
