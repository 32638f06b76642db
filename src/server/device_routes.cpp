#include "server/device_routes.hpp"

#include <algorithm>

#include "server/family_circle.hpp"

namespace server {

using protocol::ErrorCode;

Answered<protocol::DevicesAnswer> read_devices(storage::Reader& reader, const Caller& caller) {
    if (!caller.session) return std::unexpected(refuse(ErrorCode::NotLoggedIn));
    const auto sessions = storage::list_active_sessions(reader, caller.session->account_id, caller.now);
    if (!sessions) return failed(sessions);
    protocol::DevicesAnswer answer;
    for (const storage::SessionRecord& session : *sessions) {
        const domain::Device device = domain::read_device(session.device);
        answer.items.push_back({.session = session.id,
                                .system = device.system,
                                .app = device.app,
                                .started_at = session.created_at.unix_ms,
                                .last_seen_at = session.last_seen_at.unix_ms,
                                .is_this = session.id == caller.session->id});
    }
    const auto own = std::ranges::find_if(answer.items, &protocol::DeviceEntry::is_this);
    if (own != answer.items.end()) std::rotate(answer.items.begin(), own, own + 1);
    return answer;
}

Answered<std::string> news_name_of(storage::Reader& reader, const Caller& caller) {
    const auto person = proven_person(reader, caller);
    if (!person) return failed(person);
    return person->value_or(caller.session->account_id);
}

Answered<EndDevices::Prepared> EndDevices::prepare(const protocol::EndDevicesRequest& request, const Caller&) {
    return request;
}

Answered<Written<protocol::DevicesAnswer>> EndDevices::apply(storage::Transaction& transaction,
                                                             const Prepared& prepared, const Caller& caller) {
    if (!caller.session) return std::unexpected(refuse(ErrorCode::NotLoggedIn));
    const std::string& account = caller.session->account_id;
    if (prepared.session) {
        // The own one is ended by logging out, which takes the cookie along.
        const bool is_own = *prepared.session == caller.session->id;
        const auto ended = is_own ? storage::Result<storage::Found>(storage::Found::No)
                                  : storage::end_session_elsewhere(transaction, account, *prepared.session, caller.now);
        if (!ended) return failed(ended);
        if (*ended == storage::Found::No) return std::unexpected(refuse(ErrorCode::NotFound));
    } else {
        const auto ended = storage::end_other_sessions(transaction, account, caller.session->id, caller.now);
        if (!ended) return failed(ended);
    }
    auto answer = read_devices(transaction, caller);
    if (!answer) return failed(answer);
    auto told = news_name_of(transaction, caller);
    if (!told) return failed(told);
    return written(std::move(*answer), {std::move(*told)});
}

}  // namespace server
