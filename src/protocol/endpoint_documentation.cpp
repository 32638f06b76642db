#include "protocol/endpoint_documentation.hpp"

#include <algorithm>

namespace protocol {

// A table.
// NOLINTNEXTLINE(readability-function-size)
std::span<const EndpointDocumentation> endpoint_documentation() {
    using enum ErrorCode;
    static const std::vector<EndpointDocumentation> rows = {
        {"read_service", "What a client has to know of this server.", CookieEffect::None, {}},
        {"read_consents", "The texts that a person is asked to agree to.", CookieEffect::None, {}},
        {"request_sms_code",
         "Sends a code to a mobile number. The answer is the same whether the number has an account or not.",
         CookieEffect::None,
         {MobileMalformed, SmsResendTooSoon, SmsDailyCap}},
        {"check_sms_code",
         "Checks the code that was typed. The right one gives a proof for registering or logging in.",
         CookieEffect::None,
         {CodeWrong, CodeExpired, CodeUsed, CodeExhausted, CodeUnknown}},
        {"register_account",
         "Opens an account for a proven number and starts a session.",
         CookieEffect::Sets,
         {ProofExpired, ProofUsed, PasswordTooShort, PasswordTooLong, PasswordTooCommon, PasswordContainsMobile,
          ConsentRequired, ConsentOutdated, AccountExists}},
        {"log_in_by_password",
         "Starts a session by mobile number and password.",
         CookieEffect::Sets,
         {MobileMalformed, WrongCredentials, LoginLocked}},
        {"log_in_by_code",
         "Starts a session for a proven number.",
         CookieEffect::Sets,
         {ProofExpired, ProofUsed, AccountMissing}},
        {"read_session", "The running session.", CookieEffect::None, {}},
        {"end_session", "Ends the session.", CookieEffect::Clears, {}},
        {"read_home", "What the home screen shows.", CookieEffect::None, {}},
        {"read_identity", "Who holds this account, and what is to be done next.", CookieEffect::None, {}},
        {"check_name",
         "Names the person by name and resident ID number. A wrong name and an unknown number look the same.",
         CookieEffect::None,
         {NameMalformed, ResidentIdMalformed, IdentityMismatch, IdentityTriesUsed, IdentityStepMissing,
          ConsentRequired}},
        {"start_face_check",
         "Begins a face check.",
         CookieEffect::None,
         {IdentityStepMissing, IdentityTriesUsed, ConsentRequired, ConsentOutdated, NotFound}},
        {"finish_face_check",
         "Has the face provider's evidence verified. Passed, the account is this person's.",
         CookieEffect::None,
         {FaceFailed, FaceTimeout, FaceWrongPerson, FaceCheckExpired, IdentityTaken, IdentityStepMissing, NotFound}},
        {"check_hall_code",
         "Checks the code that a service hall gave. Passed, the account is this person's.",
         CookieEffect::None,
         {HallCodeWrong, HallCodeExpired, HallCodeUsed, IdentityTriesUsed, IdentityTaken, IdentityStepMissing}},
        {"set_payment_password",
         "Sets the payment password, which activates the e-voucher.",
         CookieEffect::None,
         {PaymentPasswordWeak, IdentityStepMissing, IdentityDuplicateRecords}},
        {"request_payment_code",
         "A payment code to show; the one before it dies. Asks for the payment password when it was idle.",
         CookieEffect::None,
         {PaymentPasswordRequired, PaymentPasswordWrong, PaymentPasswordLocked, VoucherNotActive, InsuranceNotUsable,
          IdentityDuplicateRecords}},
        {"read_spending",
         "What the family spent: months, members, and a page of one month's records.",
         CookieEffect::None,
         {InvalidRequest, IdentityStepMissing, NotFound}},
        {"read_record",
         "One record's story, as the beneficiary or the sharer may hear it.",
         CookieEffect::None,
         {InvalidRequest, IdentityStepMissing, NotFound}},
        {"simulate",
         "What would happen to a bill of mine or of a member, without moving anything. The settle decides anew.",
         CookieEffect::None,
         {InvalidRequest, IdentityStepMissing, NotFound}},
        {"diagnose",
         "All that stands against shared money paying for me or a member now, whatever is bought.",
         CookieEffect::None,
         {InvalidRequest, IdentityStepMissing, NotFound}},
        {"read_rules",
         "The rules of the place where I am insured, so that the client can explain by the same engine.",
         CookieEffect::None,
         {IdentityStepMissing, NotFound}},
        {"read_insured_places",
         "Where I am insured: all records, and which one is used.",
         CookieEffect::None,
         {IdentityStepMissing}},
        {"choose_place",
         "E-voucher, balance and bills follow another of my records from now on.",
         CookieEffect::None,
         {IdentityStepMissing, NotFound, IdentityDuplicateRecords, InsuranceNotUsable}},
        {"read_institutions", "The designated institutions, for choosing one.", CookieEffect::None, {InvalidRequest}},
        {"read_notices", "What the person was told, the latest first.", CookieEffect::None, {InvalidRequest}},
        {"mark_notices_read", "Marks notices as read, up to a number.", CookieEffect::None, {IdentityStepMissing}},
        {"wait_for_news",
         "Waits until something happens that concerns the caller, at most 25 seconds.",
         CookieEffect::None,
         {InvalidRequest}},
        {"read_family", "Who may spend my account, and whose accounts I may spend.", CookieEffect::None, {}},
        {"start_invitation",
         "Begins to invite a relative: a code goes to the caller's number and one to the relative's. Until the "
         "relative has agreed, the answer is the same for anybody's name and number.",
         CookieEffect::None,
         {NameMalformed, ResidentIdMalformed, SharerNotEligible, InvitingOneself, RelationNotAllowed, GroupFull,
          InvitationsTooMany, MemberNotBindable, InvitationStepEarlier}},
        {"confirm_own_code",
         "The caller's own code: authorises.",
         CookieEffect::None,
         {CodeWrong, CodeExpired, CodeUsed, CodeExhausted, InvitationUnknown, InvitationExpired,
          InvitationStepEarlier}},
        {"confirm_member_code",
         "The relative's code, typed by the caller: the relative agrees. From here on reasons about the relative are "
         "told.",
         CookieEffect::None,
         {CodeWrong, CodeExpired, CodeUsed, CodeExhausted, InvitationUnknown, InvitationExpired, InvitationStepEarlier,
          MemberNotInsured, MemberElsewhere, MemberSuspended, MemberDuplicateRecords, MemberAlreadyHere,
          MemberAlreadyShared, MemberRejoinsTooSoon, GroupFull}},
        {"resend_invitation_code",
         "Sends one side's code again.",
         CookieEffect::None,
         {SmsResendTooSoon, SmsDailyCap, InvitationUnknown, InvitationExpired, CodeUsed}},
        {"withdraw_invitation", "Ends an invitation that isn't complete.", CookieEffect::None, {InvitationUnknown}},
        {"read_incoming", "Invitations that wait for the caller's answer.", CookieEffect::None, {}},
        {"accept_incoming",
         "The caller agrees to an invitation.",
         CookieEffect::None,
         {InvitationUnknown, InvitationExpired, InvitationStepEarlier, MemberNotInsured, MemberElsewhere,
          MemberSuspended, MemberDuplicateRecords, MemberAlreadyHere, MemberAlreadyShared, MemberRejoinsTooSoon,
          GroupFull}},
        {"decline_incoming",
         "The caller declines an invitation.",
         CookieEffect::None,
         {InvitationUnknown, InvitationExpired}},
        {"read_letter", "The commitment letter of the caller's place.", CookieEffect::None, {SharerNotEligible}},
        {"save_letter_position",
         "Keeps how far the caller has read.",
         CookieEffect::None,
         {LetterChanged, SharerNotEligible}},
        {"sign_letter",
         "Signs the present letter, and binds the relative when nothing else is missing.",
         CookieEffect::None,
         {LetterChanged, LetterNotRead, LetterTooQuick, SharerNotEligible, InvitationUnknown, InvitationExpired,
          InvitationStepEarlier, MemberNotInsured, MemberElsewhere, MemberSuspended, MemberDuplicateRecords,
          MemberAlreadyHere, MemberAlreadyShared, MemberRejoinsTooSoon, GroupFull, MemberNotBindable}},
        {"end_membership",
         "The sharer unbinds a member.",
         CookieEffect::None,
         {MembershipUnknown, MembershipNotYours, PaymentPasswordWrong, PaymentPasswordLocked, VoucherNotActive}},
        {"leave_group",
         "The member leaves an account.",
         CookieEffect::None,
         {MembershipUnknown, MembershipNotYours, PaymentPasswordWrong, PaymentPasswordLocked, VoucherNotActive}},
        {"read_transfers",
         "Movements of shared money apart from bills, and how much there is.",
         CookieEffect::None,
         {InvalidRequest, IdentityStepMissing}},
        {"make_transfer",
         "Puts money of the personal account into the family's pot.",
         CookieEffect::None,
         {TransferRefused, SharerNotEligible, PaymentPasswordWrong, PaymentPasswordLocked, PaymentPasswordRequired,
          VoucherNotActive}},
        {"lock_quota",
         "Sets how much of the personal account is locked for the family.",
         CookieEffect::None,
         {TransferRefused, SharerNotEligible, GroupUnknown, PaymentPasswordWrong, PaymentPasswordLocked,
          PaymentPasswordRequired, VoucherNotActive}},
        {"send_wallet",
         "Sends money to a member's wallet, where it waits to be accepted.",
         CookieEffect::None,
         {TransferRefused, SharerNotEligible, MembershipUnknown, PaymentPasswordWrong, PaymentPasswordLocked,
          PaymentPasswordRequired, VoucherNotActive}},
        {"accept_wallet",
         "Accepts money that was sent to my wallet.",
         CookieEffect::None,
         {WalletTransferOver, IdentityStepMissing}},
        {"set_cap",
         "Sets how much of my money a member may spend.",
         CookieEffect::None,
         {CapRefused, MembershipUnknown, PaymentPasswordWrong, PaymentPasswordLocked, PaymentPasswordRequired,
          VoucherNotActive}},
        {"dissolve_group",
         "Gives up the whole account: all memberships end, unspent money returns.",
         CookieEffect::None,
         {GroupUnknown, MembershipNotYours, PaymentPasswordWrong, PaymentPasswordLocked, PaymentPasswordRequired,
          VoucherNotActive}},
        {"read_premiums",
         "For whom I may pay which premiums, and the receipts of those that were paid.",
         CookieEffect::None,
         {IdentityStepMissing, PremiumRefused}},
        {"pay_premium",
         "Pays one premium of one year for several people out of my account: all of them or none.",
         CookieEffect::None,
         {PremiumRefused, MembershipUnknown, IdentityStepMissing, PaymentPasswordWrong, PaymentPasswordLocked,
          PaymentPasswordRequired, VoucherNotActive}},
        {"refund_premium",
         "Takes a premium back before its year begins, or on the day of the payment.",
         CookieEffect::None,
         {ReceiptUnknown, RefundTooLate, IdentityStepMissing, PaymentPasswordWrong, PaymentPasswordLocked,
          PaymentPasswordRequired, VoucherNotActive}},
        {"staff_log_in",
         "A clerk of a service hall begins a shift; gives a bearer token.",
         CookieEffect::None,
         {StaffLoginWrong}},
        {"staff_read_requests", "What the staff asked for, the open ones first.", CookieEffect::None, {}},
        {"staff_request_act",
         "Asks for an act that another clerk carries out.",
         CookieEffect::None,
         {StaffActRefused, ResidentIdMalformed}},
        {"staff_decide",
         "Carries a request out, or rejects it.",
         CookieEffect::None,
         {StaffRequestUnknown, StaffRequestOwn, StaffActRefused, MobileMalformed}},
        {"start_joining_face",
         "Begins the face check by which the invited person agrees, on the own phone.",
         CookieEffect::None,
         {InvitationUnknown, InvitationStepEarlier, ConsentRequired, ConsentOutdated, IdentityTriesUsed, NotFound}},
        {"finish_joining_face",
         "Has the evidence verified. Passed, the invited person has agreed.",
         CookieEffect::None,
         {FaceFailed, FaceTimeout, FaceWrongPerson, FaceCheckExpired, InvitationUnknown, InvitationExpired,
          InvitationStepEarlier, MemberNotInsured, MemberElsewhere, MemberSuspended, MemberDuplicateRecords,
          MemberAlreadyHere, MemberAlreadyShared, MemberRejoinsTooSoon, GroupFull, NotFound}},
        {"sign_letter_first",
         "Signs the letter before anybody is named, where the place has it so.",
         CookieEffect::None,
         {SharerNotEligible, InvitationStepEarlier, LetterChanged, LetterNotRead, LetterTooQuick}},
        {"read_family_vouchers",
         "Relatives whose own codes I may show, and who may show mine.",
         CookieEffect::None,
         {}},
        {"start_family_voucher",
         "Names a relative. The answer is the same for anybody's name and number.",
         CookieEffect::None,
         {NameMalformed, ResidentIdMalformed, InvitingOneself, FamilyVoucherRefused, IdentityStepMissing,
          IdentityTriesUsed}},
        {"put_family_voucher_document",
         "Hands in a page of a household register. It is kept sealed; only the reviewer of the agency may open it.",
         CookieEffect::None,
         {FamilyVoucherUnknown, FamilyVoucherRefused}},
        {"read_family_voucher_letter",
         "The letter that a family voucher asks for.",
         CookieEffect::None,
         {IdentityStepMissing}},
        {"sign_family_voucher",
         "Signs the letter and hands everything in: a child's code can be shown at once, others are asked first.",
         CookieEffect::None,
         {FamilyVoucherUnknown, FamilyVoucherRefused, LetterChanged}},
        {"answer_family_voucher",
         "The relative confirms or declines, on the own phone.",
         CookieEffect::None,
         {FamilyVoucherUnknown, IdentityStepMissing}},
        {"end_family_voucher",
         "Ends a family voucher of mine, or one that shows my code.",
         CookieEffect::None,
         {FamilyVoucherUnknown, IdentityStepMissing}},
        {"show_family_code",
         "A payment code of the relative's to show on my phone. What it pays is the relative's own.",
         CookieEffect::None,
         {FamilyVoucherUnknown, PaymentPasswordRequired, PaymentPasswordWrong, PaymentPasswordLocked, VoucherNotActive,
          InsuranceNotUsable, IdentityDuplicateRecords}},
        {"staff_read_family_vouchers", "Family vouchers whose papers wait to be looked at.", CookieEffect::None, {}},
        {"staff_open_document",
         "Opens a picture for review; both people find it in their access log.",
         CookieEffect::None,
         {FamilyVoucherUnknown}},
        {"staff_review_family_voucher", "Accepts the papers, or ends it.", CookieEffect::None, {FamilyVoucherUnknown}},
        {"read_access_log", "Who looked at my data, when and why.", CookieEffect::None, {InvalidRequest}},
        {"read_help",
         "Questions, answers and service halls as they count for the caller.",
         CookieEffect::None,
         {NotFound}},
        {"search_places",
         "Designated institutions by name, pinyin initials, place and kind, and whether a member can use them.",
         CookieEffect::None,
         {InvalidRequest, IdentityStepMissing, NotFound}},
        {"change_payment_password",
         "Sets another payment password by giving the present one.",
         CookieEffect::None,
         {PaymentPasswordWrong, PaymentPasswordLocked, PaymentPasswordWeak, PaymentPasswordRequired, VoucherNotActive}},
    };
    return rows;
}

std::vector<ErrorCode> refusals_of(const EndpointInfo& info, const EndpointDocumentation& documentation) {
    using enum ErrorCode;
    std::vector<ErrorCode> codes = {FramingRefused, MethodNotAllowed, TooManyRequests, Internal, Busy, Stopping};
    if (info.method == Method::Post) {
        codes.insert(codes.end(), {InvalidRequest, IdempotencyKeyMissing, IdempotencyKeyReused, OriginRefused,
                                   PayloadTooLarge, MediaTypeUnsupported});
    }
    if (info.access == Access::Session) codes.insert(codes.end(), {NotLoggedIn, SessionExpired});
    if (info.access == Access::Staff) codes.push_back(StaffOnly);
    codes.insert(codes.end(), documentation.own_refusals.begin(), documentation.own_refusals.end());
    std::ranges::sort(codes);
    return codes;
}

// A table; as a switch the compiler says when a code is missing.
// NOLINTNEXTLINE(readability-function-size)
std::string_view error_meaning(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidRequest:
            return "body or query aren't what the endpoint describes; `field` and `problem` say where";
        case ErrorCode::MobileMalformed: return "this is no Chinese mobile number";
        case ErrorCode::SmsResendTooSoon: return "a code was sent less than a minute ago; see `retry_at`";
        case ErrorCode::SmsDailyCap: return "no more codes for this number today; see `retry_at`";
        case ErrorCode::CodeWrong: return "not the code that was sent; see `tries_left`";
        case ErrorCode::CodeExpired: return "the code is older than five minutes";
        case ErrorCode::CodeUsed: return "the code has done its work";
        case ErrorCode::CodeExhausted: return "too many wrong codes; a new one is needed";
        case ErrorCode::CodeUnknown: return "no code was asked for under this challenge";
        case ErrorCode::ProofExpired: return "the proof is too old; a new code is needed";
        case ErrorCode::ProofUsed: return "the proof has done its work";
        case ErrorCode::PasswordTooShort: return "fewer characters than a password needs";
        case ErrorCode::PasswordTooLong: return "more characters than a password may have";
        case ErrorCode::PasswordTooCommon: return "one of the passwords that are tried first";
        case ErrorCode::PasswordContainsMobile: return "the password contains the mobile number";
        case ErrorCode::ConsentRequired: return "the service can't be given without the consent that `field` names";
        case ErrorCode::ConsentOutdated: return "the text has changed since it was read; read it again";
        case ErrorCode::AccountExists: return "this number has an account; log in with the same proof";
        case ErrorCode::AccountMissing: return "this number has no account";
        case ErrorCode::WrongCredentials: return "number or password wrong; which of them isn't said";
        case ErrorCode::LoginLocked: return "too many wrong passwords; see `retry_at`";
        case ErrorCode::NameMalformed: return "no person is called that; `problem` says what is wrong with it";
        case ErrorCode::ResidentIdMalformed: return "no resident ID number; `problem` says which part is wrong";
        case ErrorCode::IdentityMismatch:
            return "name and number don't belong together, or the number isn't known; which isn't said";
        case ErrorCode::IdentityTriesUsed: return "this check was tried too often today; see `retry_at`";
        case ErrorCode::IdentityTaken: return "this person has another account";
        case ErrorCode::IdentityDuplicateRecords:
            return "this person is insured twice; the e-voucher waits until the agency merges the records";
        case ErrorCode::IdentityStepMissing: return "another step comes first, or this one is done";
        case ErrorCode::FaceFailed: return "the picture doesn't match the police record";
        case ErrorCode::FaceTimeout: return "there was no usable picture in time";
        case ErrorCode::FaceWrongPerson: return "the picture shows somebody else";
        case ErrorCode::FaceCheckExpired: return "the face check is over; begin another one";
        case ErrorCode::HallCodeWrong: return "not a code that a hall gave this person; see `tries_left`";
        case ErrorCode::HallCodeExpired: return "the hall code is too old";
        case ErrorCode::HallCodeUsed: return "the hall code has done its work";
        case ErrorCode::PaymentPasswordWeak: return "one of the passwords that are tried first; `problem` says why";
        case ErrorCode::PaymentPasswordRequired: return "the payment password has to be given again";
        case ErrorCode::PaymentPasswordWrong: return "not the payment password; see `tries_left`";
        case ErrorCode::PaymentPasswordLocked:
            return "too many wrong payment passwords; a person check leads to a new one";
        case ErrorCode::VoucherNotActive: return "the e-voucher has no payment password yet";
        case ErrorCode::InsuranceNotUsable: return "the insurance can't be used; `problem` says how it stands";
        case ErrorCode::NotLoggedIn: return "there is no session";
        case ErrorCode::SessionExpired: return "the session has ended";
        case ErrorCode::SharerNotEligible: return "this account can't share; `problem` says why";
        case ErrorCode::InvitingOneself: return "the name and number are the caller's own";
        case ErrorCode::RelationNotAllowed: return "this relation can't be invited here; `problem` says why";
        case ErrorCode::GroupFull: return "the account has as many people as it may have";
        case ErrorCode::InvitationsTooMany: return "too many invitations begun today; see `retry_at`";
        case ErrorCode::InvitationUnknown: return "there is no such invitation, or it is over";
        case ErrorCode::InvitationExpired: return "the invitation has run out";
        case ErrorCode::InvitationStepEarlier: return "another step comes first";
        case ErrorCode::MemberNotInsured: return "the relative, who agreed, has no insurance";
        case ErrorCode::MemberElsewhere:
            return "the relative, who agreed, is insured where this account can't share; see `problem`";
        case ErrorCode::MemberSuspended: return "the insurance of the relative, who agreed, is suspended";
        case ErrorCode::MemberDuplicateRecords: return "the relative, who agreed, has several insured records";
        case ErrorCode::MemberAlreadyHere: return "the relative is a member of this account already";
        case ErrorCode::MemberAlreadyShared: return "the relative, who agreed, spends another account or shares one";
        case ErrorCode::MemberRejoinsTooSoon:
            return "the relative, who agreed, left an account too recently; see `retry_at`";
        case ErrorCode::LetterChanged: return "the letter has changed since it was shown; read it again";
        case ErrorCode::LetterNotRead: return "the letter hasn't been read to its end";
        case ErrorCode::LetterTooQuick: return "nobody reads it that quickly; see `retry_at`";
        case ErrorCode::MembershipUnknown: return "there is no such membership, or it has ended";
        case ErrorCode::MembershipNotYours: return "the rules of this place don't let this side end it";
        case ErrorCode::TransferRefused:
            return "the rules or the balance stand against moving this amount; `problem` says which";
        case ErrorCode::WalletTransferOver: return "it was accepted before, went back, or isn't the caller's";
        case ErrorCode::CapRefused: return "the place doesn't offer such a cap; `problem` says why";
        case ErrorCode::GroupUnknown: return "the caller has no shared account now";
        case ErrorCode::MemberNotBindable: return "this relative can't be bound; why is for the relative alone";
        case ErrorCode::PremiumRefused: return "the premium can't be paid; `problem` says why, `field` for whom";
        case ErrorCode::ReceiptUnknown: return "no payment of the caller's has this receipt";
        case ErrorCode::RefundTooLate: return "the insured year has begun";
        case ErrorCode::StaffLoginWrong: return "login or password of the staff is wrong";
        case ErrorCode::StaffOnly: return "the bearer token of a member of the staff is missing or over";
        case ErrorCode::StaffRequestUnknown: return "there is no such open request";
        case ErrorCode::StaffRequestOwn: return "whoever asked can't carry it out";
        case ErrorCode::StaffActRefused:
            return "the rules or the present data stand against the act; `problem` says why";
        case ErrorCode::FamilyVoucherRefused:
            return "the rules, the papers or the records stand against the family voucher; `problem` says which";
        case ErrorCode::FamilyVoucherUnknown: return "there is no such family voucher at this step, or it has ended";
        case ErrorCode::TooManyRequests: return "more requests than this client may send; see `retry_at`";
        case ErrorCode::IdempotencyKeyMissing: return "the header Idempotency-Key is missing or malformed";
        case ErrorCode::IdempotencyKeyReused: return "the same key came with another body";
        case ErrorCode::OriginRefused: return "the request comes from a page of another site";
        case ErrorCode::FramingRefused: return "the body's length is given twice";
        case ErrorCode::NotFound: return "there is nothing at this path";
        case ErrorCode::MethodNotAllowed: return "the path exists, but not for this method";
        case ErrorCode::PayloadTooLarge: return "the body is longer than the endpoint allows";
        case ErrorCode::MediaTypeUnsupported: return "the body isn't sent as application/json";
        case ErrorCode::Busy: return "too much to do at the moment; try again";
        case ErrorCode::Stopping: return "the server is shutting down; try again";
        case ErrorCode::StorageFull:
            return "Nothing can be stored for the moment; nothing was changed. Reading goes on.";
        case ErrorCode::Internal: return "the server failed; `reference` finds it in the log";
    }
    return {};
}

}  // namespace protocol
