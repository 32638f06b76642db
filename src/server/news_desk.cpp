#include "server/news_desk.hpp"

#include <algorithm>
#include <utility>

namespace server {

namespace {

constexpr int count_bits = 32;
constexpr std::uint32_t epoch_max = (1U << 20) - 1;

}  // namespace

NewsDesk::NewsDesk(std::uint32_t epoch) : epoch_(epoch & epoch_max) {}

std::int64_t NewsDesk::mark_of(std::string_view person_id) const {
    const std::scoped_lock lock(mutex_);
    return (epoch_ << count_bits) | told_[slot_of(person_id)];
}

bool NewsDesk::knows(std::int64_t mark) const { return mark >> count_bits == epoch_; }

std::size_t NewsDesk::slot_of(std::string_view person_id) {
    return std::hash<std::string_view>{}(person_id) % counts_size;
}

NewsDesk::Ticket NewsDesk::wait(std::string_view person_id, domain::Instant until, Wake wake) {
    std::vector<Waiter> let_go;
    Ticket ticket = 0;
    bool is_closed = false;
    {
        const std::scoped_lock lock(mutex_);
        ticket = ++last_ticket_;
        is_closed = is_closed_;
        if (!is_closed) {
            make_room(person_id, let_go);
            waiters_.push_back({ticket, std::string(person_id), until, wake});
        }
    }
    for (const Waiter& waiter : let_go) waiter.wake(WakeReason::TimeUp);
    if (is_closed) wake(WakeReason::Closing);
    return ticket;
}

NewsDesk::Left NewsDesk::leave(Ticket ticket) {
    return take([ticket](const Waiter& waiter) { return waiter.ticket == ticket; }).empty() ? Left::WasWoken
                                                                                            : Left::Now;
}

void NewsDesk::tell(std::span<const std::string> person_ids) {
    const auto is_told = [person_ids](const Waiter& waiter) {
        return std::ranges::find(person_ids, waiter.person_id) != person_ids.end();
    };
    {
        const std::scoped_lock lock(mutex_);
        for (const std::string& person_id : person_ids) ++told_[slot_of(person_id)];
    }
    for (const Waiter& waiter : take(is_told)) waiter.wake(WakeReason::Told);
}

void NewsDesk::pass_time(domain::Instant now) {
    for (const Waiter& waiter : take([now](const Waiter& each) { return each.until <= now; })) {
        waiter.wake(WakeReason::TimeUp);
    }
}

void NewsDesk::close() {
    {
        const std::scoped_lock lock(mutex_);
        is_closed_ = true;
    }
    for (const Waiter& waiter : take([](const Waiter&) { return true; })) waiter.wake(WakeReason::Closing);
}

std::size_t NewsDesk::waiting() const {
    const std::scoped_lock lock(mutex_);
    return waiters_.size();
}

std::vector<NewsDesk::Waiter> NewsDesk::take(const std::function<bool(const Waiter&)>& is_due) {
    const std::scoped_lock lock(mutex_);
    std::vector<Waiter> due;
    std::vector<Waiter> staying;
    for (Waiter& waiter : waiters_) (is_due(waiter) ? due : staying).push_back(std::move(waiter));
    waiters_ = std::move(staying);
    return due;
}

void NewsDesk::make_room(std::string_view person_id, std::vector<Waiter>& let_go) {
    const auto is_of_person = [person_id](const Waiter& waiter) { return waiter.person_id == person_id; };
    const auto of_person = static_cast<std::size_t>(std::ranges::count_if(waiters_, is_of_person));
    auto leaving = waiters_.end();
    if (of_person >= waiting_of_person_max) {
        leaving = std::ranges::find_if(waiters_, is_of_person);
    } else if (waiters_.size() >= waiting_max) {
        leaving = waiters_.begin();
    }
    if (leaving == waiters_.end()) return;
    let_go.push_back(std::move(*leaving));
    waiters_.erase(leaving);
}

}  // namespace server
