#include "server/key_turns.hpp"

namespace server {

KeyTurns::Turn::~Turn() {
    if (turns_ == nullptr) return;
    const std::scoped_lock lock(turns_->mutex_);
    turns_->taken_.erase(key_);
    turns_->turn_ended_.notify_all();
}

std::optional<KeyTurns::Turn> KeyTurns::take(const std::string& key, std::chrono::milliseconds wait_max) {
    std::unique_lock lock(mutex_);
    if (!turn_ended_.wait_for(lock, wait_max, [&] { return !taken_.contains(key); })) return std::nullopt;
    taken_.insert(key);
    return Turn(*this, key);
}

}  // namespace server
