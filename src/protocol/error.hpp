#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/enum_names.hpp"
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
    NameMalformed,
    ResidentIdMalformed,
    IdentityMismatch,
    IdentityTriesUsed,
    IdentityTaken,
    IdentityDuplicateRecords,
    IdentityStepMissing,
    FaceFailed,
    FaceTimeout,
    FaceWrongPerson,
    FaceCheckExpired,
    HallCodeWrong,
    HallCodeExpired,
    HallCodeUsed,
    PaymentPasswordWeak,
    PaymentPasswordRequired,
    PaymentPasswordWrong,
    PaymentPasswordLocked,
    VoucherNotActive,
    InsuranceNotUsable,
    NotLoggedIn,
    SessionExpired,
    SharerNotEligible,
    InvitingOneself,
    RelationNotAllowed,
    GroupFull,
    InvitationsTooMany,
    InvitationUnknown,
    InvitationExpired,
    InvitationStepEarlier,
    MemberNotInsured,
    MemberElsewhere,
    MemberSuspended,
    MemberDuplicateRecords,
    MemberAlreadyHere,
    MemberAlreadyShared,
    MemberRejoinsTooSoon,
    LetterChanged,
    LetterNotRead,
    LetterTooQuick,
    MembershipUnknown,
    MembershipNotYours,
    TransferRefused,
    WalletTransferOver,
    CapRefused,
    GroupUnknown,
    MemberNotBindable,
    PremiumRefused,
    ReceiptUnknown,
    RefundTooLate,
    StaffLoginWrong,
    StaffOnly,
    StaffRequestUnknown,
    StaffRequestOwn,
    StaffActRefused,
    FamilyVoucherRefused,
    FamilyVoucherUnknown,
    SessionEnded,
    DeletionHindered,
    GuardianConsentRequired,
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
    StorageFull,
    Internal,
};

}  // namespace protocol

template <>
inline constexpr auto domain::enum_names<protocol::ErrorCode> =
    std::to_array<std::string_view>({"invalid_request",
                                     "mobile_malformed",
                                     "sms_resend_too_soon",
                                     "sms_daily_cap",
                                     "code_wrong",
                                     "code_expired",
                                     "code_used",
                                     "code_exhausted",
                                     "code_unknown",
                                     "proof_expired",
                                     "proof_used",
                                     "password_too_short",
                                     "password_too_long",
                                     "password_too_common",
                                     "password_contains_mobile",
                                     "consent_required",
                                     "consent_outdated",
                                     "account_exists",
                                     "account_missing",
                                     "wrong_credentials",
                                     "login_locked",
                                     "name_malformed",
                                     "resident_id_malformed",
                                     "identity_mismatch",
                                     "identity_tries_used",
                                     "identity_taken",
                                     "identity_duplicate_records",
                                     "identity_step_missing",
                                     "face_failed",
                                     "face_timeout",
                                     "face_wrong_person",
                                     "face_check_expired",
                                     "hall_code_wrong",
                                     "hall_code_expired",
                                     "hall_code_used",
                                     "payment_password_weak",
                                     "payment_password_required",
                                     "payment_password_wrong",
                                     "payment_password_locked",
                                     "voucher_not_active",
                                     "insurance_not_usable",
                                     "not_logged_in",
                                     "session_expired",
                                     "sharer_not_eligible",
                                     "inviting_oneself",
                                     "relation_not_allowed",
                                     "group_full",
                                     "invitations_too_many",
                                     "invitation_unknown",
                                     "invitation_expired",
                                     "invitation_step_earlier",
                                     "member_not_insured",
                                     "member_elsewhere",
                                     "member_suspended",
                                     "member_duplicate_records",
                                     "member_already_here",
                                     "member_already_shared",
                                     "member_rejoins_too_soon",
                                     "letter_changed",
                                     "letter_not_read",
                                     "letter_too_quick",
                                     "membership_unknown",
                                     "membership_not_yours_to_end",
                                     "transfer_refused",
                                     "wallet_transfer_over",
                                     "cap_refused",
                                     "group_unknown",
                                     "member_not_bindable",
                                     "premium_refused",
                                     "receipt_unknown",
                                     "refund_too_late",
                                     "staff_login_wrong",
                                     "staff_only",
                                     "staff_request_unknown",
                                     "staff_request_own",
                                     "staff_act_refused",
                                     "family_voucher_refused",
                                     "family_voucher_unknown",
                                     "session_ended",
                                     "deletion_hindered",
                                     "guardian_consent_required",
                                     "too_many_requests",
                                     "idempotency_key_missing",
                                     "idempotency_key_reused",
                                     "origin_refused",
                                     "framing_refused",
                                     "not_found",
                                     "method_not_allowed",
                                     "payload_too_large",
                                     "media_type_unsupported",
                                     "busy",
                                     "stopping",
                                     "storage_full",
                                     "internal"});

namespace protocol {

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
    visit("field", value.field, text_up_to(4000),
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

void describe(auto& visit, Like<ErrorBody> auto& value) { visit("error", value.error, "The refusal."); }

}  // namespace protocol
