#pragma once

#include <string>
#include <vector>

#include "protocol/wire_description.hpp"
#include "server/random_source.hpp"
#include "server/sms_sender.hpp"
#include "server/vault.hpp"

namespace server {

/// A message as the sandbox's inbox shows it.
struct SandboxMessage {
    std::string mobile;
    protocol::SmsPurpose purpose = protocol::SmsPurpose::Registration;
    std::string text;
    std::string code;
    std::int64_t sent_at = 0;
    std::int64_t at = 0;  ///< when it arrived
};

void describe(auto& visit, protocol::Like<SandboxMessage> auto& value) {
    visit("mobile", value.mobile, protocol::mobile_rule, "The number that it was sent to.");
    visit("purpose", value.purpose, "What the code is for.");
    visit("text", value.text, protocol::text_up_to(400), "The message, labelled as the sandbox's.");
    visit("code", value.code, protocol::text_up_to(16), "The code alone.");
    visit("sent_at", value.sent_at, protocol::moment(), "When it was sent (Unix ms).");
    visit("at", value.at, protocol::moment(), "When it arrived (Unix ms).");
}

/// Plays the phone network: messages wait in an inbox that everybody may read. A number that ends in 0404 never gets
/// its messages, one in 0408 gets them 20 seconds late.
class SandboxSms final : public SmsSender {
public:
    SandboxSms(Vault& vault, RandomSource& random) : vault_(vault), random_(random) {}

    [[nodiscard]] storage::Result<void> hand_over(storage::Transaction& transaction,
                                                  const SmsMessage& message) override;

    /// What has arrived by now, the latest first.
    [[nodiscard]] storage::Result<std::vector<SandboxMessage>> inbox(storage::Reader& reader,
                                                                     const domain::MobileNumber& mobile,
                                                                     domain::Instant now) const;

private:
    Vault& vault_;
    RandomSource& random_;
};

}  // namespace server
