#include "server/session_routes.hpp"

#include <algorithm>

#include "server/log_in_lock.hpp"
#include "storage/account_store.hpp"
#include "storage/identity_store.hpp"
#include "storage/login_failure_store.hpp"
#include "storage/notice_store.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

/// A kind of device that this account hasn't been used on, as far back as log-ins are kept: the person hears of it.
Answered<std::vector<std::string>> tell_of_new_device(storage::Transaction& transaction, std::string_view account_id,
                                                      const Caller& caller) {
    const auto before = storage::list_sessions(transaction, account_id);
    if (!before) return failed(before);
    if (before->empty() ||
        std::ranges::find(*before, caller.device, &storage::SessionRecord::device) != before->end()) {
        return std::vector<std::string>{};
    }
    const auto identity = storage::find_identity(transaction, account_id);
    if (!identity) return failed(identity);
    if (!*identity || !(*identity)->is_proven()) return std::vector<std::string>{};
    const auto noticed = storage::append_notice(transaction, {.person_id = (*identity)->person_id,
                                                              .kind = domain::NoticeKind::DeviceAdded,
                                                              .noticed_at = caller.now,
                                                              .settlement_id = std::nullopt,
                                                              .reason = std::nullopt,
                                                              .read_at = std::nullopt});
    if (!noticed) return failed(noticed);
    return std::vector{(*identity)->person_id};
}

Answered<Written<protocol::SessionAnswer>> log_in(storage::Transaction& transaction, Sessions& sessions,
                                                  const storage::AccountRecord& account, const Caller& caller) {
    const auto recorded = storage::record_login(transaction, account.id, caller.now);
    if (!recorded) return failed(recorded);
    auto told = tell_of_new_device(transaction, account.id, caller);
    if (!told) return failed(told);
    const auto session = sessions.start(transaction, account.id, caller);
    if (!session) return failed(session);
    auto answer = sessions.describe(account, session->expires_at);
    if (!answer) return failed(answer);
    return Written<protocol::SessionAnswer>{.outcome = std::move(*answer),
                                            .session_change = SessionChange::Started,
                                            .session_id = session->id,
                                            .tells = std::move(*told)};
}

}  // namespace

Answered<std::string> LogInByPassword::read_hash(const storage::Bytes& mobile_lookup, const Caller& caller) {
    auto reader = parts_.database.read();
    if (!reader) return failed(reader);
    if (const auto checked = check_log_in_lock(*reader, mobile_lookup, caller.now); !checked) return failed(checked);
    const auto account = storage::find_account_by_mobile(*reader, mobile_lookup);
    if (!account) return failed(account);
    return *account ? (*account)->password_hash : std::string();
}

Answered<LogInByPassword::Prepared> LogInByPassword::prepare(const protocol::PasswordLoginRequest& request,
                                                             const Caller& caller) {
    const auto number = gate_.enter(request.mobile, caller.now);
    if (!number) return failed(number);
    auto hash = read_hash(number->lookup, caller);
    if (!hash) return failed(hash);
    const auto fits = parts_.hasher.verify(request.password, *hash);
    if (!fits) return std::unexpected(refuse(ErrorCode::Busy));
    return Prepared{number->lookup, std::move(*hash), *fits ? PasswordCheck::Right : PasswordCheck::Wrong};
}

Answered<Written<protocol::SessionAnswer>> LogInByPassword::apply(storage::Transaction& transaction,
                                                                  const Prepared& prepared, const Caller& caller) {
    // Again: many tries may have been checked at the same time, and the lock must hold for all but the first ten.
    if (const auto checked = check_log_in_lock(transaction, prepared.mobile_lookup, caller.now); !checked) {
        return failed(checked);
    }
    const auto account = storage::find_account_by_mobile(transaction, prepared.mobile_lookup);
    if (!account) return failed(account);
    const bool is_right =
        prepared.check == PasswordCheck::Right && *account && (*account)->password_hash == prepared.checked_hash;
    if (!is_right) {
        const auto counted = count_log_in_failure(transaction, parts_, prepared.mobile_lookup, caller.now);
        if (!counted) return failed(counted);
        return Written<protocol::SessionAnswer>{.outcome = refuse(ErrorCode::WrongCredentials)};
    }
    const auto cleared = storage::clear_login_failures(transaction, prepared.mobile_lookup);
    if (!cleared) return failed(cleared);
    return log_in(transaction, sessions_, **account, caller);
}

Answered<LogInByCode::Prepared> LogInByCode::prepare(const protocol::CodeLoginRequest& request, const Caller& caller) {
    auto reader = parts_.database.read();
    if (!reader) return failed(reader);
    return proofs_.check(*reader, request.proof, caller.now);
}

Answered<Written<protocol::SessionAnswer>> LogInByCode::apply(storage::Transaction& transaction,
                                                              const Prepared& prepared, const Caller& caller) {
    const auto account = storage::find_account_by_mobile(transaction, prepared.proof.mobile_lookup);
    if (!account) return failed(account);
    // Without using the proof up: it can still register.
    if (!*account) return std::unexpected(refuse(ErrorCode::AccountMissing));
    const auto used = proofs_.use(transaction, prepared, caller.now);
    if (!used) return failed(used);
    return log_in(transaction, sessions_, **account, caller);
}

Answered<EndSession::Prepared> EndSession::prepare(const protocol::Empty& request, const Caller&) { return request; }

Answered<Written<protocol::Empty>> EndSession::apply(storage::Transaction& transaction, const Prepared&,
                                                     const Caller& caller) {
    if (!caller.session) return std::unexpected(refuse(ErrorCode::NotLoggedIn));
    const auto ended = storage::end_session(transaction, caller.session->id, caller.now);
    if (!ended) return failed(ended);
    return Written<protocol::Empty>{.outcome = protocol::Empty{}, .session_change = SessionChange::Ended};
}

Answered<ExtendSession::Prepared> ExtendSession::prepare(const protocol::Empty& request, const Caller&) {
    return request;
}

Answered<Written<protocol::SessionAnswer>> ExtendSession::apply(storage::Transaction& transaction, const Prepared&,
                                                                const Caller& caller) {
    if (!caller.session) return std::unexpected(refuse(ErrorCode::NotLoggedIn));
    const auto account = storage::find_account(transaction, caller.session->account_id);
    if (!account) return failed(account);
    if (!*account) return std::unexpected(refuse(ErrorCode::NotLoggedIn));
    const auto end = sessions_.extend(transaction, *caller.session, caller.now);
    if (!end) return failed(end);
    auto answer = sessions_.describe(**account, *end);
    if (!answer) return failed(answer);
    // The same session; its cookie is set anew, for the browser counts the cookie's own days.
    return Written<protocol::SessionAnswer>{
        .outcome = std::move(*answer), .session_change = SessionChange::Started, .session_id = caller.session->id};
}

Answered<protocol::SessionAnswer> read_session(storage::Reader& reader, const Sessions& sessions,
                                               const Caller& caller) {
    if (!caller.session) return std::unexpected(refuse(ErrorCode::NotLoggedIn));
    const auto account = storage::find_account(reader, caller.session->account_id);
    if (!account) return failed(account);
    if (!*account) return std::unexpected(refuse(ErrorCode::NotLoggedIn));
    // What stands in the database, or will once this use is noted: never a promise of more.
    const storage::SessionRecord& session = *caller.session;
    const bool is_noted_now = sessions.is_touch_due(session, caller.now);
    return sessions.describe(**account, is_noted_now ? sessions.expires_at(session, caller.now) : session.expires_at);
}

}  // namespace server
