#include "server/session_access.hpp"

#include "domain/device.hpp"
#include "server/sessions.hpp"

namespace server {

protocol::ErrorCode over_code(const storage::SessionRecord& session) {
    return session.ended_why == storage::ended_elsewhere ? protocol::ErrorCode::SessionEnded
                                                         : protocol::ErrorCode::SessionExpired;
}

std::optional<Refusal> access_refusal(protocol::Access access, const std::optional<storage::SessionRecord>& session,
                                      const std::optional<StaffCaller>& staff, domain::Instant now) {
    if (access == protocol::Access::Anyone) return std::nullopt;
    if (access == protocol::Access::Staff) {
        return staff ? std::nullopt : std::optional(refuse(protocol::ErrorCode::StaffOnly));
    }
    if (!session) return refuse(protocol::ErrorCode::NotLoggedIn);
    if (!Sessions::is_running(*session, now)) return refuse(over_code(*session));
    return std::nullopt;
}

Caller caller_of(const std::optional<storage::SessionRecord>& session, domain::Instant now) {
    Caller caller{.session = std::nullopt, .now = now};
    if (session && Sessions::is_running(*session, now)) caller.session = session;
    return caller;
}

std::string channel_of(const Caller& caller) {
    return std::string(domain::channel_of(domain::read_device(caller.device)));
}

}  // namespace server
