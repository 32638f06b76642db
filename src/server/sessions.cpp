#include "server/sessions.hpp"

#include <algorithm>

#include "domain/mask.hpp"
#include "server/encoding.hpp"

namespace server {

namespace {

storage::Bytes token_hash(std::string_view token) { return {sha256(token)}; }

}  // namespace

Answered<storage::SessionRecord> Sessions::start(storage::Transaction& transaction, std::string_view account_id,
                                                 const Caller& caller) {
    if (caller.session) {
        const auto ended = storage::end_session(transaction, caller.session->id, caller.now);
        if (!ended) return failed(ended);
    }
    storage::SessionRecord session{.id = random_identifier(random_),
                                   .account_id = std::string(account_id),
                                   .token_hash = {},
                                   .created_at = caller.now,
                                   .last_seen_at = caller.now,
                                   .expires_at = end_of(caller.now, caller.now),
                                   .ended_at = std::nullopt,
                                   .device = caller.device};
    session.token_hash = token_hash(vault_.session_token(session.id));
    const auto inserted = storage::insert_session(transaction, session);
    if (!inserted) return failed(inserted);
    return session;
}

storage::Result<std::optional<storage::SessionRecord>> Sessions::find(storage::Reader& reader,
                                                                      std::string_view token) const {
    return storage::find_session_by_token(reader, token_hash(token));
}

bool Sessions::is_running(const storage::SessionRecord& session, domain::Instant now) {
    return !session.ended_at && now < session.expires_at;
}

bool Sessions::is_touch_due(const storage::SessionRecord& session, domain::Instant now) const {
    return now - session.last_seen_at >= periods_.touch_delay;
}

storage::Result<storage::Found> Sessions::touch(storage::Transaction& transaction,
                                                const storage::SessionRecord& session, domain::Instant now) {
    return storage::touch_session(transaction, session.id, now, expires_at(session, now));
}

domain::Instant Sessions::expires_at(const storage::SessionRecord& session, domain::Instant now) const {
    return end_of(session.extended_at.value_or(session.created_at), now);
}

domain::Instant Sessions::end_of(domain::Instant period_start, domain::Instant now) const {
    return std::min(period_start + periods_.whole, now + periods_.idle);
}

Answered<domain::Instant> Sessions::extend(storage::Transaction& transaction, const storage::SessionRecord& session,
                                           domain::Instant now) {
    const domain::Instant end = expires_at(session, now);
    if (end - now > periods_.extendable_before_end) return end;
    const domain::Instant later = end_of(now, now);
    const auto found = storage::extend_session(transaction, session.id, now, later);
    if (!found) return failed(found);
    if (*found == storage::Found::No) return std::unexpected(refuse(protocol::ErrorCode::SessionExpired));
    return later;
}

Answered<protocol::SessionAnswer> Sessions::describe(const storage::AccountRecord& account,
                                                     domain::Instant expires_at) const {
    const auto mobile = open_mobile(vault_, account.id, account.mobile_ciphertext);
    if (!mobile) return failed(mobile);
    return protocol::SessionAnswer{.mobile_masked = domain::mask_mobile(*mobile),
                                   .expires_at = expires_at.unix_ms,
                                   .registered_at = account.created_at.unix_ms};
}

Answered<domain::MobileNumber> open_mobile(const Vault& vault, std::string_view row_id,
                                           const storage::Bytes& ciphertext) {
    const auto text = vault.open(SealedAs::Mobile, row_id, ciphertext);
    const auto mobile = text ? domain::MobileNumber::parse(*text) : std::unexpected(domain::MobileNumberError::Length);
    if (!mobile) {
        Refusal refusal = refuse(protocol::ErrorCode::Internal);
        refusal.log_reason = "a mobile number can't be opened with these keys";
        return std::unexpected(std::move(refusal));
    }
    return *mobile;
}

}  // namespace server
