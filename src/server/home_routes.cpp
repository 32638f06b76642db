#include "server/home_routes.hpp"

#include <algorithm>

#include "domain/mask.hpp"
#include "server/sessions.hpp"
#include "storage/consent_store.hpp"
#include "storage/identity_store.hpp"

namespace server {

Answered<protocol::HomeAnswer> read_home(storage::Reader& reader, const Vault& vault, const Caller& caller) {
    if (!caller.session) return std::unexpected(refuse(protocol::ErrorCode::NotLoggedIn));
    const auto account = storage::find_account(reader, caller.session->account_id);
    if (!account) return failed(account);
    if (!*account) return std::unexpected(refuse(protocol::ErrorCode::NotLoggedIn));
    const auto mobile = open_mobile(vault, (*account)->id, (*account)->mobile_ciphertext);
    if (!mobile) return failed(mobile);
    const auto sessions = storage::count_active_sessions(reader, (*account)->id, caller.now);
    if (!sessions) return failed(sessions);
    const auto consents = storage::list_current_consents(reader, (*account)->id);
    if (!consents) return failed(consents);

    const auto identity = storage::find_identity(reader, (*account)->id);
    if (!identity) return failed(identity);

    protocol::HomeAnswer answer{.mobile_masked = domain::mask_mobile(*mobile),
                                .registered_at = (*account)->created_at.unix_ms,
                                .last_login_at = 0,
                                .active_sessions = *sessions,
                                .consents = {},
                                .identity_verified = *identity && (*identity)->is_proven()};
    if ((*account)->previous_login_at) answer.last_login_at = (*account)->previous_login_at->unix_ms;
    for (const storage::ConsentRecord& consent : *consents) {
        answer.consents.push_back({.kind = consent.kind,
                                   .given = consent.given,
                                   .version = consent.version,
                                   .decided_at = consent.decided_at.unix_ms});
    }
    // In the order in which they were asked, not of their names.
    std::ranges::sort(answer.consents, {}, &protocol::ConsentRecord::kind);
    return answer;
}

}  // namespace server
