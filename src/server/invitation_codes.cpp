#include "server/invitation_codes.hpp"

#include "domain/calendar.hpp"
#include "server/encoding.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

storage::Bytes code_digest(const Vault& vault, std::string_view code_id, std::string_view code) {
    return vault.digest(DigestOf::SmsCode, std::string(code_id) + '/' + std::string(code));
}

domain::Instant midnight_before(domain::Instant now) { return domain::shanghai_instant(domain::shanghai_date(now)); }

Refusal refusal_of(const domain::SmsCodeVerdict& verdict) {
    Refusal refusal;
    switch (verdict.outcome) {
        case domain::SmsCodeOutcome::Accepted:
        case domain::SmsCodeOutcome::Wrong: refusal = refuse_field(ErrorCode::CodeWrong, "code"); break;
        case domain::SmsCodeOutcome::Expired: refusal = refuse(ErrorCode::CodeExpired); break;
        case domain::SmsCodeOutcome::Used: refusal = refuse(ErrorCode::CodeUsed); break;
        case domain::SmsCodeOutcome::Exhausted: refusal = refuse(ErrorCode::CodeExhausted); break;
    }
    refusal.tries_left = verdict.next.tries_left();
    return refusal;
}

}  // namespace

domain::SmsChallengeState state_of(const storage::InvitationCodeRecord& code) {
    return {.created_at = code.created_at,
            .wrong_tries = static_cast<int>(code.wrong_tries),
            .status = code.used_at ? domain::SmsChallengeStatus::Used : domain::SmsChallengeStatus::Open};
}

Answered<std::string> InvitationCodes::keep_code(storage::Transaction& transaction, std::string_view invitation_id,
                                                 domain::Party party, storage::Bytes mobile_lookup,
                                                 domain::Instant now) {
    const std::string id = random_identifier(parts_.random);
    std::string code = random_digits(parts_.random, domain::sms_code_length);
    const auto inserted =
        storage::insert_invitation_code(transaction, {.id = id,
                                                      .invitation_id = std::string(invitation_id),
                                                      .party = party,
                                                      .mobile_lookup = std::move(mobile_lookup),
                                                      .code_hash = code_digest(parts_.vault, id, code),
                                                      .created_at = now,
                                                      .wrong_tries = 0,
                                                      .used_at = std::nullopt});
    if (!inserted) return failed(inserted);
    return code;
}

Answered<void> InvitationCodes::send_own(storage::Transaction& transaction, std::string_view invitation_id,
                                         const domain::MobileNumber& mobile, domain::Instant now) {
    const storage::Bytes lookup = parts_.vault.digest(DigestOf::Mobile, mobile.text());
    const auto sent_today =
        storage::count_invitation_codes_to(transaction, lookup, domain::Party::Sharer, midnight_before(now));
    if (!sent_today) return failed(sent_today);
    const auto verdict =
        domain::judge_sms_sending({.last_sent_at = std::nullopt, .sent_today = static_cast<int>(*sent_today)}, now);
    if (verdict.outcome != domain::SmsSendingOutcome::Allowed) {
        return std::unexpected(refuse_until(ErrorCode::SmsDailyCap, verdict.retry_at));
    }
    const auto code = keep_code(transaction, invitation_id, domain::Party::Sharer, lookup, now);
    if (!code) return failed(code);
    const auto sent = parts_.sms.hand_over(
        transaction, {.mobile = mobile, .kind = protocol::SmsKind::Authorization, .code = *code, .created_at = now});
    if (!sent) return failed(sent);
    return {};
}

Answered<void> InvitationCodes::send_member(storage::Transaction& transaction, std::string_view invitation_id,
                                            const std::optional<domain::MobileNumber>& mobile,
                                            const domain::MobileNumber& sharer_mobile, std::string_view sharer_masked,
                                            domain::Instant now) {
    const std::string reached = mobile ? std::string(mobile->text()) : "nobody/" + std::string(invitation_id);
    const storage::Bytes lookup = parts_.vault.digest(DigestOf::Mobile, reached);
    const auto sent_today =
        storage::count_invitation_codes_to(transaction, lookup, domain::Party::Member, midnight_before(now));
    if (!sent_today) return failed(sent_today);
    const auto code = keep_code(transaction, invitation_id, domain::Party::Member, lookup, now);
    if (!code) return failed(code);
    const SmsMessage message{.mobile = mobile.value_or(sharer_mobile),
                             .kind = protocol::SmsKind::Joining,
                             .code = *code,
                             .created_at = now,
                             .sharer_masked = std::string(sharer_masked)};
    const bool reaches = mobile.has_value() && *sent_today < domain::sms_codes_a_day_max;
    const auto sent =
        reaches ? parts_.sms.hand_over(transaction, message) : parts_.sms.hand_over_to_nobody(transaction, message);
    if (!sent) return failed(sent);
    return {};
}

Answered<storage::InvitationCodeRecord> InvitationCodes::latest(storage::Reader& reader, std::string_view invitation_id,
                                                                domain::Party party) {
    auto code = storage::find_latest_invitation_code(reader, invitation_id, party);
    if (!code) return failed(code);
    // Codes are forgotten before their invitation.
    if (!*code) return std::unexpected(refuse(ErrorCode::CodeExpired));
    return std::move(**code);
}

Answered<std::optional<Refusal>> InvitationCodes::judge(storage::Transaction& transaction,
                                                        std::string_view invitation_id, domain::Party party,
                                                        std::string_view typed, domain::Instant now) {
    const auto code = latest(transaction, invitation_id, party);
    if (!code) return failed(code);
    const bool is_same = is_same_secret(code->code_hash.value, code_digest(parts_.vault, code->id, typed).value);
    const domain::SmsChallengeState state = state_of(*code);
    const domain::SmsCodeVerdict verdict =
        domain::judge_sms_code(state, is_same ? domain::SmsCodeMatch::Same : domain::SmsCodeMatch::Different, now);
    if (verdict.outcome == domain::SmsCodeOutcome::Accepted) {
        const auto used = storage::use_invitation_code(transaction, code->id, now);
        if (!used) return failed(used);
        return std::nullopt;
    }
    if (verdict.next == state) return std::unexpected(refusal_of(verdict));
    const auto counted = storage::count_wrong_invitation_code(transaction, code->id);
    if (!counted) return failed(counted);
    return refusal_of(verdict);
}

Answered<void> InvitationCodes::check_resend(storage::Reader& reader, std::string_view invitation_id,
                                             domain::Party party, domain::Instant now) {
    const auto code = latest(reader, invitation_id, party);
    if (!code) return code.error().code == ErrorCode::CodeExpired ? Answered<void>{} : failed(code);
    if (code->used_at) return std::unexpected(refuse(ErrorCode::CodeUsed));
    const domain::Instant resend_at = state_of(*code).resend_at();
    if (now < resend_at) return std::unexpected(refuse_until(ErrorCode::SmsResendTooSoon, resend_at));
    return {};
}

}  // namespace server
