#include "server/sms_code_routes.hpp"

#include "domain/calendar.hpp"
#include "server/encoding.hpp"
#include "server/sessions.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

/// The code is kept only as a keyed digest, bound to its challenge: a million codes are quickly tried.
storage::Bytes code_digest(const Vault& vault, std::string_view challenge_id, std::string_view code) {
    return vault.digest(DigestOf::SmsCode, std::string(challenge_id) + '/' + std::string(code));
}

protocol::SmsKind kind_of(protocol::SmsPurpose purpose) {
    switch (purpose) {
        case protocol::SmsPurpose::Registration: return protocol::SmsKind::Registration;
        case protocol::SmsPurpose::Login: return protocol::SmsKind::Login;
    }
    return protocol::SmsKind::Login;
}

storage::Result<domain::SmsSendingHistory> sending_history(storage::Reader& reader, const storage::Bytes& lookup,
                                                           domain::Instant now) {
    const auto latest = storage::find_latest_sms_challenge(reader, lookup);
    if (!latest) return std::unexpected(latest.error());
    const domain::Instant midnight = domain::shanghai_instant(domain::shanghai_date(now));
    const auto sent_today = storage::count_sms_challenges(reader, lookup, midnight);
    if (!sent_today) return std::unexpected(sent_today.error());
    domain::SmsSendingHistory history;
    if (*latest) history.last_sent_at = (*latest)->created_at;
    history.sent_today = static_cast<int>(*sent_today);
    return history;
}

std::optional<Refusal> refusal_of(const domain::SmsSendingVerdict& verdict) {
    switch (verdict.outcome) {
        case domain::SmsSendingOutcome::Allowed: return std::nullopt;
        case domain::SmsSendingOutcome::TooSoon: return refuse_until(ErrorCode::SmsResendTooSoon, verdict.retry_at);
        case domain::SmsSendingOutcome::DailyCapReached: return refuse_until(ErrorCode::SmsDailyCap, verdict.retry_at);
    }
    return std::nullopt;
}

domain::SmsChallengeState state_of(const storage::SmsChallengeRecord& challenge) {
    return {.created_at = challenge.created_at,
            .wrong_tries = static_cast<int>(challenge.wrong_tries),
            .status = challenge.used_at ? domain::SmsChallengeStatus::Used : domain::SmsChallengeStatus::Open};
}

}  // namespace

Answered<RequestSmsCode::Prepared> RequestSmsCode::prepare(const protocol::SmsCodeRequest& request,
                                                           const Caller& caller) {
    auto number = gate_.enter(request.mobile, caller.now);
    if (!number) return failed(number);
    return Prepared{std::move(*number), request.purpose};
}

Answered<Written<protocol::SmsCodeAnswer>> RequestSmsCode::apply(storage::Transaction& transaction,
                                                                 const Prepared& prepared, const Caller& caller) {
    const storage::Bytes& lookup = prepared.number.lookup;
    const auto history = sending_history(transaction, lookup, caller.now);
    if (!history) return failed(history);
    if (auto refusal = refusal_of(domain::judge_sms_sending(*history, caller.now))) {
        return std::unexpected(std::move(*refusal));
    }
    // Of every purpose: a number has one living code, the newest.
    for (const protocol::SmsPurpose purpose : domain::all_enumerators<protocol::SmsPurpose>()) {
        const auto replaced =
            storage::replace_sms_challenges(transaction, lookup, domain::name_of(purpose), caller.now);
        if (!replaced) return failed(replaced);
    }
    const std::string id = random_identifier(parts_.random);
    const std::string code = random_digits(parts_.random, domain::sms_code_length);
    const domain::SmsChallengeState state{.created_at = caller.now};
    const auto inserted = storage::insert_sms_challenge(
        transaction, {.id = id,
                      .mobile_lookup = lookup,
                      .mobile_ciphertext = parts_.vault.seal(SealedAs::Mobile, id, prepared.number.mobile.text()),
                      .purpose = std::string(domain::name_of(prepared.purpose)),
                      .code_hash = code_digest(parts_.vault, id, code),
                      .created_at = caller.now,
                      .expires_at = state.expires_at(),
                      .wrong_tries = 0,
                      .used_at = std::nullopt,
                      .replaced_at = std::nullopt});
    if (!inserted) return failed(inserted);
    const auto sent = parts_.sms.hand_over(
        transaction,
        {.mobile = prepared.number.mobile, .kind = kind_of(prepared.purpose), .code = code, .created_at = caller.now});
    if (!sent) return failed(sent);
    return written(protocol::SmsCodeAnswer{.challenge = id,
                                           .expires_at = state.expires_at().unix_ms,
                                           .resend_at = state.resend_at().unix_ms,
                                           .tries_left = state.tries_left()});
}

