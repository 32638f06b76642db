#include "protocol/endpoints.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>
#include <string_view>

#include "protocol/error.hpp"

using protocol::ErrorCode;

TEST_CASE("names and paths of the table are unique and of one style") {
    std::set<std::string_view> names;
    std::set<std::string_view> routes;
    for (const protocol::EndpointInfo& info : protocol::endpoint_infos) {
        CAPTURE(info.name);
        CHECK(names.insert(info.name).second);
        CHECK(routes.insert(info.path).second);
        CHECK(info.path.starts_with("/api/v1/"));
        CHECK((info.method == protocol::Method::Post) == (info.idempotency == protocol::Idempotency::ByKey));
        CHECK((info.method == protocol::Method::Post) == (info.body_limit > 0));
        CHECK(protocol::find_endpoint(info.name) == &info);
    }
    CHECK(protocol::find_endpoint("") == nullptr);
    CHECK(protocol::find_endpoint("read_hom") == nullptr);
}

TEST_CASE("idempotency keys") {
    struct Row {
        std::string key;
        bool is_key;
    };
    const Row rows[] = {
        {std::string(22, 'a'), true},         {std::string(64, '0'), true},        {"AZaz09_-AZaz09_-AZaz09", true},
        {std::string(21, 'a'), false},        {std::string(65, 'a'), false},       {"", false},
        {std::string(21, 'a') + "+", false},  {std::string(21, 'a') + " ", false}, {std::string(21, 'a') + '\0', false},
        {std::string(19, 'a') + "张", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.key);
        CHECK(protocol::is_idempotency_key(row.key) == row.is_key);
    }
}

