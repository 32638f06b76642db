#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "protocol/wire_description.hpp"

namespace protocol {

/// Every way the server refuses a request. `error_name` gives the wire word, which is also part of the
/// strings' keys (`error.code_wrong.what`).
enum class ErrorCode {
    InvalidRequest,
    MobileMalformed,
    SmsResendTooSoon,
    SmsDailyCap,
    CodeWrong,
    CodeExpired,
    CodeUsed,
    CodeExhausted,
    CodeUnknown,
    ProofExpired,
    ProofUsed,
    PasswordTooShort,
    PasswordTooLong,
    PasswordTooCommon,
    PasswordContainsMobile,
    ConsentRequired,
    ConsentOutdated,
    AccountExists,
    AccountMissing,
    WrongCredentials,
    LoginLocked,
    NotLoggedIn,
    SessionExpired,
    TooManyRequests,
    IdempotencyKeyMissing,
    IdempotencyKeyReused,
    OriginRefused,
    FramingRefused,
    NotFound,
    MethodNotAllowed,
    PayloadTooLarge,
    MediaTypeUnsupported,
    Busy,
    Stopping,
    Internal,
};

template <>
inline constexpr EnumName wire_names<ErrorCode>[] = {
    {ErrorCode::InvalidRequest, "invalid_request"},
    {ErrorCode::MobileMalformed, "mobile_malformed"},
    {ErrorCode::SmsResendTooSoon, "sms_resend_too_soon"},
    {ErrorCode::SmsDailyCap, "sms_daily_cap"},
    {ErrorCode::CodeWrong, "code_wrong"},
    {ErrorCode::CodeExpired, "code_expired"},
    {ErrorCode::CodeUsed, "code_used"},
    {ErrorCode::CodeExhausted, "code_exhausted"},
    {ErrorCode::CodeUnknown, "code_unknown"},
    {ErrorCode::ProofExpired, "proof_expired"},
    {ErrorCode::ProofUsed, "proof_used"},
    {ErrorCode::PasswordTooShort, "password_too_short"},
    {ErrorCode::PasswordTooLong, "password_too_long"},
    {ErrorCode::PasswordTooCommon, "password_too_common"},
    {ErrorCode::PasswordContainsMobile, "password_contains_mobile"},
    {ErrorCode::ConsentRequired, "consent_required"},
    {ErrorCode::ConsentOutdated, "consent_outdated"},
    {ErrorCode::AccountExists, "account_exists"},
    {ErrorCode::AccountMissing, "account_missing"},
    {ErrorCode::WrongCredentials, "wrong_credentials"},
    {ErrorCode::LoginLocked, "login_locked"},
    {ErrorCode::NotLoggedIn, "not_logged_in"},
    {ErrorCode::SessionExpired, "session_expired"},
    {ErrorCode::TooManyRequests, "too_many_requests"},
    {ErrorCode::IdempotencyKeyMissing, "idempotency_key_missing"},
    {ErrorCode::IdempotencyKeyReused, "idempotency_key_reused"},
    {ErrorCode::OriginRefused, "origin_refused"},
    {ErrorCode::FramingRefused, "framing_refused"},
    {ErrorCode::NotFound, "not_found"},
    {ErrorCode::MethodNotAllowed, "method_not_allowed"},
    {ErrorCode::PayloadTooLarge, "payload_too_large"},
    {ErrorCode::MediaTypeUnsupported, "media_type_unsupported"},
    {ErrorCode::Busy, "busy"},
    {ErrorCode::Stopping, "stopping"},
    {ErrorCode::Internal, "internal"},
};

/// The wire word of an error, e.g. "code_wrong".
std::string_view error_name(ErrorCode code);

/// The error of a wire word; nullopt for a word of a newer server.
std::optional<ErrorCode> error_code_named(std::string_view name);

/// The HTTP status that an error is answered with.
int http_status(ErrorCode code);

/// What a refusal says beside its code; each member only where it means something.
struct ErrorDetail {
    ErrorCode code = ErrorCode::Internal;
    std::optional<std::string> field;
    std::optional<std::string> problem;
    std::optional<std::int64_t> tries_left;
    std::optional<std::int64_t> retry_at;
    std::string reference;
};

void describe(auto& visit, Like<ErrorDetail> auto& value) {
    visit("code", value.code, "Which refusal this is.");
    visit("field", value.field, text_up_to(400),
          "The field that is wrong, as a path like `consents[2].kind`; for consent_required the kind of consent.");
    visit("problem", value.problem, text_up_to(40), "What is wrong with the field, e.g. `too_long`.");
    visit("tries_left", value.tries_left, count_up_to(100), "How many more codes may be tried.");
    visit("retry_at", value.retry_at, moment(), "When the same request may succeed (Unix ms).");
    visit("reference", value.reference, text_up_to(64), "Names this refusal in the server's log, for the hotline.");
}

/// The body of every answer whose status is 400 or more.
struct ErrorBody {
    ErrorDetail error;
};

void describe(auto& visit, Like<ErrorBody> auto& value) {
    visit("error", value.error, "The refusal.");
}

}  // namespace protocol
