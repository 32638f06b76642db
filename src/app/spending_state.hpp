#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/load_state.hpp"
#include "app/message.hpp"
#include "domain/instant.hpp"
#include "protocol/notice_wire.hpp"
#include "protocol/record_wire.hpp"
#include "protocol/spending_wire.hpp"

namespace app {

/// One thing that is read from the server. What was read before stays visible while it is read again.
template <class Answer>
struct Loaded {
    LoadState state = LoadState::Idle;  ///< Idle: to be read as soon as it is shown
    domain::Instant since;              ///< loading since: a skeleton only after 300 ms
    std::optional<Answer> data;
    std::optional<Message> failure;  ///< with LoadState::Failed
    domain::Instant loaded_at;       ///< device clock
};

struct SpendingState : Loaded<protocol::SpendingAnswer> {
    std::string month;                       ///< asked for; "" = the present one
    std::string member;                      ///< only this member's records; "" = all
    std::string page;                        ///< the page under way begins behind this place; "" = the first
    std::optional<domain::VisitKind> visit;  ///< only this occasion
    std::string asked;                       ///< the text that was looked for last
};

struct RecordState : Loaded<protocol::RecordAnswer> {
    std::string id;  ///< which record this is about
};

struct NoticesState : Loaded<protocol::NoticesAnswer> {
    std::int64_t before = 0;                   ///< the page under way; 0 = the first
    std::optional<domain::NoticeTopic> topic;  ///< only those about this
};

/// Listening for what happens elsewhere: one request waits at the server all the time.
struct NewsState {
    std::int64_t latest = 0;   ///< the number of the latest notice that is known
    bool is_known = false;     ///< whether `latest` was ever read
    bool to_announce = false;  ///< something happened: say what, as soon as home knows
    domain::Instant next_at;   ///< not before this moment of the device's clock
    domain::Instant asked_at;
    int failures = 0;                  ///< in a row
    std::optional<std::int64_t> mark;  ///< of the last answer; by it what came before the next question isn't missed
};

}  // namespace app
