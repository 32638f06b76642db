#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/family_voucher.hpp"
#include "domain/staff.hpp"
#include "protocol/family_wire.hpp"

/// Family vouchers: a relative's own code on my phone. They never spend my money.
namespace protocol {

/// A page of a household register, as the client sends it: JPEG or PNG, base64url without padding.
inline constexpr std::size_t document_bytes_max = 400'000;
inline constexpr std::size_t document_text_max = (document_bytes_max + 2) / 3 * 4;

/// A relative whose code I may show, or have asked to show.
struct FamilyVoucher {
    std::string id;
    std::string name;
    domain::Relation relation = domain::Relation::OtherRelative;
    domain::Sex sex = domain::Sex::Male;
    std::int64_t age = 0;
    domain::FamilyVoucherState state = domain::FamilyVoucherState::Documents;
    bool must_confirm = false;
    std::int64_t created_at = 0;
    std::int64_t confirmed_at = 0;
    std::vector<domain::FamilyVoucherDocument> documents;
};

void describe(auto& visit, Like<FamilyVoucher> auto& value) {
    visit("id", value.id, identifier_rule, "The family voucher's handle.");
    visit("name", value.name, person_name_rule, "The relative's name as typed.");
    visit("relation", value.relation, "What the relative is to me.");
    visit("sex", value.sex, "For the word: mother or father.");
    visit("age", value.age, count_up_to(200), "In completed years, today in Shanghai.");
    visit("state", value.state, "How far it is.");
    visit("must_confirm", value.must_confirm, "Whether the relative is old enough to confirm it.");
    visit("created_at", value.created_at, moment(), "When it was begun (Unix ms).");
    visit("confirmed_at", value.confirmed_at, moment(), "Since when the code can be shown; 0 = not yet (Unix ms).");
    visit("documents", value.documents, list_up_to(8), "The papers that were handed in.");
}

/// Somebody who may show my code, or asks for it.
struct FamilyVoucherHolder {
    std::string id;
    std::string name;
    std::string mobile_masked;
    domain::Relation relation = domain::Relation::OtherRelative;
    domain::FamilyVoucherState state = domain::FamilyVoucherState::Asked;
    std::int64_t created_at = 0;
};

void describe(auto& visit, Like<FamilyVoucherHolder> auto& value) {
    visit("id", value.id, identifier_rule, "The family voucher's handle.");
    visit("name", value.name, person_name_rule, "Who holds it; masked until I have confirmed.");
    visit("mobile_masked", value.mobile_masked, text_up_to(32), "The holder's number, masked.");
    visit("relation", value.relation, "What I am to the holder, as typed there.");
    visit("state", value.state, "Whether it asks for my confirmation or is in use.");
    visit("created_at", value.created_at, moment(), "When it was begun (Unix ms).");
}

/// The answer of `read_family_vouchers`.
struct FamilyVouchersAnswer {
    std::int64_t relatives_max = 0;
    std::int64_t confirmation_from_age = 0;
    std::vector<domain::FamilyVoucherDocument> documents;
    std::vector<FamilyVoucher> items;
    std::vector<FamilyVoucherHolder> holders;
};

void describe(auto& visit, Like<FamilyVouchersAnswer> auto& value) {
    visit("relatives_max", value.relatives_max, count_up_to(100), "How many relatives' codes I may show; 0: none.");
    visit("confirmation_from_age", value.confirmation_from_age, count_up_to(200), "From this age they confirm.");
    visit("documents", value.documents, list_up_to(8), "The papers that are asked for.");
    visit("items", value.items, list_up_to(50), "My family vouchers, oldest first.");
    visit("holders", value.holders, list_up_to(200), "Who shows my code, or asks for it.");
}

struct StartFamilyVoucherRequest {
    std::string name;
    std::string resident_id;
    domain::Relation relation = domain::Relation::OtherRelative;
    std::optional<ConsentDecision> guardian_consent{};
};

void describe(auto& visit, Like<StartFamilyVoucherRequest> auto& value) {
    visit("name", value.name, typed_name_rule, "The relative's name as typed.");
    visit("resident_id", value.resident_id, typed_resident_id_rule, "The resident ID number as typed.");
    visit("relation", value.relation, "What the relative is to me.");
    visit("guardian_consent", value.guardian_consent, "For a child under 14: my decision as its guardian.");
}

struct FamilyVoucherDocumentRequest {
    std::string voucher;
    domain::FamilyVoucherDocument kind = domain::FamilyVoucherDocument::OwnHouseholdRegister;
    std::string picture;
};

void describe(auto& visit, Like<FamilyVoucherDocumentRequest> auto& value) {
    visit("voucher", value.voucher, identifier_rule, "Which family voucher.");
    visit("kind", value.kind, "What the picture shows; a letter is signed, not pictured.");
    visit("picture", value.picture, token_between(1, document_text_max), "JPEG or PNG, base64url.");
}

/// `sign_family_voucher`: signs the letter, which hands everything in.
struct SignFamilyVoucherRequest {
    std::string voucher;
    std::string version;
    std::string sha256;
};

void describe(auto& visit, Like<SignFamilyVoucherRequest> auto& value) {
    visit("voucher", value.voucher, identifier_rule, "Which family voucher.");
    visit("version", value.version, consent_version_rule, "The version that was read.");
    visit("sha256", value.sha256, sha256_rule, "The hash of the text that was read.");
}

/// `answer_family_voucher`: the relative's own word.
struct AnswerFamilyVoucherRequest {
    std::string voucher;
    bool confirmed = false;
};

void describe(auto& visit, Like<AnswerFamilyVoucherRequest> auto& value) {
    visit("voucher", value.voucher, identifier_rule, "Which family voucher.");
    visit("confirmed", value.confirmed, "Whether the holder may show my code.");
}

struct EndFamilyVoucherRequest {
    std::string voucher;
};

void describe(auto& visit, Like<EndFamilyVoucherRequest> auto& value) {
    visit("voucher", value.voucher, identifier_rule, "Which family voucher: mine, or one that shows my code.");
}

/// `show_family_code`: a payment code of the relative's, on my phone and by my payment password.
struct FamilyCodeRequest {
    std::string voucher;
    std::string payment_password;
    PaymentCodeOccasion occasion = PaymentCodeOccasion::Asked;
};

void describe(auto& visit, Like<FamilyCodeRequest> auto& value) {
    visit("voucher", value.voucher, identifier_rule, "Whose code.");
    visit("payment_password", value.payment_password, payment_password_rule,
          "My six digits; empty while the guard is open.");
    visit("occasion", value.occasion, "Whether a person asked, or the old code ran out.");
}

/// A family voucher as the reviewer of its documents sees it.
struct FamilyVoucherReview {
    std::string voucher;
    std::string holder_name;
    std::string holder_resident_id_masked;
    std::string relative_name;
    std::string relative_resident_id_masked;
    domain::Relation relation = domain::Relation::OtherRelative;
    domain::FamilyVoucherState state = domain::FamilyVoucherState::Asked;
    std::int64_t signed_at = 0;
    std::vector<domain::FamilyVoucherDocument> documents;
};

void describe(auto& visit, Like<FamilyVoucherReview> auto& value) {
    visit("voucher", value.voucher, identifier_rule, "Which family voucher.");
    visit("holder_name", value.holder_name, person_name_rule, "Who holds it.");
    visit("holder_resident_id_masked", value.holder_resident_id_masked, text_up_to(18), "The number, masked.");
    visit("relative_name", value.relative_name, person_name_rule, "Whose code it shows.");
    visit("relative_resident_id_masked", value.relative_resident_id_masked, text_up_to(18), "The number, masked.");
    visit("relation", value.relation, "What the relative is to the holder.");
    visit("state", value.state, "How far it is.");
    visit("signed_at", value.signed_at, moment(), "When it was handed in (Unix ms).");
    visit("documents", value.documents, list_up_to(8), "The pictures that can be opened.");
}

struct FamilyVoucherReviewsAnswer {
    std::vector<FamilyVoucherReview> items;
};

void describe(auto& visit, Like<FamilyVoucherReviewsAnswer> auto& value) {
    visit("items", value.items, list_up_to(100), "Those not looked at yet, oldest first.");
}

/// `staff_open_document`: every look is kept and told to both people.
struct OpenDocumentRequest {
    std::string voucher;
    domain::FamilyVoucherDocument kind = domain::FamilyVoucherDocument::OwnHouseholdRegister;
};

void describe(auto& visit, Like<OpenDocumentRequest> auto& value) {
    visit("voucher", value.voucher, identifier_rule, "Which family voucher.");
    visit("kind", value.kind, "Which picture.");
}

struct DocumentAnswer {
    std::string picture;
};

void describe(auto& visit, Like<DocumentAnswer> auto& value) {
    visit("picture", value.picture, token_between(1, document_text_max), "JPEG or PNG, base64url.");
}

struct ReviewFamilyVoucherRequest {
    std::string voucher;
    bool accepted = false;
    std::optional<domain::ReviewFinding> finding = {};
};

void describe(auto& visit, Like<ReviewFamilyVoucherRequest> auto& value) {
    visit("voucher", value.voucher, identifier_rule, "Which family voucher.");
    visit("accepted", value.accepted, "false: the papers don't show what they should, and it ends.");
    visit("finding", value.finding, "What is wrong with the papers; needed when they aren't accepted.");
}

}  // namespace protocol
