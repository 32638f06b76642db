#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/load_state.hpp"
#include "app/message.hpp"
#include "domain/consent.hpp"
#include "domain/instant.hpp"
#include "protocol/home_wire.hpp"

/// What home says.
namespace app {

struct ConsentGiven {
    domain::ConsentKind kind;
    bool given = false;
    std::string version;
    domain::Instant decided_at;
};

struct HomeData {
    std::string mobile_masked;
    domain::Instant registered_at;
    std::optional<domain::Instant> last_login_at;  ///< the log-in before this one; none = this is the first
    int active_sessions = 0;
    std::vector<ConsentGiven> consents;
    bool identity_verified = false;
    std::optional<protocol::HomePerson> person;
    std::optional<protocol::HomeFamily> family;
    std::optional<protocol::SpendingRecord> last_record;
    std::optional<protocol::SpendingMember> last_record_member;
    std::int64_t unread = 0;
    std::int64_t latest_notice = 0;
    std::optional<protocol::Notice> last_notice;
};

struct HomeState {
    LoadState state = LoadState::Idle;
    domain::Instant since;
    std::optional<HomeData> data;    ///< stays while it is read again
    std::optional<Message> failure;  ///< with LoadState::Failed
    domain::Instant loaded_at;       ///< device clock; "14:32 的记录" when offline
};

}  // namespace app
