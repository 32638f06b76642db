#include "server/spool_sms.hpp"

#include <filesystem>

#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/sms_code_wire.hpp"
#include "server/private_file.hpp"

namespace server {

namespace {

struct SmsConfiguration {
    std::string adapter;
    std::string folder;
};

void describe(auto& visit, protocol::Like<SmsConfiguration> auto& value) {
    visit("adapter", value.adapter, protocol::text_between(1, 32), "The only one there is: spool.");
    visit("folder", value.folder, protocol::text_between(1, 400), "Where the messages' files are put.");
}

struct SpooledMessage {
    std::string mobile;
    std::string text;
    std::int64_t created_at = 0;
};

void describe(auto& visit, protocol::Like<SpooledMessage> auto& value) {
    visit("mobile", value.mobile, protocol::mobile_rule, "The number to send to.");
    visit("text", value.text, protocol::text_up_to(400), "The message.");
    visit("created_at", value.created_at, protocol::moment(), "When it was made (Unix ms).");
}

}  // namespace

std::expected<SpoolSms, StartupError> SpoolSms::open(const std::string& configuration_file, RandomSource& random) {
    const auto text = read_file(configuration_file, "the SMS configuration (--sms-config)");
    if (!text) return std::unexpected(text.error());
    auto configuration = protocol::read_json<SmsConfiguration>(*text);
    if (!configuration) {
        return std::unexpected(StartupError{configuration_file + ": " + protocol::to_text(configuration.error())});
    }
    if (configuration->adapter != "spool") {
        return std::unexpected(StartupError{configuration_file + ": the only adapter is \"spool\""});
    }
    if (auto made = prepare_private_folder(configuration->folder); !made) {
        return std::unexpected(std::move(made.error()));
    }
    return SpoolSms(std::move(configuration->folder), random);
}

storage::Result<void> SpoolSms::hand_over(storage::Transaction&, const SmsMessage& message) {
    const SpooledMessage spooled{.mobile = std::string(message.mobile.text()),
                                 .text = sms_text(message),
                                 .created_at = message.created_at.unix_ms};
    const std::string path =
        folder_ + "/" + std::to_string(message.created_at.unix_ms) + "-" + random_identifier(random_) + ".json";
    if (!create_private_file(path, protocol::write_json(spooled))) {
        return std::unexpected(
            storage::StorageError{storage::StorageErrorKind::Io, "a message can't be put into the SMS spool"});
    }
    return {};
}

storage::Result<void> SpoolSms::hand_over_to_nobody(storage::Transaction&, const SmsMessage& message) {
    // Made and removed under a name that the gateway's program doesn't take.
    const std::string path = folder_ + "/nobody-" + random_identifier(random_) + ".tmp";
    const auto made = create_private_file(path, sms_text(message));
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    if (!made) {
        return std::unexpected(
            storage::StorageError{storage::StorageErrorKind::Io, "a message can't be put into the SMS spool"});
    }
    return {};
}

}  // namespace server
