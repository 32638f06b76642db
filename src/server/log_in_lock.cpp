#include "server/log_in_lock.hpp"

#include "storage/login_failure_store.hpp"

namespace server {

Answered<void> check_log_in_lock(storage::Reader& reader, const storage::Bytes& mobile_lookup, domain::Instant now) {
    const auto failures = storage::find_login_failures(reader, mobile_lookup);
    if (!failures) return failed(failures);
    if (*failures && (*failures)->locked_until && now < *(*failures)->locked_until) {
        return std::unexpected(refuse_until(protocol::ErrorCode::LoginLocked, *(*failures)->locked_until));
    }
    return {};
}

Answered<void> count_log_in_failure(storage::Transaction& transaction, const ApplicationParts& parts,
                                    const storage::Bytes& mobile_lookup, domain::Instant now) {
    const LoginLock& lock = parts.configuration.login_lock;
    const auto counted = storage::count_login_failure(transaction, mobile_lookup, now, now - lock.forgotten_after);
    if (!counted) return failed(counted);
    if (counted->failures < lock.failures_max) return {};
    const auto locked = storage::lock_login(transaction, mobile_lookup, now + lock.locked_for);
    if (!locked) return failed(locked);
    return {};
}

}  // namespace server
