#pragma once

#include <vector>

#include "protocol/sandbox_inbox_wire.hpp"
#include "server/random_source.hpp"
#include "server/sms_sender.hpp"
#include "server/vault.hpp"

namespace server {

/// Plays the phone network: messages wait in an inbox that everybody may read. A number that ends in 0404 never gets
/// its messages, one in 0408 gets them 20 seconds late.
class SandboxSms final : public SmsSender {
public:
    SandboxSms(Vault& vault, RandomSource& random) : vault_(vault), random_(random) {}

    [[nodiscard]] storage::Result<void> hand_over(storage::Transaction& transaction,
                                                  const SmsMessage& message) override;
    [[nodiscard]] storage::Result<void> hand_over_to_nobody(storage::Transaction& transaction,
                                                            const SmsMessage& message) override;

    /// What has arrived by now, the latest first.
    [[nodiscard]] storage::Result<std::vector<protocol::SandboxMessage>> inbox(storage::Reader& reader,
                                                                               const domain::MobileNumber& mobile,
                                                                               domain::Instant now) const;

private:
    [[nodiscard]] storage::Result<void> keep(storage::Transaction& transaction, const SmsMessage& message,
                                             std::string_view inbox_name, domain::Instant arrives_at);

    Vault& vault_;
    RandomSource& random_;
};

}  // namespace server
