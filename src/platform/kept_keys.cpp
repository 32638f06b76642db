#include "platform/kept_keys.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "protocol/endpoint.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"

namespace platform {
namespace {

using protocol::Like;

/// Writes whose answer never came are few; more than this many belong to screens long left.
constexpr std::size_t keys_max = 16;

/// Only these outlive a reload: the others' bodies hold a password or a code, which never leave memory.
constexpr std::array<std::string_view, 4> endpoints_without_secrets = {"request_sms_code", "log_in_by_code",
                                                                       "end_session", "extend_session"};

bool has_secrets(std::string_view endpoint) {
    return std::ranges::find(endpoints_without_secrets, endpoint) == endpoints_without_secrets.end();
}

struct SavedKeys {
    std::vector<KeptKey> items;
};

void describe(auto& visit, Like<SavedKeys> auto& value) {
    visit("items", value.items, protocol::list_up_to(keys_max), "Writes that were not answered.");
}

}  // namespace

void describe(auto& visit, Like<KeptKey> auto& value) {
    visit("endpoint", value.endpoint, protocol::text_up_to(64), "The endpoint's name.");
    visit("body", value.body, protocol::text_up_to(2000), "What was sent.");
    visit("key", value.key, protocol::token_between(22, 64), "The idempotency key.");
}

std::string KeptKeys::find(std::string_view endpoint, std::string_view body) const {
    for (const KeptKey& kept : keys_) {
        if (kept.endpoint == endpoint && kept.body == body) return kept.key;
    }
    return {};
}

void KeptKeys::add(KeptKey kept) {
    if (keys_.size() == keys_max) keys_.erase(keys_.begin());
    keys_.push_back(std::move(kept));
}

void KeptKeys::remove(std::string_view key) {
    std::erase_if(keys_, [&](const KeptKey& kept) { return kept.key == key; });
}

std::string KeptKeys::saved_text() const {
    SavedKeys saved;
    for (const KeptKey& kept : keys_) {
        if (!has_secrets(kept.endpoint)) saved.items.push_back(kept);
    }
    return saved.items.empty() ? std::string() : protocol::write_json(saved);
}

void KeptKeys::restore(std::string_view text) {
    auto saved = protocol::read_json<SavedKeys>(text, protocol::UnknownFields::Ignore);
    if (saved) keys_ = std::move(saved->items);
}

}  // namespace platform
