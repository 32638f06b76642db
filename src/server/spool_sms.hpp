#pragma once

#include <expected>
#include <string>

#include "server/random_source.hpp"
#include "server/sms_sender.hpp"
#include "server/startup_error.hpp"

namespace server {

/// Hands messages to a gateway's own program by files: each message is one JSON file (mode 0600) in a private folder,
/// `{"mobile":"…","text":"…","created_at":ms}`, moved there whole. The program sends it and removes the file.
///
/// Its configuration (`--sms-config FILE`): `{"adapter":"spool","folder":"/var/spool/family-sms"}`. Files of messages
/// whose transaction failed in the end are possible; their codes are dead.
class SpoolSms final : public SmsSender {
public:
    static std::expected<SpoolSms, StartupError> open(const std::string& configuration_file, RandomSource& random);

    [[nodiscard]] storage::Result<void> hand_over(storage::Transaction& transaction,
                                                  const SmsMessage& message) override;
    [[nodiscard]] storage::Result<void> hand_over_to_nobody(storage::Transaction& transaction,
                                                            const SmsMessage& message) override;

private:
    SpoolSms(std::string folder, RandomSource& random) : folder_(std::move(folder)), random_(random) {}

    std::string folder_;
    RandomSource& random_;
};

}  // namespace server