Answered<CheckSmsCode::Prepared> CheckSmsCode::prepare(const protocol::SmsCodeCheckRequest& request, const Caller&) {
    return request;
}

Answered<Written<protocol::SmsCodeCheckAnswer>> CheckSmsCode::apply(storage::Transaction& transaction,
                                                                    const Prepared& prepared, const Caller& caller) {
    const auto challenge = storage::find_sms_challenge(transaction, prepared.challenge);
    if (!challenge) return failed(challenge);
    if (!*challenge || (*challenge)->replaced_at) return std::unexpected(refuse(ErrorCode::CodeUnknown));

    const bool is_same = is_same_secret((*challenge)->code_hash.value,
                                        code_digest(parts_.vault, prepared.challenge, prepared.code).value);
    const domain::SmsChallengeState state = state_of(**challenge);
    const domain::SmsCodeVerdict verdict = domain::judge_sms_code(
        state, is_same ? domain::SmsCodeMatch::Same : domain::SmsCodeMatch::Different, caller.now);
    if (verdict.outcome == domain::SmsCodeOutcome::Accepted) return accept(transaction, **challenge, caller);

    Refusal refusal;
    switch (verdict.outcome) {
        case domain::SmsCodeOutcome::Accepted:
        case domain::SmsCodeOutcome::Wrong: refusal = refuse_field(ErrorCode::CodeWrong, "code"); break;
        case domain::SmsCodeOutcome::Expired: refusal = refuse(ErrorCode::CodeExpired); break;
        case domain::SmsCodeOutcome::Used: refusal = refuse(ErrorCode::CodeUsed); break;
        case domain::SmsCodeOutcome::Exhausted: refusal = refuse(ErrorCode::CodeExhausted); break;
    }
    refusal.tries_left = verdict.next.tries_left();
    if (verdict.next == state) return std::unexpected(std::move(refusal));
    const auto counted = storage::count_wrong_sms_code(transaction, prepared.challenge);
    if (!counted) return failed(counted);
    return Written<protocol::SmsCodeCheckAnswer>{.outcome = std::move(refusal)};
}

Answered<Written<protocol::SmsCodeCheckAnswer>> CheckSmsCode::accept(storage::Transaction& transaction,
                                                                     const storage::SmsChallengeRecord& challenge,
                                                                     const Caller& caller) {
    const auto used = storage::use_sms_challenge(transaction, challenge.id, caller.now);
    if (!used) return failed(used);
    const auto mobile = open_mobile(parts_.vault, challenge.id, challenge.mobile_ciphertext);
    if (!mobile) return failed(mobile);
    const auto proof = proofs_.issue(transaction, *mobile, challenge.purpose, caller.now);
    if (!proof) return failed(proof);
    const auto account = storage::find_account_by_mobile(transaction, challenge.mobile_lookup);
    if (!account) return failed(account);
    return written(protocol::SmsCodeCheckAnswer{
        .proof = proof->token,
        .proof_expires_at = proof->expires_at.unix_ms,
        .account = *account ? protocol::AccountPresence::Exists : protocol::AccountPresence::None});
}

}  // namespace server