TEST_CASE("every error has its word and its status") {
    struct Row {
        ErrorCode code;
        std::string_view name;
        int status;
    };
    // clang-format off
    const Row rows[] = {
        {ErrorCode::InvalidRequest,         "invalid_request",          400},
        {ErrorCode::MobileMalformed,        "mobile_malformed",         422},
        {ErrorCode::SmsResendTooSoon,       "sms_resend_too_soon",      429},
        {ErrorCode::SmsDailyCap,            "sms_daily_cap",            429},
        {ErrorCode::CodeWrong,              "code_wrong",               422},
        {ErrorCode::CodeExpired,            "code_expired",             410},
        {ErrorCode::CodeUsed,               "code_used",                410},
        {ErrorCode::CodeExhausted,          "code_exhausted",           410},
        {ErrorCode::CodeUnknown,            "code_unknown",             410},
        {ErrorCode::ProofExpired,           "proof_expired",            410},
        {ErrorCode::ProofUsed,              "proof_used",               410},
        {ErrorCode::PasswordTooShort,       "password_too_short",       422},
        {ErrorCode::PasswordTooLong,        "password_too_long",        422},
        {ErrorCode::PasswordTooCommon,      "password_too_common",      422},
        {ErrorCode::PasswordContainsMobile, "password_contains_mobile", 422},
        {ErrorCode::ConsentRequired,        "consent_required",         422},
        {ErrorCode::ConsentOutdated,        "consent_outdated",         409},
        {ErrorCode::AccountExists,          "account_exists",           409},
        {ErrorCode::AccountMissing,         "account_missing",          409},
        {ErrorCode::WrongCredentials,       "wrong_credentials",        401},
        {ErrorCode::LoginLocked,            "login_locked",             429},
        {ErrorCode::NameMalformed,           "name_malformed",            422},
        {ErrorCode::ResidentIdMalformed,     "resident_id_malformed",     422},
        {ErrorCode::IdentityMismatch,        "identity_mismatch",         422},
        {ErrorCode::IdentityTriesUsed,       "identity_tries_used",       429},
        {ErrorCode::IdentityTaken,           "identity_taken",            409},
        {ErrorCode::IdentityDuplicateRecords, "identity_duplicate_records", 409},
        {ErrorCode::IdentityStepMissing,     "identity_step_missing",     409},
        {ErrorCode::FaceFailed,              "face_failed",               422},
        {ErrorCode::FaceTimeout,             "face_timeout",              422},
        {ErrorCode::FaceWrongPerson,         "face_wrong_person",         422},
        {ErrorCode::FaceCheckExpired,        "face_check_expired",        410},
        {ErrorCode::HallCodeWrong,           "hall_code_wrong",           422},
        {ErrorCode::HallCodeExpired,         "hall_code_expired",         410},
        {ErrorCode::HallCodeUsed,            "hall_code_used",            410},
        {ErrorCode::PaymentPasswordWeak,     "payment_password_weak",     422},
        {ErrorCode::PaymentPasswordRequired, "payment_password_required", 403},
        {ErrorCode::PaymentPasswordWrong,    "payment_password_wrong",    422},
        {ErrorCode::PaymentPasswordLocked,   "payment_password_locked",   403},
        {ErrorCode::VoucherNotActive,        "voucher_not_active",        409},
        {ErrorCode::InsuranceNotUsable,      "insurance_not_usable",      409},
        {ErrorCode::NotLoggedIn,            "not_logged_in",            401},
        {ErrorCode::SessionExpired,         "session_expired",          401},
        {ErrorCode::SharerNotEligible, "sharer_not_eligible", 409},
        {ErrorCode::InvitingOneself, "inviting_oneself", 422},
        {ErrorCode::RelationNotAllowed, "relation_not_allowed", 422},
        {ErrorCode::GroupFull, "group_full", 409},
        {ErrorCode::InvitationsTooMany, "invitations_too_many", 429},
        {ErrorCode::InvitationUnknown, "invitation_unknown", 410},
        {ErrorCode::InvitationExpired, "invitation_expired", 410},
        {ErrorCode::InvitationStepEarlier, "invitation_step_earlier", 409},
        {ErrorCode::MemberNotInsured, "member_not_insured", 409},
        {ErrorCode::MemberElsewhere, "member_elsewhere", 409},
        {ErrorCode::MemberSuspended, "member_suspended", 409},
        {ErrorCode::MemberDuplicateRecords, "member_duplicate_records", 409},
        {ErrorCode::MemberAlreadyHere, "member_already_here", 409},
        {ErrorCode::MemberAlreadyShared, "member_already_shared", 409},
        {ErrorCode::MemberRejoinsTooSoon, "member_rejoins_too_soon", 409},
        {ErrorCode::LetterChanged, "letter_changed", 409},
        {ErrorCode::LetterNotRead, "letter_not_read", 409},
        {ErrorCode::LetterTooQuick, "letter_too_quick", 409},
        {ErrorCode::MembershipUnknown, "membership_unknown", 410},
        {ErrorCode::MembershipNotYours, "membership_not_yours_to_end", 409},
        {ErrorCode::TransferRefused,      "transfer_refused",         409},
        {ErrorCode::WalletTransferOver,   "wallet_transfer_over",     410},
        {ErrorCode::CapRefused,           "cap_refused",              409},
        {ErrorCode::GroupUnknown,         "group_unknown",            410},
        {ErrorCode::MemberNotBindable,    "member_not_bindable",      409},
        {ErrorCode::PremiumRefused,       "premium_refused",          409},
        {ErrorCode::ReceiptUnknown,       "receipt_unknown",          410},
        {ErrorCode::RefundTooLate,        "refund_too_late",          409},
        {ErrorCode::StaffLoginWrong,      "staff_login_wrong",        401},
        {ErrorCode::StaffOnly,            "staff_only",               401},
        {ErrorCode::StaffRequestUnknown,  "staff_request_unknown",    410},
        {ErrorCode::StaffRequestOwn,      "staff_request_own",        403},
        {ErrorCode::StaffActRefused,      "staff_act_refused",        409},
        {ErrorCode::FamilyVoucherRefused, "family_voucher_refused",   409},
        {ErrorCode::FamilyVoucherUnknown, "family_voucher_unknown",   410},
        {ErrorCode::SessionEnded, "session_ended",            401},
        {ErrorCode::DeletionHindered, "deletion_hindered",        409},
        {ErrorCode::GuardianConsentRequired, "guardian_consent_required", 422},
        {ErrorCode::TooManyRequests,        "too_many_requests",        429},
        {ErrorCode::IdempotencyKeyMissing,  "idempotency_key_missing",  400},
        {ErrorCode::IdempotencyKeyReused,   "idempotency_key_reused",   422},
        {ErrorCode::OriginRefused,          "origin_refused",           403},
        {ErrorCode::FramingRefused,         "framing_refused",          400},
        {ErrorCode::NotFound,               "not_found",                404},
        {ErrorCode::MethodNotAllowed,       "method_not_allowed",       405},
        {ErrorCode::PayloadTooLarge,        "payload_too_large",        413},
        {ErrorCode::MediaTypeUnsupported,   "media_type_unsupported",   415},
        {ErrorCode::Busy,                   "busy",                     503},
        {ErrorCode::Stopping,               "stopping",                 503},
        {ErrorCode::StorageFull,            "storage_full",             507},
        {ErrorCode::Internal,               "internal",                 500},
    };
    // clang-format on
    CHECK(std::size(rows) == domain::enumerator_count<ErrorCode>);
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(protocol::error_name(row.code) == row.name);
        CHECK(protocol::error_code_named(row.name) == row.code);
        CHECK(protocol::http_status(row.code) == row.status);
    }
    CHECK_FALSE(protocol::error_code_named("error_of_a_newer_server"));
}
