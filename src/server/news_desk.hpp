#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/instant.hpp"

namespace server {

/// Why somebody who waited is woken.
enum class WakeReason {
    Told,     ///< something happened
    TimeUp,   ///< nothing did
    Closing,  ///< the server stops
};

/// Where requests wait for news, by person, without a thread each. Bounded: of too many the earliest are let go, as
/// if their time were up. Thread-safe; `wake` is called once, outside of the desk's lock.
class NewsDesk {
public:
    using Wake = std::function<void(WakeReason)>;
    using Ticket = std::uint64_t;

    static constexpr std::size_t waiting_max = 4096;
    static constexpr std::size_t waiting_of_person_max = 16;

    /// `epoch` tells this desk's marks from those of the process before it: below 2^20.
    explicit NewsDesk(std::uint32_t epoch = 0);

    /// Changes with each tell() about this person (rarely also about others). Who kept it between two questions
    /// learns by it whether something was told meanwhile. Below 2^52.
    [[nodiscard]] std::int64_t mark_of(std::string_view person_id) const;
    /// Whether this desk gave the mark.
    [[nodiscard]] bool knows(std::int64_t mark) const;

    /// Begins to wait. Look for news after it, so that none slips in between; then leave() if there were some.
    [[nodiscard]] Ticket wait(std::string_view person_id, domain::Instant until, Wake wake);

    enum class Left { WasWoken, Now };
    /// Stops to wait. WasWoken: `wake` was or is being called.
    [[nodiscard]] Left leave(Ticket ticket);

    /// Wakes everybody who waits for news of these people.
    void tell(std::span<const std::string> person_ids);
    /// Wakes those whose time is up.
    void pass_time(domain::Instant now);
    /// Wakes everybody; from now on whoever comes is woken at once.
    void close();

    [[nodiscard]] std::size_t waiting() const;

private:
    struct Waiter {
        Ticket ticket = 0;
        std::string person_id;
        domain::Instant until;
        Wake wake;
    };

    /// Takes those out for which `is_due(waiter)`.
    std::vector<Waiter> take(const std::function<bool(const Waiter&)>& is_due);
    /// Makes room for one more of this person.
    void make_room(std::string_view person_id, std::vector<Waiter>& let_go);

    /// Counts of tell() by a hash of the person: bounded, and people who share one are only woken once too often.
    static constexpr std::size_t counts_size = 1 << 16;
    static std::size_t slot_of(std::string_view person_id);

    mutable std::mutex mutex_;
    std::int64_t epoch_;
    std::vector<std::uint32_t> told_ = std::vector<std::uint32_t>(counts_size);
    std::vector<Waiter> waiters_;  ///< the earliest first
    Ticket last_ticket_ = 0;
    bool is_closed_ = false;
};

}  // namespace server
