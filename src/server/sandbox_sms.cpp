#include "server/sandbox_sms.hpp"

#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"
#include "storage/sandbox_message_store.hpp"

namespace server {

namespace {

constexpr std::string_view lost_ending = "0404";
constexpr std::string_view late_ending = "0408";
constexpr domain::Duration lateness = domain::seconds(20);
constexpr std::int64_t inbox_size_max = 20;

}  // namespace

storage::Result<void> SandboxSms::hand_over(storage::Transaction& transaction, const SmsMessage& message) {
    const std::string_view number = message.mobile.text();
    if (number.ends_with(lost_ending)) return {};
    const domain::Instant arrives_at =
        number.ends_with(late_ending) ? message.created_at + lateness : message.created_at;
    return keep(transaction, message, number, arrives_at);
}

storage::Result<void> SandboxSms::hand_over_to_nobody(storage::Transaction& transaction, const SmsMessage& message) {
    // An inbox whose name is no number: nobody can ask for it.
    return keep(transaction, message, "nobody", message.created_at);
}

storage::Result<void> SandboxSms::keep(storage::Transaction& transaction, const SmsMessage& message,
                                       std::string_view inbox_name, domain::Instant arrives_at) {
    const protocol::SandboxMessage shown{.at = arrives_at.unix_ms,
                                         .text = "【沙盒】" + sms_text(message),
                                         .code = message.code,
                                         .purpose = message.kind};
    const std::string id = random_identifier(random_);
    return storage::insert_sandbox_message(
        transaction, {.id = id,
                      .mobile_lookup = vault_.digest(DigestOf::Mobile, inbox_name),
                      .text_ciphertext = vault_.seal(SealedAs::SandboxMessage, id, protocol::write_json(shown)),
                      .created_at = message.created_at,
                      .arrives_at = arrives_at});
}

storage::Result<std::vector<protocol::SandboxMessage>> SandboxSms::inbox(storage::Reader& reader,
                                                                         const domain::MobileNumber& mobile,
                                                                         domain::Instant now) const {
    const auto records =
        storage::list_sandbox_messages(reader, vault_.digest(DigestOf::Mobile, mobile.text()), now, inbox_size_max);
    if (!records) return std::unexpected(records.error());
    std::vector<protocol::SandboxMessage> messages;
    for (const storage::SandboxMessageRecord& record : *records) {
        const auto text = vault_.open(SealedAs::SandboxMessage, record.id, record.text_ciphertext);
        auto message =
            text ? protocol::read_json<protocol::SandboxMessage>(*text) : std::unexpected(protocol::FieldError{});
        if (!message) {
            return std::unexpected(
                storage::StorageError{storage::StorageErrorKind::Corrupt, "a sandbox message can't be opened"});
        }
        messages.push_back(std::move(*message));
    }
    return messages;
}

}  // namespace server
