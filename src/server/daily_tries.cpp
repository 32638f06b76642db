#include "server/daily_tries.hpp"

#include "domain/calendar.hpp"

namespace server {

Answered<int> take_daily_try(storage::Transaction& transaction, const DailyTries& tries, const Caller& caller) {
    if (!caller.session) return std::unexpected(refuse(protocol::ErrorCode::NotLoggedIn));
    const std::string& account = caller.session->account_id;
    const domain::CivilDate today = domain::shanghai_date(caller.now);
    const auto used = storage::identity_tries(transaction, account, tries.kind, today);
    if (!used) return failed(used);
    if (*used >= tries.tries_max) {
        return std::unexpected(
            refuse_until(protocol::ErrorCode::IdentityTriesUsed, domain::next_shanghai_midnight(caller.now)));
    }
    const auto counted = storage::count_identity_try(transaction, account, tries.kind, today);
    if (!counted) return failed(counted);
    return tries.tries_max - static_cast<int>(*counted);
}

}  // namespace server
